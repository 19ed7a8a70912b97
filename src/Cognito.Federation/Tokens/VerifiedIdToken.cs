using System.Text;

namespace Cognito.Federation;

/// <summary>A verified ID token: who signed in.</summary>
public sealed record VerifiedIdToken : VerifiedToken
{
    internal VerifiedIdToken(TokenPayload payload, UserPoolId poolId, string clientId)
        : base(payload, poolId, clientId)
    {
    }

    /// <summary>The canonical user name (<c>cognito:username</c>).</summary>
    public override string Username => Claims.Text("cognito:username")!;

    /// <summary>The e-mail address; null when the app client may not read it, or there is none.</summary>
    public string? Email => Claims.Text("email");

    /// <summary>Whether somebody proved that the address is theirs.</summary>
    public bool IsEmailVerified => Claims.IsTrue("email_verified");

    /// <summary>The telephone number with <c>+</c> and country code; null when the app client may not read it, or there is none.</summary>
    public string? PhoneNumber => Claims.Text("phone_number");

    /// <summary>Whether somebody proved that the number is theirs.</summary>
    public bool IsPhoneNumberVerified => Claims.IsTrue("phone_number_verified");

    /// <summary>The IAM roles of the user's groups (<c>cognito:roles</c>), for identity pools that choose the role from the token.</summary>
    public IReadOnlyList<string> Roles => Claims.Texts("cognito:roles");

    /// <summary>The role of the group that comes first (<c>cognito:preferred_role</c>); null when there is none, or when two share the first place.</summary>
    public string? PreferredRole => Claims.Text("cognito:preferred_role");

    /// <summary>The value that binds it to one request of managed login (<c>nonce</c>); null when none was sent.</summary>
    public string? Nonce => Claims.Text("nonce");

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
