namespace Cognito.Federation.Emulator;

/// <summary>What came of checking a token of the identity pool service: what it says, or why it proves nothing.</summary>
internal sealed record CognitoTokenReading(TokenFault Fault, CognitoToken? Token, DateTimeOffset? End)
{
    public static CognitoTokenReading Refused(TokenFault fault) => new(fault, null, null);

    public override string ToString() => Fault.ToString();
}
