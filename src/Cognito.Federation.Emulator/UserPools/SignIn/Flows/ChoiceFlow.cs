namespace Cognito.Federation.Emulator;

/// <summary>USER_AUTH: the person, or the application, chooses the first factor.</summary>
internal sealed class ChoiceFlow : SignInFlow
{
    public override IReadOnlyList<string> Names { get; } = ["USER_AUTH"];

    public override string Permission => "ALLOW_USER_AUTH";

    public override async Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters)
    {
        parameters.RefuseBeside("USERNAME", "PREFERRED_CHALLENGE", "PASSWORD", "SRP_A", "SECRET_HASH", "DEVICE_KEY");
        var name = parameters.Required("USERNAME");
        SecretHash.Verify(client, name, parameters.Optional("SECRET_HASH"));
        var who = SignInUser.Find(client, name);
        var device = UserDevices.KeyOf(client, who.User, parameters);
        if (parameters.Session is { } session)
            return await AfterSignUp.ContinueAsync(context, client, who, session, device);
        await PreAuthentication.AskAsync(context, client, name, who);
        var available = FirstFactors.Of(client, who);
        return parameters.Optional("PREFERRED_CHALLENGE") is { } preferred && available.Contains(preferred)
            ? await FirstFactors.BeginAsync(new FirstFactorChoice(context, client, who, name, parameters), preferred)
            : SelectFactorChallenge.Issue(context, client, who, name, available);
    }
}
