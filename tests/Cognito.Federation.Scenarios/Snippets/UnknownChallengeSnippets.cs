using System.Text;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios;

public sealed class UnknownChallengeSnippets
{
    private const string Password = "Corr3ct-horse!";
    private const string Phone = "+15555550100";

    [Fact]
    public async Task A_challenge_without_a_type_is_answered_by_the_names_of_the_service()
    {
        await using var emulator = await Emulators.StartAsync(people =>
        {
            people.Mfa.Requirement = MfaRequirement.Optional;
            people.AddUser("alice", Password, user => (user.Mfa.Sms, user.Attributes["phone_number"], user.Attributes["phone_number_verified"]) = (true, Phone, "true"));
        });
        var pool = emulator.UserPools[0];
        var options = new CognitoFederationOptions { UserPool = { Id = pool.Id, ClientId = pool.Clients[0].Id, ServiceUrl = emulator.Url.ToString() } };
        using var tomorrow = new Tomorrow { InnerHandler = new SocketsHttpHandler() };
        var directory = UserDirectory.Create(options, emulator.Clock, handler: tomorrow);
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password));
        string AskForTheCode() => emulator.Outbox.Latest(Phone).Code;

        #region unknown-challenge
        if (outcome is UnknownChallenge { Name: "OF_TOMORROW" } challenge)
        {
            var answer = challenge.Answer(new Dictionary<string, string> { ["OF_TOMORROW_CODE"] = AskForTheCode() });
            outcome = await directory.SignIn.AnswerAsync(answer);
        }
        #endregion

        Assert.IsType<SignedIn>(outcome);
        Assert.Equal(1, tomorrow.Challenges);
    }

    /// <summary>A service of a later day, which knows a challenge that this version does not.</summary>
    private sealed class Tomorrow : DelegatingHandler
    {
        public int Challenges { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = await RenameAsync(request.Content!, "OF_TOMORROW", "SMS_MFA", cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            var sent = response.Content;
            response.Content = await RenameAsync(sent, "SMS_MFA", "OF_TOMORROW", cancellationToken);
            if (response.Content != sent)
                Challenges++;
            return response;
        }

        private static async Task<HttpContent> RenameAsync(HttpContent content, string from, string to, CancellationToken cancellationToken)
        {
            var text = await content.ReadAsStringAsync(cancellationToken);
            return text.Contains(from, StringComparison.Ordinal) ? new StringContent(text.Replace(from, to, StringComparison.Ordinal), Encoding.UTF8, content.Headers.ContentType!.MediaType!) : content;
        }
    }
}
