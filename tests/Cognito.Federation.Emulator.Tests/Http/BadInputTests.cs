using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class BadInputTests
{
    private const string SignUp = "AWSCognitoIdentityProviderService.SignUp";

    [Theory]
    [InlineData("{")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"ClientId\":")]
    [InlineData("{\"ClientId\": 7}")]
    [InlineData("{\"UserAttributes\": {}}")]
    [InlineData("{\"Username\": \"\\ud800\"}")]
    [InlineData("{\"\\ud800\": 1}")]
    public async Task Malformed_json_is_a_serialization_error(string body)
    {
        await using var emulator = await Pools.StartAsync();
        using var request = Wire.Post(emulator, SignUp, body);
        await emulator.SendAsync(request).Fails("SerializationException");
        await emulator.SignUpAsync("alice").Ok();
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_a_serialization_error()
    {
        await using var emulator = await Pools.StartAsync();
        using var request = Wire.Post(emulator, SignUp, "");
        request.Content = new ByteArrayContent([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        request.Content.Headers.ContentType = new("application/x-amz-json-1.1");
        await emulator.SendAsync(request).Fails("SerializationException", "The body is not UTF-8.");
    }

    [Fact]
    public async Task Json_that_is_nested_without_end_is_a_serialization_error()
    {
        await using var emulator = await Pools.StartAsync();
        using var request = Wire.Post(emulator, SignUp, string.Concat(Enumerable.Repeat("{\"a\":", 5000)));
        await emulator.SendAsync(request).Fails("SerializationException");
    }

    [Fact]
    public async Task A_body_over_a_mebibyte_is_refused_whether_its_length_is_told_or_not()
    {
        await using var emulator = await Pools.StartAsync();
        var large = Encoding.UTF8.GetBytes($"{{\"Username\":\"{new string('x', 1024 * 1024)}\"}}");
        using var told = Wire.Post(emulator, SignUp, "");
        told.Content = new ByteArrayContent(large);
        told.Content.Headers.ContentType = new("application/x-amz-json-1.1");
        await emulator.SendAsync(told).Fails("RequestEntityTooLargeException", status: 413);

        using var chunked = Wire.Post(emulator, SignUp, "");
        chunked.Content = new StreamContent(new UnseekableStream(large));
        chunked.Content.Headers.ContentType = new("application/x-amz-json-1.1");
        chunked.Headers.TransferEncodingChunked = true;
        await emulator.SendAsync(chunked).Fails("RequestEntityTooLargeException", status: 413);

        await emulator.SignUpAsync("alice").Ok();
    }

    [Fact]
    public async Task Another_content_type_is_refused_and_the_right_one_is_named()
    {
        await using var emulator = await Pools.StartAsync();
        using var request = Wire.Post(emulator, SignUp, "{}", "application/json");
        var answer = await emulator.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Contains("application/x-amz-json-1.1", answer.Message, StringComparison.Ordinal);
        Assert.Contains("'application/json'", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWSCognitoIdentityProviderService.MakeCoffee")]
    [InlineData("AWSCognitoIdentityService.MakeCoffee")]
    [InlineData("DynamoDB_20120810.GetItem")]
    [InlineData("SignUp")]
    [InlineData("x")]
    public async Task An_unknown_operation_is_refused_by_name(string target)
    {
        await using var emulator = await Pools.StartAsync();
        using var request = Wire.Post(emulator, target, "{}");
        var answer = await emulator.SendAsync(request).Fails("UnknownOperationException");
        Assert.Contains(target, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_is_not_known_is_refused_loudly_at_any_depth()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.CallAsync("SignUp", new JsonObject { ["ClientId"] = "x", ["Nickname"] = "y" })
            .Fails("EmulatorUnsupportedException", "SignUp: the emulator does not support 'Nickname' (unknown member)");
        await emulator.CallAsync("SignUp", new JsonObject { ["UserAttributes"] = new JsonArray(new JsonObject { ["Nam"] = "y" }) })
            .Fails("EmulatorUnsupportedException", "SignUp: the emulator does not support 'UserAttributes[].Nam' (unknown member)");
        await emulator.CallAsync("SignUp", new JsonObject { ["username"] = "y" }).Fails("EmulatorUnsupportedException");
    }

    [Fact]
    public async Task An_unknown_pool_or_client_is_named()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.CallAsync("SignUp", new JsonObject { ["ClientId"] = "nothere", ["Username"] = "alice", ["Password"] = Pools.Password })
            .Fails("ResourceNotFoundException", "User pool client nothere does not exist.");
        await emulator.CallSignedAsync("DescribeUserPool", new JsonObject { ["UserPoolId"] = "us-east-1_nothere" })
            .Fails("ResourceNotFoundException", "User pool us-east-1_nothere does not exist.");
    }

    [Fact]
    public async Task Every_operation_of_administrators_refuses_an_unsigned_call()
    {
        await using var emulator = await Pools.StartAsync();
        var signed = OperationCatalog.All.Where(o => o.Access == OperationAccess.Signed).ToList();
        Assert.Contains(signed, o => o.Name == "AdminCreateUser");
        foreach (var operation in signed)
        {
            using var request = Wire.Post(emulator, operation.Target, "{}");
            await emulator.SendAsync(request).Fails("MissingAuthenticationTokenException", "Missing Authentication Token", 403);
        }
    }

    [Fact]
    public async Task A_signature_with_another_secret_is_refused()
    {
        await using var emulator = await Pools.StartAsync();
        using var request = Wire.Post(emulator, "AWSCognitoIdentityProviderService.ListUserPools", "{\"MaxResults\":1}");
        await RootSignature.SignAsync(request, emulator.Region, "cognito-idp", secret: "wrong");
        var answer = await emulator.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("UserPools", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_constraints_are_told_all_at_once_in_the_services_words_without_the_secret_values()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.CallAsync("SignUp", new JsonObject { ["Username"] = "", ["Password"] = " leading" }).Fails(
            "InvalidParameterException",
            "4 validation errors detected: Value null at 'clientId' failed to satisfy constraint: Member must not be null; "
            + "Value at 'username' failed to satisfy constraint: Member must have length greater than or equal to 1; "
            + @"Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+; "
            + @"Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\S]+.*[\S]+$");
        await emulator.CallSignedAsync("ListUserPools", new JsonObject { ["MaxResults"] = 61 }).Fails(
            "InvalidParameterException",
            "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 60");
    }

    [Fact]
    public async Task No_fault_is_an_internal_error()
    {
        await using var emulator = await Pools.StartAsync();
        foreach (var operation in OperationCatalog.All)
        {
            foreach (var body in new[] { "{}", "[]", "null", "{\"x\":1}", Nulls(operation) })
            {
                using var request = Wire.Post(emulator, operation.Target, body);
                if (operation.Access == OperationAccess.Signed)
                    await RootSignature.SignAsync(request, emulator.Region, operation.Target.StartsWith("AWSCognitoIdentityProvider", StringComparison.Ordinal) ? "cognito-idp" : "cognito-identity");
                var answer = await emulator.SendAsync(request);
                Assert.True((int)answer.Status < 500, $"{operation.Name} {body}: {answer.Body}");
            }
        }
    }

    private static string Nulls(JsonOperation operation) =>
        new JsonObject(operation.RequestType.Properties.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)null))).ToJsonString();

    private sealed class UnseekableStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
