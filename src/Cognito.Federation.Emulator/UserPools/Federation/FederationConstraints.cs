namespace Cognito.Federation.Emulator;

/// <summary>The constraints of a user at a provider.</summary>
internal static class FederationConstraints
{
    public static Constraints ProviderUser(this Constraints constraints, string member, ProviderUserIdentifierType? user) => constraints
        .Required(member, user)
        .Length(member + ".providerName", user?.ProviderName, 1, 32)
        .Length(member + ".providerAttributeValue", user?.ProviderAttributeValue, 0, 131_072, sensitive: true);
}
