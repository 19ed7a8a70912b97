using System.Text;
using Cognito.Federation.Testing;
using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static Cognito.Federation.Tests.Tokens.TokenBench;

namespace Cognito.Federation.Tests.Tokens;

public sealed class TokenVerifierTests
{
    private static readonly Dictionary<string, Action<TokenVerifierOptions>> Wrong = new()
    {
        ["TokenVerifier:TokenUse: expected Access, Id or AccessOrId, got nothing."] = static o => o.TokenUse = null,
        ["TokenVerifier:TokenUse: expected Access, Id or AccessOrId, got '9'."] = static o => o.TokenUse = (TokenUse)9,
        ["TokenVerifier:ClockSkew: expected no time to 5 minutes, got '00:06:00'."] = static o => o.ClockSkew = TimeSpan.FromMinutes(6),
        ["TokenVerifier:UserPools: expected a region, an underscore and a name, such as 'us-east-1_AbCdEfGhI', got 'users'."] = static o => o.AddUserPool("users", "client1"),
        ["TokenVerifier:UserPools:us-east-1_Other:ClientIds: expected the ids of the app clients whose tokens are accepted, got nothing. Without them every app client of the pool would be let in."] = static o => o.AddUserPool("us-east-1_Other"),
        ["TokenVerifier:UserPools:us-east-1_Other:ClientIds: expected nothing beside AllowAnyClient, got 'client1'."] = static o => o.AddUserPool("us-east-1_Other", static pool =>
        {
            pool.AllowAnyClient();
            pool.ClientIds.Add("client1");
        }),
        ["TokenVerifier:UserPools: expected each pool once, got 'eu-central-1_AbCdEf'."] = static o => o.AddUserPool(TokenForge.PoolId, "client2"),
        ["TokenVerifier:UserPools:us-east-1_Other:JwksUri: expected an https URL without user, query and fragment, or http on this computer, got 'something else'."] = static o => o.AddUserPool("us-east-1_Other", static pool =>
        {
            pool.ClientIds.Add("client1");
            pool.JwksUri = "http://keys.example/jwks.json";
        }),
        ["TokenVerifier:UserPools:us-east-1_Other:UseKeys: expected the content of the pool's /.well-known/jwks.json, got 'something else'."] = static o => o.AddUserPool("us-east-1_Other", static pool =>
        {
            pool.ClientIds.Add("client1");
            pool.UseKeys("{}");
        }),
        ["TokenVerifier:UserPools:us-east-1_Other:ReplicaRegions: expected regions, such as 'eu-central-1', got 'Frankfurt'."] = static o => o.AddUserPool("us-east-1_Other", static pool =>
        {
            pool.ClientIds.Add("client1");
            pool.ReplicaRegions.Add("Frankfurt");
        }),
        ["TokenVerifier:RequireScope: expected nothing beside TokenUse Id, since ID tokens have no scopes, got 'orders/read'."] = static o =>
        {
            o.TokenUse = TokenUse.Id;
            o.RequireScope("orders/read");
        },
        ["TokenVerifier:RequireScope or RequireGroup: expected one name at least, got nothing."] = static o => o.RequireGroup(),
    };

    public static TheoryData<string> Faults => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Wrong_options_are_refused_with_what_was_expected_and_what_came(string fault)
    {
        var failures = Assert.Throws<OptionsValidationException>(() => Verifier(configure: Wrong[fault])).Failures;

        Assert.Contains(failures, failure => failure.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_user_pool_nothing_could_be_trusted() => Assert.Contains(
        "UserPools: expected one user pool at least",
        Assert.Throws<OptionsValidationException>(() => TokenVerifier.Create(new TokenVerifierOptions { TokenUse = TokenUse.Access })).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task An_access_token_becomes_a_value()
    {
        var token = Assert.IsType<VerifiedAccessToken>(await Verifier().VerdictAsync(Forge.Access(("device_key", "d-1"), ("limits", new System.Text.Json.Nodes.JsonObject { ["level"] = 3 }))));

        Assert.Equal((TokenForge.PoolId, TokenForge.ClientId, TokenForge.Issuer), (token.PoolId.ToString(), token.ClientId, token.Issuer));
        Assert.Equal(("6f2b6a1e-0000-4000-8000-000000000001", "alice", "jti-1", "origin-1", "d-1"), (token.Subject, token.Username, token.Id, token.OriginId, token.DeviceKey));
        Assert.Equal((Now, Now.AddHours(1), Now.AddMinutes(-1)), (token.IssuedAt, token.ExpiresAt, token.AuthenticatedAt));
        Assert.Equal(["readers", "writers"], token.Groups);
        Assert.Equal(["aws.cognito.signin.user.admin", "orders/read"], token.Scopes);
        Assert.False(token.IsApplication);
        Assert.Equal(3, token.FindClaim("limits")!.Value.GetProperty("level").GetInt32());
        Assert.Null(token.FindClaim("nothing"));
        Assert.DoesNotContain("alice", token.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ID_token_becomes_a_value()
    {
        var token = Assert.IsType<VerifiedIdToken>(await Verifier(TokenUse.Id).VerdictAsync(Forge.Id(("nonce", "n-1"), ("cognito:roles", new System.Text.Json.Nodes.JsonArray("arn:a", "arn:b")), ("cognito:preferred_role", "arn:a"))));

        Assert.Equal((TokenForge.ClientId, "alice", "alice@example.com", true), (token.ClientId, token.Username, token.Email, token.IsEmailVerified));
        Assert.Equal((null, false, "n-1", "arn:a"), (token.PhoneNumber, token.IsPhoneNumberVerified, token.Nonce, token.PreferredRole));
        Assert.Equal(["arn:a", "arn:b"], token.Roles);
        Assert.Equal("blue", token.FindClaim("custom:tenant")!.Value.GetString());
        Assert.DoesNotContain("alice", token.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_signed_in_as_itself_is_no_person()
    {
        var token = Assert.IsType<VerifiedAccessToken>(await Verifier().VerdictAsync(Forge.Access(("sub", TokenForge.ClientId), ("username", null), ("cognito:groups", null))));

        Assert.True(token.IsApplication);
        Assert.Null(token.Username);
        Assert.Empty(token.Groups);
    }

    [Fact]
    public async Task Both_kinds_are_accepted_where_that_is_spelled()
    {
        var verifier = Verifier(TokenUse.AccessOrId);

        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access()));
        Assert.IsType<VerifiedIdToken>(await verifier.VerdictAsync(Forge.Id()));
    }

    [Fact]
    public async Task Any_client_is_accepted_where_that_is_spelled()
    {
        var verifier = TokenVerifier.Create(
            new TokenVerifierOptions { TokenUse = TokenUse.Access }.AddUserPool(TokenForge.PoolId, pool =>
            {
                pool.AllowAnyClient();
                pool.UseKeys(Forge.Jwks, fetch: false);
            }),
            new FakeTimeProvider(Now));

        Assert.Equal("client9", Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access(("client_id", "client9")))).ClientId);
    }

    [Fact]
    public async Task A_pools_keys_do_not_sign_for_another_pool()
    {
        var verifier = Verifier(configure: options => options.AddUserPool("eu-central-1_SiblingXX", pool =>
        {
            pool.ClientIds.Add(TokenForge.ClientId);
            pool.UseKeys(Forge.KeySet("sibling"), fetch: false);
        }));

        Assert.Equal(TokenCheck.Key, (await verifier.RefusalAsync(Forge.Access(("iss", "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_SiblingXX")))).Check);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access()));
    }

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(0, 29, true)]
    [InlineData(0, 31, false)]
    [InlineData(30, 30, false)]
    public async Task Clocks_may_differ_by_half_a_minute_unless_said_otherwise(int lessSkew, int late, bool isValid)
    {
        var time = new FakeTimeProvider(Now.AddHours(1).AddSeconds(late).AddTicks(-1));
        var verifier = Verifier(configure: options => options.ClockSkew -= TimeSpan.FromSeconds(lessSkew), time: time);

        Assert.Equal(isValid, await verifier.VerdictAsync(Forge.Access()) is VerifiedToken);
    }

    [Fact]
    public async Task Of_several_scopes_and_groups_one_of_each_is_enough()
    {
        var verifier = Verifier(configure: options => options.RequireScope("orders/write", "orders/read").RequireGroup("admins", "writers").RequireGroup("readers"));

        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access()));
        Assert.Equal(new TokenRefused(TokenCheck.Group, "readers", "writers"), await verifier.RefusalAsync(Forge.Access(("cognito:groups", new System.Text.Json.Nodes.JsonArray("writers")))));
        Assert.Equal(new TokenRefused(TokenCheck.Scope, "orders/write or orders/read", null), await verifier.RefusalAsync(Forge.Access(("scope", null))));
    }

    [Fact]
    public async Task An_own_check_has_the_last_word()
    {
        var verifier = Verifier(TokenUse.Id, options => options.AddCheck("tenant is blue", token => token.FindClaim("custom:tenant")?.GetString() == "blue"));

        Assert.IsType<VerifiedIdToken>(await verifier.VerdictAsync(Forge.Id()));
        Assert.Equal(new TokenRefused(TokenCheck.Custom, "tenant is blue", null), await verifier.RefusalAsync(Forge.Id(("custom:tenant", "red"))));
    }

    [Fact]
    public async Task No_token_is_wrong_use_and_a_cancelled_call_is_cancelled()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Verifier().VerifyAsync(null!, TestContext.Current.CancellationToken).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Verifier().VerifyAsync(Forge.Access(), new CancellationToken(canceled: true)).AsTask());
    }

    [Fact]
    public void No_mutation_of_a_valid_token_verifies()
    {
        var verifier = Verifier(TokenUse.AccessOrId);
        string[] valid = [Forge.Access(), Forge.Id()];
        var letters = Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\0é"];

        (from token in OneOf(valid)
         from at in Gen.Int[0, token.Length - 1]
         from letter in letters
         from kind in Gen.Int[0, 3]
         select (token, kind switch
         {
             0 => token[..at] + letter + token[(at + 1)..],
             1 => token[..at] + letter + token[at..],
             2 => token[..at] + token[(at + 1)..],
             _ => token[..at] + token[(at + 1)..] + token[at],
         })).Sample(
            sample =>
            {
                var verdict = verifier.VerifyAsync(sample.Item2).AsTask().GetAwaiter().GetResult();
                return sample.Item2 == sample.token || verdict is TokenRefused;
            },
            iter: 20_000);
    }

    [Fact]
    public void No_bytes_at_all_make_a_verifier_throw()
    {
        var verifier = Verifier(TokenUse.AccessOrId);
        var part = Gen.OneOf(
            Gen.String.Select(text => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))),
            Gen.Byte.Array[0, 60].Select(bytes => System.Buffers.Text.Base64Url.EncodeToString(bytes)),
            OneOf(Forge.Access().Split('.')),
            OneOf("{}", "[]", "{\"iss\":null}", "{\"exp\":1e999}", "{\"aud\":[[]]}").Select(text => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))),
            Gen.String);

        part.Array[0, 5].Select(parts => string.Join('.', parts)).Sample(
            token => verifier.VerifyAsync(token).AsTask().GetAwaiter().GetResult() is TokenRefused || Forge.Access().Split('.').All(token.Split('.').Contains),
            iter: 5_000);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
