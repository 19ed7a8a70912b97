using System.Buffers.Text;
using System.Text;

namespace Cognito.Federation.Tests;

/// <summary>Unsigned tokens, claim by claim.</summary>
internal static class TestJwt
{
    public static string Of(string payload, string header = """{"alg":"RS256","kid":"k"}""") =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)) + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload)) + ".c2lnbmF0dXJl";
}
