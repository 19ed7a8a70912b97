namespace Cognito.Federation.Triggers;

/// <summary>Who called the user pool.</summary>
public sealed class CallerContext : TriggerObject
{
    /// <summary>The SDK that the caller said it uses.</summary>
    public string? AwsSdkVersion { get; set; }

    /// <summary>The app client.</summary>
    public string? ClientId { get; set; }
}
