using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>A loop over whatever the pool asks for, until a person is needed. Tokens may come with any reply, and any challenge may follow any other.</summary>
internal sealed class SignInConversation(UserPoolContext pool, ISignInEndpoint endpoint, DeviceMemory devices)
{
    private const string PasswordVerifier = "PASSWORD_VERIFIER";
    private const string DeviceSrp = "DEVICE_SRP_AUTH";
    private const string DevicePasswordVerifier = "DEVICE_PASSWORD_VERIFIER";

    private static readonly Dictionary<string, string> NoParameters = [];

    public async Task<SignInOutcome> StartAsync(SignInStart start, SignInProgress progress, CancellationToken cancellationToken)
    {
        var reply = await endpoint.StartAsync(start, progress, cancellationToken).ConfigureAwait(false);
        return await AdvanceAsync(reply, progress, endpoint.StartOperation, cancellationToken).ConfigureAwait(false);
    }

    public async Task<SignInOutcome> AnswerAsync(string challenge, string? ticket, IReadOnlyDictionary<string, string> responses, SignInProgress progress, CancellationToken cancellationToken)
    {
        var reply = await endpoint.AnswerAsync(challenge, ticket, responses, progress, cancellationToken).ConfigureAwait(false);
        return await AdvanceAsync(reply, progress, endpoint.AnswerOperation, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SignInOutcome> AdvanceAsync(AuthReply reply, SignInProgress progress, string operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reply.AuthenticationResult is { } issued)
                return await CompleteAsync(issued, progress, operation, cancellationToken).ConfigureAwait(false);
            if (string.IsNullOrEmpty(reply.ChallengeName))
                throw ErrorTranslation.Unreadable(operation, "it holds neither tokens nor a challenge.");
            progress.Adopt(reply.ChallengeParameters);
            progress.Device ??= await devices.FindAsync(progress.Username, cancellationToken).ConfigureAwait(false);
            if (AnswerWithoutPerson(reply, progress, operation) is not { } responses)
                return ChallengeReader.Read(reply, progress, endpoint.Side);
            operation = endpoint.AnswerOperation;
            reply = await endpoint.AnswerAsync(reply.ChallengeName, reply.Session, responses, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The answer to a proof of password or device; null when a person must answer.</summary>
    private Dictionary<string, string>? AnswerWithoutPerson(AuthReply reply, SignInProgress progress, string operation)
    {
        var parameters = reply.ChallengeParameters ?? NoParameters;
        try
        {
            switch (reply.ChallengeName)
            {
                case PasswordVerifier when progress.Proof is { } proof:
                    progress.Proof = null;
                    return proof.Complete(parameters, pool.PoolId.PoolName, progress.Username, isDevice: false, pool.Channel.ServerTime);
                case DeviceSrp when progress.Device is { } device:
                    return new Dictionary<string, string> { ["SRP_A"] = progress.BeginDeviceProof(device) };
                case DevicePasswordVerifier when progress is { Device: { } device, DeviceProof: { } proof }:
                    progress.DeviceProof = null;
                    return proof.Complete(parameters, device.GroupKey, device.Key, isDevice: true, pool.Channel.ServerTime);
                default:
                    return null;
            }
        }
        catch (FormatException e)
        {
            throw ErrorTranslation.Unreadable(operation, e.Message, e);
        }
    }

    private async Task<SignInOutcome> CompleteAsync(AuthenticationResult issued, SignInProgress progress, string operation, CancellationToken cancellationToken)
    {
        var deviceKey = issued.NewDeviceMetadata?.DeviceKey ?? progress.Device?.Key;
        var session = SessionFactory.Create(issued.IdToken, issued.AccessToken, issued.RefreshToken, null, deviceKey, pool.Channel.IsTrusted, operation);
        var newDevice = issued.NewDeviceMetadata is { DeviceKey: { Length: > 0 } key, DeviceGroupKey: { Length: > 0 } group }
            ? await devices.GreetAsync(key, group, session, cancellationToken).ConfigureAwait(false)
            : null;
        return new SignedIn(session) { NewDevice = newDevice };
    }
}
