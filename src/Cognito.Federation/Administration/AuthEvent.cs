using System.Text;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>Something that a user did, and how threat protection judged it. Every word of the service is kept as it is: the sets are open.</summary>
public sealed record AuthEvent
{
    /// <summary>The id, for <see cref="IUserAccessAdmin.GiveFeedbackAsync"/>.</summary>
    public required string Id { get; init; }

    /// <summary><c>SignIn</c>, <c>SignUp</c>, <c>ForgotPassword</c>, <c>PasswordChange</c>, <c>ResendCode</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How it ended: <c>Pass</c>, <c>Fail</c>, <c>InProgress</c>.</summary>
    public string? Response { get; init; }

    /// <summary>How risky it was: <c>Low</c>, <c>Medium</c>, <c>High</c>; null when no risk was seen.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>What was decided: <c>NoRisk</c>, <c>AccountTakeover</c>, <c>Block</c>.</summary>
    public string? RiskDecision { get; init; }

    /// <summary>Whether the password is one that became known elsewhere.</summary>
    public bool IsPasswordCompromised { get; init; }

    /// <summary>What was asked and how it was answered, such as <c>Password</c> and <c>Success</c>.</summary>
    public IReadOnlyList<(string Challenge, string Response)> Challenges { get; init; } = [];

    /// <summary>The address that it came from; null when nobody told Cognito.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The device as Cognito names it.</summary>
    public string? DeviceName { get; init; }

    /// <summary>The city of the address.</summary>
    public string? City { get; init; }

    /// <summary>The country of the address.</summary>
    public string? Country { get; init; }

    /// <summary>What somebody said about it: <c>Valid</c> or <c>Invalid</c>; null when nobody did.</summary>
    public string? Feedback { get; init; }

    internal static AuthEvent From(AuthEventEntry entry) => new()
    {
        Id = entry.EventId ?? "",
        Kind = entry.EventType ?? "",
        CreatedAt = entry.CreationDate ?? DateTimeOffset.UnixEpoch,
        Response = entry.EventResponse,
        RiskLevel = entry.EventRisk?.RiskLevel,
        RiskDecision = entry.EventRisk?.RiskDecision,
        IsPasswordCompromised = entry.EventRisk?.CompromisedCredentialsDetected ?? false,
        Challenges = [.. (entry.ChallengeResponses ?? []).Select(c => (c.ChallengeName ?? "", c.ChallengeResponse ?? ""))],
        IpAddress = entry.EventContextData?.IpAddress,
        DeviceName = entry.EventContextData?.DeviceName,
        City = entry.EventContextData?.City,
        Country = entry.EventContextData?.Country,
        Feedback = entry.EventFeedback?.FeedbackValue,
    };

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Kind = ").Append(Kind).Append(", Response = ").Append(Response);
        return true;
    }
}
