using System.Net;
using System.Text.Json;
using Cognito.Federation.Administration;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;
using static Cognito.Federation.Tests.Administration.AdminDesk;

namespace Cognito.Federation.Tests.Administration;

public sealed class SignedCallTests
{
    [Fact]
    public async Task Calls_are_signed_for_the_region_that_is_called()
    {
        var handler = new RecordedHandler().Error("UserNotFoundException");
        var options = new CognitoFederationOptions { Region = "eu-west-1", UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } };
        options.Administration.UseAccessKey("AKIDEXAMPLE", "not-a-secret");

        Assert.Null(await UserDirectory.Create(options, handler: handler).Admin.Users.GetAsync("alice", Cancellation));

        var request = Assert.Single(handler.Requests);
        Assert.Contains("Credential=AKIDEXAMPLE/", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("/eu-west-1/cognito-idp/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-secret", string.Concat(request.Headers.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_the_account_does_not_know_are_the_operators_concern()
    {
        await using var pool = await AdminDesk.StartAsync();
        pool.Options.Administration.UseAccessKey("AKIDUNKNOWN", "not-a-secret");

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => UserDirectory.Create(pool.Options).Admin.Users.GetAsync("alice", Cancellation));

        Assert.Equal(CognitoErrorCode.SignatureRefused, fault.Code);
        Assert.Contains("options.Administration", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_cannot_be_had_say_where_to_set_others()
    {
        var handler = new RecordedHandler();
        var options = new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } };
        options.Administration.UseCredentials(new MissingCredentials());
        var admin = UserDirectory.Create(options, handler: handler).Admin;

        var mistake = await Assert.ThrowsAsync<InvalidOperationException>(() => admin.Users.GetAsync("alice", Cancellation));

        Assert.Contains("options.Administration.UseCredentials", mistake.Message, StringComparison.Ordinal);
        Assert.IsType<Amazon.Runtime.AmazonClientException>(mistake.InnerException);
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData("AccessDeniedException", "AccessDenied")]
    [InlineData("InvalidSignatureException", "SignatureRefused")]
    [InlineData("ExpiredTokenException", "SignatureRefused")]
    public async Task Refusals_of_IAM_have_codes(string type, string code)
    {
        var admin = Over(new RecordedHandler().Error(type, "no"));

        Assert.Equal(code, (await Assert.ThrowsAsync<CognitoServiceException>(() => admin.Users.DeleteAsync("alice", Cancellation))).Code.Value);
    }

    [Fact]
    public async Task With_the_emulator_a_container_needs_no_credentials()
    {
        await using var emulator = await CognitoEmulator.StartAsync(o => o.AddUserPool("users", p => p.AddClient("web").AddUser("alice", TestPool.Password)), Cancellation);
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("alice", (await provider.GetRequiredService<IUserAdmin>().GetAsync("alice", Cancellation))!.Username);
    }

    [Fact]
    public async Task Any_operation_can_be_called_by_its_name()
    {
        await using var pool = await AdminDesk.StartAsync();

        var reply = await pool.Admin.InvokeAsync("DescribeUserPool", Json($$"""{"UserPoolId":"{{pool.Context.PoolId}}"}"""), Cancellation);

        Assert.Equal("users", reply.GetProperty("UserPool").GetProperty("Name").GetString());
    }

    [Fact]
    public async Task An_operation_that_answers_nothing_gives_an_empty_object()
    {
        await using var pool = await AdminDesk.StartAsync();

        var reply = await pool.Admin.InvokeAsync("AdminDeleteUser", Json($$"""{"UserPoolId":"{{pool.Context.PoolId}}","Username":"alice"}"""), Cancellation);

        Assert.Equal("{}", reply.GetRawText());
        Assert.Null(await pool.Admin.Users.GetAsync("alice", Cancellation));
    }

    [Fact]
    public async Task Errors_of_such_calls_are_typed_and_the_request_is_sent_as_it_is()
    {
        var handler = new RecordedHandler().Error("ResourceNotFoundException", "User pool x does not exist.");

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => Over(handler).InvokeAsync("DescribeUserPool", Json("""{ "A": [1, null] }"""), Cancellation));

        Assert.Equal((CognitoErrorCode.UserPoolNotFound, "DescribeUserPool"), (fault.Code, fault.Operation));
        Assert.Equal("""{"A":[1,null]}""", handler.Requests[0].Body);
    }

    [Theory]
    [InlineData("DescribeUserPool", 2)]
    [InlineData("ListTerms", 2)]
    [InlineData("CreateUserPool", 1)]
    [InlineData("GetTokensFromRefreshToken", 1)]
    public async Task What_reads_is_repeated_and_what_writes_is_not(string operation, int attempts)
    {
        var handler = new RecordedHandler().Error("InternalErrorException", "x", HttpStatusCode.InternalServerError).Reply("{}");

        var failure = await Record.ExceptionAsync(() => Over(handler).InvokeAsync(operation, Json("{}"), Cancellation));

        Assert.Equal(attempts, handler.Requests.Count);
        Assert.Equal(attempts == 1, failure is CognitoServiceException { IsTransient: true });
    }

    [Theory]
    [InlineData("")]
    [InlineData("describeUserPool")]
    [InlineData("Describe.User")]
    [InlineData("Describe\r\nX-Evil: 1")]
    public async Task A_name_that_is_none_is_a_mistake(string operation) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Over(new RecordedHandler()).InvokeAsync(operation, Json("{}"), Cancellation));

    [Fact]
    public async Task A_request_that_is_no_object_is_a_mistake()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Over(new RecordedHandler()).InvokeAsync("DescribeUserPool", Json("[]"), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Over(new RecordedHandler()).InvokeAsync("DescribeUserPool", default, Cancellation));
    }

    private sealed class MissingCredentials : Amazon.Runtime.AWSCredentials
    {
        public override Amazon.Runtime.ImmutableCredentials GetCredentials() => throw new Amazon.Runtime.AmazonClientException("none");
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
