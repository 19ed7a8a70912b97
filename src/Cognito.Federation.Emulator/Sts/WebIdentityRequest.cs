using System.Globalization;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>What AssumeRoleWithWebIdentity is asked.</summary>
internal sealed partial record WebIdentityRequest(string RoleArn, string RoleSessionName, string Token, string? ProviderId, string? Policy, IReadOnlyList<string> PolicyArns, TimeSpan Duration)
{
    private const int ShortestSession = 900;
    private const int LongestSession = 43_200;
    private const int DefaultSession = 3600;
    private const int MostPolicyArns = 10;

    /// <exception cref="AwsException">A parameter is unknown, missing, or breaks the service's model.</exception>
    public static WebIdentityRequest Read(QueryForm form)
    {
        var policyArns = form.List("PolicyArns", "arn");
        form.RefuseOthers(["RoleArn", "RoleSessionName", "WebIdentityToken", "ProviderId", "Policy", "DurationSeconds", .. form.NamesOf("PolicyArns", "arn")]);
        var seconds = form.Find("DurationSeconds") is { } text ? Whole(text) : DefaultSession;
        var constraints = new Constraints()
            .Required("RoleArn", form.Find("RoleArn")).Length("RoleArn", form.Find("RoleArn"), 20, 2048)
            .Required("RoleSessionName", form.Find("RoleSessionName")).Length("RoleSessionName", form.Find("RoleSessionName"), 2, 64)
            .Pattern("RoleSessionName", form.Find("RoleSessionName"), SessionName, @"[\w+=,.@-]*")
            .Required("WebIdentityToken", form.Find("WebIdentityToken")).Length("WebIdentityToken", form.Find("WebIdentityToken"), 4, 20_000, sensitive: true)
            .Length("ProviderId", form.Find("ProviderId"), 4, 2048)
            .Length("Policy", form.Find("Policy"), 1, 2048)
            .Range("DurationSeconds", seconds, ShortestSession, LongestSession)
            .Count("PolicyArns", policyArns.Count, 0, MostPolicyArns);
        foreach (var arn in policyArns)
            constraints.Length("PolicyArns.member.arn", arn, 20, 2048);
        constraints.ThrowIfBroken(static message => new AwsException("ValidationError", message));
        return new WebIdentityRequest(
            form.Find("RoleArn")!, form.Find("RoleSessionName")!, form.Find("WebIdentityToken")!, form.Find("ProviderId"), form.Find("Policy"), policyArns, TimeSpan.FromSeconds(seconds));
    }

    public override string ToString() => RoleArn;

    private static int Whole(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new AwsException("MalformedInput", $"DurationSeconds must be a whole number, got '{text}'.");

    // The service's \w is that of ASCII.
    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]*\z")]
    private static partial Regex SessionName { get; }
}
