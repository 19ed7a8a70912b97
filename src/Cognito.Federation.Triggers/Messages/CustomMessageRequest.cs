namespace Cognito.Federation.Triggers;

/// <summary>A message that is about to be sent.</summary>
public sealed class CustomMessageRequest : UserRequest
{
    /// <summary>The placeholder for the code, such as <c>{####}</c>: the pool puts the code there. The code itself is never told.</summary>
    public string? CodeParameter { get; set; }

    /// <summary>The placeholder for a link in place of a code, such as <c>{##Click Here##}</c>.</summary>
    public string? LinkParameter { get; set; }

    /// <summary>The placeholder for the user name, such as <c>{username}</c>; told where an administrator made the user.</summary>
    public string? UsernameParameter { get; set; }
}
