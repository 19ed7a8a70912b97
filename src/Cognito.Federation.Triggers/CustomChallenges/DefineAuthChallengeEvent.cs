namespace Cognito.Federation.Triggers;

/// <summary>A custom sign-in asks what comes next. Decide with one of <see cref="Ask"/>, <see cref="IssueTokens"/> and <see cref="Fail"/>; without a decision the sign-in breaks.</summary>
public sealed class DefineAuthChallengeEvent : TriggerEvent<DefineAuthChallengeRequest, DefineAuthChallengeResponse>
{
    /// <summary>Puts another challenge: <see cref="ChallengeName.CustomChallenge"/>, or <see cref="ChallengeName.PasswordVerifier"/> after <see cref="ChallengeName.SrpA"/>.</summary>
    /// <param name="challenge">The challenge.</param>
    public void Ask(ChallengeName challenge) => Decide(challenge, tokens: false, fail: false);

    /// <summary>Ends the sign-in with tokens.</summary>
    public void IssueTokens() => Decide(null, tokens: true, fail: false);

    /// <summary>Ends the sign-in: not authorized.</summary>
    public void Fail() => Decide(null, tokens: false, fail: true);

    private void Decide(ChallengeName? challenge, bool tokens, bool fail)
    {
        Response.ChallengeName = challenge;
        Response.IssueTokens = tokens;
        Response.FailAuthentication = fail;
    }
}
