namespace Cognito.Federation.Emulator;

/// <summary>An app client of a user pool.</summary>
internal sealed class UserPoolClient(UserPool pool, string id, string name, string? secret, UserPoolClientSettings settings, DateTimeOffset createdAt)
{
    public UserPool Pool { get; } = pool;

    public string Id { get; } = id;

    public string Name { get; } = name;

    public string? Secret { get; } = secret;

    public UserPoolClientSettings Settings { get; } = settings;

    /// <summary>The request that made the client, for what is only shown again; <see langword="null"/> for a client from the start.</summary>
    public CreateUserPoolClientRequest? Requested { get; init; }

    public DateTimeOffset CreatedAt { get; } = createdAt;
}
