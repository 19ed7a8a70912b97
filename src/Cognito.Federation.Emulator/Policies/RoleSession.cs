namespace Cognito.Federation.Emulator;

/// <summary>A role played with temporary credentials.</summary>
/// <param name="Role">The role.</param>
/// <param name="SessionName">The last part of the ARN that the caller sees.</param>
/// <param name="Keys">What policy variables and conditions may refer to, such as <c>cognito-identity.amazonaws.com:sub</c>.</param>
internal sealed record RoleSession(Role Role, string SessionName, IReadOnlyDictionary<string, string> Keys);
