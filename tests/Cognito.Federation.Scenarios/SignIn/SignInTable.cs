using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Scenarios;

/// <summary>The emulated pools of the table: a user for each row, two app clients for each pool.</summary>
public sealed class SignInTable : IAsyncLifetime
{
    internal const string Password = "Corr3ct-horse!";
    internal const string TotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    internal const string Answer = "echo";

    private CognitoEmulator? _emulator;

    internal CognitoEmulator Emulator => _emulator!;

    public async ValueTask InitializeAsync() => _emulator = await CognitoEmulator.StartAsync(options =>
    {
        foreach (var rows in SignInRow.All.GroupBy(row => row.Pool))
            options.AddUserPool(rows.Key, pool => Fill(pool, rows));
    });

    public ValueTask DisposeAsync() => _emulator!.DisposeAsync();

    internal UserDirectory Directory(SignInRow row)
    {
        var pool = Emulator.UserPools.Single(p => p.Name == row.Pool);
        var client = pool.Clients.Single(c => c.Name == (row.WithSecret ? "secret" : "public"));
        var options = new CognitoFederationOptions
        {
            UserPool = { Id = pool.Id, ClientId = client.Id, ClientSecret = client.Secret, ServiceUrl = Emulator.Url.ToString() },
        };
        options.Administration.UseAccessKey("test", "test");
        return UserDirectory.Create(options, Emulator.Clock);
    }

    private static void Fill(UserPoolSeed pool, IEnumerable<SignInRow> rows)
    {
        pool.AliasAttributes.Add("email");
        pool.AliasAttributes.Add("phone_number");
        pool.Mfa.Requirement = pool.Name switch
        {
            "plain" => MfaRequirement.Off,
            "required" => MfaRequirement.On,
            _ => MfaRequirement.Optional,
        };
        // Otherwise the number that every user has would be asked for instead.
        pool.Mfa.Sms = pool.Name != "required";
        pool.Devices.Tracked = pool.Name == "devices";
        pool.Triggers = Riddle();
        pool.AddClient("public", AllowAll);
        pool.AddClient("secret", client =>
        {
            client.GenerateSecret = true;
            AllowAll(client);
        });
        foreach (var row in rows.Where(row => row.Second != SecondStep.NewPassword))
            pool.AddUser(row.Username, Password, user => Fill(user, row));
    }

    private static void AllowAll(ClientSeed client)
    {
        client.ExplicitAuthFlows.Add("ALLOW_USER_AUTH");
        client.ExplicitAuthFlows.Add("ALLOW_ADMIN_USER_PASSWORD_AUTH");
    }

    private static void Fill(UserSeed user, SignInRow row)
    {
        user.Attributes["email"] = row.Email;
        user.Attributes["email_verified"] = "true";
        user.Attributes["phone_number"] = row.PhoneNumber;
        user.Attributes["phone_number_verified"] = "true";
        user.Mfa.Sms = row.Second is SecondStep.Sms or SecondStep.RememberedDevice;
        user.Mfa.Email = row.Second == SecondStep.Email;
        user.Mfa.TotpSecret = row.Second == SecondStep.Totp ? TotpSecret : null;
    }

    private static CognitoTriggers Riddle() => new CognitoTriggers()
        .On<DefineAuthChallengeEvent>((e, _) =>
        {
            if (e.Request.Session is [{ ChallengeName.Value: "SRP_A" }])
                e.Ask(ChallengeName.PasswordVerifier);
            else if (e.Request.Session is [.., { ChallengeName.Value: "CUSTOM_CHALLENGE", ChallengeResult: true }])
                e.IssueTokens();
            else
                e.Ask(ChallengeName.CustomChallenge);
            return Task.CompletedTask;
        })
        .On<CreateAuthChallengeEvent>((e, _) =>
        {
            e.Response.Show("question", "Who answers last?").Keep("answer", Answer);
            return Task.CompletedTask;
        })
        .On<VerifyAuthChallengeResponseEvent>((e, _) =>
        {
            e.Response.AnswerCorrect = e.Request.ChallengeAnswer == e.Request.PrivateChallengeParameters["answer"];
            return Task.CompletedTask;
        });
}
