namespace Cognito.Federation.Wire;

internal sealed class UpdateUserAttributesCall
{
    public required string AccessToken { get; init; }

    public required IReadOnlyList<AttributePair> UserAttributes { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }
}

internal sealed class UpdateUserAttributesReply
{
    public IReadOnlyList<CodeDeliveryDetails>? CodeDeliveryDetailsList { get; init; }
}

internal sealed class DeleteUserAttributesCall
{
    public required string AccessToken { get; init; }

    public required IReadOnlyList<string> UserAttributeNames { get; init; }
}

internal sealed class DeleteUserAttributesReply;

internal sealed class GetUserAttributeVerificationCodeCall
{
    public required string AccessToken { get; init; }

    public required string AttributeName { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }
}

internal sealed class GetUserAttributeVerificationCodeReply
{
    public CodeDeliveryDetails? CodeDeliveryDetails { get; init; }
}

internal sealed class VerifyUserAttributeCall
{
    public required string AccessToken { get; init; }

    public required string AttributeName { get; init; }

    public required string Code { get; init; }
}

internal sealed class VerifyUserAttributeReply;

internal sealed class DeleteUserCall
{
    public required string AccessToken { get; init; }
}

internal sealed class DeleteUserReply;
