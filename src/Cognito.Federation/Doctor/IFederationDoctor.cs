namespace Cognito.Federation;

/// <summary>Looks at the configured pools and roles, and says what is wrong with them and what to do about it. For starts, deployments and support, not for each request.</summary>
/// <remarks>
/// Its calls are signed with the credentials of <see cref="CognitoFederationOptions.Administration"/>, else with those that the AWS SDK's chain finds; they are looked for when it is used. It changes nothing.
/// What the credentials may not read is a finding that names the missing IAM right, not an exception.
/// </remarks>
public interface IFederationDoctor
{
    /// <summary>Checks the user pool, the app client, the identity pool, its providers, its roles with their trust policies, its role mappings, and the clock.</summary>
    /// <returns>The findings. An account in order has none but <see cref="DoctorSeverity.Information"/>.</returns>
    Task<DoctorReport> CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells which role and session tags a login would get, and why. Gets no credentials, and makes no identity.</summary>
    /// <param name="identity">The login: an ID token, a login with its provider, a guest. Its <see cref="FederatedIdentity.RoleArn"/> and <see cref="FederatedIdentity.Flow"/> count.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is of the wrong kind, for another audience, or expired.</exception>
    /// <exception cref="CognitoFederationException">The pool could not be read; it takes <c>cognito-identity:DescribeIdentityPool</c>, <c>GetIdentityPoolRoles</c> and <c>GetPrincipalTagAttributeMap</c>.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">No identity pool is configured.</exception>
    Task<RolePreview> PreviewRoleAsync(FederatedIdentity identity, CancellationToken cancellationToken = default);
}
