namespace Cognito.Federation;

/// <summary>The identity pool chooses the role and assumes it: one call, credentials of one hour. Guests are limited by a session policy of AWS besides their role.</summary>
/// <remarks>AWS operation: <c>GetCredentialsForIdentity</c>. <see cref="FederatedIdentity.RoleArn"/> picks one of several roles that the login may have (<c>CustomRoleArn</c>).</remarks>
public sealed record EnhancedFlow : CredentialFlow
{
    internal EnhancedFlow() { }

    internal override string Key => "";

    internal override string? FaultOf(string? roleArn) => null;

    internal override Task<CredentialSet> FetchAsync(FlowCall call, CancellationToken cancellationToken) =>
        call.Pool.GetCredentialsAsync(call.IdentityId, call.Token, call.RoleArn, cancellationToken);

    private protected override void Closed() { }
}
