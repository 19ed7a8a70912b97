namespace Cognito.Federation.Emulator;

/// <summary>Lists the signed-in user's passkeys, oldest first, a page at a time.</summary>
internal sealed class ListWebAuthnCredentialsOperation()
    : JsonOperation<ListWebAuthnCredentialsRequest, ListWebAuthnCredentialsResponse>(FactorsJson.Default.ListWebAuthnCredentialsRequest, FactorsJson.Default.ListWebAuthnCredentialsResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ListWebAuthnCredentials";

    private const int MaximumSize = 20;

    public override Task<ListWebAuthnCredentialsResponse> InvokeAsync(OperationContext context, ListWebAuthnCredentialsRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            var size = request.MaxResults is null or 0 ? MaximumSize : request.MaxResults;
            var page = Page.Of(owner.User.Factors.Passkeys, passkey => passkey.Id, size, request.NextToken);
            return Task.FromResult(new ListWebAuthnCredentialsResponse { Credentials = [.. page.Items.Select(WebAuthnCredentialDescription.Of)], NextToken = page.NextToken });
        }
    }
}
