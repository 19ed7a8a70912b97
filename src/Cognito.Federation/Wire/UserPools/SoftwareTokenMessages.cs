namespace Cognito.Federation.Wire;

internal sealed class AssociateSoftwareTokenCall
{
    public string? AccessToken { get; init; }

    public string? Session { get; init; }
}

internal sealed class AssociateSoftwareTokenReply
{
    public string? SecretCode { get; init; }

    public string? Session { get; init; }
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
    public string? Status { get; init; }

    public string? Session { get; init; }
}
