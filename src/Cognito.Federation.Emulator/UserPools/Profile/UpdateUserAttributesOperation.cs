namespace Cognito.Federation.Emulator;

/// <summary>A signed-in user changes attributes: all of them or none. A changed address or number has to be proved.</summary>
internal sealed class UpdateUserAttributesOperation()
    : JsonOperation<UpdateUserAttributesRequest, UpdateUserAttributesResponse>(ProfileJson.Default.UpdateUserAttributesRequest, ProfileJson.Default.UpdateUserAttributesResponse)
{
    public override string Target => UserPoolOperations.Prefix + "UpdateUserAttributes";

    public override async Task<UpdateUserAttributesResponse> InvokeAsync(OperationContext context, UpdateUserAttributesRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.UserAttributes.ToPairs())
            attributes[name] = value;
        var text = attributes.Keys.Any(name => name is "email" or "phone_number") ? await CustomMessage.ComposeAsync(context, owner.Pool, owner.Client.Id, owner.User, "UpdateUserAttribute") : null;
        lock (owner.Pool.Gate)
        {
            UserStates.RefuseUnfit(owner.User);
            OwnAttributes.CheckUpdate(owner, attributes);
            owner.User.ModifiedAt = context.Now;
            var deliveries = new List<CodeDeliveryDetailsType>();
            foreach (var (name, value) in attributes)
            {
                if (OwnAttributes.Write(context, owner, name, value, text) is { } delivery)
                    deliveries.Add(delivery);
            }

            return new UpdateUserAttributesResponse { CodeDeliveryDetailsList = deliveries };
        }
    }
}
