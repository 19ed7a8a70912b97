using System.Text.Json.Nodes;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios;

/// <summary>Who exists cannot be told: not from outcomes, not from the shape of replies, not from the requests that the library makes.</summary>
public sealed class ExistenceHidingTests
{
    private const string Password = "Corr3ct-horse!";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Attempts => [.. Doors.Keys];

    private static Dictionary<string, Func<UserDirectory, string, Task<object>>> Doors { get; } = new()
    {
        ["SRP"] = async (directory, name) => await directory.SignIn.StartAsync(SignInRequest.Password(name, "Wr0ng-horse!"), Cancellation),
        ["plain"] = async (directory, name) => await directory.SignIn.StartAsync(SignInRequest.Password(name, "Wr0ng-horse!", PasswordFlow.Plain), Cancellation),
        ["choice of password"] = async (directory, name) => await directory.SignIn.StartAsync(SignInRequest.ChoiceOfPassword(name, "Wr0ng-horse!"), Cancellation),
        ["choice"] = async (directory, name) => Shape((SignInChallenge)await directory.SignIn.StartAsync(SignInRequest.Choice(name), Cancellation)),
        ["mailed code"] = async (directory, name) => await WrongCodeAsync(directory, name),
        ["administrators"] = async (directory, name) => await directory.Admin.SignIn.StartAsync(SignInRequest.Password(name, "Wr0ng-horse!"), Cancellation),
        ["forgotten password"] = async (directory, name) => (await directory.Passwords.StartResetAsync(name, cancellationToken: Cancellation)).Medium,
        ["reset"] = async (directory, name) =>
        {
            await directory.Passwords.StartResetAsync(name, cancellationToken: Cancellation);
            return (await Assert.ThrowsAsync<RejectedInputException>(() => directory.Passwords.CompleteResetAsync(name, "000000x", Password, cancellationToken: Cancellation))).Code;
        },
    };

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task A_known_and_an_unknown_name_are_answered_alike_and_take_the_same_path(string attempt)
    {
        await using var emulator = await StartAsync();
        var directory = Directory(emulator);

        var known = await Doors[attempt](directory, "alice@example.com");
        var ofKnown = Take(emulator);
        var unknown = await Doors[attempt](directory, "mallory@example.com");
        var ofUnknown = Take(emulator);

        Assert.Equal(known, unknown);
        Assert.NotEmpty(ofKnown);
        Assert.Equal(ofKnown, ofUnknown);
    }

    private static async Task<object> WrongCodeAsync(UserDirectory directory, string name)
    {
        var code = Assert.IsType<CodeChallenge>(await directory.SignIn.StartAsync(SignInRequest.Choice(name, SignInFactor.EmailCode), Cancellation));
        var rejected = Assert.IsType<SignInRejected>(await directory.SignIn.AnswerAsync(code.Answer("000000x"), Cancellation));
        return (Shape(code), rejected.Reason, rejected.Retry is not null);
    }

    private static string Shape(SignInChallenge challenge) => challenge switch
    {
        FactorSelectionChallenge selection => string.Join(' ', selection.Choices),
        CodeChallenge code => $"{code.Factor} {code.Delivery!.Medium} {code.Delivery.Destination.Length > 0} {code.Ticket is not null}",
        _ => challenge.Name,
    };

    /// <summary>The requests since the last look: the operation, and which members and parameters it carried.</summary>
    private static List<string> Take(CognitoEmulator emulator)
    {
        var requests = emulator.Requests.All.Select(request => $"{request.Operation}: {string.Join(' ', Members("", JsonNode.Parse(request.Body!)!.AsObject()))}").ToList();
        emulator.Requests.Clear();
        return requests;
    }

    private static IEnumerable<string> Members(string path, JsonObject node) =>
        node.SelectMany(member => member.Value is JsonObject inner ? Members(path + member.Key + ".", inner) : [path + member.Key]).Order(StringComparer.Ordinal);

    private static UserDirectory Directory(CognitoEmulator emulator)
    {
        var pool = emulator.UserPools[0];
        var options = new CognitoFederationOptions
        {
            UserPool = { Id = pool.Id, ClientId = pool.Clients[0].Id, ClientSecret = pool.Clients[0].Secret, ServiceUrl = emulator.Url.ToString() },
        };
        options.Administration.UseAccessKey("test", "test");
        return UserDirectory.Create(options, emulator.Clock);
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        options => options.AddUserPool("people", pool =>
        {
            pool.AliasAttributes.Add("email");
            pool.FirstFactors.Add("EMAIL_OTP");
            pool.AddClient("web", client =>
            {
                client.GenerateSecret = true;
                client.ExplicitAuthFlows.Add("ALLOW_USER_AUTH");
            });
            pool.AddUser("alice", Password, user =>
            {
                user.Attributes["email"] = "alice@example.com";
                user.Attributes["email_verified"] = "true";
            });
        }),
        Cancellation);
}
