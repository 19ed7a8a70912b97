using Amazon.Runtime;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>One configured user pool, checked and with every default filled in.</summary>
internal sealed record UserPoolSettings
{
    public required UserPoolId PoolId { get; init; }

    public required string ClientId { get; init; }

    public required IClientSecretProvider? ClientSecret { get; init; }

    public required Uri Endpoint { get; init; }

    /// <summary>Whether <see cref="Endpoint"/> is somebody's choice rather than AWS's own address: an emulator or a proxy may stand there.</summary>
    public required bool IsCustomEndpoint { get; init; }

    /// <summary>The <c>iss</c> of the pool's tokens.</summary>
    public required string Issuer { get; init; }

    /// <summary>The key in <c>Logins</c>.</summary>
    public required string ProviderName { get; init; }

    public required DeviceConfirmation DeviceConfirmation { get; init; }

    public required IDeviceStore? DeviceStore { get; init; }

    /// <summary>What is told of sign-outs; null for nothing.</summary>
    public required TokenDenyList? TokenDenyList { get; init; }

    /// <summary>Where the pool's keys are; null for AWS's own place.</summary>
    public Uri? JwksUri => IsCustomEndpoint ? KeyDownload.Below(new Uri(Endpoint, PoolId.ToString()).AbsoluteUri) : null;

    /// <summary>The region whose endpoint is called.</summary>
    public required string Region { get; init; }

    /// <summary>What administrators' calls are signed with; null for what the AWS SDK's chain finds.</summary>
    public required AWSCredentials? AdministratorCredentials { get; init; }

    public required WireLimits Limits { get; init; }
}
