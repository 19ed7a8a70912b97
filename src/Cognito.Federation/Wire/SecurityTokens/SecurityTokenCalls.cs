using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Wire;

/// <summary>The calls to AWS STS, by its official client, in the library's own types.</summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the broker, which is as long as the application; the connections are shared.")]
internal sealed class SecurityTokenCalls
{
    private const string Operation = "AssumeRoleWithWebIdentity";

    private readonly AmazonSecurityTokenServiceClient _client;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly WireLimits _limits;
    private readonly string _subject;

    public SecurityTokenCalls(FlowResources resources)
    {
        var settings = resources.Settings;
        _limits = settings.Limits;
        _time = resources.Time;
        _logger = resources.Loggers.CreateLogger<SecurityTokenCalls>();
        _subject = $"identity pool {settings.PoolId}, AWS STS in {settings.PoolId.Region}";
        var config = new AmazonSecurityTokenServiceConfig
        {
            HttpClientFactory = new InvokerHttpClientFactory(resources.Http),
            MaxErrorRetry = _limits.MaxAttempts - 1,
            // Replies hold keys, and the SDK logs replies when an application lets it log.
            LogResponse = false,
            UseFIPSEndpoint = settings.UseFips,
            UseDualstackEndpoint = settings.UseDualStack,
        };
        if (settings.StsEndpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = settings.PoolId.Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.PoolId.Region);
        }
        // The proof is in the request: IAM credentials are neither needed nor looked for.
        _client = new AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), config);
    }

    /// <summary>Assumes a role with a token of the identity pool.</summary>
    /// <param name="role">The role, and how.</param>
    /// <param name="proof">The identity pool's token.</param>
    /// <param name="identityId">Whom it stands for.</param>
    /// <param name="serverTime">The service's clock now, by which the credentials end.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<CredentialSet> AssumeRoleAsync(AssumedRole role, Secret proof, IdentityId identityId, DateTimeOffset serverTime, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity($"STS {Operation}", ActivityKind.Client);
        activity?.SetTag("rpc.system", "aws-api").SetTag("rpc.method", Operation);
        using var limit = new CancellationTokenSource(_limits.TotalTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var started = _time.GetTimestamp();
        var asked = Moment.Now(_time);
        try
        {
            var reply = await _client.AssumeRoleWithWebIdentityAsync(Compose(role, proof), either.Token).ConfigureAwait(false);
            var set = Read(reply.Credentials, identityId, serverTime, asked);
            Telemetry.RecordOperation(_time.GetElapsedTime(started), Operation, null);
            _logger.OperationAnswered(Operation, _time.GetElapsedTime(started).TotalMilliseconds, 1, reply.ResponseMetadata?.RequestId);
            return set;
        }
        catch (Exception e) when (Translate(e, limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested) is { } error)
        {
            activity?.SetTag("error.type", error.Code.Value).SetTag("aws.request_id", error.RequestId).SetStatus(ActivityStatusCode.Error);
            Telemetry.RecordOperation(_time.GetElapsedTime(started), Operation, error.Code);
            _logger.OperationRefused(Operation, error.Code, error.RequestId);
            throw error;
        }
    }

    private static AssumeRoleWithWebIdentityRequest Compose(AssumedRole role, Secret proof)
    {
        var request = new AssumeRoleWithWebIdentityRequest
        {
            RoleArn = role.Arn,
            RoleSessionName = role.Name,
            WebIdentityToken = proof.Reveal(),
            DurationSeconds = (int)role.Duration.TotalSeconds,
            Policy = role.Policy,
        };
        if (role.PolicyArns.Count > 0)
            request.PolicyArns = [.. role.PolicyArns.Select(static arn => new PolicyDescriptorType { Arn = arn })];
        return request;
    }

    private CredentialSet Read(Amazon.SecurityToken.Model.Credentials? given, IdentityId identityId, DateTimeOffset serverTime, Moment asked)
    {
        if (given is not { AccessKeyId: { Length: > 0 } key, SecretAccessKey: { Length: > 0 } secret, SessionToken: { Length: > 0 } session, Expiration: { } end })
            throw ErrorTranslation.Unreadable(Operation, "expected AccessKeyId, SecretAccessKey, SessionToken and Expiration, got not all of them.");
        var expiresAt = new DateTimeOffset(end.ToUniversalTime());
        return new CredentialSet(new TemporaryCredentials(identityId, key, new Secret(secret), new Secret(session), expiresAt), expiresAt - serverTime, _time, asked.Elapsed);
    }

    private CognitoFederationException? Translate(Exception exception, bool isOverLimit) => exception switch
    {
        CognitoFederationException known => known,
        AmazonSecurityTokenServiceException { ErrorCode: { Length: > 0 } type } refused => Refused(refused, type),
        AmazonServiceException { StatusCode: 0 } or HttpRequestException or IOException => ErrorTranslation.WithoutReply(CognitoErrorCode.ConnectionFailed, Operation, "the service could not be reached, or the connection broke.", _subject, exception),
        AmazonServiceException unreadable => Refused(unreadable, ""),
        OperationCanceledException when isOverLimit => ErrorTranslation.WithoutReply(CognitoErrorCode.Timeout, Operation, "the time limit of the call ran out.", _subject, exception),
        _ => null,
    };

    private CognitoFederationException Refused(AmazonServiceException refused, string type)
    {
        var status = refused.StatusCode == 0 ? HttpStatusCode.ServiceUnavailable : refused.StatusCode;
        var error = new ServiceError(Operation, type, refused.Message, status, refused.RequestId, null);
        return ErrorTranslation.ToException(error, StsErrorNames.CodeOf(type, refused.Message, (int)status), _subject);
    }
}
