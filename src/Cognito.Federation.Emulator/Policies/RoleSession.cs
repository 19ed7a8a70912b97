namespace Cognito.Federation.Emulator;

/// <summary>A role played with temporary credentials.</summary>
/// <param name="Role">The role.</param>
/// <param name="SessionName">The last part of the ARN that the caller sees.</param>
/// <param name="Keys">What policy variables and conditions may refer to, such as <c>cognito-identity.amazonaws.com:sub</c>, the session's tags among them.</param>
internal sealed record RoleSession(Role Role, string SessionName, IReadOnlyDictionary<string, string> Keys)
{
    /// <summary>How the person was recognised: the values of <c>cognito-identity.amazonaws.com:amr</c>.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The session's own policy, beyond which the role's does not reach; <see langword="null"/> where it has none.</summary>
    public RolePolicy? Limit { get; init; }
}
