namespace Cognito.Federation;

/// <summary>Finds the code for an error of AWS STS, whose types say other things than the same words of Cognito.</summary>
internal static class StsErrorNames
{
    public static CognitoErrorCode CodeOf(string type, string? message, int status) => type switch
    {
        "ExpiredTokenException" or "ExpiredToken" => CognitoErrorCode.LoginTokenExpired,
        "InvalidIdentityToken" or "InvalidIdentityTokenException" => CognitoErrorCode.InvalidLoginToken,
        "IDPRejectedClaim" or "IDPRejectedClaimException" => CognitoErrorCode.WebIdentityRejected,
        "IDPCommunicationError" or "IDPCommunicationErrorException" => CognitoErrorCode.ExternalService,
        "AccessDenied" or "AccessDeniedException" => CognitoErrorCode.AssumeRoleDenied,
        "PackedPolicyTooLarge" or "PackedPolicyTooLargeException" => CognitoErrorCode.SessionPolicyTooLarge,
        "MalformedPolicyDocument" or "MalformedPolicyDocumentException" => CognitoErrorCode.SessionPolicyMalformed,
        "RegionDisabled" or "RegionDisabledException" => CognitoErrorCode.RegionDisabled,
        "ValidationError" => CognitoErrorCode.InvalidParameter,
        _ => ErrorNames.CodeOf(type, message, status),
    };
}
