namespace Cognito.Federation;

/// <summary>A provider that an application wrote as one function.</summary>
internal sealed class DelegateTokenProvider : ILoginTokenProvider
{
    private readonly Func<string, CancellationToken, ValueTask<LoginToken>> _read;

    public DelegateTokenProvider(string name, string providerName, Func<string, CancellationToken, ValueTask<LoginToken>> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(providerName);
        ArgumentNullException.ThrowIfNull(read);
        if (providerName.Length > LoginToken.MaximumProviderNameLength)
            throw new ArgumentException($"Expected the Logins key of a provider, {LoginToken.MaximumProviderNameLength} characters at most; got {providerName.Length}.", nameof(providerName));
        Name = name;
        ProviderName = providerName;
        _read = read;
    }

    public string Name { get; }

    public string ProviderName { get; }

    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return _read(token, cancellationToken);
    }
}
