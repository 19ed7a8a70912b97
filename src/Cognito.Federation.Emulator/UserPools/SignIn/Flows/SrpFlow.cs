namespace Cognito.Federation.Emulator;

/// <summary>USER_SRP_AUTH: the password is proved without being sent.</summary>
internal sealed class SrpFlow : SignInFlow
{
    public override IReadOnlyList<string> Names { get; } = ["USER_SRP_AUTH"];

    public override string Permission => "ALLOW_USER_SRP_AUTH";

    public override async Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters)
    {
        parameters.RefuseBeside("USERNAME", "SRP_A", "SECRET_HASH", "DEVICE_KEY");
        var name = parameters.Required("USERNAME");
        var publicHex = parameters.Required("SRP_A");
        SecretHash.Verify(client, name, parameters.Optional("SECRET_HASH"));
        var clientPublic = SrpExchange.ReadPublic(publicHex);
        var who = SignInUser.Find(client, name);
        UserDevices.KeyOf(client, who.User, parameters);
        await PreAuthentication.AskAsync(context, client, name, who);
        return SrpExchange.Begin(context, new SrpStart(client, name, who, clientPublic));
    }
}
