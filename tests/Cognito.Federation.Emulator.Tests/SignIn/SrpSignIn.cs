using System.Numerics;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Srp;

namespace Cognito.Federation.Emulator.Tests.SignIn;

/// <summary>A sign-in by SRP over the wire, step by step, with every value open to a test that wants to spoil it.</summary>
internal sealed class SrpSignIn(CognitoEmulator emulator, EmulatedClient client, string username)
{
    private readonly SrpClient _srp = new();

    public string PoolId { get; init; } = emulator.UserPools[0].Id;

    /// <summary>What the client sends as <c>SRP_A</c>; its true public key when null.</summary>
    public string? PublicHex { get; init; }

    public string? SecretHash { get; init; }

    /// <summary>Whether the proof is the first step of a custom sign-in.</summary>
    public bool IsCustom { get; init; }

    public Answer? Challenge { get; private set; }

    public string SecretBlock => Parameter("SECRET_BLOCK");

    public string UserId => Parameter("USER_ID_FOR_SRP");

    public string Parameter(string name) => Challenge!.Text("ChallengeParameters", name);

    public async Task<Answer> StartAsync()
    {
        var parameters = new JsonObject { ["USERNAME"] = username, ["SRP_A"] = PublicHex ?? _srp.PublicHex };
        if ((SecretHash ?? HashOf(client, username)) is { } hash)
            parameters["SECRET_HASH"] = hash;
        if (IsCustom)
            parameters["CHALLENGE_NAME"] = "SRP_A";
        return Challenge = await emulator.CallAsync("InitiateAuth", new JsonObject
        {
            ["ClientId"] = client.Id,
            ["AuthFlow"] = IsCustom ? "CUSTOM_AUTH" : "USER_SRP_AUTH",
            ["AuthParameters"] = parameters,
        });
    }

    /// <summary>The answer that a client with this password gives.</summary>
    public JsonObject Prove(string password, DateTimeOffset? at = null, string? timestamp = null)
    {
        timestamp ??= SrpClient.Timestamp(at ?? emulator.Clock.GetUtcNow());
        var pool = PoolId[(PoolId.IndexOf('_', StringComparison.Ordinal) + 1)..];
        var key = _srp.SessionKey(pool, UserId, password, Parameter("SALT"), Parameter("SRP_B"));
        var responses = new JsonObject
        {
            ["USERNAME"] = UserId,
            ["PASSWORD_CLAIM_SECRET_BLOCK"] = SecretBlock,
            ["PASSWORD_CLAIM_SIGNATURE"] = SrpClient.Sign(key, pool, UserId, SecretBlock, timestamp),
            ["TIMESTAMP"] = timestamp,
        };
        if (HashOf(client, UserId) is { } hash)
            responses["SECRET_HASH"] = hash;
        return responses;
    }

    public Task<Answer> AnswerAsync(JsonObject responses, string? session = null)
    {
        var body = new JsonObject { ["ClientId"] = client.Id, ["ChallengeName"] = "PASSWORD_VERIFIER", ["ChallengeResponses"] = responses };
        if (session is not null)
            body["Session"] = session;
        return emulator.CallAsync("RespondToAuthChallenge", body);
    }

    /// <summary>The whole sign-in.</summary>
    public static async Task<Answer> RunAsync(CognitoEmulator emulator, EmulatedClient client, string username, string password)
    {
        var signIn = new SrpSignIn(emulator, client, username);
        var challenge = await signIn.StartAsync();
        return challenge.Error is null ? await signIn.AnswerAsync(signIn.Prove(password)) : challenge;
    }

    public static string? HashOf(EmulatedClient client, string username)
        => client.Secret is null
            ? null
            : Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(client.Secret), System.Text.Encoding.UTF8.GetBytes(username + client.Id)));

    public static string HexOf(BigInteger value) => SrpClient.Hex(value);
}
