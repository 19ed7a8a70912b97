using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>The administrators' sign-in.</summary>
internal static class AdminSignInOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    /// <summary>A start that proves nothing yet, such as the first half of SRP.</summary>
    public static readonly WireOperation<AdminInitiateAuthCall, StartReply> Initiate =
        new(Service + "AdminInitiateAuth", AdminSignInJson.Default.AdminInitiateAuthCall, AdminSignInJson.Default.StartReply, Repeat.Always);

    /// <summary>A start that counts as an attempt, runs a trigger or may send a code.</summary>
    public static readonly WireOperation<AdminInitiateAuthCall, StartReply> InitiateOnce = Initiate with { Repeat = Repeat.OnThrottle };

    public static readonly WireOperation<AdminRespondToAuthChallengeCall, AnswerReply> Respond =
        new(Service + "AdminRespondToAuthChallenge", AdminSignInJson.Default.AdminRespondToAuthChallengeCall, AdminSignInJson.Default.AnswerReply, Repeat.OnThrottle);
}

/// <summary>How the messages of the administrators' sign-in are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdminInitiateAuthCall))]
[JsonSerializable(typeof(AdminRespondToAuthChallengeCall))]
[JsonSerializable(typeof(AnswerReply))]
[JsonSerializable(typeof(StartReply))]
internal sealed partial class AdminSignInJson : JsonSerializerContext;
