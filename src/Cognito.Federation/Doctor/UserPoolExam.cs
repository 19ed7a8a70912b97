using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Looks at the user pool and its app client.</summary>
internal sealed class UserPoolExam(DoctorCalls calls, Examination examination)
{
    private const string Srp = "ALLOW_USER_SRP_AUTH";
    private const string SrpRemedy = $"Add {Srp} to the app client's flows, unless nobody signs in here with a password by SRP, the default.";

    private readonly UserPoolSettings _pool = calls.UserPoolSettings!;
    private readonly string _subject = $"user pool {calls.UserPoolSettings!.PoolId}";
    private readonly string _client = $"app client {calls.UserPoolSettings!.ClientId} of user pool {calls.UserPoolSettings!.PoolId}";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (_pool.Region != _pool.PoolId.Region)
            examination.Warn(DoctorCheck.Configuration, _subject, $"the region of its id, {_pool.PoolId.Region}", _pool.Region, "Leave the region out, unless the pool has a replica there.");
        var pool = await examination.AskAsync("cognito-idp:DescribeUserPool", _subject, () => calls.DescribeUserPoolAsync(cancellationToken)).ConfigureAwait(false);
        if (pool.IsMissing || (!pool.IsKnown && await LacksKeysAsync().ConfigureAwait(false)))
        {
            examination.Error(DoctorCheck.UserPool, _subject, $"a user pool in {_pool.Region}", "none of this id", "Copy the id from the Cognito console of that region, and set UserPool:Id and, if it is set, UserPool:Region. Another account has other pools.");
            return;
        }
        var client = await examination.AskAsync("cognito-idp:DescribeUserPoolClient", _subject, () => calls.DescribeAppClientAsync(_pool.PoolId.ToString(), _pool.ClientId, cancellationToken)).ConfigureAwait(false);
        if (client.Value is { } described)
            await CheckAsync(described, cancellationToken).ConfigureAwait(false);
        else if (client.IsMissing)
            NoClient();
        else
            await ProbeAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task CheckAsync(DescribedAppClient client, CancellationToken cancellationToken)
    {
        if (client.ClientSecret is null && _pool.ClientSecret is not null)
            examination.Error(DoctorCheck.ClientSecret, _client, "no secret in the configuration, since the app client has none", "one (the value is not shown)", "Remove UserPool:ClientSecret, or use an app client with a secret.");
        else if (client.ClientSecret is not null && _pool.ClientSecret is null)
            examination.Error(DoctorCheck.ClientSecret, _client, "the secret of the app client", "none", "Set UserPool:ClientSecret; an application that cannot keep a secret uses an app client without one.");
        else if (client.ClientSecret is { } secret && _pool.ClientSecret is FixedClientSecret configured && await configured.GetSecretAsync(null, cancellationToken).ConfigureAwait(false) != secret)
            examination.Warn(DoctorCheck.ClientSecret, _client, "the secret that the pool shows for the app client", "another one (the values are not shown)", "Copy the secret again, unless the app client has two at present.");
        // An app client that names no flow has those of the service, SRP among them.
        if (client.ExplicitAuthFlows is { Count: > 0 } flows && !flows.Contains(Srp) && flows.Any(static flow => flow.StartsWith("ALLOW_", StringComparison.Ordinal)))
            examination.Warn(DoctorCheck.SignInFlow, _client, Srp, string.Join(", ", flows), SrpRemedy);
    }

    private async Task<bool> LacksKeysAsync()
    {
        try
        {
            await calls.FetchKeysAsync().ConfigureAwait(false);
            return false;
        }
        catch (CognitoServiceException e)
        {
            // What is no refusal says nothing of the pool.
            return e.StatusCode is { } status && (int)status is >= 400 and < 500;
        }
    }

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await calls.ProbeAppClientAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoFederationException e) when (Examination.IsMissing(e.Code))
        {
            NoClient();
        }
        catch (CognitoFederationException e) when (e.Code == CognitoErrorCode.SecretHashMismatch)
        {
            examination.Error(DoctorCheck.ClientSecret, _client, "the secret of the app client, or none where it has none", _pool.ClientSecret is null ? "none" : "another (the value is not shown)", "Set UserPool:ClientSecret to what the console shows for the app client.");
        }
        catch (CognitoFederationException e) when (e.Code == CognitoErrorCode.FlowNotEnabled)
        {
            examination.Warn(DoctorCheck.SignInFlow, _client, Srp, "flows without it", SrpRemedy);
        }
        catch (CognitoServiceException e) when (e.IsTransient)
        {
            examination.Warn(DoctorCheck.NotChecked, _client, "an answer of the user pool", e.Code.ToString(), $"It could not be checked. {ErrorRules.For(e.Code, "InitiateAuth").Advice}");
        }
        catch (CognitoFederationException)
        {
            // Nobody has the name, so that the pool does not know it is the good answer.
        }
    }

    private void NoClient() =>
        examination.Error(DoctorCheck.AppClient, _client, "an app client of this pool", "none of this id", "Copy the client id from the pool's app clients in the Cognito console, and set UserPool:ClientId.");
}
