namespace Cognito.Federation.Wire;

// Classes, not records: a record would print the password.

internal sealed class SignUpCall : UserContextualCall
{
    public required string ClientId { get; init; }

    public string? SecretHash { get; init; }

    public required string Username { get; init; }

    public string? Password { get; init; }

    public IReadOnlyList<AttributePair>? UserAttributes { get; init; }

    public IReadOnlyList<AttributePair>? ValidationData { get; init; }
}

internal sealed class SignUpReply
{
    public required bool UserConfirmed { get; init; }

    public CodeDeliveryDetails? CodeDeliveryDetails { get; init; }

    public required string UserSub { get; init; }

    public string? Session { get; init; }
}

internal sealed class ConfirmSignUpCall : UserContextualCall
{
    public required string ClientId { get; init; }

    public string? SecretHash { get; init; }

    public required string Username { get; init; }

    public required string ConfirmationCode { get; init; }

    public string? Session { get; init; }
}

internal sealed class ConfirmSignUpReply
{
    public string? Session { get; init; }
}

internal sealed class ResendConfirmationCodeCall : UserContextualCall
{
    public required string ClientId { get; init; }

    public string? SecretHash { get; init; }

    public required string Username { get; init; }
}

internal sealed class ResendConfirmationCodeReply
{
    public CodeDeliveryDetails? CodeDeliveryDetails { get; init; }
}

internal sealed class CodeDeliveryDetails
{
    public string? Destination { get; init; }

    public string? DeliveryMedium { get; init; }

    public string? AttributeName { get; init; }

    public CodeDelivery ToDelivery() => new(Destination ?? "", DeliveryMedium ?? "", AttributeName);
}
