using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class DoctorSnippets
{
    private const string Password = "Corr3ct-horse!";

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_doctor_looks_at_the_account_and_previews_roles()
    {
        await using var emulator = await StartAsync();
        var services = new ServiceCollection();
        services.AddCognitoFederation(_ => { }).UseEmulator(emulator);
        await using var provider = services.BuildServiceProvider();
        var doctor = provider.GetRequiredService<IFederationDoctor>();
        var cancellationToken = CancellationToken;
        var directory = provider.GetRequiredService<IUserDirectory>();
        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password), cancellationToken)).Session;
        var idToken = session.IdToken;

        #region doctor-check
        DoctorReport report = await doctor.CheckAsync(cancellationToken);

        foreach (DoctorFinding finding in report.Findings)
            Console.WriteLine(finding);      // severity, check, subject, expected, got, remedy: one line

        var mayDeploy = !report.Errors.Any();
        #endregion

        #region doctor-preview
        RolePreview preview = await doctor.PreviewRoleAsync(FederatedIdentity.FromUserPool(idToken), cancellationToken);

        Console.WriteLine($"{preview.RoleArn ?? "no role"}: {preview.Explanation}");
        #endregion

        Assert.True(mayDeploy);
        Assert.True(report.IsHealthy, report.ToString());
        Assert.Equal(RolePreviewReason.DefaultRole, preview.Reason);
    }

    [Fact]
    public async Task A_host_checks_the_account_when_it_starts()
    {
        await using var emulator = await StartAsync();
        var services = new ServiceCollection();

        #region doctor-start
        services.AddCognitoFederation().ValidateAgainstService();
        #endregion

        Assert.Single(services, static service => service.ServiceType.Name == "IHostedService" && service.ImplementationType?.Name == "DoctorAtStart");
    }

    [Fact]
    public async Task A_script_checks_without_a_container()
    {
        await using var emulator = await StartAsync();
        var options = new CognitoFederationOptions
        {
            UserPool = { Id = emulator.UserPools[0].Id, ClientId = emulator.UserPools[0].Clients[0].Id, ServiceUrl = emulator.Url.AbsoluteUri },
            IdentityPool = { Id = emulator.IdentityPools[0].Id, ServiceUrl = emulator.Url.AbsoluteUri },
        };
        var cancellationToken = CancellationToken;

        #region doctor-create
        options.Administration.UseAccessKey("test", "test");      // without this line: what the AWS SDK's chain finds
        var doctor = FederationDoctor.Create(options);
        var report = await doctor.CheckAsync(cancellationToken);
        #endregion

        Assert.True(report.IsHealthy, report.ToString());
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        static options => options
            .AddUserPool("people", static pool => pool.AddClient("app").AddUser("alice", Password))
            .AddIdentityPool("visitors", static pool => pool.TrustUserPool("people", "app")
                .UserRole("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" } }""")),
        CancellationToken);
}
