namespace Cognito.Federation.Emulator.Tool;

/// <summary>An app client of a seed file. What is left out is as in <see cref="ClientSeed"/>.</summary>
internal sealed class SeededClient
{
    public required string Name { get; init; }

    public string? Id { get; init; }

    public string? Secret { get; init; }

    public bool? GenerateSecret { get; init; }

    public IReadOnlyList<string>? ExplicitAuthFlows { get; init; }

    public int? AccessTokenValidityMinutes { get; init; }

    public int? IdTokenValidityMinutes { get; init; }

    public int? RefreshTokenValidityMinutes { get; init; }

    public int? AuthSessionValidityMinutes { get; init; }

    public bool? PreventUserExistenceErrors { get; init; }

    public bool? RefreshTokenRotation { get; init; }

    public int? RotationGracePeriodSeconds { get; init; }

    public IReadOnlyList<string>? ReadAttributes { get; init; }

    public IReadOnlyList<string>? WriteAttributes { get; init; }

    public void ApplyTo(ClientSeed client)
    {
        client.Id = Id;
        client.Secret = Secret;
        client.GenerateSecret = GenerateSecret ?? client.GenerateSecret;
        Lists.Replace(client.ExplicitAuthFlows, ExplicitAuthFlows);
        client.AccessTokenValidity = Minutes(AccessTokenValidityMinutes) ?? client.AccessTokenValidity;
        client.IdTokenValidity = Minutes(IdTokenValidityMinutes) ?? client.IdTokenValidity;
        client.RefreshTokenValidity = Minutes(RefreshTokenValidityMinutes) ?? client.RefreshTokenValidity;
        client.AuthSessionValidity = Minutes(AuthSessionValidityMinutes) ?? client.AuthSessionValidity;
        client.PreventUserExistenceErrors = PreventUserExistenceErrors ?? client.PreventUserExistenceErrors;
        client.RefreshTokenRotation = RefreshTokenRotation ?? client.RefreshTokenRotation;
        client.RotationGracePeriod = TimeSpan.FromSeconds(RotationGracePeriodSeconds ?? 0);
        Lists.Replace(client.ReadAttributes, ReadAttributes);
        Lists.Replace(client.WriteAttributes, WriteAttributes);
    }

    private static TimeSpan? Minutes(int? value) => value is null ? null : TimeSpan.FromMinutes(value.Value);
}
