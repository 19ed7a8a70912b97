namespace Cognito.Federation.Emulator;

/// <summary>The code for an address or telephone number arrives: it is proved, and where it waited for that, it takes the old one's place.</summary>
internal sealed class VerifyUserAttributeOperation()
    : JsonOperation<VerifyUserAttributeRequest, VerifyUserAttributeResponse>(ProfileJson.Default.VerifyUserAttributeRequest, ProfileJson.Default.VerifyUserAttributeResponse)
{
    public override string Target => UserPoolOperations.Prefix + "VerifyUserAttribute";

    public override Task<VerifyUserAttributeResponse> InvokeAsync(OperationContext context, VerifyUserAttributeRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        OwnAttributes.RefuseUnprovable(request.AttributeName);
        lock (owner.Pool.Gate)
        {
            var (pool, user, attribute) = (owner.Pool, owner.User, request.AttributeName);
            UserStates.RefuseUnfit(user);
            var value = user.AttributeCodes.Verify(attribute, request.Code, context.Now).NewValue ?? user.Attribute(attribute) ?? throw CodeFaults.Expired();
            if (pool.Settings.UsernameAttributes.Contains(attribute) || pool.Settings.AliasAttributes.Contains(attribute))
                AliasRules.RefuseHeld(pool, user, attribute, value);
            user.SetAttribute(attribute, value);
            user.SetAttribute(attribute + "_verified", "true");
            user.ModifiedAt = context.Now;
            user.AttributeCodes.Close(attribute);
            return Task.FromResult(new VerifyUserAttributeResponse());
        }
    }
}
