namespace Cognito.Federation.Triggers;

/// <summary>What the three triggers of a custom sign-in are told.</summary>
public abstract class ChallengeRequest : UserRequest
{
    private protected ChallengeRequest()
    {
    }

    /// <summary>Whether there is no such user; told by app clients that hide who exists. Go on as for anybody, and let no answer be right.</summary>
    public bool UserNotFound { get; set; }
}
