using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Describing, listing and deleting identities, as an administrator does.</summary>
public sealed class IdentityAdministrationTests
{
    [Fact]
    public async Task An_identity_is_described_with_its_providers_and_dates()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        emulator.Clock.SetUtcNow(new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var google = emulator.GoogleLogin();
        var id = await emulator.IdOfAsync(google);
        emulator.Clock.SetUtcNow(new DateTimeOffset(2040, 1, 1, 0, 30, 0, TimeSpan.Zero));
        await emulator.DeveloperUserAsync("user-1", id);
        await emulator.DeveloperUserAsync("user-2", id);

        var described = await DescribeAsync(emulator, id).Ok();

        Assert.Equal(id, described.Text("IdentityId"));
        Assert.Equal(["accounts.google.com", DeveloperCalls.Provider], described.Json["Logins"]!.AsArray().Select(static login => (string)login!));
        var created = DateTimeOffset.FromUnixTimeSeconds((long)(double)described.Json["CreationDate"]!);
        Assert.Equal(new DateTime(2040, 1, 1, 0, 0, 0), created.DateTime, TimeSpan.FromMinutes(1));
        Assert.InRange((double)described.Json["LastModifiedDate"]! - created.ToUnixTimeSeconds(), 1700, 1900);
    }

    [Fact]
    public async Task An_unknown_identity_is_named()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        const string Unknown = "us-east-1:00000000-0000-0000-0000-000000000000";

        await DescribeAsync(emulator, Unknown).Fails("ResourceNotFoundException", $"Identity '{Unknown}' not found.");
    }

    [Fact]
    public async Task Identities_come_in_pages_and_merged_ones_may_be_left_out()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var google = emulator.GoogleLogin();
        var ids = new List<string> { await emulator.IdOfAsync(google) };
        for (var i = 0; i < 4; i++)
            ids.Add(await emulator.IdOfAsync());
        (await emulator.GetCredentialsAsync(ids[1], google)).Succeeded();

        Assert.Equal(ids.Order(StringComparer.Ordinal), await ListAsync(emulator, 2));
        Assert.Equal(ids.Order(StringComparer.Ordinal), await ListAsync(emulator, 60, hideDisabled: false));
        Assert.Equal(ids.Where(id => id != ids[1]).Order(StringComparer.Ordinal), await ListAsync(emulator, 3, hideDisabled: true));
    }

    [Fact]
    public async Task Whoever_deletes_what_is_listed_comes_to_an_end()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        for (var i = 0; i < 5; i++)
            await emulator.IdOfAsync();

        string? next = null;
        do
        {
            var page = await ListPageAsync(emulator, 2, null, next).Ok();
            await DeleteAsync(emulator, [.. page.Json["Identities"]!.AsArray().Select(static identity => (string)identity!["IdentityId"]!)]).Ok();
            next = (string?)page.Json["NextToken"];
        }
        while (next is not null);

        Assert.Empty(await ListAsync(emulator, 60));
    }

    [Fact]
    public async Task A_deleted_identity_is_gone_and_its_login_begins_anew()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var google = emulator.GoogleLogin();
        var (id, guest) = (await emulator.IdOfAsync(google), await emulator.IdOfAsync());

        var answer = await DeleteAsync(emulator, id).Ok();

        Assert.Empty(answer.Json["UnprocessedIdentityIds"]!.AsArray());
        await emulator.GetCredentialsAsync(id, google).Fails("ResourceNotFoundException", $"Identity '{id}' not found.");
        Assert.NotEqual(id, await emulator.IdOfAsync(google));
        (await emulator.GetCredentialsAsync(guest)).Succeeded();
    }

    [Fact]
    public async Task What_is_not_there_does_not_hold_up_the_others()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        const string Unknown = "us-east-1:00000000-0000-0000-0000-000000000000";
        var guest = await emulator.IdOfAsync();

        var answer = await DeleteAsync(emulator, Unknown, guest, guest).Ok();

        var unprocessed = Assert.Single(answer.Json["UnprocessedIdentityIds"]!.AsArray());
        Assert.Equal((Unknown, "AccessDenied"), ((string)unprocessed!["IdentityId"]!, (string)unprocessed["ErrorCode"]!));
        await emulator.GetCredentialsAsync(guest).Fails("ResourceNotFoundException");
    }

    [Fact]
    public async Task One_to_sixty_identities_are_deleted_at_once()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await DeleteAsync(emulator).Fails("InvalidParameterException");
        await DeleteAsync(emulator, [.. Enumerable.Repeat("us-east-1:1a", 61)]).Fails("InvalidParameterException");
        await DeleteAsync(emulator, "nobody").Fails("InvalidParameterException");
        await ListPageAsync(emulator, 0, null, null).Fails("InvalidParameterException");
        await ListPageAsync(emulator, 61, null, null).Fails("InvalidParameterException");
    }

    private static Task<Answer> DescribeAsync(CognitoEmulator emulator, string id) => emulator.CallIdentitySignedAsync("DescribeIdentity", new JsonObject { ["IdentityId"] = id });

    private static Task<Answer> DeleteAsync(CognitoEmulator emulator, params string[] ids)
        => emulator.CallIdentitySignedAsync("DeleteIdentities", new JsonObject { ["IdentityIdsToDelete"] = new JsonArray([.. ids.Select(static id => (JsonNode?)id)]) });

    private static async Task<List<string>> ListAsync(CognitoEmulator emulator, int size, bool? hideDisabled = null)
    {
        var ids = new List<string>();
        string? next = null;
        do
        {
            var page = await ListPageAsync(emulator, size, hideDisabled, next).Ok();
            Assert.Equal(emulator.IdentityPoolId(), page.Text("IdentityPoolId"));
            ids.AddRange(page.Json["Identities"]!.AsArray().Select(static identity => (string)identity!["IdentityId"]!));
            next = (string?)page.Json["NextToken"];
        }
        while (next is not null);
        return ids;
    }

    private static Task<Answer> ListPageAsync(CognitoEmulator emulator, int size, bool? hideDisabled, string? next)
    {
        var body = new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["MaxResults"] = size };
        if (hideDisabled is not null)
            body["HideDisabled"] = hideDisabled;
        if (next is not null)
            body["NextToken"] = next;
        return emulator.CallIdentitySignedAsync("ListIdentities", body);
    }
}
