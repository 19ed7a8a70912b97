namespace Cognito.Federation.Emulator;

/// <summary>Whom a trigger is called about; <see cref="ClientId"/> is <see langword="null"/> for administrators.</summary>
internal sealed record TriggerSubject(UserPool Pool, string? ClientId, string UserName)
{
    public static TriggerSubject Of(UserPoolClient client, PoolUser user) => new(client.Pool, client.Id, user.Username);
}
