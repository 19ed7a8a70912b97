namespace Cognito.Federation;

/// <summary>What a sign-in begins with.</summary>
internal enum SignInIntent
{
    /// <summary>A password.</summary>
    Password,

    /// <summary>A factor that the person or the application chooses.</summary>
    Choice,

    /// <summary>The challenges of the pool's triggers.</summary>
    Custom,
}
