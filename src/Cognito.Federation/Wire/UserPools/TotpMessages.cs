namespace Cognito.Federation.Wire;

internal sealed class AssociateSoftwareTokenCall
{
    public required string AccessToken { get; init; }
}

internal sealed class AssociateSoftwareTokenReply
{
    public string? SecretCode { get; init; }
}

internal sealed class VerifySoftwareTokenCall
{
    public required string AccessToken { get; init; }

    public required string UserCode { get; init; }

    public string? FriendlyDeviceName { get; init; }
}

internal sealed class VerifySoftwareTokenReply
{
    public string? Status { get; init; }
}
