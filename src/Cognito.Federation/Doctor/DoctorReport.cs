namespace Cognito.Federation;

/// <summary>What <see cref="IFederationDoctor.CheckAsync"/> found. Prints one line for each finding.</summary>
/// <param name="Findings">The worst first.</param>
public sealed record DoctorReport(IReadOnlyList<DoctorFinding> Findings)
{
    /// <summary>Whether there is neither an error nor a warning.</summary>
    public bool IsHealthy => Findings.All(static finding => finding.Severity == DoctorSeverity.Information);

    /// <summary>The findings that keep users out.</summary>
    public IEnumerable<DoctorFinding> Errors => Findings.Where(static finding => finding.Severity == DoctorSeverity.Error);

    /// <summary>The findings, a line each.</summary>
    public override string ToString() => Findings is { Count: > 0 } ? string.Join('\n', Findings) : "No findings.";
}
