using System.Diagnostics.CodeAnalysis;

namespace Cognito.Federation;

/// <summary>Finds the addresses that the options, the environment and the region lead to.</summary>
internal sealed class EndpointReader(CognitoFederationOptions options, ProcessEnvironment environment, OptionsFaults faults)
{
    /// <summary>Whether a text can stand for a region in a host name. New regions appear, so no list is kept.</summary>
    public static bool IsRegion(string text) =>
        text is { Length: > 0 and <= 63 } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && text[0] != '-' && text[^1] != '-';

    /// <summary>Whether a text is an address and nothing besides: http or https, without user, query and fragment.</summary>
    public static bool IsAddress(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address is { UserInfo: "", Query: "", Fragment: "" };

    /// <summary>The region to call: the half's own, the common one, or the pool's; null when there is none, or when it is no region.</summary>
    public string? ReadRegion(string key, string? ofHalf, string? ofPool)
    {
        var (from, region) = string.IsNullOrWhiteSpace(ofHalf) ? ("Region", options.Region) : (key, ofHalf);
        if (string.IsNullOrWhiteSpace(region))
            return ofPool;
        if (IsRegion(region))
            return region;
        faults.Add(from, "a region, such as 'eu-central-1'", region, "Use the region's code: lower-case letters, digits and hyphens.");
        return null;
    }

    /// <summary>The address of a service; null when there is none, with the fault added.</summary>
    /// <param name="key">The configuration key of <paramref name="configured"/>.</param>
    /// <param name="configured">The address in the options.</param>
    /// <param name="variable">The service's own environment variable.</param>
    /// <param name="service">The service's name in AWS's hosts.</param>
    /// <param name="region">The region to call.</param>
    public (Uri Address, bool IsCustom)? Read(string key, string? configured, string variable, string service, string? region)
    {
        var isConfigured = !string.IsNullOrWhiteSpace(configured);
        var fromEnvironment = isConfigured ? null : environment.ServiceUrl(variable);
        if (!isConfigured && fromEnvironment is null)
            return region is null ? null : (RegionalEndpoint.Of(service, region, options.UseFips, options.UseDualStack), false);

        var (name, text) = isConfigured ? (key, configured!) : fromEnvironment!.Value;
        var isVariable = !isConfigured;
        if (options.UseFips)
            faults.Add("UseFips", $"false beside {name}, since a chosen address has no FIPS variant", true, $"Remove one of the two.");
        if (options.UseDualStack)
            faults.Add("UseDualStack", $"false beside {name}, since a chosen address has no dual-stack variant", true, $"Remove one of the two.");
        return ReadUrl(name, text, isVariable) is { } address ? (address, true) : null;
    }

    /// <summary>The configured issuer; null when there is none.</summary>
    public string? ReadIssuer(string key, string? configured)
    {
        if (string.IsNullOrWhiteSpace(configured))
            return null;
        if (IsAddress(configured, out _))
            return configured;
        faults.Add(key, "an absolute https URL without query and fragment", "something else", "Copy the 'iss' of one of the pool's tokens.");
        return null;
    }

    private Uri? ReadUrl(string name, string text, bool isVariable)
    {
        // The text may hold a password before the host, so it is shown only when it is known to hold none.
        if (!IsAddress(text, out var uri))
        {
            faults.Add(name, "an absolute http or https URL without user, query and fragment", "something else", "Such as 'http://localhost:9229'.", isVariable);
            return null;
        }
        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback && !options.AllowInsecureEndpoint)
        {
            faults.Add(name, "https, because plain http beyond this computer would carry passwords in clear text", uri, "Use https, or set AllowInsecureEndpoint to true.", isVariable);
            return null;
        }
        return uri;
    }
}
