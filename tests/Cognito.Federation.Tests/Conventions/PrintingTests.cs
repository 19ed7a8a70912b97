using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Tests;

/// <summary>
/// Whatever a program logs prints no secret and no user name. Each type that prints itself is filled with words that say where they stand;
/// those that come out again must be listed here.
/// </summary>
public sealed partial class PrintingTests
{
    /// <summary>What a type may print of its texts.</summary>
    private static readonly Dictionary<string, string[]> Shown = new()
    {
        ["AssumedRole"] = ["Arn", "Name"],
        ["AuthEvent"] = ["Kind", "Response"],
        ["AvailableFactors"] = ["PreferredSecond.Value"],
        ["ChallengeState"] = ["Name"],
        ["CodeChallenge"] = ["State.Name"],
        ["CodeDelivery"] = ["Attribute", "Medium"],
        ["CognitoErrorCode"] = ["Value"],
        ["CustomChallenge"] = ["State.Name"],
        ["DeveloperUserId"] = ["ProviderName"],
        ["DirectoryGroup"] = ["Description", "Name", "RoleArn"],
        ["DirectoryUser"] = ["Status.Value"],
        ["DoctorFinding"] = ["Expected", "Got", "Remedy", "Subject"],
        ["Entry"] = ["Token.ClientId", "Token.PoolId._value"],
        ["ErrorOrigin"] = ["Operation", "RequestId", "ServiceErrorType"],
        ["ErrorRule"] = ["Advice"],
        ["ExternalUser"] = ["ProviderName"],
        ["FactorSelectionChallenge"] = ["State.Name"],
        ["FlowCall"] = ["IdentityId._value", "RoleArn", "Token.ProviderName"],
        ["GroupSettings"] = ["Description", "RoleArn"],
        ["IdentityId"] = ["_value"],
        ["IdentityLink"] = ["Current._value", "Previous._value"],
        ["IdentityPoolId"] = ["_value"],
        ["IdentityPoolSettings"] = ["AccountId", "PoolId._value"],
        ["KeptKeys"] = ["Token.ProviderName"],
        ["Landing"] = ["Session.Subject"],
        ["Login"] = ["Token.ProviderName"],
        ["LoginToken"] = ["ProviderName"],
        ["LoginTokenRequest"] = ["RefusedToken.ProviderName"],
        ["MfaSelectionChallenge"] = ["State.Name"],
        ["MfaSetupChallenge"] = ["State.Name"],
        ["NewPasswordChallenge"] = ["State.Name"],
        ["Passkey"] = ["RelyingPartyId"],
        ["PasskeyChallenge"] = ["State.Name"],
        ["PasswordChallenge"] = ["State.Name"],
        ["PreparedToken"] = ["Refusal.Actual", "Refusal.Expected"],
        ["Reading"] = ["Token.ProviderName"],
        ["RoleDescription"] = ["Arn", "TrustPolicy"],
        ["RolePreview"] = ["Explanation", "PrincipalTags", "RoleArn"],
        ["ServiceError"] = ["Operation", "RequestId", "Type"],
        ["SharedCredentials"] = ["Credentials.AccessKeyId", "Credentials.IdentityId._value"],
        ["SharedIdentity"] = ["Generation", "Id._value"],
        ["SignedIn"] = ["Session.Subject"],
        ["SignInFactor"] = ["Value"],
        ["SignInStart"] = ["Flow"],
        ["SignUpReceipt"] = ["Subject"],
        ["TemporaryCredentials"] = ["AccessKeyId", "IdentityId._value"],
        ["TokenRefused"] = ["Actual", "Expected"],
        ["TotpSetupChallenge"] = ["State.Name"],
        ["TrustedPoolSettings"] = ["PoolId._value"],
        ["UnknownChallenge"] = ["State.Name"],
        ["UserImportJob"] = ["Id", "Message", "Name", "Status.Value"],
        ["UserImportStatus"] = ["Value"],
        ["UserPoolId"] = ["_value"],
        ["UserPoolSettings"] = ["ClientId", "Issuer", "PoolId._value", "ProviderName", "Region"],
        ["UserSession"] = ["Subject"],
        ["UserStatus"] = ["Value"],
        ["VerifiedAccessToken"] = ["ClientId", "PoolId._value"],
        ["VerifiedIdToken"] = ["ClientId", "PoolId._value"],
    };

    private const BindingFlags Own = BindingFlags.NonPublic | BindingFlags.Instance;

    public static TheoryData<string> Names => [.. PrintingTypes.Select(type => type.Name)];

    private static IEnumerable<Type> PrintingTypes => PublicFace.AllTypes.Where(type =>
        type.Assembly == typeof(UserDirectory).Assembly
        && type is { IsAbstract: false, ContainsGenericParameters: false, IsEnum: false }
        && !type.IsSubclassOf(typeof(Exception))
        && type.GetMethod(nameof(ToString), [])!.DeclaringType!.Assembly == type.Assembly);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_prints_only_what_is_listed(string name)
    {
        var printed = FilledObject.Of(PrintingTypes.Single(type => type.Name == name)).ToString()!;

        Assert.NotEmpty(printed);
        Assert.Equal(Shown.GetValueOrDefault(name, []), FilledObject.WordsIn(printed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_that_may_print_something_exists() => Assert.Empty(Shown.Keys.Except(PrintingTypes.Select(type => type.Name)));

    [Fact]
    public void Everything_that_holds_a_secret_or_a_user_name_says_how_it_prints()
    {
        var silent = PublicFace.Types.Where(type => type.Assembly == typeof(UserDirectory).Assembly && type is { IsClass: true, IsAbstract: false } && IsRecord(type))
            .Where(type => type.GetProperties().Any(property => Personal().IsMatch(property.Name) || property.PropertyType == typeof(Secret)))
            .Where(type => type.GetMethod("PrintMembers", Own)!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

        Assert.Empty(silent.Select(type => type.Name));
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Own) is not null;

    [GeneratedRegex("Username|Email|PhoneNumber|Destination|IpAddress|Token|Ticket|Session")]
    private static partial Regex Personal();
}
