namespace Cognito.Federation.Emulator;

/// <summary>Whether a request must carry an AWS signature.</summary>
internal enum OperationAccess
{
    Anonymous,
    Signed,
}
