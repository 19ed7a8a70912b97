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
    public static IdentityPoolSettings Read(OperationContext context, IdentityPoolRequest request)
    {
        var providers = context.State.Providers;
        var unknown = request.OpenIdConnectProviderARNs?.FirstOrDefault(arn => providers.FindOidc(arn)?.Arn != arn);
        context.Refuse(nameof(request.OpenIdConnectProviderARNs), unknown is not null, $"with '{unknown}', which its IAM does not have; add it with {nameof(EmulatorOptions.AddOidcProvider)}");
        unknown = request.SamlProviderARNs?.FirstOrDefault(arn => providers.FindSaml(arn) is null);
        context.Refuse(nameof(request.SamlProviderARNs), unknown is not null, $"with '{unknown}', which its IAM does not have; add it with {nameof(EmulatorOptions.AddSamlProvider)}");
        foreach (var provider in request.SupportedLoginProviders?.Keys ?? Enumerable.Empty<string>())
        {
            var isKnown = provider is LoginProviders.Google or LoginProviders.Facebook or LoginProviders.Apple or LoginProviders.Amazon;
            context.Refuse($"SupportedLoginProviders.{provider}", !isKnown, $"yet; it has stand-ins for {LoginProviders.Google}, {LoginProviders.Facebook}, {LoginProviders.Apple} and {LoginProviders.Amazon}");
        }

        return new IdentityPoolSettings(request.IdentityPoolName!)
        {
            AllowsGuests = request.AllowUnauthenticatedIdentities!.Value,
            AllowsClassicFlow = request.AllowClassicFlow ?? false,
            UserPools = [.. (request.CognitoIdentityProviders ?? []).Select(static p => new UserPoolProvider(p.ProviderName!, p.ClientId!) { ChecksSignIn = p.ServerSideTokenCheck == true })],
            PublicProviders = request.SupportedLoginProviders ?? [],
            OpenIdProviders = [.. (request.OpenIdConnectProviderARNs ?? []).Distinct()],
            SamlProviders = [.. (request.SamlProviderARNs ?? []).Distinct()],
            DeveloperProvider = request.DeveloperProviderName,
            Tags = request.IdentityPoolTags ?? [],
        };
    }
}
