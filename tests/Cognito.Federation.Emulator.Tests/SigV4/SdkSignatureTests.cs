using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>The verifier against AWSSDK.Core's signer: what it signs is accepted, and nothing else is.</summary>
[Trait("Kind", "Heavy")]
public sealed class SdkSignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    private static readonly AccessKeyStore Keys = new("123456789012");

    private static readonly AccessKey Temporary = Keys.Issue(
        new RoleSession(Role.Parse("arn:aws:iam::123456789012:role/app", null), "session", new Dictionary<string, string>()), Now.AddHours(1));

    private static readonly RequestAuthenticator Authenticator = new(Keys, new FixedClock(Now), new FixedClock(Now));

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char["abcXYZ019-._~"], Gen.Char[" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}"], Gen.Char["äßéñ中文字ሴ"]).Array[1, 8].Select(letters => new string(letters));

    // The specification sorts names and values as they are encoded, the SDK as they read. They agree on names that need no encoding, as AWS's all are, and on
    // names that are not repeated with values that need it.
    private static readonly Gen<string> Names = Gen.Char["abcXYZ019-._~"].Array[1, 4].Select(letters => new string(letters));

    private static readonly Gen<Sample> Samples = Gen.Select(
        OneOf("GET", "PUT", "POST", "DELETE", "HEAD"),
        Text.Array[0, 4],
        Gen.OneOf(
            Gen.Select(Names, Gen.OneOf(Text, Gen.Const(""))).Array[0, 4].Select(static query => query.DistinctBy(static parameter => parameter.Item1).ToArray()),
            Gen.Select(Names, Names).Array[0, 4]),
        Gen.Char["ab  cd\"=;"].Array[1, 12].Select(letters => new string(letters).Trim()).Where(value => value.Length > 0).Array[0, 3],
        Gen.Byte.Array[0, 64],
        Gen.Select(OneOf("s3", "cognito-idp", "sts"), Gen.Bool)).Select(static (method, segments, query, headers, body, how) => new Sample(method, segments, query, headers, body, how.Item1, how.Item2));

    [Fact]
    public void What_the_SDK_signs_is_accepted()
        => Samples.Sample(sample => Accept(sample.Sign()), iter: 3000);

    [Fact]
    public void What_the_SDK_presigns_is_accepted_until_it_expires()
        => Samples.Where(static sample => sample.Service == "s3").Sample(
            sample =>
            {
                var input = sample.Presign();
                Accept((input, PayloadHash.Unsigned));
                var late = new RequestAuthenticator(Keys, new FixedClock(Now.AddSeconds(61)), new FixedClock(Now));
                Assert.Equal(SignatureFault.PresignedExpired, Assert.Throws<SignatureException>(() => late.Authenticate(input, _ => PayloadHash.Unsigned, "s3", "us-east-1")).Fault);
            },
            iter: 500);

    [Fact]
    public void Any_changed_octet_is_refused()
        => Gen.Select(Samples, Gen.Int[0, 5], Gen.Int[0, int.MaxValue], Gen.Int[1, 25]).Sample(
            (sample, part, at, by) =>
            {
                var (input, hash) = sample.Sign();
                var (changedInput, changedHash) = Change(input, hash, part, at, by);
                if (changedInput == input && changedHash == hash)
                    return;
                Assert.Throws<SignatureException>(() => Authenticator.Authenticate(changedInput, _ => changedHash, sample.Service, "us-east-1"));
            },
            iter: 3000);

    [Fact]
    public void Another_service_region_day_or_time_is_refused()
    {
        var (input, hash) = new Sample("GET", ["a"], [], [], [], "s3", true).Sign();
        SignatureFault Fault(string service, string region, DateTimeOffset at) => Assert.Throws<SignatureException>(
            () => new RequestAuthenticator(Keys, new FixedClock(at), new FixedClock(Now)).Authenticate(input, _ => hash, service, region)).Fault;

        Assert.Equal(SignatureFault.WrongScope, Fault("sts", "us-east-1", Now));
        Assert.Equal(SignatureFault.WrongScope, Fault("s3", "eu-west-1", Now));
        Assert.Equal(SignatureFault.Skewed, Fault("s3", "us-east-1", Now.AddMinutes(16)));
        Assert.Equal(SignatureFault.Skewed, Fault("s3", "us-east-1", Now.AddMinutes(-16)));
        Authenticator.Authenticate(input, _ => hash, "s3", "us-east-1");
        new RequestAuthenticator(Keys, new FixedClock(Now.AddMinutes(14)), new FixedClock(Now)).Authenticate(input, _ => hash, "s3", "us-east-1");
    }

    [Fact]
    public void Temporary_credentials_end_by_the_emulators_clock_and_need_their_token()
    {
        var (input, hash) = new Sample("GET", [], [], [], [], "sts", true).Sign();
        SignatureFault Fault(RequestAuthenticator authenticator) => Assert.Throws<SignatureException>(() => authenticator.Authenticate(input, _ => hash, "sts", "us-east-1")).Fault;

        Assert.Equal(SignatureFault.ExpiredToken, Fault(new RequestAuthenticator(Keys, new FixedClock(Now), new FixedClock(Now.AddHours(1)))));
        input.Headers.Remove("X-Amz-Security-Token");
        Assert.Equal(SignatureFault.UnknownKey, Fault(Authenticator));
        input.Headers["X-Amz-Security-Token"] = "another";
        Assert.Equal(SignatureFault.WrongToken, Fault(Authenticator));
        Assert.Equal(SignatureFault.UnknownKey, Fault(new RequestAuthenticator(new AccessKeyStore("123456789012"), new FixedClock(Now), new FixedClock(Now))));
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static void Accept((SigningInput Input, string Hash) request)
    {
        var service = SignatureClaim.Read(request.Input).Scope.Service;
        Assert.NotNull(Authenticator.Authenticate(request.Input, _ => request.Hash, service, "us-east-1").Key);
    }

    private static (SigningInput Input, string Hash) Change(SigningInput input, string hash, int part, int at, int by)
    {
        static string Turn(string text, int at, int by, Func<char, bool> allowed)
        {
            var letters = text.ToCharArray();
            var index = letters.Length == 0 ? -1 : Enumerable.Range(0, letters.Length).Select(step => (at + step) % letters.Length).FirstOrDefault(i => allowed(letters[i]), -1);
            if (index < 0)
                return text;
            letters[index] = (char)('a' + ((letters[index] - 'a' + by) % 26 + 26) % 26);
            return new string(letters);
        }

        switch (part)
        {
            // Letters outside escapes only: an escape may be spelled in several ways that mean the same.
            case 0:
                return (input with { Path = Turn(input.Path, at, by, static letter => letter is >= 'g' and <= 'z' or >= 'G' and <= 'Z') }, hash);
            case 1:
                return (input with { Query = Turn(input.Query, at, by, static letter => letter is >= 'g' and <= 'z' or >= 'G' and <= 'Z') }, hash);
            case 2:
                return (input with { Method = input.Method == "GET" ? "PUT" : "GET" }, hash);
            case 3:
                return (input, PayloadHash.Of(Encoding.UTF8.GetBytes(hash)));
            case 4:
                return (input with { Query = input.Query + (input.Query.Length == 0 ? "" : "&") + "added=1" }, hash);
            default:
                var names = input.Headers.Keys.Where(static name => name is not "Authorization").Order(StringComparer.Ordinal).ToList();
                var name = names[at % names.Count];
                var copy = new HeaderDictionary(input.Headers.ToDictionary(static h => h.Key, static h => h.Value, StringComparer.OrdinalIgnoreCase));
                copy[name] = Turn(copy[name].ToString(), at, by, char.IsAsciiLetterOrDigit);
                return copy[name] == input.Headers[name] ? (input, hash) : (input with { Headers = copy }, hash);
        }
    }

    private sealed record Sample(string Method, string[] Segments, (string Name, string Value)[] Query, string[] Headers, byte[] Body, string Service, bool IsTemporary)
    {
        public override string ToString() => $"{Method} {Uri.PathAndQuery} {string.Join('|', Headers)} {Service}";

        // Services other than S3 have one path; the signer and the specification differ on unusual ones.
        private Uri Uri => new(
            "http://127.0.0.1:9229/" + (Service == "s3" ? string.Join('/', Segments.Select(Uri.EscapeDataString)) : "")
            + (Query.Length == 0 ? "" : "?" + string.Join('&', Query.Select(q => $"{Uri.EscapeDataString(q.Name)}={Uri.EscapeDataString(q.Value)}"))));

        private AWSCredentials Credentials => IsTemporary ? new SessionAWSCredentials(Temporary.Id, Temporary.SecretKey, Temporary.SessionToken) : new BasicAWSCredentials("test", "test");

        public (SigningInput Input, string Hash) Sign()
        {
            var request = new AWSSigningRequest { HttpMethod = new HttpMethod(Method), RequestUri = Uri, Content = Body };
            for (var index = 0; index < Headers.Length; index++)
                request.Headers[$"X-Amz-Meta-{index}"] = Headers[index];
            var signed = AWSSigV4Signer.Sign(request, Parameters());
            var headers = new HeaderDictionary { ["Host"] = Uri.Authority };
            foreach (var (name, value) in request.Headers.Concat(signed.Headers))
                headers[name] = value;
            return (new SigningInput(Method, Uri.AbsolutePath, Uri.Query.TrimStart('?'), headers), PayloadHash.Of(Body));
        }

        public SigningInput Presign()
        {
            var signed = AWSSigV4Signer.Presign(new AWSSigningRequest { HttpMethod = new HttpMethod(Method), RequestUri = Uri }, Parameters(), TimeSpan.FromMinutes(1)).Uri;
            return new SigningInput(Method, signed.AbsolutePath, signed.Query.TrimStart('?'), new HeaderDictionary { ["Host"] = signed.Authority });
        }

        private AWSSigV4Parameters Parameters() => new() { Credentials = Credentials, Region = RegionEndpoint.USEast1, Service = Service, SignedAt = Now.UtcDateTime };
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
