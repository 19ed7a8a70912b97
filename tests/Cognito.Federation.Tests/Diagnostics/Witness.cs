namespace Cognito.Federation.Tests.Diagnostics;

/// <summary>Writes down what results and failures say of themselves, and what must be nowhere in that.</summary>
internal sealed class Witness
{
    public List<string> Secrets { get; } = [];

    /// <summary>The text of all results and failures, in the order of their coming.</summary>
    public List<string> Told { get; } = [];

    public T Tell<T>(T result)
        where T : notnull
    {
        Told.Add(result.ToString()!);
        return result;
    }

    /// <summary>What travels beside a request, and is as private as the request.</summary>
    public RequestContext Context() => Tell(new RequestContext
    {
        ClientMetadata = new Dictionary<string, string> { ["horse"] = Secret("the horse in the metadata") },
        IpAddress = Secret("203.0.113.217"),
        EncodedDeviceFingerprint = Secret("the fingerprint of a telephone"),
        ServerName = "shop.example",
        ServerPath = "/sign-in",
        HttpHeaders = new Dictionary<string, string> { ["User-Agent"] = Secret("the browser of a telephone") },
    });

    public async Task FailAsync(Func<Task> act)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(act);
        Assert.IsNotType<Xunit.Sdk.XunitException>(failure, exactMatch: false);
        // With its inner exceptions and its stack.
        Told.Add(failure.ToString());
    }

    public string Secret(string text)
    {
        Secrets.Add(text);
        return text;
    }

    /// <summary>The session of a sign-in that is over, whose tokens are secret from now on.</summary>
    public UserSession SignedIn(SignInOutcome outcome)
    {
        var session = Assert.IsType<SignedIn>(Tell(outcome)).Session;
        Hide(session);
        return session;
    }

    public void Hide(UserSession session) => Secrets.AddRange([session.IdToken.Reveal(), session.AccessToken.Reveal(), session.RefreshToken!.Value.Reveal()]);
}
