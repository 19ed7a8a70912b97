using System.Text;

namespace Cognito.Federation.Administration;

/// <summary>Which second factors a user is asked for. What is null stays as it is.</summary>
/// <remarks>One factor can be preferred; preferring one takes the preference from another.</remarks>
public sealed record AdminMfaPreference
{
    /// <summary>Whether sign-ins may ask for a code sent as a text message.</summary>
    public bool? Sms { get; init; }

    /// <summary>Whether sign-ins may ask for a code of the authenticator app, which the user must have set up.</summary>
    public bool? AuthenticatorApp { get; init; }

    /// <summary>Whether sign-ins may ask for a code sent by mail.</summary>
    public bool? Email { get; init; }

    /// <summary>The factor that is asked for where several are on; it must be one that is set to true here. Null: none is preferred among those that are set here.</summary>
    public AdminMfaFactor? Preferred { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Preferred = ").Append(Preferred);
        return true;
    }
}
