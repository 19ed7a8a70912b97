namespace Cognito.Federation;

/// <summary>One trusted user pool, checked, with every default filled in.</summary>
internal sealed record TrustedPoolSettings
{
    public required UserPoolId PoolId { get; init; }

    /// <summary>The accepted app clients; null for all.</summary>
    public required IReadOnlySet<string>? ClientIds { get; init; }

    /// <summary>Under which names the pool issues tokens.</summary>
    public required IReadOnlyList<string> Issuers { get; init; }

    /// <summary>Where the keys of all issuers are; null for each issuer's own place.</summary>
    public required Uri? JwksUri { get; init; }

    public required SigningKeySet? EmbeddedKeys { get; init; }

    public required bool FetchesKeys { get; init; }

    /// <summary>Where the keys of an issuer are.</summary>
    public Uri KeysOf(string issuer) => JwksUri ?? KeyDownload.Below(issuer);

    public static TrustedPoolSettings Read(TrustedUserPool pool, OptionsFaults faults)
    {
        var key = $"UserPools:{pool.Id}";
        var isPoolId = UserPoolId.TryParse(pool.Id, out var poolId) && EndpointReader.IsRegion(poolId.Region);
        if (!isPoolId)
            faults.Add("UserPools", "a region, an underscore and a name, such as 'us-east-1_AbCdEfGhI'", pool.Id, "Copy the user pool's id from the Cognito console.");
        if (pool.AllowsAnyClient && pool.ClientIds.Count > 0)
            faults.Add($"{key}:ClientIds", "nothing beside AllowAnyClient", string.Join(", ", pool.ClientIds), "Keep one of the two.");
        else if (!pool.AllowsAnyClient && (pool.ClientIds.Count == 0 || pool.ClientIds.Any(string.IsNullOrWhiteSpace)))
            faults.Add($"{key}:ClientIds", "the ids of the app clients whose tokens are accepted", pool.ClientIds.Count == 0 ? null : "", "Without them every app client of the pool would be let in. Name them, or call AllowAnyClient.");
        foreach (var region in pool.ReplicaRegions.Where(static region => !EndpointReader.IsRegion(region)))
            faults.Add($"{key}:ReplicaRegions", "regions, such as 'eu-central-1'", region, "Use the regions' codes.");
        if (pool.Issuer is not null && pool.ReplicaRegions.Count > 0)
            faults.Add($"{key}:ReplicaRegions", "nothing beside Issuer, which says everything", string.Join(", ", pool.ReplicaRegions), "Keep one of the two.");
        return new TrustedPoolSettings
        {
            PoolId = poolId,
            ClientIds = pool.AllowsAnyClient ? null : pool.ClientIds.ToHashSet(StringComparer.Ordinal),
            Issuers = isPoolId ? IssuersOf(pool, poolId, key, faults) : [],
            JwksUri = pool.JwksUri is { } address ? ReadAddress($"{key}:JwksUri", address, faults) : null,
            EmbeddedKeys = pool.EmbeddedKeys is { } keys ? ReadKeys(key, keys, faults) : null,
            FetchesKeys = pool.FetchesKeys,
        };
    }

    private static string[] IssuersOf(TrustedUserPool pool, UserPoolId poolId, string key, OptionsFaults faults)
    {
        if (pool.Issuer is { } issuer)
            return ReadAddress($"{key}:Issuer", issuer, faults) is null ? [] : UserPoolIssuer.FormsOf(issuer, RegionalEndpoint.ProviderName(poolId));
        return [.. pool.ReplicaRegions.Where(EndpointReader.IsRegion).Prepend(poolId.Region).Distinct(StringComparer.Ordinal)
            .Select(region => RegionalEndpoint.ProviderName(poolId, region))
            .SelectMany(static name => UserPoolIssuer.FormsOf("https://" + name, name))];
    }

    // Whoever can answer for the keys can sign tokens, so nothing but https and this computer will do.
    private static Uri? ReadAddress(string key, string text, OptionsFaults faults)
    {
        if (EndpointReader.IsAddress(text, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
            return address;
        faults.Add(key, "an https URL without user, query and fragment, or http on this computer", "something else", "Copy the 'iss' of one of the pool's tokens, or the address of its key set.");
        return null;
    }

    private static SigningKeySet? ReadKeys(string key, string jwks, OptionsFaults faults)
    {
        try
        {
            return SigningKeySet.Parse(System.Text.Encoding.UTF8.GetBytes(jwks));
        }
        catch (FormatException e)
        {
            faults.Add($"{key}:UseKeys", "the content of the pool's /.well-known/jwks.json", "something else", $"Fetch it again: {e.Message}");
            return null;
        }
    }
}
