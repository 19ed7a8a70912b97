using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Turns the options' texts into settings, and gathers every fault on the way.</summary>
internal sealed class OptionsReader
{
    private readonly CognitoFederationOptions _options;
    private readonly EndpointReader _endpoints;
    private readonly OptionsFaults _faults;
    private readonly WireLimits _limits;

    public OptionsReader(CognitoFederationOptions options, ProcessEnvironment environment)
    {
        _options = options;
        _faults = new OptionsFaults(options.KeyPrefix);
        _endpoints = new EndpointReader(options, environment, _faults);
        _limits = ReadLimits();
    }

    public IReadOnlyList<string> Faults => _faults.All;

    /// <summary>The user pool; null when it is not configured, or not rightly.</summary>
    public UserPoolSettings? ReadUserPool()
    {
        var half = _options.UserPool;
        if (IsUnset(half.Id))
        {
            _faults.AddIfHalfSet("UserPool:Id", "the id of the user pool", ("ClientId", half.ClientId), ("ClientSecret", half.ClientSecret), ("Region", half.Region), ("ServiceUrl", half.ServiceUrl), ("Issuer", half.Issuer));
            return null;
        }
        var isPoolId = UserPoolId.TryParse(half.Id, out var poolId) && EndpointReader.IsRegion(poolId.Region);
        if (!isPoolId)
            _faults.Add("UserPool:Id", "a region, an underscore and a name, such as 'us-east-1_AbCdEfGhI'", half.Id, half.Id!.Contains(':', StringComparison.Ordinal) ? "This looks like an identity pool's id: set IdentityPool:Id to it, and the user pool's here." : "Copy the user pool's id from the Cognito console.");
        if (IsUnset(half.ClientId))
            _faults.Add("UserPool:ClientId", "the id of one of the pool's app clients", null, "Copy it from the pool's app clients in the Cognito console.");
        else if (!half.ClientId!.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '-') || half.ClientId!.Length > 128)
            _faults.Add("UserPool:ClientId", "letters and digits, 128 at most", half.ClientId, "Copy it from the pool's app clients in the Cognito console.");
        if (half.ClientSecret is { } secret && !IsUnset(secret) && secret.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            _faults.Add("UserPool:ClientSecret", "no white space", "some (the value is not shown)", "Copy the secret again, without what stands around it.");
        if (half.FindClientSecretProvider() is not null && !IsUnset(half.ClientSecret))
            _faults.Add("UserPool:ClientSecret", "nothing, since a client secret provider is in use", "some (the value is not shown)", "Keep one of the two.");
        if (!Enum.IsDefined(half.DeviceConfirmation))
            _faults.Add("UserPool:DeviceConfirmation", string.Join(", ", Enum.GetNames<DeviceConfirmation>()), half.DeviceConfirmation, "Leave it out for Automatic.");
        var region = _endpoints.ReadRegion("UserPool:Region", half.Region, isPoolId ? poolId.Region : null);
        var endpoint = _endpoints.Read("UserPool:ServiceUrl", half.ServiceUrl, ProcessEnvironment.UserPoolUrl, RegionalEndpoint.UserPools, region);
        var issuer = _endpoints.ReadIssuer("UserPool:Issuer", half.Issuer);
        if (!isPoolId || endpoint is null || _faults.All.Count > 0)
            return null;
        var providerName = RegionalEndpoint.ProviderName(poolId);
        return new UserPoolSettings
        {
            PoolId = poolId,
            ClientId = half.ClientId!,
            ClientSecret = half.FindClientSecretProvider() ?? (IsUnset(half.ClientSecret) ? null : new FixedClientSecret(new Secret(half.ClientSecret!))),
            Endpoint = endpoint.Value.Address,
            IsCustomEndpoint = endpoint.Value.IsCustom,
            Region = region!,
            AdministratorCredentials = _options.Administration.FindCredentials(),
            Issuer = issuer ?? "https://" + providerName,
            ProviderName = providerName,
            DeviceConfirmation = half.DeviceConfirmation,
            DeviceStore = half.FindDeviceStore(),
            TokenDenyList = half.FindTokenDenyList(),
            Limits = _limits,
        };
    }

    /// <summary>The identity pool; null when it is not configured, or not rightly.</summary>
    public IdentityPoolSettings? ReadIdentityPool()
    {
        var half = _options.IdentityPool;
        if (IsUnset(half.Id))
        {
            _faults.AddIfHalfSet("IdentityPool:Id", "the id of the identity pool", ("AccountId", half.AccountId), ("Region", half.Region), ("ServiceUrl", half.ServiceUrl), ("StsServiceUrl", half.StsServiceUrl));
            return null;
        }
        var isPoolId = IdentityPoolId.TryParse(half.Id, out var poolId) && EndpointReader.IsRegion(poolId.Region);
        if (!isPoolId)
            _faults.Add("IdentityPool:Id", "a region, a colon and a GUID, such as 'us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f'", half.Id, half.Id!.Contains('_', StringComparison.Ordinal) ? "This looks like a user pool's id: set UserPool:Id to it, and the identity pool's here." : "Copy the identity pool's id from the Cognito console.");
        if (!IsUnset(half.AccountId) && (half.AccountId!.Length != 12 || !half.AccountId.All(char.IsAsciiDigit)))
            _faults.Add("IdentityPool:AccountId", "twelve digits", half.AccountId, "Leave it out: Cognito finds the pool without it.");
        var region = _endpoints.ReadRegion("IdentityPool:Region", half.Region, isPoolId ? poolId.Region : null);
        // Identity pools have no replicas: another region's endpoint does not know the pool.
        if (isPoolId && region is not null && !string.Equals(region, poolId.Region, StringComparison.Ordinal))
            _faults.Add(IsUnset(half.Region) ? "Region" : "IdentityPool:Region", $"'{poolId.Region}', the region in IdentityPool:Id", region, $"Leave it out, or set IdentityPool:Region to '{poolId.Region}'.");
        var endpoint = _endpoints.Read("IdentityPool:ServiceUrl", half.ServiceUrl, ProcessEnvironment.IdentityPoolUrl, RegionalEndpoint.IdentityPools, region);
        var sts = _endpoints.Read("IdentityPool:StsServiceUrl", half.StsServiceUrl, ProcessEnvironment.StsUrl, RegionalEndpoint.SecurityTokens, region);
        CheckQuota(half.Quota);
        if (!isPoolId || endpoint is null || sts is null || _faults.All.Count > 0)
            return null;
        return new IdentityPoolSettings
        {
            PoolId = poolId,
            AccountId = IsUnset(half.AccountId) ? null : half.AccountId,
            Endpoint = endpoint.Value.Address,
            // The official client of AWS STS knows AWS's own addresses better.
            StsEndpoint = sts.Value.IsCustom ? sts.Value.Address : null,
            IamEndpoint = endpoint.Value.IsCustom ? endpoint.Value.Address : null,
            UseFips = _options.UseFips,
            UseDualStack = _options.UseDualStack,
            AdministratorCredentials = _options.Administration.FindCredentials(),
            GetIdPerSecond = half.Quota.GetIdPerSecond * half.Quota.FleetShare,
            OtherPerSecond = half.Quota.OtherPerSecond * half.Quota.FleetShare,
            EndWithLoginToken = half.EndWithLoginToken,
            IdentityStore = half.FindIdentityStore(),
            Limits = _limits,
        };
    }

    private void CheckQuota(IdentityPoolQuota quota)
    {
        Check("IdentityPool:Quota:GetIdPerSecond", quota.GetIdPerSecond, 10_000, "20");
        Check("IdentityPool:Quota:OtherPerSecond", quota.OtherPerSecond, 10_000, "160");
        Check("IdentityPool:Quota:FleetShare", quota.FleetShare, 1, "1, or set it to one divided by the number of servers");

        void Check(string key, double value, double most, string fallback)
        {
            if (!(value > 0 && value <= most))
                _faults.Add(key, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"more than 0, and {most} at most"), value, $"Leave it out for {fallback}.");
        }
    }

    // Environments set to nothing what they do not want to set.
    private static bool IsUnset(string? value) => string.IsNullOrWhiteSpace(value);

    private WireLimits ReadLimits()
    {
        if (_options.AttemptTimeout <= TimeSpan.Zero)
            _faults.Add("AttemptTimeout", "more than no time", _options.AttemptTimeout, "Leave it out for 10 seconds.");
        if (_options.TotalTimeout < _options.AttemptTimeout || _options.TotalTimeout > TimeSpan.FromDays(1))
            _faults.Add("TotalTimeout", "at least AttemptTimeout, and a day at most", _options.TotalTimeout, "Leave it out for 30 seconds.");
        if (_options.MaxAttempts is < 1 or > 20)
            _faults.Add("MaxAttempts", "1 to 20", _options.MaxAttempts, "Leave it out for 3.");
        return new WireLimits(_options.AttemptTimeout, _options.TotalTimeout, _options.MaxAttempts);
    }
}
