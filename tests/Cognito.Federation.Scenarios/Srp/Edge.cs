using System.Numerics;

namespace Cognito.Federation.Scenarios.Srp;

/// <summary>The shapes of a number that break careless SRP code: bytes are lost or a sign appears.</summary>
public enum Edge
{
    /// <summary>Whatever comes.</summary>
    None,

    /// <summary>The first byte is zero.</summary>
    LeadingZero,

    /// <summary>The top bit is set.</summary>
    HighBit,
}

internal static class Edges
{
    /// <summary>Whether a number of that many bytes has the shape.</summary>
    public static bool IsAt(this Edge edge, BigInteger value, int bytes) => edge switch
    {
        Edge.LeadingZero => value.GetByteCount(isUnsigned: true) < bytes,
        Edge.HighBit => value.GetBitLength() == bytes * 8,
        _ => true,
    };
}
