using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>A device of one user. Hold the pool's gate.</summary>
internal sealed class PoolDevice(string key, string groupKey, DateTimeOffset metAt)
{
    public string Key { get; } = key;

    /// <summary>What enters every proof of the device.</summary>
    public string GroupKey { get; } = groupKey;

    public DateTimeOffset CreatedAt { get; set; } = metAt;

    public DateTimeOffset ModifiedAt { get; set; } = metAt;

    public DateTimeOffset LastSignedInAt { get; set; } = metAt;

    public string? Name { get; set; }

    public string? LastIpAddress { get; set; }

    /// <summary>What proves the device; <see langword="null"/> until it is confirmed.</summary>
    public SrpVerifier? Verifier { get; set; }

    public bool IsConfirmed => Verifier is not null;

    /// <summary>Whether it stands for a second factor.</summary>
    public bool IsRemembered { get; set; }
}
