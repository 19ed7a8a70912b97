namespace Cognito.Federation.Emulator;

/// <summary>Who may make users, and how invitations look.</summary>
internal sealed class AdminCreateUserConfigType
{
    public bool? AllowAdminCreateUserOnly { get; init; }

    public int? UnusedAccountValidityDays { get; init; }

    public MessageTemplateType? InviteMessageTemplate { get; init; }
}
