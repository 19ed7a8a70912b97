using Cognito.Federation.Triggers;

namespace Cognito.Federation.Tests;

public sealed class ProfileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_in_user_reads_the_profile()
    {
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password, u =>
        {
            u.Attributes["email"] = "alice@example.com";
            u.Attributes["email_verified"] = "true";
            u.Attributes["given_name"] = "Älice";
        }));
        var session = await SignInAsync(pool);

        var profile = await pool.Profile.GetAsync(session.AccessToken, Cancellation);

        Assert.Equal("alice", profile.Username);
        Assert.Equal(session.Subject, profile.Subject);
        Assert.Equal("alice@example.com", profile.Email);
        Assert.True(profile.IsEmailVerified);
        Assert.Equal("Älice", profile.Attributes["given_name"]);
        Assert.Null(profile.PhoneNumber);
        Assert.False(profile.IsPhoneNumberVerified);
    }

    [Fact]
    public async Task An_expired_token_asks_for_a_new_sign_in()
    {
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password));
        var session = await SignInAsync(pool);
        pool.Emulator.Clock.Advance(TimeSpan.FromHours(2));

        var ended = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Profile.GetAsync(session.AccessToken, Cancellation));

        Assert.Equal(CognitoErrorCode.TokenExpired, ended.Code);
    }

    [Fact]
    public async Task A_forged_token_asks_for_a_new_sign_in_and_is_not_printed()
    {
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password));
        var forged = (await SignInAsync(pool)).AccessToken.Reveal()[..^8] + "AAAAAAAA";

        var ended = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Profile.GetAsync(new AccessToken(forged), Cancellation));

        Assert.Equal(CognitoErrorCode.TokenInvalid, ended.Code);
        Assert.DoesNotContain(forged[..20], ended.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_without_the_scope_of_the_users_own_calls_is_the_operators_matter()
    {
        await using var pool = await TestPool.StartAsync(p =>
        {
            p.AddUser("alice", TestPool.Password);
            p.Triggers = new CognitoTriggers().On<PreTokenGenerationV2Event>((e, _) =>
            {
                e.AccessToken().SuppressScope("aws.cognito.signin.user.admin");
                return Task.CompletedTask;
            });
        });
        var session = await SignInAsync(pool);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => pool.Profile.GetAsync(session.AccessToken, Cancellation));

        Assert.Equal((CognitoErrorCode.InsufficientScope, false), (fault.Code, fault.IsTransient));
        Assert.Contains("aws.cognito.signin.user.admin", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_never_set_is_a_mistake_of_the_program()
    {
        await using var pool = await TestPool.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => pool.Profile.GetAsync(default, Cancellation));
    }

    [Theory]
    [InlineData("""{"Username":"alice"}""")]
    [InlineData("""{"Username":"alice","UserAttributes":[{"Name":"email","Value":"a@b.c"}]}""")]
    public async Task A_profile_without_a_subject_cannot_be_used(string reply)
    {
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: new RecordedHandler().Reply(reply));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => directory.Profile.GetAsync(new AccessToken("a"), Cancellation));

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
    }

    private static async Task<UserSession> SignInAsync(TestPool pool) =>
        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation)).Session;
}
