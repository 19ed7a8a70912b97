using Cognito.Federation.Administration;

namespace Cognito.Federation.Scenarios;

/// <summary>Every way to begin, with and without a client secret, by every name, to every second step.</summary>
public sealed class SignInTableTests(SignInTable table) : IClassFixture<SignInTable>
{
    private const string NewPassword = "An0ther-horse!";

    public static TheoryData<FirstStep, bool, TypedName, SecondStep> Rows
    {
        get
        {
            var rows = new TheoryData<FirstStep, bool, TypedName, SecondStep>();
            foreach (var row in SignInRow.All)
                rows.Add(row.First, row.WithSecret, row.Name, row.Second);
            return rows;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_table_has_a_row_for_every_valid_combination() => Assert.Equal((5 * 2 * 3 * 7) + (2 * 3), Rows.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Every_valid_combination_signs_in_refreshes_and_signs_out(FirstStep first, bool withSecret, TypedName name, SecondStep second)
    {
        var row = new SignInRow(first, withSecret, name, second);
        var directory = table.Directory(row);
        var password = SignInTable.Password;
        if (second == SecondStep.NewPassword)
            await InviteAsync(directory, row);
        RememberedDevice? device = null;
        if (second == SecondStep.RememberedDevice)
            device = (await SignInAsync(directory, row, password, null, row.FirstPath)).NewDevice!.Device;

        var signedIn = await SignInAsync(directory, row, password, device, row.Path);

        Assert.Equal(row.Username, signedIn.Session.Username);
        var refreshed = await directory.Sessions.RefreshAsync(signedIn.Session, Cancellation);
        Assert.Equal(signedIn.Session.Subject, refreshed.Subject);
        Assert.Equal(row.Email, (await directory.Profile.GetAsync(refreshed.AccessToken, Cancellation)).Email);
        await directory.Sessions.RevokeAsync(refreshed, Cancellation);
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => directory.Sessions.RefreshAsync(refreshed, Cancellation));
    }

    private async Task<SignedIn> SignInAsync(UserDirectory directory, SignInRow row, string password, RememberedDevice? device, Type[] path)
    {
        var signIn = row.First == FirstStep.Admin ? directory.Admin.SignIn : directory.SignIn;
        var outcome = await signIn.StartAsync(Request(row, password).On(device), Cancellation);
        foreach (var kind in path)
        {
            Assert.IsType(kind, outcome);
            outcome = await signIn.AnswerAsync(AnswerOf(row, (SignInChallenge)outcome), Cancellation);
        }
        return Assert.IsType<SignedIn>(outcome);
    }

    private static SignInRequest Request(SignInRow row, string password) => row.First switch
    {
        FirstStep.Srp => SignInRequest.Password(row.Typed, password),
        FirstStep.Plain or FirstStep.Admin => SignInRequest.Password(row.Typed, password, PasswordFlow.Plain),
        FirstStep.Choice => SignInRequest.ChoiceOfPassword(row.Typed, password),
        FirstStep.Custom => SignInRequest.Custom(row.Typed),
        _ => SignInRequest.CustomAfterPassword(row.Typed, password),
    };

    private ChallengeAnswer AnswerOf(SignInRow row, SignInChallenge challenge) => challenge switch
    {
        CodeChallenge { Factor.Value: "SMS_MFA" } code => code.Answer(table.Emulator.Outbox.Latest(row.PhoneNumber).Code),
        CodeChallenge { Factor.Value: "EMAIL_OTP" } code => code.Answer(table.Emulator.Outbox.Latest(row.Email).Code),
        CodeChallenge code => code.Answer(table.Emulator.Authenticators.TotpCode(SignInTable.TotpSecret)),
        NewPasswordChallenge wanted => wanted.Answer(NewPassword),
        MfaSetupChallenge setup => setup.SetUpTotp(),
        TotpSetupChallenge setup => setup.Answer(table.Emulator.Authenticators.TotpCode(setup.Enrolment.Secret.Reveal())),
        CustomChallenge riddle => riddle.Answer(SignInTable.Answer),
        _ => throw new InvalidOperationException($"The table does not expect {challenge}."),
    };

    private static Task<DirectoryUser> InviteAsync(UserDirectory directory, SignInRow row) =>
        directory.Admin.Users.CreateAsync(
            new CreateUserRequest(row.Username) { TemporaryPassword = new Secret(SignInTable.Password), Invitation = InvitationAction.Suppress }
                .With("email", row.Email)
                .With("email_verified", "true")
                .With("phone_number", row.PhoneNumber)
                .With("phone_number_verified", "true"),
            Cancellation);
}
