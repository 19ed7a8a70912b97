using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class TriggerSnippets
{
    #region trigger-handlers
    public static CognitoTriggers People(IOldDirectory old) => new CognitoTriggers()
        .On<PreSignUpEvent>((e, _) =>
        {
            if (!e.Request.UserAttributes.GetValueOrDefault("email", "").EndsWith("@example.com", StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException("Only people of example.com may register.");     // the person reads this
            e.VerifyEmail();                                                                          // confirmed without a code
            return Task.CompletedTask;
        })
        .On<PreTokenGenerationV2Event>((e, _) =>
        {
            e.IdToken().AddClaim("teams", ["blue", "night"]).SuppressClaim("phone_number");
            e.AccessToken().AddScope("photos/read");
            return Task.CompletedTask;
        })
        .On<UserMigrationEvent>(async (e, cancellationToken) =>
        {
            if (e.Request.Password is { } password && await old.CheckAsync(e.UserName!, password, cancellationToken) is { } email)
                e.Migrate(new Dictionary<string, string> { ["email"] = email, ["email_verified"] = "true" });
        });
    #endregion

    #region trigger-lambda
    public sealed class Function(IOldDirectory old)
    {
        private readonly CognitoTriggers _triggers = People(old);

        public Task<Stream> HandleAsync(Stream input) => _triggers.HandleAsync(input);
    }
    #endregion

    #region trigger-custom
    public static CognitoTriggers OneTimeCode(Func<string, string, Task> sendMail) => new CognitoTriggers()
        .On<DefineAuthChallengeEvent>((e, _) =>
        {
            if (e.Request.Session is [.., { ChallengeResult: true }])
                e.IssueTokens();
            else if (e.Request.Session.Count == 3)
                e.Fail();                                                      // three wrong codes
            else
                e.Ask(ChallengeName.CustomChallenge);
            return Task.CompletedTask;
        })
        .On<CreateAuthChallengeEvent>(async (e, _) =>
        {
            var code = RandomNumberGenerator.GetString("0123456789", 6);
            if (e.Request.UserAttributes.TryGetValue("email", out var email))  // a user who does not exist has none
                await sendMail(email, code);
            e.Response.Show("medium", "EMAIL").Keep("code", code);
        })
        .On<VerifyAuthChallengeResponseEvent>((e, _) =>
        {
            var expected = Encoding.UTF8.GetBytes(e.Request.PrivateChallengeParameters["code"]);
            var given = Encoding.UTF8.GetBytes(e.Request.ChallengeAnswer ?? "");
            e.Response.AnswerCorrect = CryptographicOperations.FixedTimeEquals(expected, given);
            return Task.CompletedTask;
        });
    #endregion

    [Fact]
    public async Task The_handlers_of_a_function_run_in_the_emulator()
    {
        var old = new OldDirectory();

        #region trigger-emulator
        await using var emulator = await CognitoEmulator.StartAsync(o => o.AddUserPool("people", pool =>
        {
            pool.AddClient("web");
            pool.Triggers = People(old);
        }));
        #endregion

        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        await using var provider = services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();

        Assert.True((await directory.SignUp.RegisterAsync(new SignUpRequest("ann", "Corr3ct-horse!").With("email", "ann@example.com"))).IsConfirmed);
        var refused = await Assert.ThrowsAnyAsync<CognitoFederationException>(() => directory.SignUp.RegisterAsync(new SignUpRequest("eve", "Corr3ct-horse!").With("email", "eve@evil.example")));
        Assert.StartsWith("Only people of example.com may register", refused.TriggerMessage, StringComparison.Ordinal);

        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("bob", "old password", PasswordFlow.Plain))).Session;
        Assert.Contains("photos/read", Payload(session.AccessToken.Reveal()), StringComparison.Ordinal);
        Assert.Contains("\"teams\":[\"blue\",\"night\"]", Payload(session.IdToken.Reveal()), StringComparison.Ordinal);
        Assert.IsType<SignInRejected>(await directory.SignIn.StartAsync(SignInRequest.Password("carol", "old password", PasswordFlow.Plain)));
    }

    [Fact]
    public async Task A_function_is_one_method_over_the_same_handlers()
    {
        var json = """{ "version": "1", "triggerSource": "PreSignUp_SignUp", "request": { "userAttributes": { "email": "ann@example.com" } }, "response": {} }""";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(json));
        await using var output = await new Function(new OldDirectory()).HandleAsync(input);
        using var answer = await JsonDocument.ParseAsync(output);
        Assert.True(answer.RootElement.GetProperty("response").GetProperty("autoVerifyEmail").GetBoolean());
    }

    [Fact]
    public async Task A_code_by_mail_is_a_sign_in_of_ones_own()
    {
        string? code = null;
        await using var emulator = await CognitoEmulator.StartAsync(o => o.AddUserPool("people", pool =>
        {
            pool.AddClient("web").AddUser("ann", "Corr3ct-horse!", user => user.Attributes["email"] = "ann@example.com");
            pool.Triggers = OneTimeCode((_, sent) =>
            {
                code = sent;
                return Task.CompletedTask;
            });
        }));
        var client = emulator.UserPools[0].Clients[0].Id;

        var challenge = await CallAsync(emulator, "InitiateAuth", $$"""{ "ClientId": "{{client}}", "AuthFlow": "CUSTOM_AUTH", "AuthParameters": { "USERNAME": "ann" } }""");
        Assert.Equal("EMAIL", challenge.GetProperty("ChallengeParameters").GetProperty("medium").GetString());
        var tokens = await CallAsync(emulator, "RespondToAuthChallenge", $$"""
            { "ClientId": "{{client}}", "ChallengeName": "CUSTOM_CHALLENGE", "Session": "{{challenge.GetProperty("Session").GetString()}}", "ChallengeResponses": { "USERNAME": "ann", "ANSWER": "{{code}}" } }
            """);
        Assert.NotEmpty(tokens.GetProperty("AuthenticationResult").GetProperty("AccessToken").GetString()!);
    }

    private static async Task<JsonElement> CallAsync(CognitoEmulator emulator, string operation, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, emulator.Url) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", $"AWSCognitoIdentityProviderService.{operation}");
        using var reply = await http.SendAsync(request);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static string Payload(string token) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));

    public interface IOldDirectory
    {
        /// <summary>The address of a user whose password is right; null for anybody else.</summary>
        Task<string?> CheckAsync(string username, string password, CancellationToken cancellationToken = default);
    }

    private sealed class OldDirectory : IOldDirectory
    {
        public Task<string?> CheckAsync(string username, string password, CancellationToken cancellationToken = default) =>
            Task.FromResult((username, password) == ("bob", "old password") ? "bob@example.com" : null);
    }
}
