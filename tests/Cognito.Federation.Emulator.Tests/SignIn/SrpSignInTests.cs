using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Srp;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.SignIn;

public sealed class SrpSignInTests
{
    [Fact]
    public async Task The_right_password_gives_three_tokens()
    {
        await using var emulator = await StartAsync();

        var answer = await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Password);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(3, answer.Token("IdToken").Split('.').Length);
        Assert.Equal(3, answer.Token("AccessToken").Split('.').Length);
        Assert.NotEmpty(answer.Token("RefreshToken"));
        Assert.Equal("Bearer", answer.Token("TokenType"));
        Assert.Equal("3600", answer.Token("ExpiresIn"));
        Assert.Equal("{}", answer.Json["ChallengeParameters"]!.ToJsonString());
        Assert.Null(answer.Json["ChallengeName"]);
    }

    [Fact]
    public async Task The_challenge_carries_what_a_client_needs_and_no_session()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");

        var challenge = await signIn.StartAsync();

        Assert.Equal("PASSWORD_VERIFIER", challenge.Text("ChallengeName"));
        Assert.Equal("alice", signIn.Parameter("USERNAME"));
        Assert.Equal("alice", signIn.UserId);
        Assert.Matches("^[0-9a-f]{1,32}$", signIn.Parameter("SALT"));
        Assert.Matches("^[0-9a-f]{700,768}$", signIn.Parameter("SRP_B"));
        Assert.NotEmpty(Convert.FromBase64String(signIn.SecretBlock));
        Assert.Null(challenge.Json["Session"]);
        Assert.Null(challenge.Json["AuthenticationResult"]);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_at_the_proof()
    {
        await using var emulator = await StartAsync();

        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", "Wrong-Horse-1")).AssertNotAuthorized();
    }

    [Fact]
    public async Task A_signature_of_the_right_length_that_nobody_computed_is_refused()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        var responses = signIn.Prove(Password);
        responses["PASSWORD_CLAIM_SIGNATURE"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        (await signIn.AnswerAsync(responses)).AssertNotAuthorized();
    }

    [Theory]
    [InlineData("zero", "0")]
    [InlineData("N", "N")]
    [InlineData("2N", "2N")]
    [InlineData("negative", "-1")]
    [InlineData("not hex", "xyz")]
    [InlineData("white space", " 12")]
    public async Task A_public_key_that_would_fix_the_secret_is_refused_at_once(string why, string value)
    {
        await using var emulator = await StartAsync();
        var hex = value switch { "N" => SrpSignIn.HexOf(SrpClient.Prime), "2N" => SrpSignIn.HexOf(SrpClient.Prime * 2), _ => value };

        var answer = await new SrpSignIn(emulator, emulator.Client(), "alice") { PublicHex = hex }.StartAsync();

        Assert.Equal("InvalidParameterException", answer.Error);
        Assert.StartsWith("SRP_A", answer.Message, StringComparison.Ordinal);
        Assert.NotEmpty(why);
    }

    [Fact]
    public async Task A_secret_block_works_once()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        var responses = signIn.Prove(Password);
        Assert.Equal(HttpStatusCode.OK, (await signIn.AnswerAsync(responses)).Status);

        (await signIn.AnswerAsync((JsonObject)responses.DeepClone())).AssertNotAuthorized("Invalid session for the user, session can only be used once.");
    }

    [Fact]
    public async Task A_wrong_proof_uses_the_secret_block_up()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        (await signIn.AnswerAsync(signIn.Prove("Wrong-Horse-1"))).AssertNotAuthorized();

        (await signIn.AnswerAsync(signIn.Prove(Password))).AssertNotAuthorized("Invalid session for the user, session can only be used once.");
    }

    [Fact]
    public async Task A_secret_block_that_was_never_issued_is_refused()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        var responses = signIn.Prove(Password);
        responses["PASSWORD_CLAIM_SECRET_BLOCK"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(256));

        (await signIn.AnswerAsync(responses)).AssertNotAuthorized("Invalid session for the user.");
    }

    [Fact]
    public async Task A_secret_block_dies_after_three_minutes()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        emulator.Clock.Advance(TimeSpan.FromMinutes(3));

        (await signIn.AnswerAsync(signIn.Prove(Password))).AssertNotAuthorized("Invalid session for the user, session is expired.");
    }

    [Fact]
    public async Task Another_users_secret_block_is_refused()
    {
        await using var emulator = await StartAsync(pool: p => p.AddUser("bob", "Other-Horse-2"));
        var bobs = new SrpSignIn(emulator, emulator.Client(), "bob");
        await bobs.StartAsync();
        var responses = bobs.Prove("Other-Horse-2");
        responses["USERNAME"] = "alice";

        (await bobs.AnswerAsync(responses)).AssertNotAuthorized();
    }

    [Fact]
    public async Task Another_clients_secret_block_is_refused()
    {
        await using var emulator = await StartAsync(pool: p => p.AddClient("second"));
        var first = new SrpSignIn(emulator, emulator.Client(), "alice");
        await first.StartAsync();
        var second = new SrpSignIn(emulator, emulator.Client(1), "alice");

        (await second.AnswerAsync(first.Prove(Password))).AssertNotAuthorized("Invalid session for the user.");
    }

    [Theory]
    [InlineData(-5, -1)]
    [InlineData(5, 30)]
    public async Task A_stale_or_early_timestamp_is_refused(int minutes, int seconds)
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();

        (await signIn.AnswerAsync(signIn.Prove(Password, emulator.Clock.GetUtcNow() + new TimeSpan(0, minutes, seconds)))).AssertNotAuthorized();
    }

    [Fact]
    public async Task A_timestamp_in_another_calendar_or_with_a_padded_day_is_refused()
    {
        await using var emulator = await StartAsync();
        emulator.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 7, 9, 5, 0, TimeSpan.Zero));
        foreach (var timestamp in new[] { "Tue Jul 07 09:05:00 UTC 2026", "Tue Jul 7 09:05:00 UTC 2569" })
        {
            var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
            await signIn.StartAsync();

            var answer = await signIn.AnswerAsync(signIn.Prove(Password, timestamp: timestamp));

            Assert.Equal("InvalidParameterException", answer.Error);
            Assert.StartsWith("TIMESTAMP", answer.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_session_that_was_never_issued_is_refused()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();

        (await signIn.AnswerAsync(signIn.Prove(Password), session: new string('a', 40))).AssertNotAuthorized("Invalid session for the user.");
    }

    [Fact]
    public async Task The_signature_covers_the_timestamp_that_is_sent()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        var responses = signIn.Prove(Password);
        responses["TIMESTAMP"] = SrpClient.Timestamp(emulator.Clock.GetUtcNow().AddSeconds(-30));

        (await signIn.AnswerAsync(responses)).AssertNotAuthorized();
    }

    [Theory]
    [InlineData("PASSWORD_CLAIM_SECRET_BLOCK")]
    [InlineData("PASSWORD_CLAIM_SIGNATURE")]
    [InlineData("TIMESTAMP")]
    [InlineData("USERNAME")]
    public async Task A_missing_response_is_named(string name)
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        var responses = signIn.Prove(Password);
        responses.Remove(name);

        (await signIn.AnswerAsync(responses)).AssertRefused("InvalidParameterException", $"Missing required parameter {name}");
    }

    [Fact]
    public async Task A_public_key_repeated_in_the_proof_changes_nothing()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        var right = signIn.Prove(Password);
        right["SRP_A"] = "1";

        Assert.Equal(HttpStatusCode.OK, (await signIn.AnswerAsync(right)).Status);
        await signIn.StartAsync();
        var wrong = signIn.Prove("Wrong-Horse-1");
        wrong["SRP_A"] = "1";
        (await signIn.AnswerAsync(wrong)).AssertNotAuthorized();
    }

    [Fact]
    public async Task An_alias_is_answered_with_the_canonical_name_and_may_be_used_to_the_end()
    {
        await using var emulator = await StartAsync(pool: p => p.AliasAttributes.Add("email"));
        var signIn = new SrpSignIn(emulator, emulator.Client(), "Alice@Example.com");
        await signIn.StartAsync();
        Assert.Equal("alice", signIn.UserId);
        var responses = signIn.Prove(Password);
        responses["USERNAME"] = "Alice@Example.com";

        Assert.Equal(HttpStatusCode.OK, (await signIn.AnswerAsync(responses)).Status);
    }

    [Fact]
    public async Task Where_people_sign_up_with_an_address_the_name_in_the_proof_is_the_subject()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            o => o.AddUserPool("users", p =>
            {
                p.UsernameAttributes.Add("email");
                p.AddClient("web").AddUser("carol@example.com", Password);
            }),
            TestContext.Current.CancellationToken);
        var signIn = new SrpSignIn(emulator, emulator.Client(), "CAROL@example.com");
        await signIn.StartAsync();

        Assert.True(Guid.TryParseExact(signIn.UserId, "D", out _));
        Assert.Equal(HttpStatusCode.OK, (await signIn.AnswerAsync(signIn.Prove(Password))).Status);
    }

    [Fact]
    public async Task A_proof_of_a_password_that_has_been_replaced_meanwhile_is_refused()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        var set = await emulator.CallSignedAsync("AdminSetUserPassword", new JsonObject
        {
            ["UserPoolId"] = signIn.PoolId,
            ["Username"] = "alice",
            ["Password"] = "Newer-Horse-2",
            ["Permanent"] = true,
        });
        Assert.Equal(HttpStatusCode.OK, set.Status);

        (await signIn.AnswerAsync(signIn.Prove(Password))).AssertNotAuthorized();
        Assert.Equal(HttpStatusCode.OK, (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", "Newer-Horse-2")).Status);
    }

    [Fact]
    public async Task Two_sign_ins_of_one_user_do_not_disturb_each_other()
    {
        await using var emulator = await StartAsync();
        var (first, second) = (new SrpSignIn(emulator, emulator.Client(), "alice"), new SrpSignIn(emulator, emulator.Client(), "alice"));
        await first.StartAsync();
        await second.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await second.AnswerAsync(second.Prove(Password))).Status);
        Assert.Equal(HttpStatusCode.OK, (await first.AnswerAsync(first.Prove(Password))).Status);
    }

    [Fact, Trait("Kind", "Heavy")]
    public async Task Sixty_sign_ins_with_fresh_keys_all_succeed()
    {
        await using var emulator = await StartAsync();
        for (var i = 0; i < 60; i++)
            Assert.Equal(HttpStatusCode.OK, (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Password)).Status);
    }
}
