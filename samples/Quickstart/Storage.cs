using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.Configuration;

namespace Quickstart;

/// <summary>The AWS services that the credentials are for: a bucket, and the service that says whose credentials they are.</summary>
internal sealed class Storage
{
    private readonly string? _serviceUrl;
    private readonly string? _tokenServiceUrl;
    private readonly string _region;

    public Storage(IConfiguration configuration, CognitoEmulator? emulator)
    {
        _serviceUrl = emulator?.Url.ToString() ?? configuration["Storage:ServiceUrl"];
        _tokenServiceUrl = emulator?.Url.ToString() ?? configuration["Sts:ServiceUrl"];
        _region = configuration["Storage:Region"] ?? configuration["Cognito:Region"] ?? emulator?.Region
            ?? configuration["Cognito:IdentityPool:Id"]?.Split(':')[0]
            ?? throw new StepFailedException("Storage:Region is missing: expected an AWS region such as eu-central-1");
        Bucket = emulator is null
            ? configuration["Storage:Bucket"] ?? throw new StepFailedException("Storage:Bucket is missing: expected the name of an S3 bucket")
            : EmulatedAws.Bucket;
        PublicKey = emulator is null ? configuration["Storage:PublicKey"] : EmulatedAws.PublicKey;
    }

    public string Bucket { get; }

    /// <summary>An object that guests may read; null when none is known.</summary>
    public string? PublicKey { get; }

    public AmazonSecurityTokenServiceClient CreateTokenServiceClient(AWSCredentials credentials) => new(credentials, _tokenServiceUrl is null
        ? new AmazonSecurityTokenServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(_region) }
        : new AmazonSecurityTokenServiceConfig { ServiceURL = _tokenServiceUrl, AuthenticationRegion = _region });

    public AmazonS3Client CreateClient(AWSCredentials credentials) => new(credentials, _serviceUrl is null
        ? new AmazonS3Config { RegionEndpoint = RegionEndpoint.GetBySystemName(_region) }
        : new AmazonS3Config { ServiceURL = _serviceUrl, AuthenticationRegion = _region, ForcePathStyle = true });
}
