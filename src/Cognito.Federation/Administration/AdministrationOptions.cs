using Amazon.Runtime;

namespace Cognito.Federation.Administration;

/// <summary>How administration proves who it is.</summary>
public sealed class AdministrationOptions
{
    // A field: configuration binds properties.
    private AWSCredentials? _credentials;

    /// <summary>Signs administrators' calls with these IAM credentials. Default: what the AWS SDK's chain finds at the first such call.</summary>
    public void UseCredentials(AWSCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
    }

    /// <summary>Signs administrators' calls with a pair of access keys, as tests and emulators have them.</summary>
    /// <param name="accessKeyId">The access key id.</param>
    /// <param name="secretAccessKey">Its secret.</param>
    public void UseAccessKey(string accessKeyId, string secretAccessKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessKeyId);
        ArgumentException.ThrowIfNullOrEmpty(secretAccessKey);
        _credentials = new BasicAWSCredentials(accessKeyId, secretAccessKey);
    }

    internal AWSCredentials? FindCredentials() => _credentials;
}
