using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Profile;
using Cognito.Federation.Emulator.Tests.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>What an emulator starts with, and wrong options: refused with the name of the option.</summary>
public sealed class SeedTests
{
    private static readonly Dictionary<string, Action<EmulatorOptions>> Wrong = new()
    {
        ["Port must be between 0 and 65535, was 70000."] = static o => o.Port = 70_000,
        ["Region must be an AWS region such as 'us-east-1', was 'US East'."] = static o => o.Region = "US East",
        ["AccountId must be twelve digits, was '42'."] = static o => o.AccountId = "42",
        ["FixedCode must be 1 to 32 digits, had 3 characters."] = static o => o.FixedCode = "abc",
        ["Issuer must be Aws or Self, was 7."] = static o => o.Issuer = (EmulatorIssuer)7,
        ["The user pool 'users' was added 2 times; names must differ."] = static o => o.AddUserPool("users").AddUserPool("users"),
        ["The identity pool 'app' was added 2 times; names must differ."] = static o => o.AddIdentityPool("app").AddIdentityPool("app"),
        ["The bucket 'uploads' was added 2 times; names must differ."] = static o => o.AddBucket("uploads").AddBucket("uploads"),
        ["User pool 'users': Id must be 'us-east-1_' and 1 to 30 letters and digits, was 'eu-west-1_Abc'."] = static o => o.AddUserPool("users", static p => p.Id = "eu-west-1_Abc"),
        ["User pool 'b': the id 'us-east-1_Abc' is taken by user pool 'a'."] = static o => o.AddUserPool("a", static p => p.Id = "us-east-1_Abc").AddUserPool("b", static p => p.Id = "us-east-1_Abc"),
        ["User pool 'users': UsernameAttributes and AliasAttributes exclude each other; set one."] = static o => o.AddUserPool("users", static p =>
        {
            p.UsernameAttributes.Add("email");
            p.AliasAttributes.Add("email");
        }),
        ["User pool 'users': UsernameAttributes may hold email, phone_number; got 'nickname'."] = static o => o.AddUserPool("users", static p => p.UsernameAttributes.Add("nickname")),
        ["User pool 'users': AutoVerifiedAttributes may hold email, phone_number; got 'name'."] = static o => o.AddUserPool("users", static p => p.AutoVerifiedAttributes.Add("name")),
        ["User pool 'users': AttributesRequireVerificationBeforeUpdate may hold email; got 'phone_number'."] = static o => o.AddUserPool("users", static p => p.AttributesRequireVerificationBeforeUpdate.Add("phone_number")),
        ["User pool 'users': RecoveryAttributes may hold email, phone_number; got 'name'."] = static o => o.AddUserPool("users", static p => p.RecoveryAttributes.Add("name")),
        ["PasswordPolicy.MinimumLength must be 6 to 99, was 5."] = static o => o.AddUserPool("users", static p => p.PasswordPolicy.MinimumLength = 5),
        ["PasswordPolicy.TemporaryPasswordValidityDays must be 1 to 365, was 0."] = static o => o.AddUserPool("users", static p => p.PasswordPolicy.TemporaryPasswordValidityDays = 0),
        ["The client of user pool 'users' 'web' was added 2 times; names must differ."] = static o => o.AddUserPool("users", static p => p.AddClient("web").AddClient("web")),
        ["The user of user pool 'users' 'alice' was added 2 times; names must differ."] = static o => o.AddUserPool("users", static p => p.AddUser("alice", Pools.Password).AddUser("alice", Pools.Password)),
        ["User pool 'users', client 'web': Id must be 1 to 128 letters, digits and underscores, was 'a-b'."] = static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.Id = "a-b")),
        ["User pool 'users', client 'app': the id 'same' is taken by client 'web' of user pool 'users'."] =
            static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.Id = "same").AddClient("app", static c => c.Id = "same")),
        ["User pool 'users', client 'web': Secret must be 24 to 64 letters, digits and underscores, had 5 characters."] = static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.Secret = "short")),
        ["User pool 'users', client 'web': AccessTokenValidity must be 00:05:00 to 1.00:00:00, was 00:01:00."] =
            static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.AccessTokenValidity = TimeSpan.FromMinutes(1))),
        ["User pool 'users', client 'web': RefreshTokenValidity must be 01:00:00 to 3650.00:00:00, was 00:59:00."] =
            static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.RefreshTokenValidity = TimeSpan.FromMinutes(59))),
        ["User pool 'users', client 'web': AuthSessionValidity must be 00:03:00 to 00:15:00, was 00:16:00."] =
            static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.AuthSessionValidity = TimeSpan.FromMinutes(16))),
        ["User pool 'users', client 'web': RotationGracePeriod must be 00:00:00 to 00:01:00, was 00:01:01."] =
            static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.RotationGracePeriod = TimeSpan.FromSeconds(61))),
        ["got 'USER_SRP_AUTH'."] = static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.ExplicitAuthFlows.Add("USER_SRP_AUTH"))),
        ["User pool 'users', user 'alice': the pool's password policy refuses the password: Password not long enough."] = static o => o.AddUserPool("users", static p => p.AddUser("alice", "short")),
        ["User pool 'users', user 'not an address': "] = static o => o.AddUserPool("users", static p =>
        {
            p.UsernameAttributes.Add("email");
            p.AddUser("not an address", Pools.Password);
        }),
        ["The attribute of user pool 'users' 'custom:plan' was added 2 times; names must differ."] = static o => o.AddUserPool("users", static p => p.AddAttribute("custom:plan").AddAttribute("custom:plan")),
        ["User pool 'users', attribute 'plan': a name is custom: and one that is not standard, or standard: sub, name, given_name,"] = static o => o.AddUserPool("users", static p => p.AddAttribute("plan")),
        ["User pool 'users', attribute 'custom:email': a name is custom: and one that is not standard, or standard: "] = static o => o.AddUserPool("users", static p => p.AddAttribute("custom:email")),
        ["User pool 'users', attribute 'custom:name-of-21-characters': 1 validation error detected: Value 'name-of-21-characters'"] = static o => o.AddUserPool("users", static p => p.AddAttribute("custom:name-of-21-characters")),
        ["User pool 'users', attribute 'custom:plan': 1 validation error detected: Value '7' at 'attributeDataType' failed to satisfy constraint: Member must satisfy enum value set: [String, Number, DateTime, Boolean]"] =
            static o => o.AddUserPool("users", static p => p.AddAttribute("custom:plan", static a => a.DataType = (AttributeKind)7)),
        ["User pool 'users', attribute 'custom:plan': Required custom attributes are not supported currently."] = static o => o.AddUserPool("users", static p => p.AddAttribute("custom:plan", static a => a.Required = true)),
        ["User pool 'users', attribute 'email': You can not change AttributeDataType"] = static o => o.AddUserPool("users", static p => p.AddAttribute("email", static a => a.DataType = AttributeKind.Number)),
        ["User pool 'users', attribute 'custom:plan': Invalid attribute constraint: expected a length of 0 to 2048, got '-1'."] = static o => o.AddUserPool("users", static p => p.AddAttribute("custom:plan", static a => a.MinLength = -1)),
        ["User pool 'users', attribute 'custom:seats': MinLength and MaxLength are for String, was Number."] =
            static o => o.AddUserPool("users", static p => p.AddAttribute("custom:seats", static a => (a.DataType, a.MaxLength) = (AttributeKind.Number, 3))),
        ["User pool 'users', attribute 'custom:plan': MinValue and MaxValue are for Number, was String."] = static o => o.AddUserPool("users", static p => p.AddAttribute("custom:plan", static a => a.MinValue = 1)),
        ["User pool 'users', attribute 'custom:plan': the least length or value is above the greatest"] = static o => o.AddUserPool("users", static p => p.AddAttribute("custom:plan", static a => (a.MinLength, a.MaxLength) = (4, 3))),
        ["User pool 'users', attribute 'updated_at': the least length or value is above the greatest"] = static o => o.AddUserPool("users", static p => p.AddAttribute("updated_at", static a => a.MaxValue = -1)),
        ["User pool 'users', user 'alice': Attributes did not conform to the schema: name: The attribute name is required"] =
            static o => o.AddUserPool("users", static p => p.AddAttribute("name", static a => a.Required = true).AddUser("alice", Pools.Password)),
        ["The group of user pool 'users' 'editors' was added 2 times; names must differ."] = static o => o.AddUserPool("users", static p => p.AddGroup("editors").AddGroup("editors")),
        ["User pool 'users', group 'the editors': 1 validation error detected: Value 'the editors' at 'groupName'"] = static o => o.AddUserPool("users", static p => p.AddGroup("the editors")),
        ["User pool 'users', group 'editors': 1 validation error detected: Value '-1' at 'precedence'"] = static o => o.AddUserPool("users", static p => p.AddGroup("editors", static g => g.Precedence = -1)),
        ["User pool 'users', user 'alice': there is no group 'editor'; there are: editors, readers."] =
            static o => o.AddUserPool("users", static p => p.AddGroup("editors").AddGroup("readers").AddUser("alice", Pools.Password, static u => u.Groups.Add("editor"))),
        ["User pool 'users', user 'alice': there is no group 'editors'; there are: none."] = static o => o.AddUserPool("users", static p => p.AddUser("alice", Pools.Password, static u => u.Groups.Add("editors"))),
        ["User pool 'users', client 'web': ReadAttributes may hold sub, name, "] = static o => o.AddUserPool("users", static p => p.AddClient("web", static c => c.ReadAttributes.Add("custom:plan"))),
        ["phone_number_verified, updated_at, custom:plan; got 'plan'."] = static o => o.AddUserPool("users", static p => p.AddAttribute("custom:plan").AddClient("web", static c => c.WriteAttributes.Add("plan"))),
        ["User pool 'users', user 'alice': "] = static o => o.AddUserPool("users", static p => p.AddUser("alice", Pools.Password, static u => u.Attributes["favourite"] = "tea")),
        ["Identity pool 'a/b': a name has 1 to 128 letters"] = static o => o.AddIdentityPool("a/b"),
        ["Identity pool 'app': Id must be 'us-east-1:' and a UUID in small letters, was 'us-east-1:1'."] = static o => o.AddIdentityPool("app", static p => p.Id = "us-east-1:1"),
        ["Identity pool 'app': Id must be 'us-east-1:' and a UUID in small letters, was 'us-east-1:1A2B3C4D-1A2B-1A2B-1A2B-1A2B3C4D5E6F'."] = static o => o.AddIdentityPool("app", static p => p.Id = "us-east-1:1A2B3C4D-1A2B-1A2B-1A2B-1A2B3C4D5E6F"),
        ["Identity pool 'b': the id 'us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f' is taken by identity pool 'a'."] = static o => o
            .AddIdentityPool("a", static p => p.Id = "us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f").AddIdentityPool("b", static p => p.Id = "us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f"),
        ["Identity pool 'app': there is no user pool 'users'; there are: none."] = static o => o.AddIdentityPool("app", static p => p.TrustUserPool("users", "web")),
        ["Identity pool 'app': user pool 'users' has no client 'web'; it has: ios, android."] =
            static o => o.AddUserPool("users", static p => p.AddClient("ios").AddClient("android")).AddIdentityPool("app", static p => p.TrustUserPool("users", "web")),
        ["Identity pool 'app': GuestRole is set, but guests are refused; call AllowGuests too."] = static o => o.AddIdentityPool("app", static p => p.GuestRole(IdentityCalls.GuestPolicy)),
        ["Identity pool 'app': Expected the ARN of a role"] = static o => o.AddIdentityPool("app", static p => p.UserRole(null, "arn:aws:iam::123456789012:user/x")),
        ["Role 'app-user': "] = static o => o.AddIdentityPool("app", static p => p.UserRole("{}")),
        ["Role 'reader' was given a policy twice; give it once."] = static o => o.AddRole("reader", IdentityCalls.GuestPolicy).AddRole("reader", IdentityCalls.GuestPolicy),
        ["Bucket 'No_Name': a name has 3 to 63 lower-case letters"] = static o => o.AddBucket("No_Name"),
        ["Bucket 'uploads': a key has at most 1024 bytes, this one has 1025."] = static o => o.AddBucket("uploads", static b => b.AddObject(new string('k', 1025), "")),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> WrongOptions => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public async Task A_wrong_option_is_refused_by_its_name(string message)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => CognitoEmulator.StartAsync(Wrong[message], Cancellation));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_ids_and_secrets_are_kept_and_others_are_made()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o
                .AddUserPool("chosen", static p =>
                {
                    p.Id = "us-east-1_Chosen1";
                    p.AddClient("web", static c => (c.Id, c.Secret) = ("chosenclient", "0123456789abcdef01234567"));
                })
                .AddUserPool("made", static p => p.AddClient("public").AddClient("secret", static c => c.GenerateSecret = true))
                .AddIdentityPool("app", static p => p.Id = "us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f"),
            Cancellation);
        var (chosen, made) = (emulator.UserPools[0], emulator.UserPools[1]);

        Assert.Equal(("us-east-1_Chosen1", "chosenclient", "0123456789abcdef01234567"), (chosen.Id, chosen.Clients[0].Id, chosen.Clients[0].Secret));
        Assert.Matches("^us-east-1_[0-9A-Za-z]{9}$", made.Id);
        Assert.Matches("^[0-9a-z]{26}$", made.Clients[0].Id);
        Assert.Null(made.Clients[0].Secret);
        Assert.InRange(made.Clients[1].Secret!.Length, 24, 64);
        Assert.Equal("us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f", emulator.IdentityPools[0].Id);
    }

    [Fact]
    public async Task A_seeded_user_signs_in_at_once_unless_left_unconfirmed()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddUserPool("users", static p => p
                .AddClient("web", static c => c.PreventUserExistenceErrors = false)
                .AddUser("alice", SignInCalls.Password, static u => u.Attributes["email"] = "alice@example.com")
                .AddUser("bob", SignInCalls.Password, static u => u.Confirmed = false)),
            Cancellation);

        Assert.NotEmpty((await emulator.SignInAsync()).Token("IdToken"));
        Assert.NotEmpty((await SrpSignIn.RunAsync(emulator, emulator.Client(), "ALICE", SignInCalls.Password)).Token("IdToken"));
        (await emulator.SignInAsync("bob")).AssertRefused("UserNotConfirmedException", "User is not confirmed.");
        var alice = await emulator.AdminGetUserAsync("alice").Ok();
        Assert.Equal(("CONFIRMED", "alice@example.com"), (alice.Text("UserStatus"), alice.Attribute("email")));
        Assert.Equal("UNCONFIRMED", (await emulator.AdminGetUserAsync("bob").Ok()).Text("UserStatus"));
    }

    [Fact]
    public async Task A_user_of_a_pool_with_addresses_for_names_has_a_verified_address()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddUserPool("users", static p =>
            {
                p.UsernameAttributes.Add("email");
                p.AddClient("web").AddUser("alice@example.com", SignInCalls.Password);
            }),
            Cancellation);

        var alice = await emulator.AdminGetUserAsync("alice@example.com").Ok();

        Assert.Equal(("alice@example.com", "true"), (alice.Attribute("email"), alice.Attribute("email_verified")));
        Assert.True(Guid.TryParse(alice.Text("Username"), out _));
        Assert.NotEmpty((await emulator.SignInAsync("alice@example.com")).Token("IdToken"));
    }

    [Fact]
    public async Task A_role_without_a_policy_is_warned_about_once_and_one_with_a_policy_never()
    {
        var told = new List<string>();
        await using var emulator = await CognitoEmulator.StartAsync(
            o =>
            {
                o.OnWarning = told.Add;
                o.AddRole("shared", IdentityCalls.GuestPolicy);
                o.AddIdentityPool("open", static p => p.AllowGuests()).AddIdentityPool("closed", static p => p.AllowGuests().UserRole(null, "shared").GuestRole(null, "shared"));
            },
            Cancellation);
        await emulator.IdOfAsync();
        await emulator.CallIdentitySignedAsync("SetIdentityPoolRoles", new JsonObject
        {
            ["IdentityPoolId"] = emulator.IdentityPoolId(),
            ["Roles"] = new JsonObject { ["authenticated"] = "arn:aws:iam::123456789012:role/open-user" },
        }).Ok();

        Assert.Equal(["open-user", "open-guest"], told.ConvertAll(static warning => warning.Split(' ')[2].Split('/')[1]));
        Assert.Equal(told, emulator.Warnings);
    }

    [Fact]
    public async Task A_seeded_schema_describes_itself_as_the_one_that_a_request_makes()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddUserPool("users", static p => p
                .AddAttribute("custom:plan", static a => (a.MinLength, a.MaxLength) = (1, 20))
                .AddAttribute("custom:seats", static a => (a.DataType, a.Mutable, a.MinValue, a.MaxValue) = (AttributeKind.Number, false, -1, 5_000_000_000))
                .AddAttribute("given_name", static a => a.Required = true)),
            Cancellation);
        var made = await emulator.CreatePoolAsync(settings: """
            {
              "Schema": [
                { "Name": "plan", "AttributeDataType": "String", "StringAttributeConstraints": { "MinLength": "1", "MaxLength": "20" } },
                { "Name": "seats", "AttributeDataType": "Number", "Mutable": false, "NumberAttributeConstraints": { "MinValue": "-1", "MaxValue": "5000000000" } },
                { "Name": "given_name", "Required": true }
              ]
            }
            """);

        Assert.Equal(await SchemaAsync(emulator, made), await SchemaAsync(emulator, emulator.PoolId()));
    }

    [Fact]
    public async Task A_seeded_attribute_is_taken_within_its_limits_and_an_immutable_one_only_once()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: static p => p
            .AddAttribute("custom:plan", static a => a.MaxLength = 4)
            .AddAttribute("custom:tenant", static a => a.Mutable = false)
            .AddUser("bob", SignInCalls.Password, static u => u.Attributes["custom:tenant"] = "acme"));
        var token = (await emulator.SignInAsync("bob")).Token("AccessToken");

        await emulator.UpdateAsync(token, ("custom:plan", "team")).Ok();

        Assert.Equal(("team", "acme"), (await emulator.ReadAsync(token, "custom:plan"), await emulator.ReadAsync(token, "custom:tenant")));
        (await emulator.UpdateAsync(token, ("custom:plan", "large"))).AssertRefused("InvalidParameterException", "Attributes did not conform to the schema: custom:plan: String cannot be longer than 4 characters");
        (await emulator.UpdateAsync(token, ("custom:tenant", "other"))).AssertRefused("InvalidParameterException", "user.custom:tenant: Attribute cannot be updated.");
    }

    [Fact]
    public async Task Nobody_signs_up_without_an_attribute_that_the_seed_requires()
    {
        await using var emulator = await Pools.StartAsync(static p => p.AddAttribute("given_name", static a => a.Required = true));

        await emulator.SignUpAsync("rosa").Fails("InvalidParameterException", "Attributes did not conform to the schema: given_name: The attribute given_name is required");

        await emulator.SignUpAsync("rosa", ("given_name", "Rosa")).Ok();
    }

    [Fact]
    public async Task Nobody_signs_up_where_only_administrators_make_users()
    {
        await using var emulator = await Pools.StartAsync(static p => p.AllowAdminCreateUserOnly = true);

        await emulator.SignUpAsync("rosa").Fails("NotAuthorizedException", "SignUp is not permitted for this user pool");

        await emulator.CallSignedAsync("AdminCreateUser", new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["Username"] = "rosa" }).Ok();
    }

    [Fact]
    public async Task A_seeded_group_is_in_the_tokens_of_its_members_alone()
    {
        const string Editor = "arn:aws:iam::123456789012:role/editor";
        await using var emulator = await SignInCalls.StartAsync(pool: static p => p
            .AddGroup("readers")
            .AddGroup("editors", static g => (g.Description, g.Precedence, g.RoleArn) = ("May write", 1, Editor))
            .AddUser("bob", SignInCalls.Password, static u =>
            {
                u.Groups.Add("readers");
                u.Groups.Add("editors");
            }));

        var bob = new JsonWebToken((await emulator.SignInAsync("bob")).Token("IdToken"));
        var alice = new JsonWebToken((await emulator.SignInAsync()).Token("IdToken"));

        Assert.Equal(["editors", "readers"], bob.GetPayloadValue<string[]>("cognito:groups"));
        Assert.Equal(Editor, bob.GetPayloadValue<string>("cognito:preferred_role"));
        Assert.False(alice.TryGetPayloadValue<string[]>("cognito:groups", out _));
        var editors = await emulator.CallSignedAsync("GetGroup", new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["GroupName"] = "editors" }).Ok();
        Assert.Equal(("May write", "1"), (editors.Text("Group", "Description"), editors.Text("Group", "Precedence")));
    }

    [Fact]
    public async Task A_seeded_client_reads_and_writes_the_attributes_of_its_lists_and_without_lists_all()
    {
        await using var emulator = await SignInCalls.StartAsync(
            static c =>
            {
                c.ReadAttributes.Add("email");
                c.WriteAttributes.Add("nickname");
            },
            static p => p.AddClient("all"));

        var answer = await emulator.SignInAsync();
        var all = (await emulator.SignInAsync(client: emulator.Client(1))).Token("AccessToken");

        var token = answer.Token("AccessToken");
        Assert.Equal(("alice@example.com", null), (await emulator.ReadAsync(token, "email"), await emulator.ReadAsync(token, "email_verified")));
        Assert.False(new JsonWebToken(answer.Token("IdToken")).TryGetPayloadValue<bool>("email_verified", out _));
        await emulator.UpdateAsync(token, ("nickname", "Al")).Ok();
        (await emulator.UpdateAsync(token, ("name", "Alice"))).AssertNotAuthorized("A client attempted to write unauthorized attribute");
        await emulator.UpdateAsync(all, ("name", "Alice")).Ok();
        Assert.Equal(("true", "Al"), (await emulator.ReadAsync(all, "email_verified"), await emulator.ReadAsync(all, "nickname")));
    }

    private static async Task<string> SchemaAsync(CognitoEmulator emulator, string pool) =>
        (await emulator.CallSignedAsync("DescribeUserPool", new JsonObject { ["UserPoolId"] = pool }).Ok()).Json["UserPool"]!["SchemaAttributes"]!.ToJsonString();
}
