namespace Cognito.Federation.Emulator;

/// <summary>An app client of a user pool.</summary>
internal sealed class UserPoolClient(UserPool pool, string id, string name, string? secret, UserPoolClientSettings settings, DateTimeOffset createdAt)
{
    public UserPool Pool { get; } = pool;

    public string Id { get; } = id;

    public string Name { get; } = name;

    public string? Secret { get; } = secret;

    public UserPoolClientSettings Settings { get; } = settings;

    public DateTimeOffset CreatedAt { get; } = createdAt;
}
