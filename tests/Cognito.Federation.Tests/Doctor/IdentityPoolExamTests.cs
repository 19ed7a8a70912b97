namespace Cognito.Federation.Tests.Doctor;

public sealed class IdentityPoolExamTests
{
    [Fact]
    public async Task An_identity_pool_that_is_not_there_is_an_error_with_its_region()
    {
        await using var clinic = await Clinic.OpenAsync();
        clinic.Options.IdentityPool.Id = "us-east-1:00000000-0000-0000-0000-000000000000";

        var found = await clinic.FindAsync(DoctorCheck.IdentityPool);

        Assert.Equal((DoctorSeverity.Error, "an identity pool in us-east-1"), (found.Severity, found.Expected));
        Assert.Contains("IdentityPool:Id", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_pool_that_the_identity_pool_does_not_trust_is_an_error_that_lists_those_it_does()
    {
        await using var clinic = await Clinic.OpenAsync(users: people => people.AddClient("other"));
        clinic.Options.UserPool.ClientId = clinic.Emulator.UserPools[0].Clients[1].Id;

        var found = await clinic.FindAsync(DoctorCheck.TrustedUserPool);

        Assert.Equal(DoctorSeverity.Error, found.Severity);
        Assert.Contains(clinic.Emulator.UserPools[0].Clients[1].Id, found.Expected, StringComparison.Ordinal);
        Assert.Contains(clinic.Emulator.UserPools[0].Clients[0].Id, found.Got, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_provider_that_the_pool_does_not_know_is_an_error()
    {
        await using var clinic = await Clinic.OpenAsync();

        var found = await clinic.FindAsync(DoctorCheck.LoginProvider, new FacebookTokenProvider());

        Assert.Equal((DoctorSeverity.Error, "the provider graph.facebook.com (Facebook)"), (found.Severity, found.Expected));
        Assert.Contains("cognito-idp.us-east-1.amazonaws.com", found.Got, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_id_of_Google_that_differs_from_the_pools_is_an_error()
    {
        await using var clinic = await Clinic.OpenAsync(pool => pool.TrustGoogle(TestAccount.GoogleClient));
        var own = new GoogleTokenProvider(new GoogleLoginOptions { ClientIds = { "own.apps.googleusercontent.com" } });
        var fitting = new GoogleTokenProvider(new GoogleLoginOptions { ClientIds = { "own.apps.googleusercontent.com", TestAccount.GoogleClient } });

        var found = await clinic.FindAsync(DoctorCheck.LoginProvider, own);

        Assert.Contains("own.apps.googleusercontent.com", found.Expected, StringComparison.Ordinal);
        Assert.Equal(TestAccount.GoogleClient, found.Got);
        Assert.Empty((await clinic.CheckAsync(fitting)).Findings);
    }

    [Fact]
    public async Task What_is_a_choice_is_told_and_leaves_the_account_healthy()
    {
        await using var clinic = await Clinic.OpenAsync(pool => pool.AllowGuests().AllowClassicFlow().GuestRole(TestAccount.OwnPrefix));

        var report = await clinic.CheckAsync();

        Assert.Equal([DoctorCheck.Guests, DoctorCheck.ClassicFlow], report.Findings.Select(static finding => finding.Check));
        Assert.All(report.Findings, static finding => Assert.Equal(DoctorSeverity.Information, finding.Severity));
        Assert.True(report.IsHealthy);
    }

    [Fact]
    public async Task A_pool_that_does_not_ask_the_user_pool_is_told()
    {
        await using var clinic = await Clinic.OpenAsync();
        await clinic.TrustAgainAsync(serverSideTokenCheck: false);

        Assert.Equal(DoctorSeverity.Information, (await clinic.FindAsync(DoctorCheck.ServerSideTokenCheck)).Severity);
    }
}
