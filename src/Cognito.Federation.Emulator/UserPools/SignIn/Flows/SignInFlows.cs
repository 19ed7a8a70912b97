namespace Cognito.Federation.Emulator;

/// <summary>The flows that InitiateAuth can start, by name.</summary>
internal static class SignInFlows
{
    private static readonly SignInFlow[] Shared = [new SrpFlow(), new ChoiceFlow(), new CustomFlow(), new RefreshFlow()];

    private static readonly SignInFlow[] OfUsers = [.. Shared, PasswordFlow.OfUsers];

    private static readonly SignInFlow[] OfAdministrators = [.. Shared, PasswordFlow.OfAdministrators];

    /// <summary>Finds a flow that the client may use.</summary>
    /// <param name="operation">The operation's name, for errors.</param>
    /// <param name="name">The flow.</param>
    /// <param name="client">The app client.</param>
    /// <param name="byAdministrator">Whether the request is signed with IAM credentials.</param>
    /// <exception cref="AwsException">The flow is for the other side, is not supported, or is not enabled for the client.</exception>
    public static SignInFlow Find(string operation, string name, UserPoolClient client, bool byAdministrator)
    {
        var (own, other) = byAdministrator ? (OfAdministrators, OfUsers) : (OfUsers, OfAdministrators);
        if (own.FirstOrDefault(flow => flow.Names.Contains(name)) is { } flow)
            return client.Settings.Allows(flow.Permission) ? flow : throw AwsException.InvalidParameter(flow.RefusedMessage);
        throw other.Any(flow => flow.Names.Contains(name))
            ? AwsException.InvalidParameter("Initiate Auth method not supported.")
            : AwsException.Unsupported(operation, "AuthFlow", $"{name}; it has {string.Join(", ", own.SelectMany(f => f.Names))}");
    }
}
