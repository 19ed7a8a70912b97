using System.Numerics;
using Cognito.Federation.Srp;

namespace Cognito.Federation.Tests;

public sealed class DeviceVerifierTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SrpVectors.Load("device-verifier.json").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_verifier_is_the_published_one(int index)
    {
        var vector = new SrpVector(SrpVectors.Load("device-verifier.json").GetProperty("cases")[index]);
        var device = new RememberedDevice(vector["deviceKey"], vector["deviceGroupKey"], new Secret(vector["devicePassword"]));

        var verifier = DeviceVerifier.Create(device, new BigInteger(Convert.FromBase64String(vector["salt"]), isUnsigned: true, isBigEndian: true));

        Assert.Equal(vector["passwordVerifier"], verifier.PasswordVerifier);
        Assert.Equal(vector["salt"], verifier.Salt);
    }

    [Theory]
    [InlineData("00112233445566778899aabbccddeeff")]
    [InlineData("0000000000000000000000000000ff01")]
    [InlineData("80112233445566778899aabbccddeeff")]
    public void The_salt_that_is_sent_is_the_very_one_that_was_hashed(string salt)
    {
        var number = new BigInteger(Convert.FromHexString(salt), isUnsigned: true, isBigEndian: true);

        var verifier = DeviceVerifier.Create(new RememberedDevice("us-east-1_0a", "-g", new Secret("p")), number);

        Assert.Equal(SrpGroup.Pad(number), Convert.FromBase64String(verifier.Salt));
    }

    [Fact]
    public void Every_salt_is_another_positive_number_in_its_shortest_form()
    {
        var device = new RememberedDevice("us-east-1_0a", "-g", new Secret("p"));

        var salts = Enumerable.Range(0, 40).Select(_ => DeviceVerifier.Create(device).Salt).ToList();

        Assert.Equal(salts.Count, salts.Distinct().Count());
        Assert.All(salts, salt => Assert.Equal(salt, Convert.ToBase64String(SrpGroup.Pad(new BigInteger(Convert.FromBase64String(salt), isUnsigned: true, isBigEndian: true)))));
    }

    [Fact]
    public void Each_device_has_a_password_of_its_own()
    {
        var (one, other) = (RememberedDevice.Create("us-east-1_0a", "-g"), RememberedDevice.Create("us-east-1_0a", "-g"));

        Assert.NotEqual(one.Password, other.Password);
        Assert.Equal(40, Convert.FromBase64String(one.Password.Reveal()).Length);
    }
}
