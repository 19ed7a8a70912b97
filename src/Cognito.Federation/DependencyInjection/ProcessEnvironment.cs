namespace Cognito.Federation;

/// <summary>The environment variables that AWS's own tools read too. An object, so that a test brings its own in place of the process's.</summary>
internal sealed class ProcessEnvironment(Func<string, string?> read)
{
    /// <summary>Overrides the user pool service's address.</summary>
    public const string UserPoolUrl = "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER";

    /// <summary>Overrides the identity pool service's address.</summary>
    public const string IdentityPoolUrl = "AWS_ENDPOINT_URL_COGNITO_IDENTITY";

    /// <summary>Overrides the address of AWS STS.</summary>
    public const string StsUrl = "AWS_ENDPOINT_URL_STS";

    private const string CommonUrl = "AWS_ENDPOINT_URL";
    private const string IgnoreUrls = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

    public static ProcessEnvironment Current { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>The address that the environment asks for, with the variable that does; null when it does not, or when it asks to be ignored.</summary>
    public (string Variable, string Url)? ServiceUrl(string variable)
    {
        if (string.Equals(read(IgnoreUrls), "true", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var name in (ReadOnlySpan<string>)[variable, CommonUrl])
        {
            if (read(name) is { } url && !string.IsNullOrWhiteSpace(url))
                return (name, url);
        }
        return null;
    }
}
