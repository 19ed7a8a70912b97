namespace Cognito.Federation.Emulator;

/// <summary>The operations of the identity pool service (<c>cognito-identity</c>).</summary>
internal static class IdentityPoolOperations
{
    public const string Prefix = "AWSCognitoIdentityService.";

    public static IReadOnlyList<JsonOperation> All { get; } =
    [
        new CreateIdentityPoolOperation(),
        new DescribeIdentityPoolOperation(),
        new ListIdentityPoolsOperation(),
        new DeleteIdentityPoolOperation(),
        new SetIdentityPoolRolesOperation(),
        new GetIdentityPoolRolesOperation(),
        new GetIdOperation(),
        new GetCredentialsForIdentityOperation(),
        new GetOpenIdTokenOperation(),
        new UpdateIdentityPoolOperation(),
        new UnlinkIdentityOperation(),
        new DescribeIdentityOperation(),
        new ListIdentitiesOperation(),
        new DeleteIdentitiesOperation(),
        new GetOpenIdTokenForDeveloperIdentityOperation(),
        new LookupDeveloperIdentityOperation(),
        new MergeDeveloperIdentitiesOperation(),
        new UnlinkDeveloperIdentityOperation(),
        new SetPrincipalTagAttributeMapOperation(),
        new GetPrincipalTagAttributeMapOperation(),
        new TagResourceOperation(),
        new UntagResourceOperation(),
        new ListTagsForResourceOperation(),
    ];
}
