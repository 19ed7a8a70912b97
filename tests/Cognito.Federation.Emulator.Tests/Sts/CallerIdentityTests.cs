using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Cognito.Federation.Emulator.Tests;

public sealed class CallerIdentityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("test")]
    [InlineData("testing")]
    public async Task An_account_key_is_the_root_of_its_account(string key)
    {
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.AccountId = "210987654321");
        using var sts = emulator.Sts(new BasicAWSCredentials(key, key));

        var caller = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation);

        Assert.Equal(("arn:aws:iam::210987654321:root", "210987654321", "210987654321"), (caller.Arn, caller.Account, caller.UserId));
        Assert.True(Guid.TryParse(caller.ResponseMetadata.RequestId, out _));
    }

    [Fact]
    public async Task Temporary_credentials_are_a_role_assumed_by_the_identity_pool()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (_, alice) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync());
        var (_, bob) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync("bob"));
        var (_, guest) = await emulator.CredentialsOfAsync();

        var callers = new List<GetCallerIdentityResponse>();
        foreach (var credentials in new[] { alice, bob, guest })
        {
            using var sts = emulator.Sts(credentials);
            callers.Add(await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation));
        }

        Assert.Equal("arn:aws:sts::123456789012:assumed-role/app-user/CognitoIdentityCredentials", callers[0].Arn);
        Assert.Equal("arn:aws:sts::123456789012:assumed-role/app-guest/CognitoIdentityCredentials", callers[2].Arn);
        Assert.All(callers, static caller => Assert.Equal("123456789012", caller.Account));
        Assert.All(callers, static caller => Assert.Matches("^AROA[A-Z2-7]{17}:CognitoIdentityCredentials$", caller.UserId));
        Assert.Equal(callers[0].UserId, callers[1].UserId);
        Assert.NotEqual(callers[0].UserId, callers[2].UserId);
    }

    [Theory]
    [InlineData("eu-central-1", "eu-central-1", true)]
    [InlineData("eu-central-1", "us-east-1", true)]
    [InlineData("eu-central-1", "eu-west-1", false)]
    public async Task The_emulators_region_and_the_global_one_may_sign(string region, string signedFor, bool isAccepted)
    {
        await using var emulator = await CognitoEmulator.StartAsync(o => o.Region = region, Cancellation);
        using var sts = new AmazonSecurityTokenServiceClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonSecurityTokenServiceConfig { ServiceURL = emulator.Url.ToString(), AuthenticationRegion = signedFor, MaxErrorRetry = 0 });

        var call = sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation);

        if (isAccepted)
            Assert.Equal("123456789012", (await call).Account);
        else
            Assert.Equal("SignatureDoesNotMatch", (await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => call)).ErrorCode);
    }

    [Fact]
    public async Task Wrong_keys_secrets_and_tokens_are_told_apart()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        await using var other = await IdentityCalls.StartAsync();
        var (_, mine) = await emulator.CredentialsOfAsync();
        var (_, anothers) = await emulator.CredentialsOfAsync();
        var (_, foreign) = await other.CredentialsOfAsync();
        var keys = await mine.GetCredentialsAsync();
        var token = (await anothers.GetCredentialsAsync()).Token;

        await RefusedAsync(emulator, new BasicAWSCredentials("test", "wrong"), "SignatureDoesNotMatch");
        await RefusedAsync(emulator, new BasicAWSCredentials("nobody", "test"), "InvalidClientTokenId");
        await RefusedAsync(emulator, new BasicAWSCredentials(keys.AccessKey, keys.SecretKey), "InvalidClientTokenId");
        await RefusedAsync(emulator, new SessionAWSCredentials(keys.AccessKey, keys.SecretKey, token), "InvalidClientTokenId");
        await RefusedAsync(emulator, new SessionAWSCredentials(keys.AccessKey, "wrong", keys.Token), "SignatureDoesNotMatch");
        await RefusedAsync(emulator, new SessionAWSCredentials("test", "test", keys.Token), "InvalidClientTokenId");
        await RefusedAsync(emulator, foreign, "InvalidClientTokenId");
    }

    [Fact]
    public async Task Temporary_credentials_end_after_an_hour_of_the_emulators_time()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (_, credentials) = await emulator.CredentialsOfAsync();
        using var sts = emulator.Sts(credentials);
        emulator.Clock.Advance(TimeSpan.FromMinutes(59));
        await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation);

        emulator.Clock.Advance(TimeSpan.FromMinutes(1));

        await RefusedAsync(emulator, credentials, "ExpiredToken");
    }

    [Fact]
    public async Task Another_operation_is_refused_by_name()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var sts = emulator.Sts();

        var refused = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => sts.GetSessionTokenAsync(new GetSessionTokenRequest(), Cancellation));

        Assert.Equal("InvalidAction", refused.ErrorCode);
        Assert.Contains("GetSessionToken", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, emulator.Requests.Count("GetSessionToken"));
    }

    [Theory]
    [InlineData("Action=GetCallerIdentity", "InvalidAction")]
    [InlineData("Action=GetCallerIdentity&Version=2010-01-01", "InvalidAction")]
    [InlineData("Version=2011-06-15", "MissingAction")]
    [InlineData("", "MissingAction")]
    [InlineData("Action=GetCallerIdentity&Version=2011-06-15&Version=2011-06-15", "MalformedInput")]
    [InlineData("Action=GetCallerIdentity&Version=2011-06-15&DurationSeconds=900", "ValidationError")]
    [InlineData("Action=GetCallerIdentity&Version=2011-06-15", "MissingAuthenticationToken")]
    public async Task A_wrong_form_is_refused_in_XML(string form, string code)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, emulator.Url) { Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };

        var answer = await emulator.SendAsync(request);

        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden);
        Assert.Equal("text/xml", answer.ContentType);
        Assert.Contains($"<Code>{code}</Code>", answer.Body, StringComparison.Ordinal);
        Assert.Contains($"<RequestId>{answer.Headers["x-amzn-RequestId"]}</RequestId>", answer.Body, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(CognitoEmulator emulator, AWSCredentials credentials, string code)
    {
        using var sts = emulator.Sts(credentials);
        var refused = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation));
        Assert.Equal(code, refused.ErrorCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
