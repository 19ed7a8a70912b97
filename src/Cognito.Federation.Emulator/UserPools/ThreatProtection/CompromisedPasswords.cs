namespace Cognito.Federation.Emulator;

/// <summary>Refuses new passwords that are known to be compromised.</summary>
internal static class CompromisedPasswords
{
    /// <summary>Refuses such a password, and notes that for a user who exists already; then hold the pool's gate.</summary>
    public static void Refuse(OperationContext context, UserPool pool, PoolUser? user, string password, AuthEventKind kind)
    {
        if (pool.Settings.ThreatProtection?.CompromisedPasswords.Contains(password) != true)
            return;
        if (user is not null && AuthEvents.Record(context, pool, user, kind, AuthEventResponse.Fail) is { } entry)
            (entry.Decision, entry.IsCompromised) = (RiskDecision.Block, true);
        throw new AwsException("InvalidPasswordException", "Provided password cannot be used for security reasons.");
    }
}
