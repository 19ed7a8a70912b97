using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>Many people, tokens, forgeries, expiries and forgets in any order, with replies that come in any order: whatever happens, everybody gets their own or nothing.</summary>
public sealed class InterleavingTests
{
    private const int People = 4;

    private enum Act
    {
        Get, GetVerified, GetOpaque, GetForged, GetGuest, GetId, Forget, NewToken, Deliver, DeleteIdentity, Wait, Fail,
    }

    private static readonly Gen<(Act Act, int Who, int How)[]> Plays =
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, People - 1], Gen.Int[0, 70], (act, who, how) => (act, who, how)).Array[1, 60];

    [Fact]
    public Task Nobody_ever_gets_what_was_made_for_somebody_else() =>
        Plays.SampleAsync(PlayAsync, iter: 300);

    private static async Task PlayAsync((Act Act, int Who, int How)[] acts)
    {
        var play = new Play();
        foreach (var (act, who, how) in acts)
            play.Do(act, Name(who), how);
        await play.EndAsync();
    }

    private static string Name(int who) => "p" + who.ToString(CultureInfo.InvariantCulture);

    private sealed class Play
    {
        private readonly BrokerBench _bench = new(new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));
        private readonly Dictionary<string, (FederatedIdentity Kept, TestSource Source, int Number)> _people = [];
        private readonly List<Task> _expectations = [];
        private readonly Queue<TaskCompletionSource> _held = new();
        private bool _isOver;
        private int _failures;

        public Play()
        {
            _bench.Pool.Before = HoldAsync;
            foreach (var who in Enumerable.Range(0, People).Select(Name))
            {
                var source = new TestSource(Token(who, 0));
                source.Renew = (_, _) => new(source.Current);
                _people[who] = (Person(who, 0), source, 0);
            }
        }

        public void Do(Act act, string who, int how)
        {
            var (kept, source, number) = _people[who];
            switch (act)
            {
                case Act.Get:
                    _expectations.Add(ExpectAsync(who, how % 2 == 0 ? kept : Person(who, number)));
                    break;
                case Act.GetVerified:
                    _expectations.Add(ExpectAsync(who, FederatedIdentity.From(source)));
                    break;
                case Act.GetOpaque:
                    _expectations.Add(ExpectAsync(who, FederatedIdentity.From("opaque", _bench.Pool.Issue(who, $"opaque {who} {number}"))));
                    break;
                case Act.GetForged:
                    _expectations.Add(ExpectRefusalAsync(FederatedIdentity.From("test", TestToken.Jwt(who, _bench.Clock.GetUtcNow() + TimeSpan.FromHours(1), "forged" + how.ToString(CultureInfo.InvariantCulture)))));
                    break;
                case Act.GetGuest:
                    _expectations.Add(ExpectGuestAsync(FederatedIdentity.Guest(who)));
                    break;
                case Act.GetId:
                    _expectations.Add(ExpectIdAsync(kept));
                    break;
                case Act.Forget:
                    _expectations.Add(_bench.ForgetAsync(how % 2 == 0 ? kept : FederatedIdentity.From(source)));
                    break;
                case Act.NewToken:
                    source.Current = Token(who, number + 1);
                    _people[who] = (Person(who, number + 1), source, number + 1);
                    break;
                case Act.Deliver:
                    Deliver(how % 5 + 1);
                    break;
                case Act.DeleteIdentity:
                    _bench.Pool.DeleteIdentity(who);
                    break;
                case Act.Wait:
                    // Not longer than the limit of a fetch, most of the time.
                    _bench.Clock.Advance(TimeSpan.FromMinutes(how));
                    break;
                case Act.Fail:
                    _failures++;
                    break;
            }
        }

        public async Task EndAsync()
        {
            _isOver = true;
            var all = Task.WhenAll(_expectations);
            while (!all.IsCompleted)
            {
                Deliver(100);
                // Whoever holds back after a throttle goes on.
                _bench.Clock.Advance(TimeSpan.FromMilliseconds(50));
                await Task.Yield();
            }
            await all;
        }

        private async Task HoldAsync(string operation, CancellationToken limit)
        {
            var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_held)
            {
                if (!_isOver)
                    _held.Enqueue(held);
                else
                    held.SetResult();
                if (_failures > 0)
                {
                    _failures--;
                    throw FakePool.Refusal(CognitoErrorCode.TooManyRequests, operation);
                }
            }
            await held.Task.WaitAsync(limit);
        }

        private void Deliver(int count)
        {
            lock (_held)
            {
                for (; count > 0 && _held.TryDequeue(out var held); count--)
                    held.SetResult();
            }
        }

        private async Task ExpectAsync(string who, FederatedIdentity identity)
        {
            try
            {
                var credentials = await _bench.GetAsync(identity);
                Assert.Equal(who, FakePool.OwnerOf(credentials));
            }
            catch (CognitoFederationException e) when (IsOfThePlay(e))
            {
            }
        }

        private async Task ExpectRefusalAsync(FederatedIdentity forged)
        {
            var failure = await Assert.ThrowsAnyAsync<CognitoFederationException>(() => _bench.GetAsync(forged));
            Assert.True(failure.Code == CognitoErrorCode.InvalidLoginToken || IsOfThePlay(failure), failure.Message);
        }

        private async Task ExpectGuestAsync(FederatedIdentity guest)
        {
            try
            {
                Assert.StartsWith("guest", FakePool.OwnerOf(await _bench.GetAsync(guest)), StringComparison.Ordinal);
            }
            catch (CognitoFederationException e) when (IsOfThePlay(e))
            {
            }
        }

        private async Task ExpectIdAsync(FederatedIdentity identity)
        {
            try
            {
                await _bench.GetIdAsync(identity);
            }
            catch (CognitoFederationException e) when (IsOfThePlay(e))
            {
            }
        }

        // Throttles and the limit of a fetch; an identity that was deleted twice within one fetch; tokens that ended.
        private static bool IsOfThePlay(CognitoFederationException e) =>
            e.Code == CognitoErrorCode.TooManyRequests || e.Code == CognitoErrorCode.Timeout
                || e.Code == CognitoErrorCode.IdentityNotFound || e.Code == CognitoErrorCode.LoginsMismatch || e.Code == CognitoErrorCode.LoginTokenExpired || e.Code == CognitoErrorCode.InteractionRequired;

        private FederatedIdentity Person(string who, int number) => FederatedIdentity.From("test", Issue(who, number));

        private LoginToken Token(string who, int number) => TestToken.Read(Issue(who, number), isVerified: true);

        // Also unverified and verified tokens of one person are the same text here: only the flag may decide.
        private string Issue(string who, int number) =>
            _bench.Pool.Issue(who, TestToken.Jwt(who, _bench.Clock.GetUtcNow() + TimeSpan.FromHours(2), number.ToString(CultureInfo.InvariantCulture), ("groups", number % 3)));
    }
}
