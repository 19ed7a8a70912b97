using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Cognito.Federation.Srp;

namespace Cognito.Federation.Tests;

public sealed class SrpClientTests
{
    public static TheoryData<string> Cases => [.. SrpVectors.Names];

    [Fact]
    public void The_multiplier_is_the_published_one() =>
        Assert.Equal(SrpVectors.K, SrpGroup.Multiplier.ToString("x", CultureInfo.InvariantCulture).TrimStart('0'));

    [Fact]
    public void The_prime_is_the_3072_bit_one_of_RFC_3526_and_safe_to_halve()
    {
        Assert.Equal(3072, SrpGroup.Prime.GetBitLength());
        // Fermat, for N and for (N - 1) / 2: a wrong digit anywhere would show.
        Assert.Equal(BigInteger.One, BigInteger.ModPow(3, SrpGroup.Prime - 1, SrpGroup.Prime));
        var half = (SrpGroup.Prime - 1) / 2;
        Assert.Equal(BigInteger.One, BigInteger.ModPow(3, half - 1, half));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_public_value_is_the_published_one(string name)
    {
        var vector = SrpVectors.Named(name);

        var sent = vector.Client().PublicValue;

        Assert.Equal(vector.Number("A"), SrpGroup.ParseHex(sent));
        Assert.DoesNotContain(sent, char.IsAsciiLetterUpper);
        Assert.NotEqual('0', sent[0]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_key_and_the_signature_are_the_published_ones(string name)
    {
        var vector = SrpVectors.Named(name);
        var challenge = SrpChallenge.Read(vector.Parameters, "somebody else");
        var password = new Secret(vector["password"]);

        Assert.Equal(vector["key"], Convert.ToBase64String(vector.Client().DeriveKey(challenge, vector.PoolName, password)));
        Assert.Equal(vector["signature"], vector.Client().Sign(challenge, vector.PoolName, password, vector["timestamp"]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_timestamp_is_the_published_one(string name)
    {
        var vector = SrpVectors.Named(name);

        Assert.Equal(vector["timestamp"], SrpTimestamp.Write(vector.Utc));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_timestamp_is_English_and_Gregorian_under_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("Tue Jul 7 09:05:00 UTC 2026", SrpTimestamp.Write(new DateTimeOffset(2026, 7, 7, 11, 5, 0, TimeSpan.FromHours(2))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Each_attempt_has_a_private_value_of_its_own() => Assert.NotEqual(new SrpClient().PublicValue, new SrpClient().PublicValue);

    [Fact]
    public void A_private_value_has_256_bits_and_the_top_one_is_set() =>
        Assert.All(Enumerable.Range(0, 50), _ => Assert.Equal(256, PrivateValue(new SrpClient()).GetBitLength()));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_private_value_that_is_not_positive_is_refused(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SrpClient(value));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_public_value_of_the_server_that_is_a_multiple_of_the_prime_is_refused(int factor)
    {
        var parameters = SrpVectors.Named("random 0").Parameters;
        parameters["SRP_B"] = (SrpGroup.Prime * factor).ToString("x", CultureInfo.InvariantCulture);

        var fault = Assert.Throws<FormatException>(() => SrpChallenge.Read(parameters, "alice"));

        Assert.Contains("SRP_B", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SALT", "")]
    [InlineData("SALT", "no hex")]
    [InlineData("SALT", "-5")]
    [InlineData("SRP_B", "")]
    [InlineData("SRP_B", "0x12")]
    [InlineData("SECRET_BLOCK", "")]
    [InlineData("SECRET_BLOCK", "not base64!")]
    public void A_malformed_parameter_is_refused_by_its_name(string name, string value)
    {
        var parameters = SrpVectors.Named("random 0").Parameters;
        parameters[name] = value;

        var fault = Assert.Throws<FormatException>(() => SrpChallenge.Read(parameters, "alice"));

        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        if (value.Length > 0)
            Assert.DoesNotContain(value, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_longer_than_the_group_is_refused()
    {
        var parameters = SrpVectors.Named("random 0").Parameters;
        parameters["SRP_B"] = new string('1', 5000);

        Assert.Contains("5000", Assert.Throws<FormatException>(() => SrpChallenge.Read(parameters, "alice")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_canonical_name_is_what_the_service_says_else_what_was_typed()
    {
        var parameters = SrpVectors.Named("random 0").Parameters;
        parameters["USER_ID_FOR_SRP"] = "canonical";
        parameters["USERNAME"] = "other";
        Assert.Equal("canonical", SrpChallenge.Read(parameters, "typed").UserId);

        parameters.Remove("USER_ID_FOR_SRP");
        Assert.Equal("other", SrpChallenge.Read(parameters, "typed").UserId);

        parameters.Remove("USERNAME");
        Assert.Equal("typed", SrpChallenge.Read(parameters, "typed").UserId);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_privateValue")]
    private static extern ref readonly BigInteger PrivateValue(SrpClient client);
}
