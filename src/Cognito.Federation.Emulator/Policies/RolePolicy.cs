namespace Cognito.Federation.Emulator;

/// <summary>What a role may do: the statements of its policy.</summary>
internal sealed class RolePolicy(IReadOnlyList<PolicyStatement> statements)
{
    public IReadOnlyList<PolicyStatement> Statements { get; } = statements;

    /// <summary>Denied unless a statement allows it and none denies it.</summary>
    public bool Allows(PolicyRequest request)
    {
        var allowed = false;
        foreach (var statement in Statements.Where(statement => statement.Covers(request)))
        {
            if (!statement.IsAllow)
                return false;
            allowed = true;
        }

        return allowed;
    }

    /// <exception cref="FormatException">The text is no policy, or holds what the emulator does not evaluate; the message names the element.</exception>
    public static RolePolicy Parse(string json) => PolicyReader.Read(json);
}
