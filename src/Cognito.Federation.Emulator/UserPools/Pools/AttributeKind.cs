namespace Cognito.Federation.Emulator;

/// <summary>The data type of a user attribute.</summary>
internal enum AttributeKind
{
    String,
    Number,
    DateTime,
    Boolean,
}
