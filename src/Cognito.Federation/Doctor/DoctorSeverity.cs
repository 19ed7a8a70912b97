namespace Cognito.Federation;

/// <summary>How bad a <see cref="DoctorFinding"/> is.</summary>
public enum DoctorSeverity
{
    /// <summary>Worth knowing; a choice that may be meant.</summary>
    Information,

    /// <summary>Works, but may not be meant, or could not be checked.</summary>
    Warning,

    /// <summary>Some or all users will be refused.</summary>
    Error,
}
