using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>A wrong seed file: the message names the file, the place in it, what was expected and what came.</summary>
[Trait("Kind", "Heavy")]
public sealed class SeedFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{ \"region\"\n \"us-east-1\" }", "line 2, byte 1: expected JSON without repeated members. '\"' is invalid after a property name. Expected a ':'.")]
    [InlineData("""{ "region": "eu-west-1", "region": "eu-west-2" }""", "expected JSON without repeated members. Duplicate property 'region'")]
    [InlineData("[]", "$: expected an object, got a list.")]
    public async Task What_is_no_seed_is_refused(string seed, string message) => await RefusedAsync(seed, message);

    [Theory]
    [InlineData("""{ "userPols": [] }""", "$: unknown member 'userPols'; expected region, accountId, fixedCode, issuer, userPools, identityPools, roles, managedPolicies, rateLimits, buckets.")]
    [InlineData("""{ "userPools": [ { "name": "a" }, { "name": "b", "clients": [ { "name": "web", "callback": "x" } ] } ] }""", "$.userPools[1].clients[0]: unknown member 'callback'; expected name, id, secret,")]
    [InlineData("""{ "identityPools": [ { "name": "a", "userRole": { "policies": {} } } ] }""", "$.identityPools[0].userRole: unknown member 'policies'; expected name, policy.")]
    public async Task An_unknown_member_is_named_with_the_ones_there_are(string seed, string message) => await RefusedAsync(seed, message);

    [Theory]
    [InlineData("""{ "userPools": [ { "id": "us-east-1_A" } ] }""", "$.userPools[0]: 'name' is missing.")]
    [InlineData("""{ "userPools": [ { "name": " " } ] }""", "$.userPools[0].name: expected a text, got an empty text.")]
    [InlineData("""{ "userPools": {} }""", "$.userPools: expected a list, got an object.")]
    [InlineData("""{ "buckets": [ "uploads", null ] }""", "$.buckets[1]: expected a text, got null.")]
    [InlineData("""{ "accountId": 123456789012 }""", "$.accountId: expected a text, got another number.")]
    [InlineData("""{ "userPools": [ { "name": "a", "caseSensitiveUsernames": "yes" } ] }""", "$.userPools[0].caseSensitiveUsernames: expected true or false, got a text.")]
    [InlineData("""{ "userPools": [ { "name": "a", "passwordPolicy": { "minimumLength": 8.5 } } ] }""", "$.userPools[0].passwordPolicy.minimumLength: expected a whole number, got another number.")]
    [InlineData("""{ "userPools": [ { "name": "a", "attributes": [ { "name": "custom:b", "maxValue": 0.5 } ] } ] }""", "$.userPools[0].attributes[0].maxValue: expected a whole number, got another number.")]
    [InlineData("""{ "userPools": [ { "name": "a", "groups": [ { "precedence": 1 } ] } ] }""", "$.userPools[0].groups[0]: 'name' is missing.")]
    public async Task A_member_of_the_wrong_kind_is_named_with_its_place(string seed, string message) => await RefusedAsync(seed, message);

    [Theory]
    [InlineData("""{ "userPools": [ { "name": "a", "mfa": { "requirement": "sometimes" } } ] }""", "$.userPools[0].mfa.requirement: expected one of Off, Optional, On, got another text.")]
    [InlineData("""{ "userPools": [ { "name": "a", "mfa": { "requirement": "1" } } ] }""", "$.userPools[0].mfa.requirement: expected one of Off, Optional, On, got another text.")]
    [InlineData("""{ "userPools": [ { "name": "a", "mfa": { "requirement": true } } ] }""", "$.userPools[0].mfa.requirement: expected one of Off, Optional, On, got true or false.")]
    [InlineData("""{ "userPools": [ { "name": "a", "attributes": [ { "name": "custom:b", "dataType": "Int" } ] } ] }""", "$.userPools[0].attributes[0].dataType: expected one of String, Number, DateTime, Boolean, got another text.")]
    public async Task A_word_that_is_none_of_those_there_are_is_answered_with_them(string seed, string message) => await RefusedAsync(seed, message);

    [Theory]
    [InlineData("""{ "issuer": "me" }""", "issuer must be aws or self, was 'me'.")]
    [InlineData("""{ "region": "US" }""", "Region must be an AWS region such as 'us-east-1', was 'US'.")]
    [InlineData("""{ "userPools": [ { "name": "a", "id": "eu-west-1_A" } ] }""", "User pool 'a': Id must be 'us-east-1_' and 1 to 30 letters and digits, was 'eu-west-1_A'.")]
    [InlineData("""{ "userPools": [ { "name": "a", "passwordPolicy": { "minimumLength": 5 } } ] }""", "User pool 'a': PasswordPolicy.MinimumLength must be 6 to 99, was 5.")]
    [InlineData("""{ "userPools": [ { "name": "a", "clients": [ { "name": "web", "accessTokenValidityMinutes": 4 } ] } ] }""", "User pool 'a', client 'web': AccessTokenValidity must be 00:05:00 to 1.00:00:00, was 00:04:00.")]
    [InlineData("""{ "userPools": [ { "name": "a", "attributes": [ { "name": "custom:b", "required": true } ] } ] }""", "User pool 'a', attribute 'custom:b': Required custom attributes are not supported currently.")]
    [InlineData("""{ "userPools": [ { "name": "a", "users": [ { "username": "b", "password": "Correct-Horse-1", "groups": [ "c" ] } ] } ] }""", "User pool 'a', user 'b': there is no group 'c'; there are: none.")]
    [InlineData("""{ "userPools": [ { "name": "a", "users": [ { "username": "b", "password": "Correct-Horse-1", "mfa": { "preferred": "SMS" } } ] } ] }""", "User pool 'a', user 'b': Mfa.Preferred may hold SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP; got 'SMS'.")]
    [InlineData("""{ "identityPools": [ { "name": "a", "userPools": [ { "name": "b", "client": "c" } ] } ] }""", "Identity pool 'a': there is no user pool 'b'; there are: none.")]
    [InlineData("""{ "roles": [ { "name": "a", "policy": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "NotAction": "*", "Resource": "*" } } } ] }""", "Role 'a': Statement: the emulator does not evaluate 'NotAction'")]
    [InlineData("""{ "buckets": [ "Uploads" ] }""", "Bucket 'Uploads': a name has 3 to 63 lower-case letters")]
    public async Task A_value_that_cannot_work_is_named_with_what_would(string seed, string message) => await RefusedAsync(seed, message);

    [Fact]
    public async Task A_password_in_the_wrong_place_is_not_repeated()
    {
        var errors = await RefusedAsync("""{ "userPools": [ { "name": "a", "users": "hunter2-hunter2" } ] }""", "$.userPools[0].users: expected a list, got a text.");

        Assert.DoesNotContain("hunter2", errors, StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync(string seed, string message)
    {
        var path = _folder.Write("seed.json", seed);

        var run = await ToolServer.RunAsync("start", "--port", "0", "--seed", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"{path}: {message}", run.Errors, StringComparison.Ordinal);
        return run.Errors;
    }
}
