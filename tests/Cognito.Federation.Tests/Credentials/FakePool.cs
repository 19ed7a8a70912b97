using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>An identity pool that answers in this process, and whose credentials say for whom they were made: the access key is <c>AK.owner.number</c>.</summary>
internal sealed class FakePool(TimeProvider time) : IWireChannel
{
    private readonly ConcurrentDictionary<string, string> _owners = new();
    private readonly ConcurrentDictionary<string, string> _identities = new();
    private readonly ConcurrentDictionary<string, string> _ownerOfIdentity = new();
    private int _count;
    private int _getId;
    private int _getCredentials;

    public bool IsTrusted => true;

    public DateTimeOffset ServerTime => time.GetUtcNow() + ServerAhead;

    public bool IsServerTimeKnown { get; set; } = true;

    public TimeSpan ServerAhead { get; set; }

    public TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    public int GetIdCalls => Volatile.Read(ref _getId);

    public int GetCredentialsCalls => Volatile.Read(ref _getCredentials);

    public ConcurrentQueue<string?> Tokens { get; } = new();

    /// <summary>Runs before an answer; throws to fail the call, waits to hold it up.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Runs after an answer was made, while it is under way.</summary>
    public Action<string> After { get; set; } = _ => { };

    /// <summary>The identity that is answered in place of the one that was asked for.</summary>
    public Func<string, string> Merge { get; set; } = id => id;

    /// <summary>Makes a token genuine: it belongs to this owner.</summary>
    public string Issue(string owner, string token)
    {
        _owners[token] = owner;
        return token;
    }

    public string IdentityOf(string owner) => _identities.GetOrAdd(owner, _ => NewIdentity(owner));

    /// <summary>What happens when an identity is deleted in the pool.</summary>
    public void DeleteIdentity(string owner)
    {
        if (_identities.TryRemove(owner, out var id))
            _ownerOfIdentity.TryRemove(id, out _);
    }

    public static string OwnerOf(TemporaryCredentials credentials) => credentials.AccessKeyId.Split('.')[1];

    public static CognitoFederationException Refusal(CognitoErrorCode code, string operation = "GetCredentialsForIdentity", TimeSpan? retryAfter = null) =>
        ErrorTranslation.ToException(new ServiceError(operation, code.Value + "Exception", "said the fake", HttpStatusCode.BadRequest, "r1", retryAfter), code, "the fake pool");

    public async Task<TResponse> SendAsync<TRequest, TResponse>(WireOperation<TRequest, TResponse> operation, TRequest request, WireAuthorization authorization, CancellationToken cancellationToken)
        where TResponse : class
    {
        Assert.Same(WireAuthorization.Anonymous, authorization);
        object reply;
        switch (request)
        {
            case GetIdRequest ask:
                Interlocked.Increment(ref _getId);
                await Before(operation.Name, cancellationToken);
                Assert.Equal(ask.Logins is null ? Repeat.OnThrottle : Repeat.Always, operation.Repeat);
                reply = new GetIdResponse { IdentityId = ask.Logins is null ? NewIdentity("guest" + Next()) : IdentityOf(Verify(ask.Logins)) };
                break;
            case GetCredentialsForIdentityRequest ask:
                Interlocked.Increment(ref _getCredentials);
                await Before(operation.Name, cancellationToken);
                reply = Mint(ask);
                break;
            default:
                throw new InvalidOperationException(operation.Name);
        }
        After(operation.Name);
        return (TResponse)reply;
    }

    private GetCredentialsForIdentityResponse Mint(GetCredentialsForIdentityRequest ask)
    {
        Tokens.Enqueue(ask.Logins?.Values.Single());
        // As the service does: the token is judged first, then what it may ask for.
        var owner = ask.Logins is null ? null : Verify(ask.Logins);
        if (!_ownerOfIdentity.TryGetValue(ask.IdentityId, out var ownerOfIdentity))
            throw Refusal(CognitoErrorCode.IdentityNotFound);
        if (owner is not null && owner != ownerOfIdentity)
            throw Refusal(CognitoErrorCode.LoginsMismatch);
        var number = Next();
        return new GetCredentialsForIdentityResponse
        {
            IdentityId = Merge(ask.IdentityId),
            Credentials = new WireCredentials
            {
                AccessKeyId = $"AK.{ownerOfIdentity}.{number}",
                SecretKey = new Secret("SK" + number),
                SessionToken = new Secret("ST" + number),
                Expiration = (ServerTime + Life).ToUnixTimeMilliseconds() / 1000.0,
            },
        };
    }

    private string Verify(IReadOnlyDictionary<string, string> logins)
    {
        var token = logins.Values.Single();
        if (!_owners.TryGetValue(token, out var owner))
            throw Refusal(CognitoErrorCode.InvalidLoginToken);
        if (UnverifiedJwt.TryRead(token, out var jwt, out _) && jwt.ExpiresAt <= ServerTime)
            throw Refusal(CognitoErrorCode.LoginTokenExpired);
        return owner;
    }

    private string NewIdentity(string owner)
    {
        var id = $"us-east-1:{Guid.NewGuid():D}";
        _ownerOfIdentity[id] = owner;
        return id;
    }

    private string Next() => Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
}
