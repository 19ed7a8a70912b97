namespace Cognito.Federation.Wire;

/// <summary>The reply of an operation that says nothing but that it was done.</summary>
internal sealed class NoReply
{
    public static NoReply Instance { get; } = new();
}
