namespace Cognito.Federation.Scenarios.Members;

/// <summary>What a type does with a message of the service.</summary>
internal enum MessageRole
{
    /// <summary>The library writes it as a request.</summary>
    Sent,

    /// <summary>The library reads it as a reply.</summary>
    Read,

    /// <summary>The emulator reads it as a request.</summary>
    Accepted,

    /// <summary>The emulator writes it as a reply.</summary>
    Answered,
}
