namespace Cognito.Federation.Emulator.Tool;

/// <summary>An app client of a seed file. What is left out is as in <see cref="ClientSeed"/>.</summary>
internal sealed class SeededClient
{
    public required string Name { get; init; }

    public string? Id { get; init; }

    public string? Secret { get; init; }

    public bool? GenerateSecret { get; init; }

    public IReadOnlyList<string>? ExplicitAuthFlows { get; init; }

    public int? AccessTokenMinutes { get; init; }

    public int? IdTokenMinutes { get; init; }

    public int? RefreshTokenMinutes { get; init; }

    public int? AuthSessionMinutes { get; init; }

    public bool? PreventUserExistenceErrors { get; init; }

    public bool? RefreshTokenRotation { get; init; }

    public int? RotationGraceSeconds { get; init; }

    public void ApplyTo(ClientSeed client)
    {
        client.Id = Id;
        client.Secret = Secret;
        client.GenerateSecret = GenerateSecret ?? client.GenerateSecret;
        Lists.Replace(client.ExplicitAuthFlows, ExplicitAuthFlows);
        client.AccessTokenValidity = Minutes(AccessTokenMinutes) ?? client.AccessTokenValidity;
        client.IdTokenValidity = Minutes(IdTokenMinutes) ?? client.IdTokenValidity;
        client.RefreshTokenValidity = Minutes(RefreshTokenMinutes) ?? client.RefreshTokenValidity;
        client.AuthSessionValidity = Minutes(AuthSessionMinutes) ?? client.AuthSessionValidity;
        client.PreventUserExistenceErrors = PreventUserExistenceErrors ?? client.PreventUserExistenceErrors;
        client.RefreshTokenRotation = RefreshTokenRotation ?? client.RefreshTokenRotation;
        client.RotationGracePeriod = TimeSpan.FromSeconds(RotationGraceSeconds ?? 0);
    }

    private static TimeSpan? Minutes(int? value) => value is null ? null : TimeSpan.FromMinutes(value.Value);
}
