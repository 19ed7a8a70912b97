namespace Cognito.Federation.Administration;

/// <summary>What <see cref="IUserAdmin.CreateAsync"/> does about the invitation.</summary>
public enum InvitationAction
{
    /// <summary>Makes the user and sends the invitation.</summary>
    Send,

    /// <summary>Makes the user and sends nothing: hand over the temporary password yourself, or set a permanent one.</summary>
    Suppress,

    /// <summary>Makes nobody: sends the invitation of an existing user once more, with a new temporary password that lives as long as the first one did.</summary>
    Resend,
}
