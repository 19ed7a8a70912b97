using System.Collections.Concurrent;
using System.Net;
using Amazon.S3;
using Cognito.Federation.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>Many people in one process, in any order, over sign-outs, links, ends of credentials and faults: nobody ever gets what was made for somebody else.</summary>
public sealed class CrossTalkTests
{
    private const int People = 500;
    private const int Workers = 8;
    private const int Operations = 10_000;
    private const int SeedsOfShortRuns = 3;
    private const int SeedsOfLongRuns = 20;

    [Fact]
    [Trait("Kind", "Heavy")]
    public async Task No_set_of_credentials_is_ever_seen_by_another_person()
    {
        var seeds = LongRuns.Choose(SeedsOfShortRuns, SeedsOfLongRuns);
        for (var seed = 1; seed <= seeds; seed++)
            await RunAsync(seed);
    }

    private static async Task RunAsync(int seed)
    {
        await using var account = await TestAccount.StartAsync(build: Share);
        using var run = new Run(account, seed);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => run.WorkAsync(worker, Operations / Workers))));

        Assert.Empty(run.Faults.Take(5));
        run.AssertTraces();
        TestContext.Current.SendDiagnosticMessage("Seed {0}: {1} answers, {2} sets of {3} people, {4} puts, {5} refused.", seed, run.Answers, run.Sets, People, run.Puts, run.Refused);
        Assert.True(run.Answers > Operations / 2, $"Seed {seed}: only {run.Answers} answers.");
    }

    private static void Share(CognitoFederationBuilder builder)
    {
        builder.UseDistributedCache().Services.AddSingleton<IDistributedCache>(new MemoryStore()).AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        builder.Services.Configure<CognitoFederationOptions>(options => (options.IdentityPool.Quota.GetIdPerSecond, options.IdentityPool.Quota.OtherPerSecond) = (10_000, 10_000));
    }

    private sealed class Run : IDisposable
    {
        private readonly TestAccount _account;
        private readonly int _seed;
        private readonly Person[] _people;
        // Of each access key: the person who was handed it first.
        private readonly ConcurrentDictionary<string, Person> _owners = new();
        private readonly AmazonS3Client _s3;
        private readonly AsyncLocal<FederatedIdentity?> _current = new();
        private int _answers;
        private int _puts;
        private int _refused;
        private int _faultsLeft;

        public Run(TestAccount account, int seed)
        {
            (_account, _seed) = (account, seed);
            _people = [.. Enumerable.Range(0, People).Select(number => new Person(number))];
            _account.Faults.Fault = (_, _) => Interlocked.Decrement(ref _faultsLeft) >= 0 ? Task.FromResult(FaultyHandler.Error(HttpStatusCode.InternalServerError, "InternalErrorException")) : null;
            var config = account.S3Config;
            config.IdentityResolverConfiguration = account.Broker.CreateIdentityResolver(_ => new(_current.Value));
            _s3 = new AmazonS3Client(config);
        }

        public ConcurrentQueue<string> Faults { get; } = new();

        public void Dispose() => _s3.Dispose();

        public int Answers => _answers;

        public int Puts => _puts;

        public int Refused => _refused;

        public int Sets => _owners.Count;

        public async Task WorkAsync(int worker, int operations)
        {
            var dice = new Dice(_seed * 1_000 + worker);
            for (var i = 0; i < operations; i++)
            {
                var person = _people[dice.Next(People)];
                try
                {
                    await StepAsync(person, dice);
                }
                catch (Exception e) when (e is CognitoFederationException || (e is AmazonS3Exception { ErrorCode: "ExpiredToken" }))
                {
                    // Faults and sign-outs may cost somebody an answer; they must not give a wrong one.
                    Interlocked.Increment(ref _refused);
                }
            }
        }

        public void AssertTraces()
        {
            // No identity belongs to two people.
            var owners = new Dictionary<string, Person>();
            foreach (var person in _people)
                Assert.All(person.Identities.Keys, id => Assert.True(owners.TryAdd(id, person), $"Seed {_seed}: {id} is of person {owners[id].Number} and of {person.Number}."));
            // What the bucket saw: each key signed for one identity, which is of the person who was handed the key.
            var signed = _account.Emulator.Requests.All.Where(r => r.Operation == "PutObject" && r.AccessKeyId is not null).ToList();
            Assert.NotEmpty(signed);
            Assert.All(signed.GroupBy(r => r.AccessKeyId), key => Assert.Single(key.Select(r => r.IdentityId).Distinct()));
            foreach (var put in signed)
                Assert.Same(_owners.GetValueOrDefault(put.AccessKeyId!, owners[put.IdentityId!]), owners[put.IdentityId!]);
        }

        private async Task StepAsync(Person person, Dice dice)
        {
            switch (dice.Next(100))
            {
                case < 60:
                    See(person, await _account.Broker.GetCredentialsAsync(person.Login(_account, dice), TestAccount.Stop));
                    break;
                case < 70:
                    var keys = await _account.Broker.CreateAwsCredentials(person.Login(_account, dice)).GetCredentialsAsync();
                    See(person, keys.AccessKey, null);
                    break;
                case < 82:
                    await PutAsync(person, dice);
                    break;
                case < 90:
                    await _account.Broker.ForgetAsync(person.Login(_account, dice), TestAccount.Stop);
                    break;
                case < 94:
                    await LinkAsync(person, dice);
                    break;
                case < 97:
                    _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(dice.Next(20)));
                    break;
                default:
                    Interlocked.Exchange(ref _faultsLeft, dice.Next(6));
                    break;
            }
        }

        private async Task PutAsync(Person person, Dice dice)
        {
            var login = person.Login(_account, dice);
            var id = await _account.Broker.GetIdentityIdAsync(login, TestAccount.Stop);
            person.Identities.TryAdd(id.ToString(), 0);
            _current.Value = login;
            // The path is the person's own: whoever else's keys would be refused.
            try
            {
                await TestAccount.PutAsync(_s3, $"{id}/a");
                Interlocked.Increment(ref _puts);
            }
            catch (AmazonS3Exception e) when (e.ErrorCode == "AccessDenied")
            {
                // The person's identities were merged between the two questions. Whose key it was the trace says.
                Interlocked.Increment(ref _refused);
            }
        }

        private async Task LinkAsync(Person person, Dice dice)
        {
            // One at a time for each person, as a user interface would have it; all others go on.
            if (Interlocked.CompareExchange(ref person.Linking, 1, 0) != 0)
                return;
            try
            {
                var link = await _account.Broker.Links.LinkAsync(person.Login(_account, new Dice(0)), new TestSource(person.Facebook(_account)), TestAccount.Stop);
                person.Identities.TryAdd(link.Previous.ToString(), 0);
                person.Identities.TryAdd(link.Current.ToString(), 0);
            }
            finally
            {
                Volatile.Write(ref person.Linking, dice.Next(4) == 0 ? 0 : 1);
            }
        }

        private void See(Person person, TemporaryCredentials keys)
        {
            person.Identities.TryAdd(keys.IdentityId.ToString(), 0);
            See(person, keys.AccessKeyId, keys.IdentityId);
        }

        private void See(Person person, string accessKeyId, IdentityId? id)
        {
            Interlocked.Increment(ref _answers);
            var owner = _owners.GetOrAdd(accessKeyId, person);
            if (!ReferenceEquals(owner, person))
                Faults.Enqueue($"Seed {_seed}: person {person.Number} got the key {accessKeyId} of person {owner.Number} ({id}).");
        }
    }

    private sealed class Person(int number)
    {
        public int Linking;

        private readonly ConcurrentDictionary<int, FederatedIdentity> _kept = new();

        public int Number => number;

        public ConcurrentDictionary<string, byte> Identities { get; } = new();

        /// <summary>One of the ways in which the person comes: with a kept identity, a new one, another token, a source.</summary>
        public FederatedIdentity Login(TestAccount account, Dice dice) => dice.Next(4) switch
        {
            0 => _kept.GetOrAdd(0, _ => FederatedIdentity.From(account.GoogleSource($"p{number}"))),
            1 => _kept.GetOrAdd(1, _ => FederatedIdentity.From(account.GoogleSource($"p{number}"))),
            2 => FederatedIdentity.From("Google", account.GoogleToken($"p{number}")),
            _ => FederatedIdentity.From("Google", account.Emulator.Providers.Google.CreateIdToken($"p{number}", TestAccount.GoogleClient, TimeSpan.FromMinutes(30 + dice.Next(30)))),
        };

        public LoginToken Facebook(TestAccount account) => new("graph.facebook.com", account.Emulator.Providers.Facebook.CreateAccessToken($"p{number}", TestAccount.FacebookApp));
    }

    /// <summary>The same numbers for the same seed.</summary>
    private sealed class Dice(int seed)
    {
        private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03;

        public int Next(int below)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return (int)(_state % (ulong)below);
        }
    }
}
