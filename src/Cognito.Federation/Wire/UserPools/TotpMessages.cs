namespace Cognito.Federation.Wire;

// Who sets up the app is said by the access token, or in the middle of a sign-in by its session; never by both.

internal sealed class AssociateSoftwareTokenCall
{
    public string? AccessToken { get; init; }

    public string? Session { get; init; }
}

internal sealed class AssociateSoftwareTokenReply
{
    public string? SecretCode { get; init; }

    public string? Session { get; init; }

    /// <exception cref="CognitoServiceException">It holds none, so no app can be set up.</exception>
    public Secret Secret() => string.IsNullOrEmpty(SecretCode)
        ? throw ErrorTranslation.Unreadable(FactorOperations.AssociateSoftwareToken.Name, "it holds no secret.")
        : new Secret(SecretCode);
}

internal sealed class VerifySoftwareTokenCall
{
    public string? AccessToken { get; init; }

    public string? Session { get; init; }

    public required string UserCode { get; init; }

    public string? FriendlyDeviceName { get; init; }
}

internal sealed class VerifySoftwareTokenReply
{
    private const string Success = "SUCCESS";

    public string? Status { get; init; }

    public string? Session { get; init; }

    /// <summary>Cognito has two ways to say that a code is wrong: an error, and a success that is none.</summary>
    /// <exception cref="RejectedInputException">It was the second one.</exception>
    public void ThrowIfWrong()
    {
        if (Status == Success)
            return;
        var (code, operation) = (CognitoErrorCode.EnableSoftwareTokenMFA, FactorOperations.VerifySoftwareToken.Name);
        throw new RejectedInputException(code, $"{operation} failed: {code}. {ErrorRules.For(code, operation).Advice}", null, new ErrorOrigin(operation, null, null, null, null));
    }
}
