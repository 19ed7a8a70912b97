using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cognito.Federation.Tests;

public sealed class SecretHashTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SrpVectors.Load("secret-hash.json").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_secret_hash_is_the_published_one(int index)
    {
        var vector = new SrpVector(SrpVectors.Load("secret-hash.json").GetProperty("cases")[index]);

        Assert.Equal(vector["secretHash"], Pool(vector["clientId"], new Secret(vector["clientSecret"])).SecretHash(vector["username"]));
    }

    [Fact]
    public void A_client_without_a_secret_sends_no_hash() => Assert.Null(Pool("client", null).SecretHash("alice"));

    private static UserPoolContext Pool(string clientId, Secret? secret) =>
        new(UserPoolId.Parse("us-east-1_AbCdEfGhI"), clientId, secret, "https://issuer", new RecordedHandler().Channel(), TimeProvider.System, NullLoggerFactory.Instance);
}
