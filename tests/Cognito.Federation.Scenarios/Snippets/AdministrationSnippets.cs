using System.Text.Json;
using Amazon.Runtime;
using Cognito.Federation.Administration;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class AdministrationSnippets
{
    private const string Password = "Corr3ct-horse!";

    [Fact]
    public async Task Credentials_are_given_in_code_or_found_by_the_sdk()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", Password));
        var pool = emulator.UserPools[0];
        var services = new ServiceCollection();
        AWSCredentials credentials = new BasicAWSCredentials("test", "test");

        #region admin-credentials
        services.AddCognitoFederation(options => options.Administration.UseCredentials(credentials));
        #endregion

        services.AddCognitoFederation(options => (options.UserPool.Id, options.UserPool.ClientId, options.UserPool.ServiceUrl) = (pool.Id, pool.Clients[0].Id, emulator.Url.ToString()));
        await using var provider = services.BuildServiceProvider();
        Assert.Equal("alice", (await provider.GetRequiredService<IUserAdmin>().GetAsync("alice"))!.Username);
    }

    [Fact]
    public async Task An_administrator_invites_finds_and_changes_users()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", Password, user => user.Attributes["family_name"] = "Reddy"));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var found = new List<string>();

        #region admin-users
        IUserAdmin users = directory.Admin.Users;

        var invited = await users.CreateAsync(new CreateUserRequest("bob") { Mediums = InvitationMediums.Email }
            .With("email", "bob@example.com").With("email_verified", "true"));

        DirectoryUser? user = await users.GetAsync("bob");            // null when there is none

        await foreach (var match in users.ListAsync(UserFilter.StartsWith("family_name", "Red")))
            found.Add(match.Username);                                // page by page, as you go

        await users.UpdateAttributesAsync("bob", new Dictionary<string, string> { ["given_name"] = "Bob" });
        await users.DisableAsync("bob");
        await users.DeleteAsync("bob");
        #endregion

        Assert.Equal((invited.Subject, "bob"), (user!.Subject, user.Username));
        Assert.Equal(["alice"], found);
        Assert.Null(await users.GetAsync("bob"));
    }

    [Fact]
    public async Task A_server_signs_people_in()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", Password), client => client.ExplicitAuthFlows.Add("ALLOW_ADMIN_USER_PASSWORD_AUTH"));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var (name, password) = ("alice", Password);

        #region admin-sign-in
        var seen = new RequestContext
        {
            IpAddress = "192.0.2.1",                                 // the person's, as your server saw it
            ServerName = "shop.example.com",
            ServerPath = "/sign-in",
            HttpHeaders = new Dictionary<string, string> { ["User-Agent"] = "Mozilla/5.0" },
        };

        SignInOutcome outcome = await directory.Admin.SignIn.StartAsync(SignInRequest.Password(name, password, PasswordFlow.Plain, seen));
        if (outcome is CodeChallenge code)
            outcome = await directory.Admin.SignIn.AnswerAsync(code.Answer(AskForTheCode(), seen));
        #endregion

        Assert.IsType<SignedIn>(outcome);
        Assert.Equal(1, emulator.Requests.Count("AdminInitiateAuth"));

        string AskForTheCode() => emulator.Outbox.Latest(name).Code;
    }

    [Fact]
    public async Task An_administrator_helps_a_user_in()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", Password, user =>
        {
            user.Attributes["email"] = "alice@example.com";
            user.Attributes["email_verified"] = "true";
        }));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();

        #region admin-access
        IUserAccessAdmin access = directory.Admin.Access;

        await access.SetPasswordAsync("alice", "N3w-horse-please!", isPermanent: false);   // must be changed at the next sign-in
        await access.SetPasswordAsync("alice", "N3w-horse-please!", isPermanent: true);    // the user keeps it
        await access.ResetPasswordAsync("alice");                                          // sends a code, the old password is over
        await access.SignOutEverywhereAsync("alice");
        #endregion

        Assert.IsType<PasswordResetRequired>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "N3w-horse-please!")));
    }

    [Fact]
    public async Task Groups_end_up_in_tokens()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", Password));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var members = new List<string>();

        #region admin-groups
        IGroupAdmin groups = directory.Admin.Groups;

        await groups.CreateAsync("editors", new GroupSettings { Precedence = 1, RoleArn = "arn:aws:iam::123456789012:role/editors" });
        await groups.AddUserAsync("editors", "alice");

        await foreach (var member in groups.ListUsersAsync("editors"))
            members.Add(member.Username);
        await foreach (var group in groups.ListAsync("alice"))
            Console.WriteLine(group.Name);
        #endregion

        Assert.Equal(["alice"], members);
    }

    [Fact]
    public async Task An_external_person_signs_in_as_a_user()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", Password, user =>
        {
            user.Attributes["email"] = "alice@example.com";
            user.Attributes["email_verified"] = "true";
        }));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();

        #region admin-link
        var google = new ExternalUser("Google", "109876543210987654321");

        await directory.Admin.Federation.LinkAsync("alice", google);      // refused unless Alice's e-mail address is verified
        await directory.Admin.Federation.UnlinkAsync(google);
        #endregion

        Assert.Equal(1, emulator.Requests.Count("AdminLinkProviderForUser"));
        Assert.Equal(1, emulator.Requests.Count("AdminDisableProviderForUser"));
    }

    [Fact]
    public async Task Many_users_come_from_a_file()
    {
        await using var emulator = await Emulators.StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        const string logRole = "arn:aws:iam::123456789012:role/cognito-import-log";
        UserImportJob? last = null;

        #region admin-import
        IUserImport import = directory.Admin.Import;

        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        await using (var writer = new UserImportWriter(file, await import.GetHeaderAsync()))
        {
            await writer.WriteAsync(new UserImportRow("bob")
                .With("email", "bob@example.com").With("email_verified", "true").With("address", "1, Main Street"));
        }

        file.Position = 0;
        var job = await import.StartAsync("from the old system", logRole, file);
        await foreach (var state in import.WatchAsync(job.Id))
            last = state;                                             // Pending, InProgress, ... Succeeded
        #endregion

        Assert.Equal((UserImportStatus.Succeeded, 1), (last!.Status, last.Imported));
        Assert.Equal("1, Main Street", (await directory.Admin.Users.GetAsync("bob"))!.Attributes["address"]);
    }

    [Fact]
    public async Task Whatever_has_no_member_is_called_by_its_name()
    {
        await using var emulator = await Emulators.StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();

        #region admin-invoke
        var request = JsonSerializer.SerializeToElement(new { UserPoolId = directory.PoolId.ToString() });
        JsonElement reply = await directory.Admin.InvokeAsync("DescribeUserPool", request);
        #endregion

        Assert.Equal("people", reply.GetProperty("UserPool").GetProperty("Name").GetString());
    }

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }
}
