using System.Text.Json.Serialization;
using Amazon.Runtime;
using Cognito.Federation.Emulator;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests;

/// <summary>What an operator does to identities, signed with the account's keys.</summary>
internal static class IdentityAdmin
{
    private static readonly WireOperation<DeleteIdentitiesCall, DeleteIdentitiesReply> DeleteIdentities =
        new("AWSCognitoIdentityService.DeleteIdentities", IdentityAdminJson.Default.DeleteIdentitiesCall, IdentityAdminJson.Default.DeleteIdentitiesReply, Repeat.IfNotSent);

    public static async Task DeleteIdentityAsync(this CognitoEmulator emulator, IdentityId id)
    {
        var options = new CognitoFederationOptions { IdentityPool = { Id = emulator.IdentityPools[0].Id, ServiceUrl = emulator.Url.AbsoluteUri } };
        var calls = FederationComposition.Create(options, emulator.Clock, null, null).CreateIdentityPoolCalls();
        var signer = new SigV4Authorization(new BasicAWSCredentials("test", "test"), "us-east-1", "cognito-identity");
        await calls.SendAsync(DeleteIdentities, new DeleteIdentitiesCall { IdentityIdsToDelete = [id.ToString()] }, signer, TestContext.Current.CancellationToken);
    }
}

internal sealed class DeleteIdentitiesCall
{
    public required string[] IdentityIdsToDelete { get; init; }
}

internal sealed class DeleteIdentitiesReply;

[JsonSerializable(typeof(DeleteIdentitiesCall))]
[JsonSerializable(typeof(DeleteIdentitiesReply))]
internal sealed partial class IdentityAdminJson : JsonSerializerContext;
