namespace Cognito.Federation;

/// <summary>Who wants which refresh token traded.</summary>
/// <param name="token">The refresh token.</param>
/// <param name="deviceKey">The device that it belongs to, if any.</param>
/// <param name="session">The session that it renews; null when the token came alone.</param>
/// <param name="context">What travels beside the request.</param>
internal sealed class RefreshRequest(RefreshToken token, string? deviceKey, UserSession? session, RequestContext context)
{
    public RefreshToken Token => token;

    public string? DeviceKey => deviceKey;

    public UserSession? Session => session;

    public RequestContext Context => context;
}
