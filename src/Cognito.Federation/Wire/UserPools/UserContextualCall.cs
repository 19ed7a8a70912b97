namespace Cognito.Federation.Wire;

/// <summary>A public request that carries a <see cref="RequestContext"/>.</summary>
internal abstract class UserContextualCall : ContextualCall
{
    public UserContextData? UserContextData { get; private set; }

    protected override void TellPerson(RequestContext context) =>
        UserContextData = context is { IpAddress: null, EncodedDeviceFingerprint: null }
            ? null
            : new UserContextData { IpAddress = context.IpAddress, EncodedData = context.EncodedDeviceFingerprint };
}
