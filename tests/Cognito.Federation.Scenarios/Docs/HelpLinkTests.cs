using System.Net;
using System.Text.RegularExpressions;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>Errors lead to the section that explains them, and the sections have the service's words.</summary>
public sealed partial class HelpLinkTests
{
    private const string Page = "docs/troubleshooting.md";

    // Errors of the AWS SDK, which no exception of this library leads to.
    private static readonly string[] Foreign = ["unable-to-get-iam-security-credentials-from-ec2-instance-metadata-service"];

    private static readonly Dictionary<string, string> Sections = Section().Matches(File.ReadAllText(Repository.PathOf("docs", "troubleshooting.md")).ReplaceLineEndings("\n"))
        .ToDictionary(section => Headings.Anchor(section.Groups["heading"].Value), section => section.Groups["text"].Value);

    [Fact]
    public void Every_link_leads_to_a_section_and_every_section_has_a_link()
    {
        var linked = HelpLinks.Map.Select(row => row.Section).ToList();

        Assert.Empty(linked.Except(Sections.Keys));
        Assert.Equal(Sections.Keys.Except(Foreign).Order(), linked.Distinct().Order());
        Assert.Empty(Foreign.Except(Sections.Keys));
    }

    [Fact]
    public void Every_section_names_its_code()
    {
        foreach (var (code, _, section) in HelpLinks.Map)
            Assert.Contains($"Code: `{code}`.", Sections[section], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NotAuthorizedException", "Unable to verify secret hash for client 1h57kf5cpq17m0eml12example")]
    [InlineData("NotAuthorizedException", "Client 1h57kf5cpq17m0eml12example is configured with secret but SECRET_HASH was not received")]
    [InlineData("NotAuthorizedException", "Invalid Refresh Token.")]
    [InlineData("NotAuthorizedException", "Incorrect username or password.")]
    [InlineData("NotAuthorizedException", "Password attempts exceeded")]
    [InlineData("NotAuthorizedException", "Invalid session for the user, session is expired.")]
    [InlineData("InvalidParameterException", "USER_PASSWORD_AUTH flow not enabled for this client")]
    [InlineData("ResourceNotFoundException", "User pool client 1h57kf5cpq17m0eml12example does not exist.")]
    [InlineData("NotAuthorizedException", "Access Token does not have required scopes")]
    [InlineData("InvalidPasswordException", "Password did not conform with policy: Password not long enough")]
    [InlineData("NotAuthorizedException", "User password cannot be reset in the current state.")]
    [InlineData("ResourceNotFoundException", "Device does not exist.")]
    [InlineData("NotAuthorizedException", "Token is not from a supported provider of this identity pool.")]
    [InlineData("NotAuthorizedException", "Logins don't match. Please include at least one valid login for this identity or identity pool.")]
    [InlineData("NotAuthorizedException", "Unauthenticated access is not supported for this identity pool.")]
    [InlineData("InvalidIdentityPoolConfigurationException", "Invalid identity pool configuration. Check assigned IAM roles for this pool.")]
    public void What_the_service_says_leads_to_the_section_with_these_words(string type, string message)
    {
        var error = new ServiceError("InitiateAuth", type, message, HttpStatusCode.BadRequest, null, null);

        var link = ErrorTranslation.ToException(error, ErrorNames.CodeOf(type, message, 400), "a pool").HelpLink!;

        Assert.StartsWith(Page + "#", link, StringComparison.Ordinal);
        Assert.Contains($"> {message}\n", Sections[link[(Page.Length + 1)..]], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ExpiredCodeException")]
    [InlineData("OfTomorrowException")]
    public void Every_other_error_leads_to_the_page_of_all_codes(string type)
    {
        var error = new ServiceError("ConfirmSignUp", type, "words", HttpStatusCode.BadRequest, null, null);

        Assert.Equal("docs/errors.md", ErrorTranslation.ToException(error, ErrorNames.CodeOf(type, "words", 400), "a pool").HelpLink);
    }

    [GeneratedRegex(@"^## (?<heading>.+)\n(?<text>(?:(?!^## ).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Section();
}
