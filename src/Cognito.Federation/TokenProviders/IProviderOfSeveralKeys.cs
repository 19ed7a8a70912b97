namespace Cognito.Federation;

/// <summary>A provider whose tokens are of several kinds, each with a <c>Logins</c> key of its own.</summary>
internal interface IProviderOfSeveralKeys
{
    /// <summary>The keys besides <see cref="ILoginTokenProvider.ProviderName"/>.</summary>
    IReadOnlyList<string> MoreProviderNames { get; }

    /// <summary>The key of a token that is a JWT; null where it is of none of them.</summary>
    string? ProviderNameOf(UnverifiedJwt jwt);
}
