using System.Text.Json.Serialization;

namespace Cognito.Federation.Triggers;

/// <summary>The user of the old directory.</summary>
public sealed class UserMigrationResponse : TriggerObject
{
    /// <summary>A value of <see cref="FinalUserStatus"/>: the user goes on with the password that was typed.</summary>
    public const string Confirmed = "CONFIRMED";

    /// <summary>A value of <see cref="FinalUserStatus"/>: the user must set a new password.</summary>
    public const string ResetRequired = "RESET_REQUIRED";

    /// <summary>A value of <see cref="MessageAction"/>: no welcome message.</summary>
    public const string Suppress = "SUPPRESS";

    /// <summary>The user's attributes; <see langword="null"/> or empty for somebody whom the old directory does not know either.</summary>
    public IDictionary<string, string>? UserAttributes { get; set; }

    /// <summary><see cref="Confirmed"/>, the same as <see langword="null"/>, or <see cref="ResetRequired"/>.</summary>
    public string? FinalUserStatus { get; set; }

    /// <summary><see cref="Suppress"/>; <see langword="null"/> sends a welcome message.</summary>
    public string? MessageAction { get; set; }

    /// <summary>How a welcome message goes out: <c>EMAIL</c>, <c>SMS</c>. <see langword="null"/>: <c>SMS</c>.</summary>
    public IList<string>? DesiredDeliveryMediums { get; set; }

    /// <summary>Whether an e-mail address or telephone number is taken from another user who has it as an alias. Default: false, and migration fails instead.</summary>
    public bool ForceAliasCreation { get; set; }

    /// <summary>Whether a code by text message is the user's second factor. Default: false.</summary>
    [JsonPropertyName("enableSMSMFA")]
    public bool EnableSmsMfa { get; set; }
}
