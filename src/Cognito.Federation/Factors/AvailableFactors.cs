using System.Text;

namespace Cognito.Federation;

/// <summary>With what a user can sign in, at the moment it was read.</summary>
/// <param name="Username">The canonical user name.</param>
/// <param name="First">With what a sign-in can begin: <c>PASSWORD</c>, <c>EMAIL_OTP</c>, <c>SMS_OTP</c>, <c>WEB_AUTHN</c>.</param>
/// <param name="Second">The second factors that are on: <c>SMS_MFA</c>, <c>SOFTWARE_TOKEN_MFA</c>, <c>EMAIL_OTP</c>.</param>
/// <param name="PreferredSecond">The one of them that is asked for where several are on; null lets the person choose.</param>
public sealed record AvailableFactors(string Username, IReadOnlyList<SignInFactor> First, IReadOnlyList<SignInFactor> Second, SignInFactor? PreferredSecond)
{
    /// <summary>Whether the user can begin with a passkey.</summary>
    public bool HasPasskey => First.Contains(SignInFactor.Passkey);

    /// <summary>Whether sign-ins ask for a code of an authenticator app.</summary>
    public bool HasTotp => Second.Contains(SignInFactor.Totp);

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("PreferredSecond = ").Append(PreferredSecond);
        return true;
    }
}
