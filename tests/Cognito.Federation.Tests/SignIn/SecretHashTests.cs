using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests;

public sealed class SecretHashTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SrpVectors.Load("secret-hash.json").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_secret_hash_is_the_published_one(int index)
    {
        var vector = new SrpVector(SrpVectors.Load("secret-hash.json").GetProperty("cases")[index]);

        Assert.Equal(vector["secretHash"], new AppClient(vector["clientId"], new Secret(vector["clientSecret"])).SecretHash(vector["username"]));
    }

    [Fact]
    public void A_client_without_a_secret_sends_no_hash() => Assert.Null(new AppClient("client", null).SecretHash("alice"));
}
