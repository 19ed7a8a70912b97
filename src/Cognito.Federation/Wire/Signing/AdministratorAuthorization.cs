using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Cognito.Federation.Wire;

/// <summary>Signs with the given IAM credentials, else with those that the AWS SDK's chain finds. Looks for them at the first signed call, never before.</summary>
internal sealed class AdministratorAuthorization(AWSCredentials? given, string region, string service) : WireAuthorization
{
    private SigV4Authorization? _signer;

    public override async ValueTask ApplyAsync(HttpRequestMessage request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            _signer ??= new SigV4Authorization(given ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(), region, service);
            await _signer.ApplyAsync(request, body, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonClientException e)
        {
            throw new InvalidOperationException(given is null
                ? "Administration signs its calls with IAM credentials, and the AWS SDK's chain found none: set them with options.Administration.UseCredentials(...), or provide them as AWS does, by environment variables, a profile or the role of the machine."
                : "Administration signs its calls with IAM credentials, and those of options.Administration.UseCredentials(...) could not be had.", e);
        }
        catch (AmazonServiceException e)
        {
            throw new InvalidOperationException("Administration signs its calls with IAM credentials, and AWS refused to issue them: see the inner exception, or set others with options.Administration.UseCredentials(...).", e);
        }
    }
}
