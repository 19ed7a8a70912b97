namespace Cognito.Federation.Emulator.Tests;

/// <summary>Who may play a role, as its trust policy says it.</summary>
public sealed class TrustPolicyTests
{
    private const string Cognito = "\"Principal\": { \"Federated\": \"cognito-identity.amazonaws.com\" }";
    private const string Assume = "\"Action\": \"sts:AssumeRoleWithWebIdentity\"";

    [Theory]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:pool" } }""", true)]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:aud": ["us-east-1:other", "us-east-1:pool"] } }""", true)]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:other" } }""", false)]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:*" } }""", false)]
    [InlineData("""{ "StringLike": { "cognito-identity.amazonaws.com:aud": "us-east-1:*" } }""", true)]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:amr": "authenticated" } }""", true)]
    [InlineData("""{ "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" } }""", true)]
    [InlineData("""{ "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "unauthenticated" } }""", false)]
    [InlineData("""{ "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "accounts.google.com:*:g1" } }""", true)]
    [InlineData("""{ "ForAnyValue:StringEquals": { "cognito-identity.amazonaws.com:amr": ["graph.facebook.com", "accounts.google.com"] } }""", true)]
    [InlineData("""{ "ForAnyValue:StringEquals": { "cognito-identity.amazonaws.com:amr": "accounts.google.com:*" } }""", false)]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:sub": "us-east-1:alice" } }""", true)]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:sub": "us-east-1:bob" } }""", false)]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:pool" }, "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "unauthenticated" } }""", false)]
    public void Whoever_meets_all_conditions_may_play_the_role(string condition, bool allowed)
    {
        var policy = TrustPolicy.Parse($$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", {{Cognito}}, {{Assume}}, "Condition": {{condition}} } }""");

        Assert.Equal(allowed, policy.Allows(TrustPolicy.Assume, Alice(), new Dictionary<string, string>()));
    }

    [Theory]
    [InlineData("\"sts:AssumeRoleWithWebIdentity\"", true, false)]
    [InlineData("[\"sts:AssumeRoleWithWebIdentity\", \"sts:TagSession\"]", true, true)]
    [InlineData("\"sts:*\"", true, true)]
    [InlineData("\"sts:AssumeRole\"", false, false)]
    public void Playing_and_tagging_are_allowed_apart(string actions, bool mayPlay, bool mayTag)
    {
        var policy = TrustPolicy.Parse($$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", {{Cognito}}, "Action": {{actions}} } }""");
        var tags = new Dictionary<string, string> { ["team"] = "blue" };

        Assert.Equal((mayPlay, mayTag), (policy.Allows(TrustPolicy.Assume, Alice(), tags), policy.Allows(TrustPolicy.Tag, Alice(), tags)));
    }

    [Theory]
    [InlineData("blue", true)]
    [InlineData("red", false)]
    public void A_role_may_want_a_tag_to_have_a_value(string team, bool allowed)
    {
        var policy = TrustPolicy.Parse($$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", {{Cognito}}, "Action": "sts:*", "Condition": { "StringEquals": { "aws:RequestTag/team": "blue" } } } }""");

        Assert.Equal(allowed, policy.Allows(TrustPolicy.Tag, Alice(), new Dictionary<string, string> { ["team"] = team }));
    }

    [Theory]
    [InlineData("""{ "Federated": "accounts.google.com" }""", false)]
    [InlineData("""{ "Service": "lambda.amazonaws.com" }""", false)]
    [InlineData("""{ "AWS": "arn:aws:iam::123456789012:root" }""", false)]
    [InlineData("""{ "Federated": ["accounts.google.com", "cognito-identity.amazonaws.com"] }""", true)]
    [InlineData("\"*\"", true)]
    public void Only_statements_about_identity_pools_let_their_tokens_in(string principal, bool allowed)
    {
        var policy = TrustPolicy.Parse($$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": {{principal}}, {{Assume}} } }""");

        Assert.Equal(allowed, policy.Allows(TrustPolicy.Assume, Alice(), new Dictionary<string, string>()));
    }

    [Fact]
    public void A_deny_wins()
    {
        var policy = TrustPolicy.Parse(
            $$"""
            { "Version": "2012-10-17", "Statement": [
              { "Effect": "Allow", {{Cognito}}, {{Assume}} },
              { "Effect": "Deny", {{Cognito}}, {{Assume}}, "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:sub": "us-east-1:alice" } } } ] }
            """);

        Assert.False(policy.Allows(TrustPolicy.Assume, Alice(), new Dictionary<string, string>()));
    }

    [Theory]
    [InlineData("nonsense", "not JSON")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Sid": 7, "Effect": "Allow", "Principal": "*", "Action": "sts:*" } }""", "Sid must be text")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Permit", "Principal": "*", "Action": "sts:*" } }""", "Effect must be Allow or Deny, got 'Permit'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sts:*" } }""", "Principal is missing")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "s3:*" } }""", "an action of sts")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "CanonicalUser": "x" }, "Action": "sts:*" } }""", "'CanonicalUser'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:*", "Resource": "*" } }""", "'Resource'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:*", "Condition": { "StringEquals": { "s3:prefix": "x" } } } }""", "'s3:prefix'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:*", "Condition": { "ForAllValues:StringLike": { "cognito-identity.amazonaws.com:amr": "x" } } } }""", "'ForAllValues:StringLike'")]
    public void What_is_not_evaluated_is_refused_when_the_policy_is_loaded_and_named(string policy, string named)
        => Assert.Contains(named, Assert.Throws<FormatException>(() => TrustPolicy.Parse(policy)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_trust_policy_that_cannot_be_evaluated_stops_the_emulator_from_starting()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => IdentityCalls.StartAsync(options: static o => o.AddRole("app-user", static r => r.TrustPolicy = "{}")));

        Assert.Contains("app-user", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59)]
    [InlineData(721)]
    public async Task A_role_is_played_for_1_to_12_hours(int minutes)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => IdentityCalls.StartAsync(options: o => o.AddRole("app-user", r => r.MaxSessionDuration = TimeSpan.FromMinutes(minutes))));

        Assert.Contains("MaxSessionDuration", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_gives_no_credentials_of_a_role_that_does_not_trust_it()
    {
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.AddRole("app-guest", static r => r.TrustPolicy =
            """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:another" } } } }"""));

        await emulator.GetCredentialsAsync(await emulator.IdOfAsync())
            .Fails("InvalidIdentityPoolConfigurationException", "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
    }

    [Fact]
    public async Task The_policy_and_the_trust_of_one_role_may_be_given_in_two_places_but_each_once()
    {
        const string Trust = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity" } }""";
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.AddRole("app-user", static r => r.TrustPolicy = Trust));

        (await emulator.GetCredentialsAsync(await emulator.IdOfAsync())).Succeeded();
        Assert.Empty(emulator.Warnings);
        foreach (var twice in new Action<RoleSeed>[] { static r => r.TrustPolicy = Trust, static r => r.Policy = IdentityCalls.UserPolicy })
            Assert.Contains("twice", (await Assert.ThrowsAsync<ArgumentException>(() => IdentityCalls.StartAsync(options: o => o.AddRole("x", twice).AddRole("x", twice)))).Message, StringComparison.Ordinal);
    }

    private static RoleSession Alice() => new(
        Role.Parse("arn:aws:iam::123456789012:role/app", policy: null),
        "session",
        new Dictionary<string, string> { [PolicyKeys.Subject] = "us-east-1:alice", [PolicyKeys.Audience] = "us-east-1:pool" })
    {
        Methods = ["authenticated", "accounts.google.com", "accounts.google.com:client:g1"],
    };
}
