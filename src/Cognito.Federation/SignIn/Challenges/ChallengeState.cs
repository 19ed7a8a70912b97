namespace Cognito.Federation;

/// <summary>What a challenge carries from step to step. Never the password.</summary>
internal sealed record ChallengeState(
    string Name,
    string Username,
    SignInTicket? Ticket,
    IReadOnlyDictionary<string, string> Parameters,
    RequestContext Context)
{
    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Name = ").Append(Name);
        return true;
    }
}
