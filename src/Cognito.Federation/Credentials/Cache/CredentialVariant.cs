namespace Cognito.Federation;

/// <summary>Which of a login's credentials are meant: by which flow, and in which role. Each variant is kept apart.</summary>
internal sealed class CredentialVariant
{
    private CredentialVariant(CredentialFlow flow, string? roleArn, string key)
    {
        Flow = flow;
        RoleArn = roleArn;
        Key = key;
    }

    /// <summary>The enhanced flow, in the role that the pool chooses.</summary>
    public static CredentialVariant Default { get; } = new(CredentialFlow.Enhanced, null, "");

    public CredentialFlow Flow { get; }

    public string? RoleArn { get; }

    /// <summary>Part of the key under which the credentials are kept; empty for <see cref="Default"/>.</summary>
    public string Key { get; }

    /// <exception cref="ArgumentException">The flow cannot do with this role.</exception>
    public static CredentialVariant Of(CredentialFlow flow, string? roleArn)
    {
        if (flow.FaultOf(roleArn) is { } fault)
            throw new ArgumentException(fault);
        return roleArn is null && flow is EnhancedFlow ? Default : new CredentialVariant(flow, roleArn, $"{roleArn}\n{flow.Key}");
    }
}
