namespace Cognito.Federation.Emulator;

/// <summary>What came of checking a token: the pool and claims it proves, or why it proves nothing.</summary>
internal sealed record TokenReading(TokenFault Fault, UserPool? Pool, Jwt? Token)
{
    public static TokenReading Refused(TokenFault fault) => new(fault, null, null);
}
