using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;

namespace Cognito.Federation.Wire;

/// <summary>Signs requests with IAM credentials, by the signer of the AWS SDK.</summary>
/// <remarks>The signer asks the credentials once per attempt, so key and session token always belong together. It signs with the computer's own time: AWS compares it with real time, whatever clock the rest of the library is given.</remarks>
internal sealed class SigV4Authorization(AWSCredentials credentials, string region, string service) : WireAuthorization
{
    private readonly AWSSigV4Parameters _parameters = new()
    {
        Credentials = credentials,
        Region = RegionEndpoint.GetBySystemName(region),
        Service = service,
    };

    public override async ValueTask ApplyAsync(HttpRequestMessage request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var signing = new AWSSigningRequest
        {
            HttpMethod = request.Method,
            RequestUri = request.RequestUri,
            Content = body.ToArray(),
        };
        foreach (var (name, values) in request.Headers)
            signing.Headers[name] = string.Join(',', values);
        if (request.Content?.Headers.ContentType is { } type)
            signing.Headers["Content-Type"] = type.ToString();
        var signed = await AWSSigV4Signer.SignAsync(signing, _parameters, cancellationToken).ConfigureAwait(false);
        foreach (var (name, value) in signed.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                throw new InvalidOperationException($"The signer gave the header '{name}', which a request cannot carry.");
        }
    }
}
