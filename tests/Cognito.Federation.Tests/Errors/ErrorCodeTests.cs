using System.Net;
using System.Reflection;

namespace Cognito.Federation.Tests;

public sealed class ErrorCodeTests
{
    private const string Docs = "errors.md";

    /// <summary>The operations that this library calls.</summary>
    private static readonly string[] Operations =
    [
        "SignUp", "ConfirmSignUp", "ResendConfirmationCode", "InitiateAuth", "RespondToAuthChallenge", "GetTokensFromRefreshToken", "RevokeToken", "GlobalSignOut",
        "ForgotPassword", "ConfirmForgotPassword", "ChangePassword",
        "GetUser", "UpdateUserAttributes", "DeleteUserAttributes", "GetUserAttributeVerificationCode", "VerifyUserAttribute", "DeleteUser",
        "AssociateSoftwareToken", "VerifySoftwareToken", "SetUserMFAPreference", "GetUserAuthFactors",
        "StartWebAuthnRegistration", "CompleteWebAuthnRegistration", "ListWebAuthnCredentials", "DeleteWebAuthnCredential",
        "ConfirmDevice", "ListDevices", "GetDevice", "UpdateDeviceStatus", "ForgetDevice",
        "AdminInitiateAuth", "AdminRespondToAuthChallenge",
        "AdminCreateUser", "AdminGetUser", "ListUsers", "AdminUpdateUserAttributes", "AdminDeleteUserAttributes", "AdminDeleteUser",
        "AdminEnableUser", "AdminDisableUser", "AdminConfirmSignUp", "AdminSetUserPassword", "AdminResetUserPassword", "AdminUserGlobalSignOut",
        "AdminSetUserMFAPreference", "AdminListUserAuthEvents", "AdminUpdateAuthEventFeedback", "AdminListDevices", "AdminGetDevice", "AdminUpdateDeviceStatus",
        "AdminForgetDevice", "CreateGroup", "GetGroup", "UpdateGroup", "DeleteGroup", "ListGroups",
        "AdminAddUserToGroup", "AdminRemoveUserFromGroup", "AdminListGroupsForUser", "ListUsersInGroup", "AdminLinkProviderForUser", "AdminDisableProviderForUser",
        "GetCSVHeader", "CreateUserImportJob", "StartUserImportJob", "StopUserImportJob", "DescribeUserImportJob", "ListUserImportJobs",
        "GetId", "GetCredentialsForIdentity",
    ];

    public static TheoryData<string> Codes => [.. AllCodes().Select(c => c.Value)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_says_what_to_do_for_every_operation(string value)
    {
        var unknown = ErrorRules.For(new CognitoErrorCode("SomethingNew"), "GetUser");
        foreach (var operation in Operations)
        {
            var rule = ErrorRules.For(new CognitoErrorCode(value), operation);
            Assert.NotEqual(unknown, rule);
            Assert.EndsWith(".", rule.Advice, StringComparison.Ordinal);
            Assert.True(rule.Kind == ErrorKind.Service || !rule.IsTransient, "Only a service fault passes by itself.");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_name_of_a_code_is_its_value(string value) =>
        Assert.Equal(value, ((CognitoErrorCode)typeof(CognitoErrorCode).GetField(value)!.GetValue(null)!).ToString());

    [Fact]
    public void The_documentation_has_exactly_the_rows_of_the_code()
    {
        var path = Testing.Repository.PathOf("docs", Docs);
        var lines = File.ReadAllLines(path);
        var expected = string.Join('\n', Rows());
        if (Environment.GetEnvironmentVariable("COGNITO_TESTS_WRITE_DOCS") == "1")
            File.WriteAllText(path, string.Join('\n', lines.Where(l => !IsRow(l))).TrimEnd('\n') + '\n' + expected + '\n');

        var written = string.Join('\n', lines.Where(IsRow));
        Assert.True(expected == written, $"docs/{Docs} and ErrorRules differ. Run this test with COGNITO_TESTS_WRITE_DOCS=1 to write the rows, then read what changed.\n{expected}");
    }

    [Theory]
    // Everything that the services' models name for the operations above.
    [InlineData("AliasExistsException")]
    [InlineData("CodeDeliveryFailureException")]
    [InlineData("CodeMismatchException")]
    [InlineData("EnableSoftwareTokenMFAException")]
    [InlineData("ExpiredCodeException")]
    [InlineData("ExternalServiceException")]
    [InlineData("ForbiddenException")]
    [InlineData("GroupExistsException")]
    [InlineData("InternalErrorException")]
    [InlineData("InvalidEmailRoleAccessPolicyException")]
    [InlineData("InvalidIdentityPoolConfigurationException")]
    [InlineData("InvalidLambdaResponseException")]
    [InlineData("InvalidParameterException")]
    [InlineData("InvalidPasswordException")]
    [InlineData("InvalidSmsRoleAccessPolicyException")]
    [InlineData("InvalidSmsRoleTrustRelationshipException")]
    [InlineData("InvalidUserPoolConfigurationException")]
    [InlineData("LimitExceededException")]
    [InlineData("MFAMethodNotFoundException")]
    [InlineData("NotAuthorizedException")]
    [InlineData("OperationNotEnabledException")]
    [InlineData("PasswordHistoryPolicyViolationException")]
    [InlineData("PasswordResetRequiredException")]
    [InlineData("PreconditionNotMetException")]
    [InlineData("RefreshTokenReuseException")]
    [InlineData("ResourceConflictException")]
    [InlineData("ResourceNotFoundException")]
    [InlineData("SoftwareTokenMFANotFoundException")]
    [InlineData("TooManyFailedAttemptsException")]
    [InlineData("TooManyRequestsException")]
    [InlineData("UnauthorizedException")]
    [InlineData("UnexpectedLambdaException")]
    [InlineData("UnsupportedOperationException")]
    [InlineData("UnsupportedTokenTypeException")]
    [InlineData("UnsupportedUserStateException")]
    [InlineData("UserLambdaValidationException")]
    [InlineData("UserNotConfirmedException")]
    [InlineData("UserNotFoundException")]
    [InlineData("UserPoolAddOnNotEnabledException")]
    [InlineData("UsernameExistsException")]
    [InlineData("WebAuthnChallengeNotFoundException")]
    [InlineData("WebAuthnClientMismatchException")]
    [InlineData("WebAuthnConfigurationMissingException")]
    [InlineData("WebAuthnCredentialNotSupportedException")]
    [InlineData("WebAuthnNotEnabledException")]
    [InlineData("WebAuthnOriginNotAllowedException")]
    [InlineData("WebAuthnRelyingPartyMismatchException")]
    public void Every_error_of_the_services_models_has_a_known_code(string type) =>
        Assert.Contains(ErrorNames.CodeOf(type, null, 400), AllCodes());

    [Fact]
    public void A_code_of_tomorrow_keeps_the_services_name()
    {
        var code = ErrorNames.CodeOf("TermsExistsException", "m", 400);

        Assert.Equal("TermsExists", code.Value);
        Assert.Equal(new ErrorRule(ErrorKind.Service, false, ErrorRules.For(code, "GetUser").Advice), ErrorTranslation.RuleFor(code, "GetUser", 400));
        Assert.True(ErrorTranslation.RuleFor(code, "GetUser", 503).IsTransient);
    }

    [Theory]
    [InlineData(ErrorKind.RejectedInput, typeof(RejectedInputException))]
    [InlineData(ErrorKind.Reauthenticate, typeof(ReauthenticationRequiredException))]
    [InlineData(ErrorKind.Service, typeof(CognitoServiceException))]
    internal void Every_code_becomes_the_exception_of_its_kind(ErrorKind kind, Type type)
    {
        foreach (var (code, operation) in AllCodes().SelectMany(c => Operations.Select(o => (c, o))).Where(p => ErrorRules.For(p.c, p.o).Kind == kind))
        {
            var error = new ServiceError(operation, "SomeException", "the service's words", HttpStatusCode.BadRequest, "request-1", null);
            var exception = ErrorTranslation.ToException(error, code, "user pool p, app client c");
            Assert.IsType(type, exception);
            Assert.Equal(code, exception.Code);
            Assert.Equal("the service's words", exception.ServiceMessage);
            Assert.DoesNotContain("the service's words", exception.Message, StringComparison.Ordinal);
            Assert.Contains("user pool p, app client c; request request-1", exception.Message, StringComparison.Ordinal);
        }
    }

    private static bool IsRow(string line) => line.StartsWith("| `", StringComparison.Ordinal);

    private static IEnumerable<CognitoErrorCode> AllCodes() =>
        typeof(CognitoErrorCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (CognitoErrorCode)f.GetValue(null)!);

    /// <summary>One row for each code and meaning; a code that means something else to some operations has a second row that names them.</summary>
    private static IEnumerable<string> Rows()
    {
        foreach (var code in AllCodes().OrderBy(c => c.Value, StringComparer.Ordinal))
        {
            var usual = ErrorRules.For(code, "");
            yield return Row(code.Value, "", usual);
            foreach (var group in Operations.Where(o => ErrorRules.For(code, o) != usual).GroupBy(o => ErrorRules.For(code, o)))
                yield return Row(code.Value, " of " + string.Join(", ", group), group.Key);
        }
    }

    private static string Row(string code, string operations, ErrorRule rule)
    {
        var exception = rule.Kind switch
        {
            ErrorKind.RejectedInput => nameof(RejectedInputException),
            ErrorKind.Reauthenticate => nameof(ReauthenticationRequiredException),
            _ => nameof(CognitoServiceException) + (rule.IsTransient ? ", transient" : ""),
        };
        return $"| `{code}`{operations} | {exception} | {rule.Advice} |";
    }
}
