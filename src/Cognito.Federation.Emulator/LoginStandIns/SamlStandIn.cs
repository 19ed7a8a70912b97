using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Stands in for a SAML provider that IAM knows: makes the responses that an identity pool of this emulator accepts under the provider's ARN.</summary>
/// <remarks>Signed with a key of this emulator's own. Made with <see cref="EmulatorOptions.AddSamlProvider"/>. Thread-safe.</remarks>
public sealed class SamlStandIn
{
    private readonly Lazy<SigningKey> _key = new(static () => new SigningKey());
    private readonly EmulatorClock _clock;
    private readonly Func<string, string> _roleArnOf;

    internal SamlStandIn(string name, string arn, EmulatorClock clock, Func<string, string> roleArnOf)
    {
        Name = name;
        Arn = arn;
        Issuer = $"urn:cognito-emulator:saml:{name}";
        _clock = clock;
        _roleArnOf = roleArnOf;
    }

    /// <summary>The provider's name in IAM.</summary>
    public string Name { get; }

    /// <summary>The provider's ARN in IAM: how identity pools name it, and the key of <c>Logins</c>.</summary>
    public string Arn { get; }

    /// <summary>The entity id, which its responses name as their issuer.</summary>
    public string Issuer { get; }

    /// <summary>Makes a response in base64, as the provider's page posts it when somebody has just signed in.</summary>
    /// <param name="nameId">Who, the <c>NameID</c> of the subject. The same one gives the same identity id.</param>
    /// <param name="roles">The names or ARNs of the roles that the person may play, for pools that map this provider's roles by token. Default: none.</param>
    /// <param name="lifetime">How long from now, by the emulator's clock, the response is valid. Default: 5 minutes. Zero or less makes an expired one.</param>
    /// <param name="attributes">More attributes, one value each. Default: none.</param>
    /// <param name="audience">For whom the assertion is. Default: <c>urn:amazon:webservices</c>. Give another one for a response that must be refused.</param>
    /// <exception cref="ArgumentException">Something cannot be written in XML.</exception>
    public string CreateResponse(string nameId, IEnumerable<string>? roles = null, TimeSpan? lifetime = null, IReadOnlyDictionary<string, string>? attributes = null, string? audience = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameId);
        // To the millisecond, as it is written: what is read again must be the same.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds());
        var end = now + (lifetime ?? TimeSpan.FromMinutes(5));
        var offered = (roles ?? []).Select(role => $"{_roleArnOf(role)},{Arn}").ToList();
        var response = new SamlResponse
        {
            ResponseId = "_" + RandomText.Uuid(),
            AssertionId = "_" + RandomText.Uuid(),
            Issuer = Issuer,
            NameId = nameId,
            Audience = audience ?? SamlResponse.AwsAudience,
            IssuedAt = end <= now ? end.AddMinutes(-5) : now,
            NotOnOrAfter = end,
            Attributes =
            [
                .. offered.Count == 0 ? Enumerable.Empty<(string, IReadOnlyList<string>)>() : [(SamlResponse.RoleAttribute, offered)],
                .. (attributes ?? new Dictionary<string, string>()).Select(static one => (one.Key, (IReadOnlyList<string>)[one.Value])),
            ],
        };
        try
        {
            return Convert.ToBase64String(Encoding.UTF8.GetBytes(SamlWriter.Write(response, _key.Value)));
        }
        catch (System.Xml.XmlException e)
        {
            throw new ArgumentException($"Expected characters that XML can hold: {e.Message}", e);
        }
    }

    /// <summary>Whether a response is letter for letter one that this provider wrote: a signature of this kind is the same each time.</summary>
    internal bool HasSigned(SamlResponse response, string text) => SamlWriter.Write(response, _key.Value) == text;
}
