namespace Cognito.Federation.Emulator;

/// <summary>USER_PASSWORD_AUTH and its administrators' twin: the password itself is sent.</summary>
internal sealed class PasswordFlow : SignInFlow
{
    private PasswordFlow(string permission, params string[] names)
    {
        Names = names;
        Permission = permission;
    }

    public static PasswordFlow OfUsers { get; } = new("ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH");

    public static PasswordFlow OfAdministrators { get; } = new("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH");

    public override IReadOnlyList<string> Names { get; }

    public override string Permission { get; }

    public override string RefusedMessage => this == OfUsers ? "USER_PASSWORD_AUTH flow not enabled for this client" : base.RefusedMessage;

    public override async Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters)
    {
        parameters.RefuseBeside("USERNAME", "PASSWORD", "SECRET_HASH", "DEVICE_KEY");
        var name = parameters.Required("USERNAME");
        var password = parameters.Required("PASSWORD");
        SecretHash.Verify(client, name, parameters.Optional("SECRET_HASH"));
        await UserMigration.SignInAsync(context, client, name, password);
        var who = SignInUser.Find(client, name);
        var device = UserDevices.KeyOf(client, who.User, parameters);
        await PreAuthentication.AskAsync(context, client, name, who);
        return await SignInCompletion.ContinueAsync(new SignInTurn(context, client, FirstFactor.CheckPassword(context, client, who, password), device));
    }
}
