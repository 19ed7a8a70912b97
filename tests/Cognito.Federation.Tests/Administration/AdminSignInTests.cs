using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

public sealed class AdminSignInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PasswordFlow.Srp, false)]
    [InlineData(PasswordFlow.Srp, true)]
    [InlineData(PasswordFlow.Plain, false)]
    [InlineData(PasswordFlow.Plain, true)]
    public async Task A_server_signs_a_person_in_through_the_same_challenges(PasswordFlow flow, bool withSecret)
    {
        await using var pool = await StartAsync(c => c.GenerateSecret = withSecret);

        var code = Assert.IsType<CodeChallenge>(await pool.Admin.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, flow), Cancellation));
        var signedIn = Assert.IsType<SignedIn>(await pool.Admin.SignIn.AnswerAsync(code.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation));

        Assert.Equal("alice", signedIn.Session.Username);
        // No user's operation, and nobody is looked up first.
        Assert.Equal(["AdminInitiateAuth", "AdminRespondToAuthChallenge"], pool.Emulator.Requests.All.Select(request => request.Operation).Distinct());
        Assert.NotNull(await pool.Sessions.RefreshAsync(signedIn.Session, Cancellation));
    }

    [Fact]
    public async Task A_challenge_is_answered_on_the_side_that_asked()
    {
        await using var pool = await StartAsync();
        var ofAdministrators = Assert.IsType<CodeChallenge>(await pool.Admin.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        var ofUsers = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        var kept = Assert.IsType<CodeChallenge>(SignInChallenge.FromJson(ofAdministrators.ToJson()));

        Assert.Contains("Admin.SignIn", (await Assert.ThrowsAsync<InvalidOperationException>(() => pool.SignIn.AnswerAsync(kept.Answer("1"), Cancellation))).Message, StringComparison.Ordinal);
        Assert.Contains("answer it there", (await Assert.ThrowsAsync<InvalidOperationException>(() => pool.Admin.SignIn.AnswerAsync(ofUsers.Answer("1"), Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_saw_of_the_person_travels_with_every_step()
    {
        await using var pool = await StartAsync();
        var context = new RequestContext
        {
            IpAddress = "192.0.2.1",
            ServerName = "shop.example.com",
            ServerPath = "/sign-in",
            HttpHeaders = new Dictionary<string, string> { ["User-Agent"] = "a browser" },
            ClientMetadata = new Dictionary<string, string> { ["k"] = "v" },
        };

        await pool.Admin.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, context: context), Cancellation);

        Assert.All([.. pool.Sent("AdminInitiateAuth"), .. pool.Sent("AdminRespondToAuthChallenge")], sent =>
        {
            Assert.Equal("192.0.2.1", (string?)sent["ContextData"]!["IpAddress"]);
            Assert.Equal("User-Agent", (string?)sent["ContextData"]!["HttpHeaders"]![0]!["headerName"]);
            Assert.Equal("v", (string?)sent["ClientMetadata"]!["k"]);
            Assert.Null(sent["UserContextData"]);
        });
    }

    [Fact]
    public async Task An_address_without_the_server_that_saw_it_is_refused_by_name()
    {
        await using var pool = await StartAsync();

        var fault = await Assert.ThrowsAsync<ArgumentException>(() =>
            pool.Admin.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, context: new RequestContext { IpAddress = "192.0.2.1" }), Cancellation));

        Assert.Contains("ServerName, ServerPath", fault.Message, StringComparison.Ordinal);
        Assert.Empty(pool.Emulator.Requests.All);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("alice")]
    public async Task A_wrong_password_and_an_unknown_name_look_alike(string name)
    {
        await using var pool = await StartAsync();

        Assert.Equal(new SignInRejected(SignInRejection.InvalidCredentials), await pool.Admin.SignIn.StartAsync(SignInRequest.Password(name, "wrong"), Cancellation));
    }

    private static Task<TestPool> StartAsync(Action<ClientSeed>? client = null) => TestPool.StartAsync(
        p =>
        {
            p.Mfa.Requirement = MfaRequirement.Optional;
            p.AddUser("alice", TestPool.Password, u => CodeChallengeTests.Enable(u, "SMS_MFA"));
        },
        c =>
        {
            c.ExplicitAuthFlows.Add("ALLOW_ADMIN_USER_PASSWORD_AUTH");
            client?.Invoke(c);
        });
}
