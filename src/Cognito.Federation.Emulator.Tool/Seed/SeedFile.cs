namespace Cognito.Federation.Emulator.Tool;

/// <summary>A seed file: what the emulator starts with.</summary>
internal sealed class SeedFile
{
    public string? Region { get; init; }

    public string? AccountId { get; init; }

    public string? FixedCode { get; init; }

    public string? Issuer { get; init; }

    public IReadOnlyList<SeededUserPool>? UserPools { get; init; }

    public IReadOnlyList<SeededIdentityPool>? IdentityPools { get; init; }

    public IReadOnlyList<SeededRole>? Roles { get; init; }

    public IReadOnlyList<SeededManagedPolicy>? ManagedPolicies { get; init; }

    public bool? RateLimits { get; init; }

    public IReadOnlyList<string>? Buckets { get; init; }

    public void ApplyTo(EmulatorOptions options)
    {
        options.Region = Region ?? options.Region;
        options.AccountId = AccountId ?? options.AccountId;
        options.FixedCode = FixedCode;
        if (Issuer is not null)
            options.Issuer = StartArguments.IssuerOf("issuer", Issuer);
        foreach (var pool in UserPools ?? [])
            options.AddUserPool(pool.Name, pool.ApplyTo);
        foreach (var pool in IdentityPools ?? [])
            options.AddIdentityPool(pool.Name, pool.ApplyTo);
        foreach (var role in Roles ?? [])
            options.AddRole(role.Name, role.ApplyTo);
        foreach (var policy in ManagedPolicies ?? [])
            options.AddManagedPolicy(policy.Name, policy.Policy.GetRawText());
        if (RateLimits == true)
            options.UseRateLimits();
        foreach (var bucket in Buckets ?? [])
            options.AddBucket(bucket);
    }
}
