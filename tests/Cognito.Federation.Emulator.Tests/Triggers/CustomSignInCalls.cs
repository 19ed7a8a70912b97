using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Triggers;

/// <summary>The calls of a custom sign-in.</summary>
internal static class CustomSignInCalls
{
    public static Task<Answer> StartCustomAsync(this CognitoEmulator emulator, string username = "alice", JsonObject? parameters = null, JsonObject? metadata = null)
    {
        parameters ??= [];
        parameters["USERNAME"] = username;
        if (SrpSignIn.HashOf(emulator.Client(), username) is { } hash)
            parameters["SECRET_HASH"] = hash;
        var body = new JsonObject { ["ClientId"] = emulator.Client().Id, ["AuthFlow"] = "CUSTOM_AUTH", ["AuthParameters"] = parameters };
        return emulator.CallAsync("InitiateAuth", metadata is null ? body : body.With("ClientMetadata", metadata));
    }

    /// <summary>Answers an open custom challenge.</summary>
    public static Task<Answer> AnswerAsync(this CognitoEmulator emulator, Answer challenge, string answer, JsonObject? metadata = null)
    {
        Assert.Equal("CUSTOM_CHALLENGE", challenge.Text("ChallengeName"));
        var username = challenge.Text("ChallengeParameters", "USERNAME");
        var responses = new JsonObject { ["USERNAME"] = username, ["ANSWER"] = answer };
        if (SrpSignIn.HashOf(emulator.Client(), username) is { } hash)
            responses["SECRET_HASH"] = hash;
        var body = new JsonObject { ["ClientId"] = emulator.Client().Id, ["ChallengeName"] = "CUSTOM_CHALLENGE", ["Session"] = challenge.Text("Session"), ["ChallengeResponses"] = responses };
        return emulator.CallAsync("RespondToAuthChallenge", metadata is null ? body : body.With("ClientMetadata", metadata));
    }
}
