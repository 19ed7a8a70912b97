using Amazon.Runtime;

namespace Cognito.Federation;

/// <summary>One visit of the doctor: gathers what was found, also what could not be looked at.</summary>
internal sealed class Examination
{
    private readonly List<DoctorFinding> _findings = [];
    private bool _hasNoCredentials;

    /// <summary>The worst first, and else as they were found.</summary>
    public DoctorReport Report() => new([.. _findings.OrderByDescending(static finding => finding.Severity)]);

    public void Error(DoctorCheck check, string subject, string expected, string got, string remedy) => Add(DoctorSeverity.Error, check, subject, expected, got, remedy);

    public void Warn(DoctorCheck check, string subject, string expected, string got, string remedy) => Add(DoctorSeverity.Warning, check, subject, expected, got, remedy);

    public void Tell(DoctorCheck check, string subject, string expected, string got, string remedy) => Add(DoctorSeverity.Information, check, subject, expected, got, remedy);

    /// <summary>Makes a call that needs an IAM right. One that does not succeed becomes a finding, unless the service says that there is no such thing.</summary>
    /// <param name="right">The IAM right, such as <c>iam:GetRole</c>.</param>
    /// <param name="subject">What is asked about.</param>
    /// <param name="ask">Makes the call.</param>
    public async Task<Answer<T>> AskAsync<T>(string right, string subject, Func<Task<T>> ask)
    {
        // Looking for credentials again would take as long again, and find the same.
        if (_hasNoCredentials)
            return default;
        try
        {
            return new Answer<T>(await ask().ConfigureAwait(false), true, false);
        }
        catch (InvalidOperationException e) when (e.InnerException is AmazonClientException or AmazonServiceException)
        {
            _hasNoCredentials = true;
            Warn(DoctorCheck.NotChecked, subject, "IAM credentials to look with", "none that could be had", $"Set them with options.Administration.UseCredentials(...), or provide them as AWS does. Without them nothing is checked that needs a right, {right} first.");
            return default;
        }
        catch (CognitoFederationException e) when (IsMissing(e.Code))
        {
            return new Answer<T>(default, false, true);
        }
        catch (CognitoFederationException e)
        {
            Warn(DoctorCheck.NotChecked, subject, $"an answer to {right}", e.Code.ToString(), e.Code == CognitoErrorCode.AccessDenied
                ? $"It could not be checked: it needs {right} on {subject}. Allow it to whoever runs the check."
                : $"It could not be checked. {ErrorRules.For(e.Code, e.Operation ?? right).Advice}");
            return default;
        }
    }

    public static bool IsMissing(CognitoErrorCode code) =>
        code == CognitoErrorCode.UserPoolNotFound || code == CognitoErrorCode.AppClientNotFound || code == CognitoErrorCode.IdentityPoolNotFound || code == CognitoErrorCode.ResourceNotFound;

    private void Add(DoctorSeverity severity, DoctorCheck check, string subject, string expected, string got, string remedy) =>
        _findings.Add(new DoctorFinding(severity, check, subject, expected, got, remedy));
}
