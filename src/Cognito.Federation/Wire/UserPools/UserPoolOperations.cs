namespace Cognito.Federation.Wire;

/// <summary>The operations of a user pool that need no IAM credentials.</summary>
internal static class UserPoolOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // Registering twice, or sending a code twice, is not the same as once.
    public static readonly WireOperation<SignUpCall, SignUpReply> SignUp =
        new(Service + "SignUp", UserPoolJson.Default.SignUpCall, UserPoolJson.Default.SignUpReply, Repeat.OnThrottle);

    public static readonly WireOperation<ConfirmSignUpCall, ConfirmSignUpReply> ConfirmSignUp =
        new(Service + "ConfirmSignUp", UserPoolJson.Default.ConfirmSignUpCall, UserPoolJson.Default.ConfirmSignUpReply, Repeat.OnThrottle);

    public static readonly WireOperation<ResendConfirmationCodeCall, ResendConfirmationCodeReply> ResendConfirmationCode =
        new(Service + "ResendConfirmationCode", UserPoolJson.Default.ResendConfirmationCodeCall, UserPoolJson.Default.ResendConfirmationCodeReply, Repeat.OnThrottle);

    /// <summary>A start that proves nothing yet, such as the first half of SRP.</summary>
    public static readonly WireOperation<InitiateAuthCall, StartReply> InitiateAuth =
        new(Service + "InitiateAuth", UserPoolJson.Default.InitiateAuthCall, UserPoolJson.Default.StartReply, Repeat.Always);

    /// <summary>A start that counts as an attempt, runs a trigger or may send a code.</summary>
    public static readonly WireOperation<InitiateAuthCall, StartReply> InitiateAuthOnce = InitiateAuth with { Repeat = Repeat.OnThrottle };

    public static readonly WireOperation<RespondToAuthChallengeCall, AnswerReply> RespondToAuthChallenge =
        new(Service + "RespondToAuthChallenge", UserPoolJson.Default.RespondToAuthChallengeCall, UserPoolJson.Default.AnswerReply, Repeat.OnThrottle);

    public static readonly WireOperation<GetUserCall, GetUserReply> GetUser =
        new(Service + "GetUser", UserPoolJson.Default.GetUserCall, UserPoolJson.Default.GetUserReply, Repeat.Always);
}
