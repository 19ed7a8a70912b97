namespace Cognito.Federation.Emulator;

/// <summary>The names of what a policy may refer to. Their letter case does not matter.</summary>
internal static class PolicyKeys
{
    public const string Subject = "cognito-identity.amazonaws.com:sub";
    public const string Audience = "cognito-identity.amazonaws.com:aud";
    public const string Prefix = "s3:prefix";
    public const string Delimiter = "s3:delimiter";

    public const string Variables = "${" + Subject + "} and ${" + Audience + "}";
    public const string Conditions = Subject + ", " + Audience + ", " + Prefix + " and " + Delimiter;

    public static bool IsVariable(string name) => Is(name, Subject) || Is(name, Audience);

    public static bool IsCondition(string name) => IsVariable(name) || Is(name, Prefix) || Is(name, Delimiter);

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);
}
