using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>What an administrator does with external sign-ins.</summary>
internal static class FederationOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // The second of two may be told that the link exists, or that there is none.
    public static readonly WireOperation<AdminLinkProviderForUserCall, NoReply> AdminLinkProviderForUser =
        new(Service + "AdminLinkProviderForUser", FederationJson.Default.AdminLinkProviderForUserCall, FederationJson.Default.NoReply, Repeat.OnThrottle);

    public static readonly WireOperation<AdminDisableProviderForUserCall, NoReply> AdminDisableProviderForUser =
        new(Service + "AdminDisableProviderForUser", FederationJson.Default.AdminDisableProviderForUserCall, FederationJson.Default.NoReply, Repeat.OnThrottle);
}

/// <summary>How the messages about external sign-ins are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoReply))]
[JsonSerializable(typeof(AdminLinkProviderForUserCall))]
[JsonSerializable(typeof(AdminDisableProviderForUserCall))]
internal sealed partial class FederationJson : JsonSerializerContext;
