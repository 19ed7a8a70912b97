namespace Cognito.Federation.Emulator;

/// <summary>The names of what a policy may refer to. Their letter case does not matter.</summary>
internal static class PolicyKeys
{
    public const string Subject = "cognito-identity.amazonaws.com:sub";
    public const string Audience = "cognito-identity.amazonaws.com:aud";
    public const string Methods = "cognito-identity.amazonaws.com:amr";
    public const string Prefix = "s3:prefix";
    public const string Delimiter = "s3:delimiter";
    public const string PrincipalTag = "aws:PrincipalTag/";
    public const string RequestTag = "aws:RequestTag/";

    public const string Variables = "${" + Subject + "}, ${" + Audience + "} and ${" + PrincipalTag + "...}";
    public const string Conditions = Subject + ", " + Audience + ", " + Methods + ", " + PrincipalTag + "..., " + Prefix + " and " + Delimiter;
    public const string TrustConditions = Subject + ", " + Audience + ", " + Methods + " and " + RequestTag + "...";

    public static bool IsVariable(string name) => Is(name, Subject) || Is(name, Audience) || IsTag(name, PrincipalTag);

    public static bool IsMethods(string name) => Is(name, Methods);

    public static bool IsCondition(string name) => IsVariable(name) || IsMethods(name) || Is(name, Prefix) || Is(name, Delimiter);

    public static bool IsTrustCondition(string name) => Is(name, Subject) || Is(name, Audience) || IsMethods(name) || IsTag(name, RequestTag);

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);

    private static bool IsTag(string name, string prefix)
        => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && SessionTags.IsKey(name[prefix.Length..]);
}
