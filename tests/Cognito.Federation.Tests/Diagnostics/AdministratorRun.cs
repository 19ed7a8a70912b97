using System.Text.Json;
using Cognito.Federation.Administration;

namespace Cognito.Federation.Tests.Diagnostics;

/// <summary>What an administrator does and gets wrong with the account of a second person, and with those of a file.</summary>
internal sealed class AdministratorRun(IUserDirectory directory, Witness witness)
{
    private const string WeakPassword = "weakhorseofhildegard";
    private const string LogRole = "arn:aws:iam::123456789012:role/import-log";

    private readonly IDirectoryAdmin _admin = directory.Admin;
    private readonly string _guest = witness.Secret("hildegard-private");
    private readonly ExternalUser _external = new("Google", witness.Secret("1098765432109876543210"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task RunAsync()
    {
        witness.Secrets.Add(WeakPassword);
        await InviteAsync();
        await ReadAsync();
        await ChangeAsync();
        await LinkAsync();
        await ImportAsync();
        await _admin.Users.DeleteAsync(_guest, Cancel);
    }

    private async Task InviteAsync()
    {
        var invited = witness.Secret("Temp0rary-horse-of-Hildegard");
        witness.Tell(await _admin.Users.CreateAsync(witness.Tell(new CreateUserRequest(_guest) { TemporaryPassword = new Secret(invited), Invitation = InvitationAction.Suppress }.With("email", witness.Secret("hildegard.private@example.com"))), Cancel));
        var wanted = Assert.IsType<NewPasswordChallenge>(witness.Tell(await _admin.SignIn.StartAsync(SignInRequest.Password(_guest, invited, context: witness.Context()), Cancel)));
        witness.Secrets.Add(wanted.Ticket!.Value.Reveal());
        witness.Tell(await _admin.SignIn.AnswerAsync(wanted.Answer(WeakPassword), Cancel));
        await witness.FailAsync(() => directory.SignIn.AnswerAsync(wanted.Answer(WeakPassword), Cancel));
        witness.SignedIn(await _admin.SignIn.AnswerAsync(wanted.Answer(witness.Secret("Own-horse-3-of-Hildegard")), Cancel));
        await witness.FailAsync(() => _admin.Users.CreateAsync(new CreateUserRequest(_guest), Cancel));
    }

    private async Task ReadAsync()
    {
        witness.Tell((await _admin.Users.GetAsync(_guest, Cancel))!);
        await foreach (var user in _admin.Users.ListAsync(witness.Tell(UserFilter.Equal("username", _guest)), cancellationToken: Cancel))
            witness.Tell(user);
        await foreach (var device in _admin.Devices.ListAsync(_guest, Cancel))
            witness.Tell(device);
        await foreach (var judged in _admin.Access.ListAuthEventsAsync(_guest, Cancel))
        {
            witness.Tell(judged);
            await _admin.Access.GiveFeedbackAsync(_guest, judged.Id, isValid: true, Cancel);
        }
        await witness.FailAsync(() => _admin.Access.GiveFeedbackAsync(_guest, "no-event-of-hildegard", isValid: false, Cancel));
        await witness.FailAsync(() => _admin.InvokeAsync("AdminGetUser", JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["UserPoolId"] = directory.PoolId.ToString(), ["Username"] = witness.Secret("nobody-of-hildegard") }), Cancel));
    }

    private async Task ChangeAsync()
    {
        await witness.FailAsync(() => _admin.Access.SetPasswordAsync(_guest, WeakPassword, isPermanent: true, Cancel));
        await _admin.Users.UpdateAttributesAsync(_guest, new Dictionary<string, string> { ["email_verified"] = "false", ["nickname"] = witness.Secret("the nickname of Hildegard") }, cancellationToken: Cancel);
        await witness.FailAsync(() => _admin.Users.UpdateAttributesAsync(_guest, new Dictionary<string, string> { ["email"] = witness.Secret("no-address-of-hildegard") }, cancellationToken: Cancel));
        witness.Tell(await _admin.Groups.CreateAsync("readers", witness.Tell(new GroupSettings { Description = "Those who read" }), Cancel));
        await _admin.Groups.AddUserAsync("readers", _guest, Cancel);
        await foreach (var user in _admin.Groups.ListUsersAsync("readers", Cancel))
            witness.Tell(user);
        await witness.FailAsync(() => _admin.Groups.AddUserAsync("no-such-group", _guest, Cancel));
        await witness.FailAsync(() => _admin.Access.SetMfaPreferenceAsync(_guest, witness.Tell(new AdminMfaPreference { Sms = true, Preferred = AdminMfaFactor.Sms }), Cancel));
        await _admin.Users.DisableAsync(_guest, Cancel);
        await _admin.Users.EnableAsync(_guest, Cancel);
        await _admin.Access.SignOutEverywhereAsync(_guest, Cancel);
    }

    private async Task LinkAsync()
    {
        witness.Tell(_external);
        await witness.FailAsync(() => _admin.Federation.LinkAsync(_guest, _external, cancellationToken: Cancel));
        await _admin.Federation.LinkAsync(_guest, _external, allowUnverifiedEmail: true, Cancel);
        witness.Tell((await _admin.Users.GetAsync(_guest, Cancel))!);
        await _admin.Federation.UnlinkAsync(_external, Cancel);
        await witness.FailAsync(() => _admin.Federation.UnlinkAsync(_external, Cancel));
    }

    private async Task ImportAsync()
    {
        using var file = new MemoryStream();
        var row = witness.Tell(new UserImportRow(witness.Secret("irmengard-private")).With("email", witness.Secret("irmengard.private@example.com")).With("email_verified", "true"));
        var header = await _admin.Import.GetHeaderAsync(Cancel);
        await using (var writer = new UserImportWriter(file, header))
        {
            await writer.WriteAsync(row, Cancel);
            await writer.WriteAsync(new UserImportRow(witness.Secret("kunigunde-private")).With("email", witness.Secret("kunigunde.private@example.com")), Cancel);
            await witness.FailAsync(() => writer.WriteAsync(new UserImportRow(_guest).With("email", witness.Secret("no-address-of-anybody")), Cancel).AsTask());
            await witness.FailAsync(() => writer.WriteAsync(new UserImportRow(_guest).With("custom:unknown", witness.Secret("an attribute of Hildegard")), Cancel).AsTask());
        }
        file.Position = 0;
        var started = witness.Tell(await _admin.Import.StartAsync("friends", LogRole, file, Cancel));
        await foreach (var job in _admin.Import.WatchAsync(started.Id, cancellationToken: Cancel))
            witness.Tell(job);
        await witness.FailAsync(() => _admin.Import.StopAsync(started.Id, Cancel));
    }
}
