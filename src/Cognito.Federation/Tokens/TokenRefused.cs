using System.Text;

namespace Cognito.Federation;

/// <summary>The token must not be trusted. Everyday traffic for a public API, and therefore no exception.</summary>
/// <param name="Check">The first check that failed.</param>
/// <param name="Expected">What it wanted.</param>
/// <param name="Actual">What came: a claim's value, never a part of the token as it was written; null when there was nothing.</param>
/// <remarks>Say in a log what is in here, and to the caller no more than 401.</remarks>
public sealed record TokenRefused(TokenCheck Check, string? Expected, string? Actual) : TokenVerdict
{
    /// <summary>In words, for whoever may know.</summary>
    internal string Describe() => $"{Check}: expected {Expected}, got {Actual ?? "none"}";

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Check = ").Append(Check).Append(", Expected = ").Append(Expected).Append(", Actual = ").Append(Actual ?? "none");
        return true;
    }
}
