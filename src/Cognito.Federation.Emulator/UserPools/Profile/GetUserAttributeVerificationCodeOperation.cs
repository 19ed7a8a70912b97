namespace Cognito.Federation.Emulator;

/// <summary>A code for an address or telephone number of a signed-in user; the older one is dead.</summary>
internal sealed class GetUserAttributeVerificationCodeOperation()
    : JsonOperation<GetUserAttributeVerificationCodeRequest, GetUserAttributeVerificationCodeResponse>(
        ProfileJson.Default.GetUserAttributeVerificationCodeRequest, ProfileJson.Default.GetUserAttributeVerificationCodeResponse)
{
    public override string Target => UserPoolOperations.Prefix + "GetUserAttributeVerificationCode";

    public override async Task<GetUserAttributeVerificationCodeResponse> InvokeAsync(OperationContext context, GetUserAttributeVerificationCodeRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        OwnAttributes.RefuseUnprovable(request.AttributeName);
        var text = await CustomMessage.ComposeAsync(context, owner.Pool, owner.Client.Id, owner.User, "VerifyUserAttribute");
        lock (owner.Pool.Gate)
        {
            var (user, attribute) = (owner.User, request.AttributeName);
            UserStates.RefuseUnfit(user);
            var waiting = user.AttributeCodes.WaitingValue(attribute);
            if (waiting is null && string.IsNullOrEmpty(user.Attribute(attribute)))
                throw AwsException.InvalidParameter($"User does not have the attribute {attribute}.");
            user.AttributeCodes.CountSend(context.Now);
            return new GetUserAttributeVerificationCodeResponse
            {
                CodeDeliveryDetails = user.AttributeCodes.Send(context, owner.Pool, user, attribute, waiting, text),
            };
        }
    }
}
