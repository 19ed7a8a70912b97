namespace Cognito.Federation.Wire;

/// <summary>An IAM role as far as a diagnosis wants to know it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="TrustPolicy">Who may play it: a policy as JSON.</param>
internal sealed record RoleDescription(string Arn, string TrustPolicy);
