namespace Cognito.Federation;

/// <summary>What an ARN of IAM looks like, as far as identity pools and STS say.</summary>
internal static class RoleArns
{
    /// <summary>Whether a text can be an ARN: 20 to 2,048 characters that begin with <c>arn:</c>, without white space.</summary>
    public static bool IsArn(string? text) =>
        text is { Length: >= 20 and <= 2048 } && text.StartsWith("arn:", StringComparison.Ordinal) && !text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c));
}
