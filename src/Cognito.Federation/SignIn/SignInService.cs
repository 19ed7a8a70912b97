using System.Diagnostics;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Signing in at one user pool, by the users' operations or the administrators'.</summary>
internal sealed class SignInService(UserPoolContext pool, ISignInEndpoint endpoint, DeviceMemory devices) : ISignIn
{
    private readonly ILogger _logger = pool.Loggers.CreateLogger<SignInService>();
    private readonly SignInConversation _conversation = new(pool, endpoint, devices);
    private readonly TotpSetup _totp = new(pool);

    public async Task<SignInOutcome> StartAsync(SignInRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var device = request.Device ?? await devices.FindAsync(request.Username, cancellationToken).ConfigureAwait(false);
        var progress = new SignInProgress(request.Username, request.Context, device);
        var start = SignInStart.For(request, endpoint.Side, progress);
        return await TellAsync(start.Flow, progress, null, async () =>
        {
            try
            {
                return await _conversation.StartAsync(start, progress, cancellationToken).ConfigureAwait(false);
            }
            catch (CognitoServiceException e) when (e.Code == CognitoErrorCode.DeviceNotFound && progress.Device is { } gone)
            {
                await devices.DropAsync(progress.Username, gone, cancellationToken).ConfigureAwait(false);
                // From the beginning: the step in which the service missed the device may be used up.
                var again = new SignInProgress(request.Username, request.Context, null);
                return await _conversation.StartAsync(SignInStart.For(request, endpoint.Side, again), again, cancellationToken).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }

    public Task<SignInOutcome> AnswerAsync(ChallengeAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var state = answer.Challenge.State;
        if (state.Side != endpoint.Side)
            throw new InvalidOperationException(state.Side == SignInSide.Administrator
                ? "The challenge came from the administrators' sign-in (Admin.SignIn); answer it there."
                : "The challenge came from the users' sign-in (SignIn); answer it there, not at Admin.SignIn.");
        var progress = new SignInProgress(state.Username, StepContext(state.Context, answer.Context), state.Device);
        return TellAsync(state.Name, progress, answer.Challenge, async () =>
        {
            try
            {
                return await AnswerAsync(answer.Move, state, progress, cancellationToken).ConfigureAwait(false);
            }
            catch (CognitoServiceException e) when (e.Code == CognitoErrorCode.DeviceNotFound && progress.Device is { } gone)
            {
                // The service looks at the device first, so the answer is still owed.
                await devices.DropAsync(progress.Username, gone, cancellationToken).ConfigureAwait(false);
                progress.Device = null;
                return await AnswerAsync(answer.Move, state, progress, cancellationToken).ConfigureAwait(false);
            }
        });
    }

    private async Task<SignInOutcome> AnswerAsync(ChallengeMove move, ChallengeState state, SignInProgress progress, CancellationToken cancellationToken)
    {
        switch (move)
        {
            case ChallengeMove.Respond { Responses: var responses, Proved: var password }:
                if (password is { } proved)
                    responses = new Dictionary<string, string>(responses) { ["SRP_A"] = progress.BeginProof(proved) };
                return await _conversation.AnswerAsync(state.Name, state.Ticket?.Reveal(), responses, progress, cancellationToken).ConfigureAwait(false);
            case ChallengeMove.BeginTotp:
                return await _totp.BeginAsync(state, cancellationToken).ConfigureAwait(false);
            case ChallengeMove.FinishTotp { Code: var code, FriendlyName: var name }:
                var ticket = await _totp.VerifyAsync(state, code, name, cancellationToken).ConfigureAwait(false);
                return await _conversation.AnswerAsync(state.Name, ticket, new Dictionary<string, string>(), progress, cancellationToken).ConfigureAwait(false);
            default:
                throw new InvalidOperationException($"Unknown move {move.GetType().Name}.");
        }
    }

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
