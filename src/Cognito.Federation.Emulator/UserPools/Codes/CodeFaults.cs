namespace Cognito.Federation.Emulator;

/// <summary>What the service says about codes that do not work.</summary>
internal static class CodeFaults
{
    public static AwsException Mismatch() => new("CodeMismatchException", "Invalid verification code provided, please try again.");

    public static AwsException Expired() => new("ExpiredCodeException", "Invalid code provided, please request a code again.");

    public static AwsException LimitExceeded() => new("LimitExceededException", "Attempt limit exceeded, please try after some time.");
}
