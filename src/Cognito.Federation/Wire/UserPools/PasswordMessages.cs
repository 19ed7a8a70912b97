namespace Cognito.Federation.Wire;

// Classes, not records: a record would print the passwords.

internal sealed class ForgotPasswordCall : UserContextualCall
{
    public required string ClientId { get; init; }

    public string? SecretHash { get; init; }

    public required string Username { get; init; }
}

internal sealed class ForgotPasswordReply
{
    public CodeDeliveryDetails? CodeDeliveryDetails { get; init; }
}

internal sealed class ConfirmForgotPasswordCall : UserContextualCall
{
    public required string ClientId { get; init; }

    public string? SecretHash { get; init; }

    public required string Username { get; init; }

    public required string ConfirmationCode { get; init; }

    public required string Password { get; init; }
}

internal sealed class ConfirmForgotPasswordReply;

internal sealed class ChangePasswordCall
{
    public string? PreviousPassword { get; init; }

    public required string ProposedPassword { get; init; }

    public required string AccessToken { get; init; }
}

internal sealed class ChangePasswordReply;
