namespace Cognito.Federation.Emulator;

/// <summary>The flows that InitiateAuth can start, by name.</summary>
internal static class SignInFlows
{
    private static readonly SignInFlow[] All = [new SrpFlow(), new PasswordFlow(), new CustomFlow(), new RefreshFlow()];

    /// <summary>Finds a flow that the client may use.</summary>
    /// <exception cref="AwsException">The flow is for administrators, is not supported, or is not enabled for the client.</exception>
    public static SignInFlow Find(string operation, string name, UserPoolClient client)
    {
        if (name is "ADMIN_USER_PASSWORD_AUTH" or "ADMIN_NO_SRP_AUTH")
            throw AwsException.InvalidParameter("Initiate Auth method not supported.");
        var flow = All.FirstOrDefault(flow => flow.Names.Contains(name))
            ?? throw AwsException.Unsupported(operation, "AuthFlow", $"{name}; it has {string.Join(", ", All.SelectMany(f => f.Names))}");
        return client.Settings.Allows(flow.Permission) ? flow : throw AwsException.InvalidParameter(flow.RefusedMessage);
    }
}
