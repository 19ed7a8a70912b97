using System.Text.Json.Serialization;
using Amazon.Runtime;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests;

/// <summary>What an administrator does, signed with the account's keys.</summary>
internal static class AdminCalls
{
    public static readonly WireOperation<AdminCreateUserCall, AdminCreateUserReply> CreateUser =
        new("AWSCognitoIdentityProviderService.AdminCreateUser", AdminJson.Default.AdminCreateUserCall, AdminJson.Default.AdminCreateUserReply, Repeat.IfNotSent);

    public static Task<AdminCreateUserReply> CreateUserAsync(TestPool pool, string username, string temporaryPassword, CancellationToken cancellationToken) =>
        pool.Context.Channel.SendAsync(
            CreateUser,
            new AdminCreateUserCall { UserPoolId = pool.Context.PoolId.ToString(), Username = username, TemporaryPassword = temporaryPassword, MessageAction = "SUPPRESS" },
            Signed("test", "test"),
            cancellationToken);

    public static SigV4Authorization Signed(string accessKey, string secretKey) => new(new BasicAWSCredentials(accessKey, secretKey), "us-east-1", "cognito-idp");
}

internal sealed class AdminCreateUserCall
{
    public required string UserPoolId { get; init; }

    public required string Username { get; init; }

    public string? TemporaryPassword { get; init; }

    public string? MessageAction { get; init; }
}

internal sealed class AdminCreateUserReply
{
    public AdminCreatedUser? User { get; init; }
}

internal sealed class AdminCreatedUser
{
    public string? Username { get; init; }

    public string? UserStatus { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdminCreateUserCall))]
[JsonSerializable(typeof(AdminCreateUserReply))]
internal sealed partial class AdminJson : JsonSerializerContext;
