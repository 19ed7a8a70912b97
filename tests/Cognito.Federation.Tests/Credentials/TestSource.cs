namespace Cognito.Federation.Tests.Credentials;

/// <summary>One login of one person, whose renewals the test decides.</summary>
internal sealed class TestSource(LoginToken first) : ILoginTokenSource
{
    public string ProviderName => Current.ProviderName;

    public LoginToken Current { get; set; } = first;

    /// <summary>What is done when a minimum lifetime is asked. By default: nothing newer is to be had.</summary>
    public Func<LoginTokenRequest, CancellationToken, ValueTask<LoginToken>>? Renew { get; set; }

    /// <summary>What every question is answered with, if anything.</summary>
    public Exception? Fault { get; set; }

    public List<LoginTokenRequest> Asked { get; } = [];

    public ValueTask<LoginToken> GetTokenAsync(LoginTokenRequest request, CancellationToken cancellationToken = default)
    {
        if (Fault is { } fault)
            throw fault;
        if (request.MinimumLifetime == TimeSpan.Zero)
            return new(Current);
        lock (Asked)
            Asked.Add(request);
        return Renew is { } renew ? renew(request, cancellationToken) : throw new ReauthenticationRequiredException(CognitoErrorCode.RefreshTokenInvalid, "The test's source has nothing newer.");
    }
}
