namespace Cognito.Federation.Emulator;

/// <summary>An app client of an emulated user pool.</summary>
public sealed class EmulatedClient
{
    internal EmulatedClient(UserPoolClient client)
    {
        Name = client.Name;
        Id = client.Id;
        Secret = client.Secret;
    }

    /// <summary>The client's name.</summary>
    public string Name { get; }

    /// <summary>The client id that callers send.</summary>
    public string Id { get; }

    /// <summary>The client secret; <see langword="null"/> for a public client.</summary>
    public string? Secret { get; }
}
