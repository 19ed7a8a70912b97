namespace Cognito.Federation.Emulator;

/// <summary>An error that a client sees, in the words of the service.</summary>
internal sealed class AwsException(string type, string message, int statusCode = 400) : Exception(message)
{
    public string Type { get; } = type;

    public int StatusCode { get; } = statusCode;

    public static AwsException InvalidParameter(string message) => new("InvalidParameterException", message);

    public static AwsException NotAuthorized(string message) => new("NotAuthorizedException", message);

    public static AwsException ResourceNotFound(string message) => new("ResourceNotFoundException", message);

    /// <summary>A client asked for something that the service has and the emulator has not.</summary>
    public static AwsException Unsupported(string operation, string member, string why) =>
        new("EmulatorUnsupportedException", $"{operation}: the emulator does not support '{member}' {why}");
}
