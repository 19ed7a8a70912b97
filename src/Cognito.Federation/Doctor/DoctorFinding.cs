namespace Cognito.Federation;

/// <summary>One thing that is wrong with the account or the configuration, or worth knowing. Prints as one line; holds no secret.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Check">What was checked.</param>
/// <param name="Subject">What it is about, such as <c>identity pool us-east-1:1a2b…</c>.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Got">What is there.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
public sealed record DoctorFinding(DoctorSeverity Severity, DoctorCheck Check, string Subject, string Expected, string Got, string Remedy)
{
    /// <summary>The finding as one line.</summary>
    public override string ToString() => $"{Severity} {Check}: {Subject}: expected {Expected}, got {Got}. {Remedy}";
}
