namespace Cognito.Federation.Emulator;

/// <summary>A request whose signature is refused, before a protocol has put it into its own words.</summary>
internal sealed class SignatureException(SignatureFault fault, string message) : Exception(message)
{
    public SignatureFault Fault { get; } = fault;

    /// <summary>The region that the caller should have signed for, when that is what is wrong.</summary>
    public string? ExpectedRegion { get; init; }

    /// <summary>When the request says it was signed, when that is what is wrong.</summary>
    public string? RequestTime { get; init; }
}
