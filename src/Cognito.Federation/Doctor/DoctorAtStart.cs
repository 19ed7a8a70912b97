using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>Has the doctor look before a host serves, and keeps it from starting with an account that is not in order.</summary>
internal sealed class DoctorAtStart(IFederationDoctor doctor, FederationClock clock, ILogger<DoctorAtStart> logger) : IHostedService
{
    /// <exception cref="OptionsValidationException">The doctor found errors; all of them.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = clock.Time.GetTimestamp();
        var report = await doctor.CheckAsync(cancellationToken).ConfigureAwait(false);
        foreach (var finding in report.Findings)
        {
            if (finding.Severity == DoctorSeverity.Warning)
                logger.DoctorWarned(finding);
            else if (finding.Severity == DoctorSeverity.Information)
                logger.DoctorTold(finding);
        }
        var errors = report.Errors.Select(static finding => finding.ToString()).ToList();
        logger.DoctorChecked(errors.Count, clock.Time.GetElapsedTime(started).TotalMilliseconds);
        if (errors.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(CognitoFederationOptions), errors);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
