using System.Diagnostics;
using Cognito.Federation.Srp;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Signing in at one user pool: a loop over whatever the pool asks for.</summary>
internal sealed class SignInService(UserPoolContext pool) : ISignIn
{
    private const string PasswordVerifier = "PASSWORD_VERIFIER";

    private readonly ILogger _logger = pool.Loggers.CreateLogger<SignInService>();

    public Task<SignInOutcome> StartAsync(SignInRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var progress = new SignInProgress(request.Username, request.Context);
        return request.Flow switch
        {
            PasswordFlow.Srp => TellAsync("USER_SRP_AUTH", progress, null, () => StartWithProofAsync(request, progress, cancellationToken)),
            PasswordFlow.Plain => TellAsync("USER_PASSWORD_AUTH", progress, null, () => StartWithPasswordAsync(request, progress, cancellationToken)),
            _ => throw new ArgumentException($"Unknown password flow {request.Flow}; expected {nameof(PasswordFlow.Srp)} or {nameof(PasswordFlow.Plain)}.", nameof(request)),
        };
    }

    public Task<SignInOutcome> AnswerAsync(ChallengeAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var state = answer.Challenge.State;
        var progress = new SignInProgress(state.Username, StepContext(state.Context, answer.Context));
        return TellAsync(state.Name, progress, answer.Challenge, async () =>
        {
            var reply = await RespondAsync(state.Name, state.Ticket?.Reveal(), answer.Responses, progress, cancellationToken).ConfigureAwait(false);
            return await AdvanceAsync(reply, progress, UserPoolOperations.RespondToAuthChallenge.Name, cancellationToken).ConfigureAwait(false);
        });
    }

    private async Task<SignInOutcome> StartWithProofAsync(SignInRequest request, SignInProgress progress, CancellationToken cancellationToken)
    {
        var client = new SrpClient();
        progress.Proof = new PendingProof(client, request.Secret);
        var parameters = new Dictionary<string, string> { ["SRP_A"] = client.PublicValue };
        var reply = await InitiateAsync(UserPoolOperations.InitiateAuth, "USER_SRP_AUTH", parameters, progress, cancellationToken).ConfigureAwait(false);
        return await AdvanceAsync(reply, progress, UserPoolOperations.InitiateAuth.Name, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SignInOutcome> StartWithPasswordAsync(SignInRequest request, SignInProgress progress, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, string> { ["PASSWORD"] = request.Secret.Reveal() };
        var reply = await InitiateAsync(UserPoolOperations.InitiateAuthWithPassword, "USER_PASSWORD_AUTH", parameters, progress, cancellationToken).ConfigureAwait(false);
        return await AdvanceAsync(reply, progress, UserPoolOperations.InitiateAuth.Name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on for as long as no person is needed. Tokens may come with any reply, and any challenge may follow any other.</summary>
    private async Task<SignInOutcome> AdvanceAsync(AuthReply reply, SignInProgress progress, string operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reply.AuthenticationResult is { } issued)
                return new SignedIn(SessionFactory.Create(issued.IdToken, issued.AccessToken, issued.RefreshToken, null, issued.NewDeviceMetadata?.DeviceKey, pool.Channel.IsTrusted, operation));
            if (string.IsNullOrEmpty(reply.ChallengeName))
                throw ErrorTranslation.Unreadable(operation, "it holds neither tokens nor a challenge.");
            progress.Adopt(reply.ChallengeParameters);
            if (reply.ChallengeName != PasswordVerifier || progress.Proof is not { } proof)
                return Challenge(reply, progress);
            progress.Proof = null;
            var responses = Prove(reply, proof, progress.Username, operation);
            operation = UserPoolOperations.RespondToAuthChallenge.Name;
            reply = await RespondAsync(PasswordVerifier, reply.Session, responses, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    private Dictionary<string, string> Prove(AuthReply reply, PendingProof proof, string username, string operation)
    {
        try
        {
            var challenge = SrpChallenge.Read(reply.ChallengeParameters ?? new Dictionary<string, string>(), username);
            // The service compares with its own clock, so its time is the one to write; read once, since the same text is proved and sent.
            var timestamp = SrpTimestamp.Write(pool.Channel.ServerTime);
            return new Dictionary<string, string>
            {
                ["PASSWORD_CLAIM_SECRET_BLOCK"] = challenge.SecretBlockText,
                ["PASSWORD_CLAIM_SIGNATURE"] = proof.Client.Sign(challenge, pool.PoolId.PoolName, proof.Password, timestamp),
                ["TIMESTAMP"] = timestamp,
            };
        }
        catch (FormatException e)
        {
            throw ErrorTranslation.Unreadable(operation, e.Message, e);
        }
    }

    private Task<AuthReply> InitiateAsync(WireOperation<InitiateAuthCall, AuthReply> operation, string flow, Dictionary<string, string> parameters, SignInProgress progress, CancellationToken cancellationToken)
    {
        return pool.SendAsync(operation, client => new InitiateAuthCall
        {
            AuthFlow = flow,
            AuthParameters = WithIdentity(parameters, client, progress.Username),
            ClientId = client.Id,
            Context = progress.Context,
        }, cancellationToken);
    }

    private Task<AuthReply> RespondAsync(string challenge, string? ticket, IReadOnlyDictionary<string, string> responses, SignInProgress progress, CancellationToken cancellationToken)
    {
        return pool.SendAsync(UserPoolOperations.RespondToAuthChallenge, client => new RespondToAuthChallengeCall
        {
            ClientId = client.Id,
            ChallengeName = challenge,
            Session = ticket,
            ChallengeResponses = WithIdentity(responses, client, progress.Username),
            Context = progress.Context,
        }, cancellationToken);
    }

    private static Dictionary<string, string> WithIdentity(IReadOnlyDictionary<string, string> values, AppClient client, string username)
    {
        var all = new Dictionary<string, string>(values, StringComparer.Ordinal) { ["USERNAME"] = username };
        if (client.SecretHash(username) is { } hash)
            all["SECRET_HASH"] = hash;
        return all;
    }

    private static UnknownChallenge Challenge(AuthReply reply, SignInProgress progress) =>
        new(new ChallengeState(
            reply.ChallengeName!,
            progress.Username,
            string.IsNullOrEmpty(reply.Session) ? null : new SignInTicket(reply.Session),
            reply.ChallengeParameters ?? new Dictionary<string, string>(),
            progress.Context with { IpAddress = null, EncodedDeviceFingerprint = null }));

    /// <summary>Metadata and analytics are carried on unless given anew; address and device are those of this step.</summary>
    private static RequestContext StepContext(RequestContext carried, RequestContext? given) => given is null
        ? carried
        : given with
        {
            ClientMetadata = given.ClientMetadata.Count == 0 ? carried.ClientMetadata : given.ClientMetadata,
            AnalyticsEndpointId = given.AnalyticsEndpointId ?? carried.AnalyticsEndpointId,
        };

    private async Task<SignInOutcome> TellAsync(string step, SignInProgress progress, SignInChallenge? answered, Func<Task<SignInOutcome>> run)
    {
        using var activity = Telemetry.Activities.StartActivity("Cognito sign-in");
        activity?.SetTag("cognito.step", step);
        var started = pool.Time.GetTimestamp();
        var ended = "failed";
        try
        {
            var outcome = await run().ConfigureAwait(false);
            ended = outcome.GetType().Name;
            return outcome;
        }
        catch (CognitoFederationException e) when (SignInRefusals.OutcomeOf(e, progress.Username, answered) is { } outcome)
        {
            ended = outcome is SignInRejected rejected ? rejected.Reason.ToString() : outcome.GetType().Name;
            return outcome;
        }
        catch (Exception e)
        {
            activity?.SetTag("error.type", e is CognitoFederationException known ? known.Code.Value : e.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            activity?.SetTag("cognito.outcome", ended);
            Telemetry.RecordSignIn(pool.Time.GetElapsedTime(started), step, ended);
            _logger.SignInStep(step, ended);
        }
    }
}
