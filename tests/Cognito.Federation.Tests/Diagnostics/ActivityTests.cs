using System.Diagnostics;

namespace Cognito.Federation.Tests.Diagnostics;

public sealed class ActivityTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_in_is_one_activity_with_its_calls_below()
    {
        using var seen = Observation.Begin();
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password));

        await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancel);

        Assert.Equal(["Cognito InitiateAuth", "Cognito RespondToAuthChallenge", "Cognito sign-in"], seen.Activities.Select(a => a.OperationName));
        var signIn = seen.Activities.Last();
        Assert.Equal("USER_SRP_AUTH", signIn.GetTagItem("cognito.step"));
        Assert.Equal("SignedIn", signIn.GetTagItem("cognito.outcome"));
        Assert.NotEqual(ActivityStatusCode.Error, signIn.Status);
        Assert.All(seen.Activities.Take(2), call =>
        {
            Assert.Equal(signIn.SpanId, call.ParentSpanId);
            Assert.Equal(ActivityKind.Client, call.Kind);
            Assert.Equal("aws-api", call.GetTagItem("rpc.system"));
            Assert.Equal(call.OperationName, "Cognito " + call.GetTagItem("rpc.method"));
            Assert.Equal("127.0.0.1", call.GetTagItem("server.address"));
        });
    }

    [Fact]
    public async Task A_refusal_is_an_error_of_the_call_with_its_request_id_and_an_outcome_of_the_sign_in()
    {
        using var seen = Observation.Begin();
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password));

        await pool.SignIn.StartAsync(SignInRequest.Password("alice", "Wrong-Horse-1"), Cancel);

        var call = seen.Activities.ElementAt(1);
        Assert.Equal(ActivityStatusCode.Error, call.Status);
        Assert.Equal("InvalidCredentials", call.GetTagItem("error.type"));
        Assert.False(string.IsNullOrEmpty((string?)call.GetTagItem("aws.request_id")));
        var signIn = seen.Activities.Last();
        Assert.Equal("InvalidCredentials", signIn.GetTagItem("cognito.outcome"));
        Assert.NotEqual(ActivityStatusCode.Error, signIn.Status);
    }

    [Fact]
    public async Task What_is_thrown_is_an_error_of_the_sign_in_too()
    {
        using var seen = Observation.Begin();
        var network = new FailingOnDemand { IsDown = true };
        await using var pool = await TestPool.StartAsync();
        pool.Options.MaxAttempts = 1;

        await Assert.ThrowsAsync<CognitoServiceException>(() => UserDirectory.Create(pool.Options, pool.Emulator.Clock, handler: network).SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancel));

        var signIn = seen.Activities.Last();
        Assert.Equal("failed", signIn.GetTagItem("cognito.outcome"));
        Assert.Equal("ConnectionFailed", signIn.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, signIn.Status);
    }
}
