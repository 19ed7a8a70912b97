using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Who may play a role, as far as that is asked for with tokens of identity pools.</summary>
internal sealed class TrustPolicy
{
    public const string Assume = "sts:AssumeRoleWithWebIdentity";
    public const string Tag = "sts:TagSession";
    public const string Cognito = "cognito-identity.amazonaws.com";

    private readonly RolePolicy _rules;

    private TrustPolicy(string document, RolePolicy rules)
    {
        Document = document;
        _rules = rules;
    }

    /// <summary>What a role is played under whose trust policy was never given.</summary>
    public static TrustPolicy Everybody { get; } = Parse(
        $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "{{Cognito}}" }, "Action": ["{{Assume}}", "{{Tag}}"] } }""");

    /// <summary>The policy as it was given.</summary>
    public string Document { get; }

    /// <summary>Whether the session may come to be, and with these tags.</summary>
    public bool Allows(string action, RoleSession session, IReadOnlyDictionary<string, string> tags)
        => _rules.Allows(new PolicyRequest(action, session.Role.Arn, session, SessionTags.AsRequest(tags)));

    /// <exception cref="FormatException">The text is no trust policy, or holds what the emulator does not evaluate; the message names the element.</exception>
    public static TrustPolicy Parse(string json) => new(json, PolicyElement.Parse(json, static policy => PolicyReader.Policy(policy, ReadStatement)));

    /// <summary>Null for a statement about others than identity pools, whom the emulator never asks for.</summary>
    private static PolicyStatement? ReadStatement(JsonElement statement, string where)
    {
        PolicyElement.RefuseOthers(statement, where, "Sid", "Effect", "Principal", "Action", "Condition");
        var allows = PolicyElement.Allows(statement, where);
        var actions = PolicyElement.Patterns(PolicyElement.Required(statement, "Action", where), where + ".Action", static action =>
            action == "*" || action.StartsWith("sts:", StringComparison.OrdinalIgnoreCase) ? null : $"'*' or an action of sts, such as {Assume}");
        if (!IsForCognito(PolicyElement.Required(statement, "Principal", where), where + ".Principal"))
            return null;
        return new PolicyStatement(allows, actions, [PolicyPattern.Parse("*", where)], statement.TryGetProperty("Condition", out var condition)
            ? PolicyElement.Conditions(condition, where + ".Condition", PolicyKeys.IsTrustCondition, PolicyKeys.TrustConditions)
            : []);
    }

    private static bool IsForCognito(JsonElement principal, string where)
    {
        if (principal.ValueKind == JsonValueKind.String && principal.GetString() == "*")
            return true;
        PolicyElement.RefuseOthers(principal, where, "Federated", "Service", "AWS");
        return principal.TryGetProperty("Federated", out var federated) && PolicyElement.Texts(federated, where + ".Federated").Contains(Cognito);
    }
}
