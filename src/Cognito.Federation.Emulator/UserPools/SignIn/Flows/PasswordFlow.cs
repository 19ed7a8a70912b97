namespace Cognito.Federation.Emulator;

/// <summary>USER_PASSWORD_AUTH: the password itself is sent.</summary>
internal sealed class PasswordFlow : SignInFlow
{
    public override IReadOnlyList<string> Names { get; } = ["USER_PASSWORD_AUTH"];

    public override string Permission => "ALLOW_USER_PASSWORD_AUTH";

    public override string RefusedMessage => "USER_PASSWORD_AUTH flow not enabled for this client";

    public override async Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters)
    {
        parameters.RefuseBeside("USERNAME", "PASSWORD", "SECRET_HASH", "DEVICE_KEY");
        var name = parameters.Required("USERNAME");
        var password = parameters.Required("PASSWORD");
        SecretHash.Verify(client, name, parameters.Optional("SECRET_HASH"));
        parameters.RefuseDevice();

        await UserMigration.SignInAsync(context, client, name, password);
        var who = SignInUser.Find(client, name);
        await PreAuthentication.AskAsync(context, client, name, who);
        FirstFactor.Begin(context, client, who);
        var right = who.Verifier.Matches(client.Pool.ShortName, who.Username, password);
        return await SignInCompletion.ContinueAsync(context, client, FirstFactor.Finish(context, client, who, right));
    }
}
