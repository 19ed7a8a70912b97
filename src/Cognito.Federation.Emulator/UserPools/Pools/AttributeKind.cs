namespace Cognito.Federation.Emulator;

/// <summary>What the values of a user attribute are.</summary>
public enum AttributeKind
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A date and time.</summary>
    DateTime,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
}
