namespace Cognito.Federation.Emulator;

/// <summary>The <c>Credential</c> of a signature: whose key, and for which day, region and service it was derived.</summary>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service)
{
    public bool IsS3 => Service == "s3";

    /// <summary>The scope without the access key, as the string to sign has it.</summary>
    public string Terms => $"{Date}/{Region}/{Service}/aws4_request";

    public static CredentialScope Parse(string credential)
    {
        // An access key id may itself hold slashes; the four terms never do.
        var parts = credential.Split('/');
        if (parts.Length < 5)
        {
            throw new SignatureException(
                SignatureFault.Incomplete,
                $"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{credential}'.");
        }

        if (parts[^1] != "aws4_request")
        {
            throw new SignatureException(
                SignatureFault.WrongScope,
                $"Credential should be scoped with a valid terminator: 'aws4_request', not '{parts[^1]}'.");
        }

        return new CredentialScope(string.Join('/', parts[..^4]), parts[^4], parts[^3], parts[^2]);
    }
}
