namespace Cognito.Federation.Emulator;

/// <summary>Makes an app client. What the emulator does not have is refused, not forgotten.</summary>
internal sealed class CreateUserPoolClientOperation()
    : JsonOperation<CreateUserPoolClientRequest, CreateUserPoolClientResponse>(ClientsJson.Default.CreateUserPoolClientRequest, ClientsJson.Default.CreateUserPoolClientResponse)
{
    public override string Target => UserPoolOperations.Prefix + "CreateUserPoolClient";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<CreateUserPoolClientResponse> InvokeAsync(OperationContext context, CreateUserPoolClientRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        RefuseMissingFeatures(context, request);
        RefuseUnknownAttributes(pool, request.ReadAttributes);
        RefuseUnknownAttributes(pool, request.WriteAttributes);
        if (request is { GenerateSecret: true, ClientSecret: not null })
            throw AwsException.InvalidParameter("GenerateSecret and ClientSecret cannot both be given.");
        var secret = request.GenerateSecret == true ? UserPoolStore.NewClientSecret() : request.ClientSecret;
        var client = context.State.UserPools.CreateClient(pool, request.ClientName, secret, Settings(request), request);
        return Task.FromResult(new CreateUserPoolClientResponse { UserPoolClient = UserPoolClientType.Of(client) });
    }

    private static void RefuseMissingFeatures(OperationContext context, CreateUserPoolClientRequest request)
    {
        context.Refuse("ExplicitAuthFlows", request.ExplicitAuthFlows?.Any(f => !f.StartsWith("ALLOW_", StringComparison.Ordinal)) == true, "with names that do not begin with ALLOW_");
        context.Refuse("AllowedOAuthFlowsUserPoolClient", request.AllowedOAuthFlowsUserPoolClient == true, "true (managed login)");
        context.Refuse("AllowedOAuthFlows", request.AllowedOAuthFlows is { Count: > 0 }, "(managed login)");
        context.Refuse("AllowedOAuthScopes", request.AllowedOAuthScopes is { Count: > 0 }, "(managed login)");
        context.Refuse("SupportedIdentityProviders", request.SupportedIdentityProviders?.Any(p => p != "COGNITO") == true, "other than COGNITO");
        context.Refuse("EnablePropagateAdditionalUserContextData", request.EnablePropagateAdditionalUserContextData == true, "true (threat protection)");
    }

    private static void RefuseUnknownAttributes(UserPool pool, IReadOnlyList<string>? names)
    {
        if (names?.FirstOrDefault(name => pool.Settings.Schema.Find(name) is null) is { } unknown)
            throw AwsException.InvalidParameter($"Invalid attribute specified while creating a client: {unknown}");
    }

    private static UserPoolClientSettings Settings(CreateUserPoolClientRequest request)
    {
        var units = request.TokenValidityUnits;
        var settings = new UserPoolClientSettings
        {
            ExplicitAuthFlows = request.ExplicitAuthFlows is { Count: > 0 } flows ? flows : UserPoolClientSettings.DefaultFlows,
            AccessTokenValidity = TokenValidity.Token(request.AccessTokenValidity, units?.AccessToken),
            IdTokenValidity = TokenValidity.Token(request.IdTokenValidity, units?.IdToken),
            RefreshTokenValidity = TokenValidity.Refresh(request.RefreshTokenValidity, units?.RefreshToken),
            AuthSessionValidity = TimeSpan.FromMinutes(request.AuthSessionValidity ?? 3),
            HidesUserExistence = request.PreventUserExistenceErrors == "ENABLED",
            EnableTokenRevocation = request.EnableTokenRevocation ?? true,
            RefreshTokenRotation = request.RefreshTokenRotation?.Feature == "ENABLED",
            RotationGracePeriod = TimeSpan.FromSeconds(request.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0),
            ReadAttributes = request.ReadAttributes,
            WriteAttributes = request.WriteAttributes,
        };
        return settings.RefreshTokenValidity < settings.AccessTokenValidity || settings.RefreshTokenValidity < settings.IdTokenValidity
            ? throw AwsException.InvalidParameter("Invalid range for token validity.")
            : settings;
    }
}
