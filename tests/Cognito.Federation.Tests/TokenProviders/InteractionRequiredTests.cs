namespace Cognito.Federation.Tests.TokenProviders;

/// <summary>Logins that nobody but the person can renew: served while their credentials last, and then said so.</summary>
public sealed class InteractionRequiredTests
{
    [Theory]
    [InlineData("corp", ProviderAccount.SamlArn)]
    [InlineData("FacebookApp", "www.facebook.com")]
    [InlineData("ours", "login.example.com/tenant")]
    [InlineData("Facebook", "graph.facebook.com")]
    public async Task Credentials_are_served_to_their_end_and_then_the_person_is_asked_for(string provider, string key)
    {
        await using var account = await ProviderAccount.StartAsync();
        var token = provider switch
        {
            "corp" => account.Saml(),
            "FacebookApp" => account.Limited(life: TimeSpan.FromMinutes(10)),
            "Facebook" => account.Emulator.Providers.Facebook.CreateAccessToken("ann", lifetime: TimeSpan.FromMinutes(10)),
            _ => account.Oidc(life: TimeSpan.FromMinutes(10)),
        };
        // Each request of a server has the token from its cookie.
        Task<TemporaryCredentials> GetAsync() => account.Broker.GetCredentialsAsync(FederatedIdentity.From(provider, token), TestAccount.Stop).AsTask();
        var first = await GetAsync();

        foreach (var minutes in new[] { 20, 20, 10, 5 })
        {
            account.Emulator.Clock.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(first.AccessKeyId, (await GetAsync()).AccessKeyId);
        }
        account.Emulator.Clock.Advance(TimeSpan.FromMinutes(10));
        var failure = await Assert.ThrowsAsync<ReauthenticationRequiredException>(GetAsync);

        Assert.Equal(CognitoErrorCode.InteractionRequired, failure.Code);
        Assert.Contains(key, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_over_when_it_first_comes_is_called_expired()
    {
        await using var account = await ProviderAccount.StartAsync();

        Assert.Equal(CognitoErrorCode.LoginTokenExpired, (await account.RefusedAsync("corp", account.Saml(TimeSpan.FromMinutes(-6)))).Code);
    }
}
