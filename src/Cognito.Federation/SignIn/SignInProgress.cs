using Cognito.Federation.Srp;

namespace Cognito.Federation;

/// <summary>Where one sign-in stands between two replies. Lives in memory only, for the length of one call.</summary>
internal sealed class SignInProgress
{
    /// <param name="username">What the person typed, or the canonical name once it is known.</param>
    /// <param name="context">What travels beside the request.</param>
    public SignInProgress(string username, RequestContext context)
    {
        Username = username;
        Context = context;
    }

    /// <summary>The name that the next request carries, and that its secret hash is made of.</summary>
    public string Username { get; private set; }

    public RequestContext Context { get; }

    /// <summary>The proof that was begun, until it is given.</summary>
    public PendingProof? Proof { get; set; }

    /// <summary>From the first reply that tells it, the canonical name replaces what the person typed: every later step is checked against it.</summary>
    public void Adopt(IReadOnlyDictionary<string, string>? parameters) => Username = SrpChallenge.CanonicalName(parameters) ?? Username;
}

/// <summary>An SRP exchange whose first half was sent.</summary>
internal sealed class PendingProof(SrpClient client, Secret password)
{
    public SrpClient Client { get; } = client;

    public Secret Password { get; } = password;
}
