namespace Cognito.Federation.Emulator;

/// <summary>What a signed token is for: its <c>token_use</c>.</summary>
internal enum TokenUse
{
    /// <summary>Says who the person is.</summary>
    Id,

    /// <summary>Opens the signed-in operations.</summary>
    Access,
}
