using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Credentials for a token of an identity pool, asked for with the official client of STS.</summary>
public sealed class WebIdentityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_plays_a_role_that_trusts_the_pool_under_a_name_of_their_own()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (id, token) = await emulator.ClassicTokenAsync(await emulator.UserLoginAsync());

        var answer = await emulator.AssumeAsync(token, ClassicFlowCalls.UserRole);

        Assert.Equal("arn:aws:sts::123456789012:assumed-role/app-user/alices-laptop", answer.AssumedRoleUser.Arn);
        Assert.Matches("^AROA[A-Z2-7]{17}:alices-laptop$", answer.AssumedRoleUser.AssumedRoleId);
        Assert.Equal((id, emulator.IdentityPoolId(), "cognito-identity.amazonaws.com"), (answer.SubjectFromWebIdentityToken, answer.Audience, answer.Provider));
        using var sts = emulator.Sts(answer.Keys());
        Assert.Equal(answer.AssumedRoleUser.Arn, (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation)).Arn);
    }

    [Fact]
    public async Task The_roles_policy_holds_for_the_identity_of_the_token()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (id, token) = await emulator.ClassicTokenAsync(await emulator.UserLoginAsync());
        using var s3 = emulator.S3((await emulator.AssumeAsync(token, ClassicFlowCalls.UserRole)).Keys());

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{id}/x", ContentBody = "x" }, Cancellation);

        await DeniedAsync(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "elsewhere/x", ContentBody = "x" }, Cancellation));
    }

    [Fact]
    public async Task A_guest_does_not_play_the_role_of_users_nor_a_user_that_of_guests()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, guest) = await emulator.ClassicTokenAsync();
        var (_, user) = await emulator.ClassicTokenAsync(emulator.GoogleLogin());

        await emulator.AssumeAsync(guest, ClassicFlowCalls.GuestRole);
        var refused = await emulator.RefusedAsync(guest, ClassicFlowCalls.UserRole, "AccessDenied", 403);
        await emulator.RefusedAsync(user, ClassicFlowCalls.GuestRole, "AccessDenied", 403);

        Assert.Equal("Not authorized to perform sts:AssumeRoleWithWebIdentity", refused.Message);
    }

    [Fact]
    public async Task A_role_of_a_pool_does_not_trust_another_pool()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync(options: static o => o.AddIdentityPool("other", static p => p.AllowGuests().AllowClassicFlow()));
        var (_, token) = await emulator.ClassicTokenAsync();

        await emulator.RefusedAsync(token, "arn:aws:iam::123456789012:role/other-guest", "AccessDenied", 403);
    }

    [Fact]
    public async Task A_role_that_several_pools_name_trusts_each_of_them()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync(
            static p => p.GuestRole(policy: null, "shared"),
            static o => o.AddIdentityPool("other", static p => p.AllowGuests().AllowClassicFlow().GuestRole(policy: null, "shared")));
        var (_, token) = await emulator.ClassicTokenAsync();
        var id = (await emulator.CallIdentityAsync("GetId", new System.Text.Json.Nodes.JsonObject { ["IdentityPoolId"] = emulator.IdentityPools[1].Id }).Ok()).Text("IdentityId");
        var others = (await emulator.OpenIdTokenAsync(id).Ok()).Text("Token");

        await emulator.AssumeAsync(token, "arn:aws:iam::123456789012:role/shared");
        await emulator.AssumeAsync(others, "arn:aws:iam::123456789012:role/shared");
    }

    [Fact]
    public async Task A_role_of_which_nothing_was_said_is_played_by_all_and_warned_of_once()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, token) = await emulator.ClassicTokenAsync();

        await emulator.AssumeAsync(token, "arn:aws:iam::123456789012:role/never-heard-of");
        await emulator.AssumeAsync(token, "arn:aws:iam::123456789012:role/never-heard-of");

        Assert.Single(emulator.Warnings, static warning => warning.Contains("role/never-heard-of was never given a trust policy", StringComparison.Ordinal));
        Assert.Single(emulator.Warnings, static warning => warning.Contains("role/never-heard-of was never given a policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(900)]
    [InlineData(3600)]
    [InlineData(43_200)]
    public async Task Credentials_live_as_long_as_was_asked_for_on_the_emulators_clock(int seconds)
    {
        await using var emulator = await ClassicFlowCalls.StartAsync(options: static o => o.AddRole("app-guest", static r => r.MaxSessionDuration = TimeSpan.FromHours(12)));
        var (_, token) = await emulator.ClassicTokenAsync();

        var answer = await emulator.AssumeAsync(token, ClassicFlowCalls.GuestRole, r => r.DurationSeconds = seconds);

        Assert.InRange((answer.Credentials.Expiration!.Value.ToUniversalTime() - emulator.Clock.GetUtcNow().UtcDateTime).TotalSeconds, seconds - 30, seconds);
        using var sts = emulator.Sts(answer.Keys());
        emulator.Clock.Advance(TimeSpan.FromSeconds(seconds - 30));
        await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation);
        emulator.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("ExpiredToken", (await Assert.ThrowsAnyAsync<AmazonServiceException>(() => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation))).ErrorCode);
    }

    [Fact]
    public async Task A_session_lasts_from_15_minutes_to_what_the_role_allows()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync(options: static o => o.AddRole("two-hours", static r => r.MaxSessionDuration = TimeSpan.FromHours(2)));
        var (_, token) = await emulator.ClassicTokenAsync();

        foreach (var seconds in new[] { 899, 43_201 })
            Assert.Contains("'durationSeconds' failed to satisfy constraint", (await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "ValidationError", request: r => r.DurationSeconds = seconds)).Message, StringComparison.Ordinal);
        await emulator.AssumeAsync(token, "arn:aws:iam::123456789012:role/two-hours", static r => r.DurationSeconds = 7200);
        foreach (var (role, seconds) in new[] { ("two-hours", 7201), ("app-guest", 3601) })
            Assert.Equal("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.", (await emulator.RefusedAsync(token, "arn:aws:iam::123456789012:role/" + role, "ValidationError", request: r => r.DurationSeconds = seconds)).Message);
    }

    [Fact]
    public async Task A_token_opens_no_session_after_its_ten_minutes()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, token) = await emulator.ClassicTokenAsync();
        emulator.Clock.Advance(TimeSpan.FromMinutes(10));

        var refused = await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "ExpiredTokenException");

        Assert.IsType<ExpiredTokenException>(refused);
        Assert.Matches(@"^Token expired: current date/time \d{10} must be before the expiration date/time \d{10}$", refused.Message);
    }

    [Fact]
    public async Task Forged_foreign_and_garbled_tokens_are_refused()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        await using var other = await ClassicFlowCalls.StartAsync();
        var parts = (await emulator.ClassicTokenAsync()).Token.Split('.');
        var users = (await emulator.ClassicTokenAsync(emulator.GoogleLogin())).Token.Split('.');

        foreach (var bad in new[] { "garbage", $"{parts[0]}.{users[1]}.{parts[2]}", (await other.ClassicTokenAsync()).Token, emulator.GoogleLogin().Token, (await emulator.UserLoginAsync()).Token })
            Assert.IsType<InvalidIdentityTokenException>(await emulator.RefusedAsync(bad, ClassicFlowCalls.GuestRole, "InvalidIdentityToken"));
    }

    [Fact]
    public async Task The_token_of_an_identity_that_is_gone_is_rejected()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var google = emulator.GoogleLogin();
        await emulator.IdOfAsync(google);
        var (guest, token) = await emulator.ClassicTokenAsync();
        await emulator.AssumeAsync(token, ClassicFlowCalls.GuestRole);
        (await emulator.GetCredentialsAsync(guest, google)).Succeeded();

        Assert.IsType<IDPRejectedClaimException>(await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "IDPRejectedClaim", 403));
    }

    [Theory]
    [InlineData("x", "roleSessionName")]
    [InlineData("has space", "roleSessionName")]
    [InlineData("has/slash", "roleSessionName")]
    public async Task A_session_name_keeps_the_services_rules(string name, string member)
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, token) = await emulator.ClassicTokenAsync();

        var refused = await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "ValidationError", request: r => r.RoleSessionName = name);

        Assert.Contains($"'{member}' failed to satisfy constraint", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_is_not_named_beside_a_token_of_Cognito()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, token) = await emulator.ClassicTokenAsync();

        Assert.Contains("ProviderId", (await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "ValidationError", request: static r => r.ProviderId = "www.amazon.com")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_role_is_refused()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, token) = await emulator.ClassicTokenAsync();

        Assert.StartsWith("Request ARN is invalid", (await emulator.RefusedAsync(token, "arn:aws:iam::123456789012:user/somebody", "ValidationError")).Message, StringComparison.Ordinal);
    }

    private static async Task DeniedAsync(Func<Task> call) => Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(call)).ErrorCode);
}
