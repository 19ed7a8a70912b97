namespace Cognito.Federation.Emulator;

/// <summary>What a SAML response says, before it is text.</summary>
internal sealed record SamlResponse
{
    public const string RoleAttribute = "https://aws.amazon.com/SAML/Attributes/Role";
    public const string AwsAudience = "urn:amazon:webservices";

    public required string ResponseId { get; init; }

    public required string AssertionId { get; init; }

    public required string Issuer { get; init; }

    public required string NameId { get; init; }

    public required string Audience { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset NotOnOrAfter { get; init; }

    /// <summary>The values by attribute, in order.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<string> Values)> Attributes { get; init; }

    /// <summary>The roles that the response offers for a provider: an attribute's value is the role's ARN and the provider's, in either order.</summary>
    public IReadOnlyList<string> RolesFor(string providerArn) =>
    [
        .. Attributes.Where(static attribute => attribute.Name == RoleAttribute).SelectMany(static attribute => attribute.Values)
            .Select(static value => value.Split(',', StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2 && pair.Contains(providerArn))
            .Select(pair => pair[0] == providerArn ? pair[1] : pair[0]),
    ];

    public override string ToString() => nameof(SamlResponse);
}
