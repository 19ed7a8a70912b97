namespace Cognito.Federation.Emulator.Tests;

public sealed class RolePolicyTests
{
    private static readonly RoleSession Alice = Session("us-east-1:alice");

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/k", "s3:GetObject", "arn:aws:s3:::b/k", true)]
    [InlineData("S3:getobject", "arn:aws:s3:::b/k", "s3:GetObject", "arn:aws:s3:::b/k", true)]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/K", "s3:GetObject", "arn:aws:s3:::b/k", false)]
    [InlineData("s3:Get*", "*", "s3:GetObject", "arn:aws:s3:::b/k", true)]
    [InlineData("s3:Get*", "*", "s3:PutObject", "arn:aws:s3:::b/k", false)]
    [InlineData("*", "arn:aws:s3:::b/?", "s3:PutObject", "arn:aws:s3:::b/k", true)]
    [InlineData("*", "arn:aws:s3:::b/?", "s3:PutObject", "arn:aws:s3:::b/kk", false)]
    [InlineData("*", "arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*", "s3:PutObject", "arn:aws:s3:::b/us-east-1:alice/k", true)]
    [InlineData("*", "arn:aws:s3:::b/${Cognito-Identity.amazonaws.com:SUB}/*", "s3:PutObject", "arn:aws:s3:::b/us-east-1:alice/k", true)]
    [InlineData("*", "arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*", "s3:PutObject", "arn:aws:s3:::b/us-east-1:bob/k", false)]
    [InlineData("*", "arn:aws:s3:::${cognito-identity.amazonaws.com:aud}/*", "s3:PutObject", "arn:aws:s3:::us-east-1:pool/k", true)]
    public void A_statement_covers_what_its_action_and_resource_cover(string action, string resource, string wanted, string on, bool allowed)
    {
        var policy = RolePolicy.Parse($$"""{ "Version": "2012-10-17", "Statement": [{ "Sid": "One", "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}" }] }""");

        Assert.Equal(allowed, policy.Allows(Request(wanted, on)));
    }

    [Fact]
    public void A_deny_wins_wherever_it_stands_and_what_nothing_covers_is_denied()
    {
        var policy = RolePolicy.Parse(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/locked/*" },
                { "Effect": "Allow", "Action": ["s3:PutObject", "s3:GetObject"], "Resource": ["arn:aws:s3:::b/*", "arn:aws:s3:::c/*"] }
              ]
            }
            """);

        Assert.True(policy.Allows(Request("s3:PutObject", "arn:aws:s3:::b/k")));
        Assert.True(policy.Allows(Request("s3:GetObject", "arn:aws:s3:::b/locked/k")));
        Assert.True(policy.Allows(Request("s3:GetObject", "arn:aws:s3:::c/k")));
        Assert.False(policy.Allows(Request("s3:PutObject", "arn:aws:s3:::b/locked/k")));
        Assert.False(policy.Allows(Request("s3:DeleteObject", "arn:aws:s3:::b/k")));
        Assert.False(policy.Allows(Request("s3:GetObject", "arn:aws:s3:::d/k")));
    }

    [Fact]
    public void A_wildcard_in_the_value_of_a_variable_stands_for_itself()
    {
        var policy = RolePolicy.Parse("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*" } }""");

        Assert.False(policy.Allows(Request("s3:PutObject", "arn:aws:s3:::b/us-east-1:alice/k", Session("*"))));
        Assert.True(policy.Allows(Request("s3:PutObject", "arn:aws:s3:::b/*/k", Session("*"))));
    }

    [Theory]
    [InlineData("StringEquals", "\"home/\"", "home/", true)]
    [InlineData("StringEquals", "\"home/*\"", "home/x", false)]
    [InlineData("StringEquals", "[\"a\", \"home/\"]", "home/", true)]
    [InlineData("StringEquals", "\"home/${cognito-identity.amazonaws.com:sub}\"", "home/us-east-1:alice", true)]
    [InlineData("StringLike", "\"home/*\"", "home/x", true)]
    [InlineData("StringLike", "\"home/${cognito-identity.amazonaws.com:sub}/*\"", "home/us-east-1:alice/x", true)]
    [InlineData("StringLike", "\"home/${cognito-identity.amazonaws.com:sub}/*\"", "home/us-east-1:bob/x", false)]
    [InlineData("StringLike", "\"*\"", null, false)]
    [InlineData("StringEquals", "\"\"", "", true)]
    public void A_condition_holds_when_the_request_has_the_key_with_such_a_value(string comparison, string values, string? prefix, bool allowed)
    {
        var policy = RolePolicy.Parse(
            $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "{{comparison}}": { "s3:prefix": {{values}} } } } }""");

        var keys = new Dictionary<string, string>();
        if (prefix is not null)
            keys["s3:prefix"] = prefix;
        Assert.Equal(allowed, policy.Allows(Request("s3:ListBucket", "arn:aws:s3:::b") with { Keys = keys }));
    }

    [Fact]
    public void All_conditions_must_hold()
    {
        var policy = RolePolicy.Parse(
            """
            {
              "Version": "2012-10-17",
              "Statement": {
                "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*",
                "Condition": {
                  "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:pool", "s3:delimiter": "/" },
                  "StringLike": { "s3:prefix": "a*" }
                }
              }
            }
            """);
        var keys = new Dictionary<string, string> { ["s3:prefix"] = "ab", ["s3:delimiter"] = "/" };
        var request = Request("s3:ListBucket", "arn:aws:s3:::b");

        Assert.True(policy.Allows(request with { Keys = keys }));
        Assert.False(policy.Allows(request with { Keys = new Dictionary<string, string>(keys) { ["s3:delimiter"] = "|" } }));
        Assert.False(policy.Allows(request with { Keys = new Dictionary<string, string>(keys) { ["s3:prefix"] = "b" } }));
    }

    [Theory]
    [InlineData("nonsense", "not JSON")]
    [InlineData("[]", "The policy must be a JSON object")]
    [InlineData("""{ "Statement": [] }""", "Version")]
    [InlineData("""{ "Version": "2008-10-17", "Statement": [] }""", "Version")]
    [InlineData("""{ "Version": "2012-10-17" }""", "Statement is missing")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [] }""", "at least one")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [], "Statement": [] }""", "repeated")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*" }] }""", "Statement[0]: Resource is missing")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Permit", "Action": "*", "Resource": "*" }] }""", "Effect must be Allow or Deny, got 'Permit'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": "*", "Resource": "*" }] }""", "'NotAction'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "NotResource": "*" }] }""", "'NotResource'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "Principal": "*" }] }""", "'Principal'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [], "Resource": "*" }] }""", "empty list")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "GetObject", "Resource": "*" }] }""", "service:action")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": 7, "Resource": "*" }] }""", "Statement[0].Action must be text")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "my-bucket/*" }] }""", "an ARN")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/${aws:username}" }] }""", "'${aws:username}'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/${aws" }] }""", "no closing brace")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/8" } } }] }""", "'IpAddress'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceVpc": "x" } } }] }""", "'aws:SourceVpc'")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEqualsIfExists": { "s3:prefix": "x" } } }] }""", "'StringEqualsIfExists'")]
    public void What_is_not_evaluated_is_refused_when_the_policy_is_loaded_and_named(string policy, string named)
        => Assert.Contains(named, Assert.Throws<FormatException>(() => RolePolicy.Parse(policy)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_policy_that_cannot_be_evaluated_stops_the_emulator_from_starting()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => IdentityCalls.StartAsync(p => p.UserRole("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "NotAction": "*", "Resource": "*" } }""")));

        Assert.Contains("app-user", refused.Message, StringComparison.Ordinal);
        Assert.Contains("NotAction", refused.Message, StringComparison.Ordinal);
    }

    private static PolicyRequest Request(string action, string resource, RoleSession? session = null) => new(action, resource, session ?? Alice, new Dictionary<string, string>());

    private static RoleSession Session(string identityId) => new(
        Role.Parse("arn:aws:iam::123456789012:role/app", policy: null),
        "CognitoIdentityCredentials",
        new Dictionary<string, string> { [PolicyKeys.Subject] = identityId, [PolicyKeys.Audience] = "us-east-1:pool" });
}
