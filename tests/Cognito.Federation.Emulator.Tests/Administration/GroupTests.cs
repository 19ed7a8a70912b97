using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Sessions;
using Cognito.Federation.Emulator.Tests.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Federation.Emulator.Tests.Administration;

/// <summary>Groups, and what they put into tokens.</summary>
public sealed class GroupTests
{
    private const string Editor = "arn:aws:iam::123456789012:role/editor";
    private const string Reader = "arn:aws:iam::123456789012:role/reader";

    [Fact]
    public async Task A_user_without_groups_has_no_claims_of_them()
    {
        await using var emulator = await SignInCalls.StartAsync();

        var (id, access) = await TokensAsync(emulator);

        Assert.DoesNotContain(id.Claims.Concat(access.Claims), claim => claim.Type.StartsWith("cognito:", StringComparison.Ordinal) && claim.Type != "cognito:username");
    }

    [Fact]
    public async Task Tokens_name_the_groups_and_the_id_token_the_roles()
    {
        await using var emulator = await SignInCalls.StartAsync();
        await JoinAsync(emulator, "readers", 5, Reader);
        await JoinAsync(emulator, "editors", 1, Editor);
        await JoinAsync(emulator, "friends", null, null);

        var (id, access) = await TokensAsync(emulator);

        Assert.Equal("editors readers friends", Values(id, "cognito:groups"));
        Assert.Equal("editors readers friends", Values(access, "cognito:groups"));
        Assert.Equal($"{Editor} {Reader}", Values(id, "cognito:roles"));
        Assert.Equal(Editor, Values(id, "cognito:preferred_role"));
        Assert.Equal("", Values(access, "cognito:roles") + Values(access, "cognito:preferred_role"));
    }

    [Fact]
    public async Task Of_two_groups_with_one_precedence_neither_wins_unless_they_share_the_role()
    {
        await using var emulator = await SignInCalls.StartAsync();
        await JoinAsync(emulator, "editors", 1, Editor);
        await JoinAsync(emulator, "readers", 1, Reader);
        Assert.Equal("", Values((await TokensAsync(emulator)).Id, "cognito:preferred_role"));

        await OnAsync(emulator, "UpdateGroup", ("GroupName", "readers"), ("RoleArn", Editor)).Ok();
        var id = (await TokensAsync(emulator)).Id;

        Assert.Equal(Editor, Values(id, "cognito:preferred_role"));
        Assert.Equal(Editor, Values(id, "cognito:roles"));
    }

    [Fact]
    public async Task A_refresh_sees_the_groups_of_now()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var tokens = await emulator.SignInAsync();
        await JoinAsync(emulator, "editors", 1, Editor);

        var refreshed = await emulator.RefreshAsync(tokens.Token("RefreshToken"));
        Assert.Equal("editors", Values(new JsonWebToken(refreshed.Token("AccessToken")), "cognito:groups"));

        await OnAsync(emulator, "AdminRemoveUserFromGroup", ("Username", "alice"), ("GroupName", "editors")).Ok();
        Assert.Equal("", Values(new JsonWebToken((await emulator.RefreshAsync(tokens.Token("RefreshToken"))).Token("AccessToken")), "cognito:groups"));
    }

    [Fact]
    public async Task A_group_says_what_it_was_told()
    {
        await using var emulator = await SignInCalls.StartAsync();

        var made = (await OnAsync(emulator, "CreateGroup", ("GroupName", "editors"), ("Description", "d"), ("Precedence", 0), ("RoleArn", Editor)).Ok()).Json["Group"]!;
        emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        var changed = (await OnAsync(emulator, "UpdateGroup", ("GroupName", "editors"), ("Description", "e")).Ok()).Json["Group"]!;

        Assert.Equal(("editors", emulator.PoolId(), "d", 0, Editor), ((string?)made["GroupName"], (string?)made["UserPoolId"], (string?)made["Description"], (int)made["Precedence"]!, (string?)made["RoleArn"]));
        Assert.Equal(("e", 0), ((string?)changed["Description"], (int)changed["Precedence"]!));
        Assert.Equal((double)made["CreationDate"]!, (double)changed["CreationDate"]!);
        Assert.InRange((double)changed["LastModifiedDate"]! - (double)made["CreationDate"]!, 59, 3600);
        Assert.Equal(changed.ToJsonString(), (await OnAsync(emulator, "GetGroup", ("GroupName", "editors")).Ok()).Json["Group"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_not_there_or_there_already_is_told()
    {
        await using var emulator = await SignInCalls.StartAsync();
        await OnAsync(emulator, "CreateGroup", ("GroupName", "editors")).Ok();

        await OnAsync(emulator, "CreateGroup", ("GroupName", "editors")).Fails("GroupExistsException", "A group with the name already exists.");
        foreach (var operation in new[] { "GetGroup", "UpdateGroup", "DeleteGroup", "ListUsersInGroup" })
            await OnAsync(emulator, operation, ("GroupName", "readers")).Fails("ResourceNotFoundException", "Group not found.");
        await OnAsync(emulator, "AdminAddUserToGroup", ("Username", "alice"), ("GroupName", "readers")).Fails("ResourceNotFoundException", "Group not found.");
        await OnAsync(emulator, "AdminAddUserToGroup", ("Username", "nobody"), ("GroupName", "editors")).Fails("UserNotFoundException", "User does not exist.");
        await OnAsync(emulator, "AdminListGroupsForUser", ("Username", "nobody")).Fails("UserNotFoundException", "User does not exist.");
    }

    [Theory]
    [InlineData("""{ "GroupName": "x", "Precedence": -1 }""", "InvalidParameterException")]
    [InlineData("""{ "GroupName": "x", "RoleArn": "no role of the account" }""", "InvalidParameterException")]
    [InlineData("""{ "GroupName": "with space" }""", "InvalidParameterException")]
    [InlineData("""{ "GroupName": "" }""", "InvalidParameterException")]
    [InlineData("""{}""", "InvalidParameterException")]
    [InlineData("""{ "GroupName": "x", "Colour": "red" }""", "EmulatorUnsupportedException")]
    public async Task A_wrong_group_is_not_made(string body, string error)
    {
        await using var emulator = await SignInCalls.StartAsync();
        var request = JsonNode.Parse(body)!;
        request["UserPoolId"] = emulator.PoolId();

        await emulator.CallSignedAsync("CreateGroup", request).Fails(error);

        Assert.Empty((await OnAsync(emulator, "ListGroups").Ok()).Json["Groups"]!.AsArray());
    }

    private static async Task JoinAsync(CognitoEmulator emulator, string group, int? precedence, string? role)
    {
        await OnAsync(emulator, "CreateGroup", ("GroupName", group), ("Precedence", precedence), ("RoleArn", role)).Ok();
        await OnAsync(emulator, "AdminAddUserToGroup", ("Username", "alice"), ("GroupName", group)).Ok();
    }

    private static async Task<(JsonWebToken Id, JsonWebToken Access)> TokensAsync(CognitoEmulator emulator)
    {
        var answer = await emulator.SignInAsync();
        return (new(answer.Token("IdToken")), new(answer.Token("AccessToken")));
    }

    private static string Values(JsonWebToken token, string claim) => string.Join(' ', token.Claims.Where(c => c.Type == claim).Select(c => c.Value));

    private static Task<Answer> OnAsync(CognitoEmulator emulator, string operation, params (string, JsonNode?)[] members) => emulator.OnPoolAsync(operation, emulator.PoolId(), members);
}
