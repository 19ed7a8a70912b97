using System.Text;

namespace Cognito.Federation;

/// <summary>A verified access token: what its bearer may do.</summary>
public sealed record VerifiedAccessToken : VerifiedToken
{
    internal VerifiedAccessToken(TokenPayload payload, UserPoolId poolId, string clientId)
        : base(payload, poolId, clientId)
    {
    }

    /// <summary>The canonical user name (<c>username</c>); null for an application that signed in as itself.</summary>
    public override string? Username => Claims.Text("username");

    /// <summary>What the token allows (<c>scope</c>). Tokens of an SRP or password sign-in hold <c>aws.cognito.signin.user.admin</c>; others come from managed login or from a trigger.</summary>
    public IReadOnlyList<string> Scopes => Claims.Text("scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether an application signed in as itself (client credentials): then <see cref="VerifiedToken.Subject"/> is the app client and no person.</summary>
    public bool IsApplication => Username is null && string.Equals(Subject, ClientId, StringComparison.Ordinal);

    /// <summary>The remembered device of the sign-in (<c>device_key</c>); null where there was none.</summary>
    public string? DeviceKey => Claims.Text("device_key");

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
