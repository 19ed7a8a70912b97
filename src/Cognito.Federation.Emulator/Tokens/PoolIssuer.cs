namespace Cognito.Federation.Emulator;

/// <summary>The <c>iss</c> of a pool's tokens.</summary>
internal static class PoolIssuer
{
    /// <summary>The issuer of a pool, by the emulator's setting: shaped as the service writes it, or the emulator's own address.</summary>
    public static string Of(EmulatorState state, UserPool pool)
        => state.Issuer == EmulatorIssuer.Self
            ? $"{state.BaseAddress}/{pool.Id}"
            : $"https://cognito-idp.{state.Region}.amazonaws.com{(state.Region.StartsWith("cn-", StringComparison.Ordinal) ? ".cn" : "")}/{pool.Id}";

    /// <summary>The pool that an issuer names; null when it is not exactly the issuer of a pool that exists.</summary>
    public static UserPool? Find(EmulatorState state, string issuer)
        => state.UserPools.Find(issuer[(issuer.LastIndexOf('/') + 1)..]) is { } pool && Of(state, pool) == issuer ? pool : null;
}
