namespace Cognito.Federation.Emulator;

/// <summary>The answer that a client gives to a challenge.</summary>
internal sealed record ChallengeReply(OperationContext Context, UserPoolClient Client, string? Session, SignInParameters Values)
{
    /// <summary>The open challenge that is answered, by the user whom it asked.</summary>
    /// <exception cref="AwsException">There is none, it is used up, or somebody else answers.</exception>
    public T Find<T>()
        where T : PendingChallenge
    {
        var ticket = Session ?? throw AwsException.InvalidParameter("Missing required parameter Session");
        var challenge = Client.Pool.Authentication.Challenges.Find<T>(ticket, Client, Context.Now);
        CheckSender(challenge, challenge.TypedName);
        return challenge;
    }

    /// <summary>The step of a sign-in that this answer is, once the challenge is known.</summary>
    /// <exception cref="AwsException">It names a device that the user does not have.</exception>
    public SignInTurn TurnOf(PendingChallenge challenge, PoolUser user) =>
        new(Context, Client, user, UserDevices.KeyOf(Client, user, Values)) { Custom = challenge.Custom };

    /// <summary>Refuses an answer in the name of somebody else, or without the client's secret.</summary>
    /// <param name="challenge">The challenge that it answers.</param>
    /// <param name="typedName">The name with which the sign-in began; clients may go on using it.</param>
    public void CheckSender(PendingChallenge challenge, string typedName)
    {
        var name = Values.Required("USERNAME");
        if (name != challenge.Username && name != typedName)
            throw FirstFactor.WrongPassword();
        SecretHash.Verify(Client, challenge.Username, Values.Optional("SECRET_HASH"));
    }
}
