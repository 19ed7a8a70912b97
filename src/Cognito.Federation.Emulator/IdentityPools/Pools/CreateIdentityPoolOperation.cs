namespace Cognito.Federation.Emulator;

/// <summary>Makes an identity pool.</summary>
internal sealed class CreateIdentityPoolOperation()
    : JsonOperation<CreateIdentityPoolRequest, IdentityPoolDescription>(IdentityPoolJson.Default.CreateIdentityPoolRequest, IdentityPoolJson.Default.IdentityPoolDescription)
{
    public override string Target => IdentityPoolOperations.Prefix + "CreateIdentityPool";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<IdentityPoolDescription> InvokeAsync(OperationContext context, CreateIdentityPoolRequest request)
        => Task.FromResult(IdentityPoolDescription.Of(context.State.IdentityPools.Create(Read(context, request))));

    /// <summary>The settings that a request asks for.</summary>
    /// <exception cref="AwsException">The emulator does not support one of them.</exception>
    public static IdentityPoolSettings Read(OperationContext context, CreateIdentityPoolRequest request)
    {
        context.Refuse(nameof(request.OpenIdConnectProviderARNs), request.OpenIdConnectProviderARNs is { Count: > 0 }, "yet: OpenID Connect providers of IAM");
        context.Refuse(nameof(request.SamlProviderARNs), request.SamlProviderARNs is { Count: > 0 }, "yet: SAML providers of IAM");
        foreach (var provider in request.SupportedLoginProviders?.Keys ?? Enumerable.Empty<string>())
            context.Refuse($"SupportedLoginProviders.{provider}", provider is not (LoginProviders.Google or LoginProviders.Facebook), $"yet; it has stand-ins for {LoginProviders.Google} and {LoginProviders.Facebook}");

        return new IdentityPoolSettings(request.IdentityPoolName!)
        {
            AllowsGuests = request.AllowUnauthenticatedIdentities!.Value,
            AllowsClassicFlow = request.AllowClassicFlow ?? false,
            UserPools = [.. (request.CognitoIdentityProviders ?? []).Select(static p => new UserPoolProvider(p.ProviderName!, p.ClientId!) { ChecksSignIn = p.ServerSideTokenCheck == true })],
            PublicProviders = request.SupportedLoginProviders ?? [],
            DeveloperProvider = request.DeveloperProviderName,
            Tags = request.IdentityPoolTags ?? [],
        };
    }
}
