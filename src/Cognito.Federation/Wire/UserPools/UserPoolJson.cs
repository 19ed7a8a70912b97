using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>How the user pool's messages are written and read. Members are named as in the service's model; what is null is left out.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignUpCall))]
[JsonSerializable(typeof(SignUpReply))]
[JsonSerializable(typeof(ConfirmSignUpCall))]
[JsonSerializable(typeof(ConfirmSignUpReply))]
[JsonSerializable(typeof(ResendConfirmationCodeCall))]
[JsonSerializable(typeof(ResendConfirmationCodeReply))]
[JsonSerializable(typeof(InitiateAuthCall))]
[JsonSerializable(typeof(RespondToAuthChallengeCall))]
[JsonSerializable(typeof(AnswerReply))]
[JsonSerializable(typeof(StartReply))]
[JsonSerializable(typeof(GetUserCall))]
[JsonSerializable(typeof(GetUserReply))]
internal sealed partial class UserPoolJson : JsonSerializerContext;
