namespace Cognito.Federation.Wire;

/// <summary>The process-wide connection pool for use without a container.</summary>
internal static class SharedHttp
{
    private static readonly Lazy<HttpMessageInvoker> Shared = new(() => new HttpMessageInvoker(CreateHandler(), disposeHandler: false));

    public static HttpMessageInvoker Invoker => Shared.Value;

    /// <summary>The handler that every channel uses unless the caller brings one. Short connection lifetimes follow DNS changes; cookies and redirects have no place in a signed protocol.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        UseCookies = false,
        AllowAutoRedirect = false,
    };
}
