namespace Cognito.Federation.Emulator;

/// <summary>The keys of <c>Logins</c> that the emulator has something behind.</summary>
internal static class LoginProviders
{
    public const string Google = "accounts.google.com";
    public const string Facebook = "graph.facebook.com";
    public const string Apple = "appleid.apple.com";
    public const string Amazon = "www.amazon.com";
    public const string Developer = "cognito-identity.amazonaws.com";
    public const string UserPoolPrefix = "cognito-idp.";
}
