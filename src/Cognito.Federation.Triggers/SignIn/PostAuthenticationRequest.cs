namespace Cognito.Federation.Triggers;

/// <summary>Who signed in.</summary>
public sealed class PostAuthenticationRequest : UserRequest
{
    /// <summary>Whether the device was not known before; only pools that remember devices tell.</summary>
    public bool NewDeviceUsed { get; set; }
}
