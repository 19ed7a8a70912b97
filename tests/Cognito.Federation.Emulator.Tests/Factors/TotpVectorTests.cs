using System.Globalization;

namespace Cognito.Federation.Emulator.Tests.Factors;

/// <summary>The published vectors of RFC 6238, appendix B, for SHA-1; an authenticator app shows the last six of their eight digits.</summary>
public sealed class TotpVectorTests
{
    private static readonly string Secret = Base32.Encode("12345678901234567890"u8);

    [Theory]
    [InlineData("1970-01-01T00:00:59Z", "94287082")]
    [InlineData("2005-03-18T01:58:29Z", "07081804")]
    [InlineData("2005-03-18T01:58:31Z", "14050471")]
    [InlineData("2009-02-13T23:31:30Z", "89005924")]
    [InlineData("2033-05-18T03:33:20Z", "69279037")]
    [InlineData("2603-10-11T11:33:20Z", "65353130")]
    public async Task The_codes_are_those_of_the_RFC(string time, string code)
    {
        await using var emulator = await Pools.StartAsync();
        emulator.Clock.SetUtcNow(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal(code[2..], emulator.Authenticators.TotpCode(Secret));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base_32_is_that_of_RFC_4648_without_padding(string text, string encoded)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);

        Assert.Equal(encoded, Base32.Encode(bytes));
        Assert.Equal(bytes, Base32.Decode(encoded));
    }

    [Fact]
    public async Task A_secret_that_is_not_base_32_is_refused()
    {
        await using var emulator = await Pools.StartAsync();

        Assert.Throws<FormatException>(() => emulator.Authenticators.TotpCode("not base 32!"));
        Assert.Throws<ArgumentException>(() => emulator.Authenticators.TotpCode(""));
    }
}
