using Amazon.S3;
using Amazon.S3.Model;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class EmulatorSnippets
{
    #region emulator-test
    [Fact]
    public async Task A_code_is_too_old_after_a_day()
    {
        await using var emulator = await CognitoEmulator.StartAsync(o => o.AddUserPool("people", pool => pool.AddClient("web")));
        await using var provider = Application(services => services.AddCognitoFederation().UseEmulator(emulator));
        var signUp = provider.GetRequiredService<ISignUp>();

        await signUp.RegisterAsync(new SignUpRequest("alice", "Corr3ct-horse!").With("email", "alice@example.com"));
        var code = emulator.Outbox.Latest("alice@example.com").Code;
        emulator.Clock.Advance(TimeSpan.FromHours(25));

        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => signUp.ConfirmAsync("alice", code));
        Assert.Equal(CognitoErrorCode.ExpiredCode, refused.Code);
        Assert.Equal(1, emulator.Requests.Count("ConfirmSignUp"));
    }
    #endregion

    [Fact]
    public async Task A_seed_has_attributes_groups_and_users_with_second_factors()
    {
        const string AppSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

        #region emulator-seed
        await using var emulator = await CognitoEmulator.StartAsync(options => options.AddUserPool("people", pool =>
        {
            pool.Mfa.Requirement = MfaRequirement.Optional;
            pool.AddAttribute("custom:plan", plan => plan.MaxLength = 20);
            pool.AddGroup("editors", editors => editors.Precedence = 1);
            pool.AddClient("web", web => web.WriteAttributes.Add("name"));
            pool.AddUser("alice", "Corr3ct-horse!", alice =>
            {
                alice.Attributes["custom:plan"] = "team";
                alice.Groups.Add("editors");
                alice.Mfa.TotpSecret = AppSecret;
            });
        }));
        #endregion

        await using var provider = Application(services => services.AddCognitoFederation().UseEmulator(emulator));
        var directory = provider.GetRequiredService<IUserDirectory>();
        var asked = Assert.IsType<CodeChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "Corr3ct-horse!")));
        var session = Assert.IsType<SignedIn>(await directory.SignIn.AnswerAsync(asked.Answer(emulator.Authenticators.TotpCode(AppSecret)))).Session;
        Assert.Equal("team", (await directory.Profile.GetAsync(session.AccessToken)).Attributes["custom:plan"]);
        await Assert.ThrowsAnyAsync<CognitoFederationException>(() => directory.Profile.UpdateAsync(session.AccessToken, new Dictionary<string, string> { ["custom:plan"] = "solo" }));
    }

    [Fact]
    public async Task A_seed_has_roles_that_tokens_choose_and_tags_that_policies_speak_of()
    {
        const string OwnFolder =
            """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::uploads/${cognito-identity.amazonaws.com:sub}/*" } }""";
        const string TeamFolder =
            """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::uploads/${aws:PrincipalTag/plan}/*" } }""";

        #region emulator-identity-pool
        await using var emulator = await CognitoEmulator.StartAsync(options => options
            .AddUserPool("people", pool => pool
                .AddClient("web")
                .AddAttribute("custom:plan")
                .AddUser("alice", "Corr3ct-horse!", alice => alice.Attributes["custom:plan"] = "team"))
            .AddIdentityPool("app", pool => pool
                .TrustUserPool("people", "web")
                .UserRole(OwnFolder)
                .MapRoles("people", map => map.AddRule("custom:plan", ClaimMatch.Is, "team", "teams"))
                .MapPrincipalTags("people", new Dictionary<string, string> { ["plan"] = "custom:plan" }))
            .AddRole("teams", TeamFolder)
            .AddBucket("uploads"));
        #endregion

        await using var provider = Application(services => services.AddCognitoFederation().UseEmulator(emulator));
        var directory = provider.GetRequiredService<IUserDirectory>();
        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "Corr3ct-horse!"))).Session;
        using var s3 = new AmazonS3Client(
            provider.GetRequiredService<IAwsCredentialBroker>().CreateAwsCredentials(FederatedIdentity.FromUserPool(session.IdToken)),
            new AmazonS3Config { ServiceURL = emulator.Url.AbsoluteUri, AuthenticationRegion = emulator.Region, ForcePathStyle = true });
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "team/plan.txt", ContentBody = "ours" });
        await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "solo/plan.txt", ContentBody = "theirs" }));
    }

    private static ServiceProvider Application(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        return services.BuildServiceProvider();
    }
}
