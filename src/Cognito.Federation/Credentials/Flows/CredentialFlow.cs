namespace Cognito.Federation;

/// <summary>By which way an identity becomes AWS credentials: <see cref="EnhancedFlow"/>, which is the default, or <see cref="ClassicFlow"/>.</summary>
public abstract record CredentialFlow
{
    private protected CredentialFlow() { }

    /// <summary>The enhanced flow, the default.</summary>
    public static EnhancedFlow Enhanced { get; } = new();

    /// <summary>All that makes credentials of this flow differ from those of another. Part of the key under which they are kept.</summary>
    internal abstract string Key { get; }

    /// <summary>Says what is wrong with the role, if anything is.</summary>
    internal abstract string? FaultOf(string? roleArn);

    internal abstract Task<CredentialSet> FetchAsync(FlowCall call, CancellationToken cancellationToken);

    private protected abstract void Closed();
}
