namespace Cognito.Federation;

/// <summary>Responses of a SAML provider of IAM, as its page posts them: base64 of XML, under the provider's ARN as <c>Logins</c> key. Identity pools take them in the enhanced flow.</summary>
/// <remarks>
/// Checked before a call is spent: that it is a response with an assertion, its audience, its end. The signature is checked by the identity pool.
/// A response ends after minutes and no other comes without the person. The credentials that it was exchanged for live on; when they end, the failure's code is <see cref="CognitoErrorCode.InteractionRequired"/>.
/// </remarks>
public sealed class SamlTokenProvider : ILoginTokenProvider
{
    private const string Audience = "urn:amazon:webservices";

    private readonly TimeProvider _time;
    private readonly LoginCheck _check;

    /// <summary>Makes the provider.</summary>
    /// <param name="name">The name by which <see cref="FederatedIdentity.From(string, string)"/> finds it.</param>
    /// <param name="options">The provider's ARN.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">The name is empty, or the ARN is not one of a SAML provider.</exception>
    public SamlTokenProvider(string name, SamlLoginOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(options);
        var parts = options.ProviderArn.Split(':');
        if (parts is not ["arn", { Length: > 0 }, "iam", "", { Length: 12 }, ['s', 'a', 'm', 'l', '-', 'p', 'r', 'o', 'v', 'i', 'd', 'e', 'r', '/', _, ..]] || options.ProviderArn.Length > LoginToken.MaximumProviderNameLength)
            throw new ArgumentException($"Expected the ARN of a SAML provider, such as 'arn:aws:iam::123456789012:saml-provider/Corp', {LoginToken.MaximumProviderNameLength} characters at most; got '{Shortened.Of(options.ProviderArn)}'. Set SamlLoginOptions.ProviderArn.", nameof(options));
        Name = name;
        ProviderName = options.ProviderArn;
        _time = timeProvider ?? TimeProvider.System;
        _check = new LoginCheck($"a SAML response for {ProviderName}");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string ProviderName { get; }

    /// <inheritdoc/>
    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        if (token.Length > LoginToken.MaximumValueLength)
            throw _check.Refused($"one of {token.Length} characters; identity pools take {LoginToken.MaximumValueLength} at most. Let the provider send fewer attributes.");
        if (UnverifiedJwt.TryRead(token, out _, out _))
            throw _check.Refused("a JWT.");
        if (SamlAssertion.TryRead(token, out var assertion, out var problem))
        {
            if (assertion.Audiences.Count > 0 && !assertion.Audiences.Contains(Audience))
                throw _check.Refused($"one for '{Shortened.Of(string.Join("', '", assertion.Audiences))}'; AWS is '{Audience}'.");
            if (assertion.Subject is null)
                throw _check.Refused("one without a NameID.");
            if (assertion.NotOnOrAfter is not { } end)
                throw _check.Refused("one without an end (NotOnOrAfter).");
            _check.End(end, _time);
            return new(new LoginToken(ProviderName, token, end, assertion.Issuer, assertion.Subject));
        }
        // Only AWS has the key to an encrypted assertion.
        return problem is null ? new(new LoginToken(ProviderName, token)) : throw _check.Refused(problem);
    }
}
