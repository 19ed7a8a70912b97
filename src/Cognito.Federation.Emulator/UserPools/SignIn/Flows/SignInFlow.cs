namespace Cognito.Federation.Emulator;

/// <summary>One <c>AuthFlow</c> of InitiateAuth.</summary>
internal abstract class SignInFlow
{
    /// <summary>Its names in requests.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>The value of <c>ExplicitAuthFlows</c> that lets a client use it.</summary>
    public abstract string Permission { get; }

    /// <summary>What a client hears that may not use it.</summary>
    public virtual string RefusedMessage => "Auth flow not enabled for this client";

    public abstract Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters);
}
