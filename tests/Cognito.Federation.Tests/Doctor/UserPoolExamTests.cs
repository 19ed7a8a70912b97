namespace Cognito.Federation.Tests.Doctor;

public sealed class UserPoolExamTests
{
    [Fact]
    public async Task An_account_that_is_in_order_has_no_findings()
    {
        await using var clinic = await Clinic.OpenAsync();

        var report = await clinic.CheckAsync();

        Assert.Empty(report.Findings);
        Assert.True(report.IsHealthy);
        Assert.Equal("No findings.", report.ToString());
    }

    [Fact]
    public async Task A_user_pool_that_is_not_there_is_an_error_with_its_region()
    {
        await using var clinic = await Clinic.OpenAsync();
        clinic.Options.UserPool.Id = "us-east-1_Nowhere00";

        var found = await clinic.FindAsync(DoctorCheck.UserPool);

        Assert.Equal((DoctorSeverity.Error, "a user pool in us-east-1"), (found.Severity, found.Expected));
        Assert.Contains("us-east-1_Nowhere00", found.Subject, StringComparison.Ordinal);
        Assert.Contains("UserPool:Id", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_client_that_is_not_there_is_an_error()
    {
        await using var clinic = await Clinic.OpenAsync();
        clinic.Options.UserPool.ClientId = "1nowhere1nowhere1nowhere00";

        var found = await clinic.FindAsync(DoctorCheck.AppClient);

        Assert.Equal(DoctorSeverity.Error, found.Severity);
        Assert.Contains("UserPool:ClientId", found.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, DoctorSeverity.Error, "none")]
    [InlineData(false, "abcdefghijklmnopqrstuvwx", DoctorSeverity.Error, "one (the value is not shown)")]
    [InlineData(true, "abcdefghijklmnopqrstuvwx", DoctorSeverity.Warning, "another one (the values are not shown)")]
    public async Task A_secret_that_does_not_fit_is_told_and_not_shown(bool clientHasOne, string? configured, DoctorSeverity severity, string got)
    {
        await using var clinic = await Clinic.OpenAsync(client: client => client.GenerateSecret = clientHasOne);
        clinic.Options.UserPool.ClientSecret = configured;

        var found = await clinic.FindAsync(DoctorCheck.ClientSecret);

        Assert.Equal((severity, got), (found.Severity, found.Got));
        Assert.DoesNotContain(configured ?? clinic.Emulator.UserPools[0].Clients[0].Secret!, found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_client_without_SRP_is_a_warning_that_lists_its_flows()
    {
        await using var clinic = await Clinic.OpenAsync(client: client => client.ExplicitAuthFlows.Remove("ALLOW_USER_SRP_AUTH"));

        var found = await clinic.FindAsync(DoctorCheck.SignInFlow);

        Assert.Equal((DoctorSeverity.Warning, "ALLOW_USER_SRP_AUTH"), (found.Severity, found.Expected));
        Assert.Contains("ALLOW_USER_PASSWORD_AUTH", found.Got, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_off_is_a_warning_with_both_times()
    {
        await using var clinic = await Clinic.OpenAsync();
        var late = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(clinic.Emulator.Clock.GetUtcNow().AddMinutes(-7));

        var report = await FederationDoctor.Create(clinic.Options, timeProvider: late).CheckAsync(Clinic.Stop);

        var found = Assert.Single(report.Findings, finding => finding.Check == DoctorCheck.Clock);
        Assert.Equal(DoctorSeverity.Warning, found.Severity);
        Assert.Contains(late.GetUtcNow().ToString("u", System.Globalization.CultureInfo.InvariantCulture), found.Got, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_configured_is_an_error_of_the_configuration()
    {
        var report = await FederationDoctor.Create(new CognitoFederationOptions()).CheckAsync(Clinic.Stop);

        Assert.Equal(DoctorCheck.Configuration, Assert.Single(report.Errors).Check);
    }
}
