namespace Cognito.Federation;

/// <summary>For whom the AWS clients of one scope sign, such as one HTTP request: set once, by whoever authenticated the user.</summary>
/// <remarks>A scoped service. Clients registered with <c>AddAwsService</c> ask it for every request; without a user they fail, and never sign with the application's own role.</remarks>
public interface ICurrentIdentity
{
    /// <summary>The user; null while nobody is set.</summary>
    FederatedIdentity? Identity { get; }

    /// <summary>Says who the user is. Saying the same again does nothing.</summary>
    /// <exception cref="InvalidOperationException">Another user is set already: a scope never changes hands.</exception>
    void Set(FederatedIdentity identity);
}
