namespace Cognito.Federation;

/// <summary>What a challenge carries from step to step. Never the user's password.</summary>
internal sealed record ChallengeState(
    string Name,
    string Username,
    SignInTicket? Ticket,
    IReadOnlyDictionary<string, string> Parameters,
    RequestContext Context)
{
    /// <summary>Where the challenge came from, and must be answered.</summary>
    public SignInSide Side { get; init; }

    /// <summary>The first factors to choose from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The device that the sign-in began with.</summary>
    public RememberedDevice? Device { get; init; }

    /// <summary>The secret of an authenticator app that is being set up.</summary>
    public Secret? TotpSecret { get; init; }

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Name = ").Append(Name);
        return true;
    }
}
