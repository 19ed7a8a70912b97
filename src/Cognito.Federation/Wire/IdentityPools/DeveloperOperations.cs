namespace Cognito.Federation.Wire;

/// <summary>What is asked of an identity pool for users that the application itself signed in. Signed with IAM credentials.</summary>
internal static class DeveloperOperations
{
    /// <summary>A token of the user's identity; made at the first call, the same one each time.</summary>
    public static WireOperation<DeveloperTokenRequest, OpenIdTokenResponse> GetToken { get; } =
        new(IdentityPoolOperations.Service + "GetOpenIdTokenForDeveloperIdentity", IdentityPoolJson.Default.DeveloperTokenRequest, IdentityPoolJson.Default.OpenIdTokenResponse, Repeat.Always);

    /// <summary>The same with the identity that the user shall belong to, which links, for good.</summary>
    public static WireOperation<DeveloperTokenRequest, OpenIdTokenResponse> Link { get; } = GetToken with { Repeat = Repeat.IfNotSent };

    public static WireOperation<LookupDeveloperIdentityRequest, LookupDeveloperIdentityResponse> Lookup { get; } =
        new(IdentityPoolOperations.Service + "LookupDeveloperIdentity", IdentityPoolJson.Default.LookupDeveloperIdentityRequest, IdentityPoolJson.Default.LookupDeveloperIdentityResponse, Repeat.Always);

    public static WireOperation<MergeDeveloperIdentitiesRequest, MergeDeveloperIdentitiesResponse> Merge { get; } =
        new(IdentityPoolOperations.Service + "MergeDeveloperIdentities", IdentityPoolJson.Default.MergeDeveloperIdentitiesRequest, IdentityPoolJson.Default.MergeDeveloperIdentitiesResponse, Repeat.IfNotSent);

    public static WireOperation<UnlinkDeveloperIdentityRequest, NoReply> Unlink { get; } =
        new(IdentityPoolOperations.Service + "UnlinkDeveloperIdentity", IdentityPoolJson.Default.UnlinkDeveloperIdentityRequest, IdentityPoolJson.Default.NoReply, Repeat.IfNotSent);
}
