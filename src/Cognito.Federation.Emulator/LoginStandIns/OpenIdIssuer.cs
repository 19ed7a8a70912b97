namespace Cognito.Federation.Emulator;

/// <summary>An OpenID Connect issuer that this emulator plays, with a key of its own. Thread-safe.</summary>
/// <param name="clock">The time that its tokens are made by.</param>
/// <param name="url">The issuer: https and no more than a host and a path.</param>
internal sealed class OpenIdIssuer(EmulatorClock clock, string url)
{
    public const string Scheme = "https://";

    private readonly Lazy<SigningKey> _key = new(static () => new SigningKey());

    public string Url { get; } = url;

    /// <summary>The key of <c>Logins</c>: the issuer without its scheme.</summary>
    public string Key { get; } = url[Scheme.Length..];

    /// <summary>Whether a token says that it comes from here. Google alone leaves the scheme out at times.</summary>
    public bool IsNamed(string? issuer) => issuer == Url || (issuer == LoginProviders.Google && Key == LoginProviders.Google);

    /// <summary>Makes an ID token; zero or less of a lifetime makes an expired one.</summary>
    /// <param name="subject">The <c>sub</c> claim.</param>
    /// <param name="audience">The <c>aud</c> claim.</param>
    /// <param name="lifetime">How long from now.</param>
    /// <param name="claims">More claims, which come before the usual ones: one that they repeat is the given one.</param>
    public string Write(string subject, string audience, TimeSpan lifetime, IReadOnlyDictionary<string, string>? claims = null)
    {
        var end = clock.GetUtcNow() + lifetime;
        var start = lifetime <= TimeSpan.Zero ? end.AddHours(-1) : clock.GetUtcNow();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["iss"] = Url, ["aud"] = audience, ["sub"] = subject };
        foreach (var (name, value) in claims ?? new Dictionary<string, string>())
            texts[name] = value;
        return JwtWriter.Write(_key.Value, json =>
        {
            foreach (var (name, value) in texts)
            {
                if (name == "email_verified")
                    json.WriteBoolean(name, value == "true");
                else
                    json.WriteString(name, value);
            }

            json.WriteNumber("iat", start.ToUnixTimeSeconds());
            json.WriteNumber("exp", end.ToUnixTimeSeconds());
        });
    }

    public bool HasSigned(Jwt token) => token.IsSignedBy(_key.Value);

    /// <summary>The claims of somebody's mail address; none without one.</summary>
    public static Dictionary<string, string> Mail(string? email) => email is null ? [] : new() { ["email"] = email, ["email_verified"] = "true" };
}
