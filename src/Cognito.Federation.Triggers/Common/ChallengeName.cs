using System.Text.Json.Serialization;

namespace Cognito.Federation.Triggers;

/// <summary>The name of a step of a sign-in. An open set: a value that this version does not know is kept as it came.</summary>
/// <param name="Value">The service's name.</param>
[JsonConverter(typeof(ChallengeNameConverter))]
public readonly record struct ChallengeName(string Value)
{
    /// <summary>The client began an SRP proof; always the first entry of a sign-in that begins with one.</summary>
    public static readonly ChallengeName SrpA = new("SRP_A");

    /// <summary>The proof of the password.</summary>
    public static readonly ChallengeName PasswordVerifier = new("PASSWORD_VERIFIER");

    /// <summary>A challenge of your own, put by <see cref="CreateAuthChallengeEvent"/>.</summary>
    public static readonly ChallengeName CustomChallenge = new("CUSTOM_CHALLENGE");

    /// <summary>A code by text message, as a second factor.</summary>
    public static readonly ChallengeName SmsMfa = new("SMS_MFA");

    /// <summary>A code of an authenticator app, as a second factor.</summary>
    public static readonly ChallengeName SoftwareTokenMfa = new("SOFTWARE_TOKEN_MFA");

    /// <summary>The start of a remembered device's proof.</summary>
    public static readonly ChallengeName DeviceSrpAuth = new("DEVICE_SRP_AUTH");

    /// <summary>A remembered device's proof.</summary>
    public static readonly ChallengeName DevicePasswordVerifier = new("DEVICE_PASSWORD_VERIFIER");

    /// <summary>A password that an administrator's back end sent as it is.</summary>
    public static readonly ChallengeName AdminNoSrpAuth = new("ADMIN_NO_SRP_AUTH");

    /// <summary>The service's name.</summary>
    public override string ToString() => Value ?? "";
}
