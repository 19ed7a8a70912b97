namespace Cognito.Federation.Scenarios;

/// <summary>The library against a Cognito server that others wrote, for the flows that it has: no SRP, no identity pools.</summary>
[Trait("Kind", "Heavy")]
public sealed class IndependentServerTests
{
    [Fact]
    public async Task The_library_signs_up_confirms_signs_in_and_reads_the_profile_at_cognito_local()
    {
        await using var server = await CognitoLocalServer.StartAsync();
        var (poolId, clientId) = await server.CreatePoolAsync();
        var directory = UserDirectory.Create(new CognitoFederationOptions
        {
            UserPool = { Id = poolId, ClientId = clientId, ServiceUrl = server.Url.ToString(), Issuer = new Uri(server.Url, poolId).ToString() },
        });
        var cancellationToken = TestContext.Current.CancellationToken;

        var receipt = await directory.SignUp.RegisterAsync(new SignUpRequest("rosa@example.com", "Corr3ct-horse!").With("email", "rosa@example.com"), cancellationToken);
        Assert.False(receipt.IsConfirmed);

        var wrong = await Assert.ThrowsAsync<RejectedInputException>(() => directory.SignUp.ConfirmAsync("rosa@example.com", "000000", cancellationToken: cancellationToken));
        Assert.Equal(CognitoErrorCode.CodeMismatch, wrong.Code);
        await directory.SignUp.ConfirmAsync("rosa@example.com", CognitoLocalServer.Code, cancellationToken: cancellationToken);

        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password("rosa@example.com", "Corr3ct-horse!", PasswordFlow.Plain), cancellationToken);
        var session = Assert.IsType<SignedIn>(outcome).Session;
        Assert.Equal(receipt.Subject, session.Subject);

        var profile = await directory.Profile.GetAsync(session.AccessToken, cancellationToken);
        Assert.Equal("rosa@example.com", profile.Email);

        var refreshed = await directory.Sessions.RefreshAsync(session, cancellationToken);
        Assert.Equal(session.Subject, refreshed.Subject);
        Assert.Equal(session.RefreshToken, refreshed.RefreshToken);
    }
}
