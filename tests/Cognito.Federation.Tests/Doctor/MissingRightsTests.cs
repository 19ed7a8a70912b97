using Amazon.Runtime;

namespace Cognito.Federation.Tests.Doctor;

public sealed class MissingRightsTests
{
    [Fact]
    public async Task What_may_not_be_read_is_a_finding_that_names_the_right()
    {
        await using var clinic = await Clinic.OpenAsync();
        await UseRoleOfAnnAsync(clinic);

        var report = await clinic.CheckAsync();

        Assert.All(report.Findings, static finding => Assert.Equal((DoctorSeverity.Warning, DoctorCheck.NotChecked, "AccessDenied"), (finding.Severity, finding.Check, finding.Got)));
        Assert.Equal(
            ["an answer to cognito-idp:DescribeUserPool", "an answer to cognito-idp:DescribeUserPoolClient", "an answer to cognito-identity:DescribeIdentityPool", "an answer to cognito-identity:GetIdentityPoolRoles"],
            report.Findings.Select(static finding => finding.Expected));
        Assert.Contains($"it needs cognito-identity:DescribeIdentityPool on identity pool {clinic.PoolId}", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_rights_a_wrong_pool_a_wrong_client_and_a_missing_secret_are_still_found()
    {
        await using var clinic = await Clinic.OpenAsync(client: static client => client.GenerateSecret = true);
        await UseRoleOfAnnAsync(clinic);
        clinic.Options.UserPool.ClientSecret = null;
        await clinic.FindAsync(DoctorCheck.ClientSecret);

        clinic.Options.UserPool.ClientId = "1nowhere1nowhere1nowhere00";
        await clinic.FindAsync(DoctorCheck.AppClient);

        clinic.Options.UserPool.Id = "us-east-1_Nowhere00";
        await clinic.FindAsync(DoctorCheck.UserPool);
    }

    [Fact]
    public async Task Without_rights_a_client_without_SRP_is_found_too()
    {
        await using var clinic = await Clinic.OpenAsync(users: static people => people.AddClient("reader", static client => client.ExplicitAuthFlows.Remove("ALLOW_USER_SRP_AUTH")));
        await UseRoleOfAnnAsync(clinic);
        clinic.Options.UserPool.ClientId = clinic.Emulator.UserPools[0].Clients[1].Id;

        Assert.Equal("flows without it", (await clinic.FindAsync(DoctorCheck.SignInFlow)).Got);
    }

    [Fact]
    public async Task Without_rights_the_right_secret_is_no_finding()
    {
        await using var clinic = await Clinic.OpenAsync(client: static client => client.GenerateSecret = true);
        await UseRoleOfAnnAsync(clinic);

        Assert.Empty((await clinic.CheckAsync()).Errors);
    }

    [Fact]
    public async Task Credentials_that_cannot_be_had_are_one_finding()
    {
        await using var clinic = await Clinic.OpenAsync();
        clinic.Options.Administration.UseCredentials(new NoCredentials());

        var report = await clinic.CheckAsync();

        var found = Assert.Single(report.Findings);
        Assert.Equal((DoctorCheck.NotChecked, "none that could be had"), (found.Check, found.Got));
    }

    private static async Task UseRoleOfAnnAsync(Clinic clinic)
    {
        var directory = UserDirectory.Create(clinic.Options, clinic.Emulator.Clock);
        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("ann", TestPool.Password), Clinic.Stop)).Session;
        var keys = await AwsCredentialBroker.Create(clinic.Options, timeProvider: clinic.Emulator.Clock).GetCredentialsAsync(FederatedIdentity.From(directory.Sessions.Track(session)), Clinic.Stop);
        clinic.Options.Administration.UseCredentials(new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey.Reveal(), keys.SessionToken.Reveal()));
    }

    private sealed class NoCredentials : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => throw new AmazonClientException("none");
    }
}
