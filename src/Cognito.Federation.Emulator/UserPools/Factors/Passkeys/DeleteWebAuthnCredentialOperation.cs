namespace Cognito.Federation.Emulator;

/// <summary>Deletes one of the signed-in user's passkeys.</summary>
internal sealed class DeleteWebAuthnCredentialOperation()
    : JsonOperation<DeleteWebAuthnCredentialRequest, DeleteWebAuthnCredentialResponse>(FactorsJson.Default.DeleteWebAuthnCredentialRequest, FactorsJson.Default.DeleteWebAuthnCredentialResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DeleteWebAuthnCredential";

    public override Task<DeleteWebAuthnCredentialResponse> InvokeAsync(OperationContext context, DeleteWebAuthnCredentialRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            if (owner.User.Factors.Passkeys.RemoveAll(passkey => passkey.Id == request.CredentialId) == 0)
                throw AwsException.ResourceNotFound("The credential does not exist.");
            owner.User.ModifiedAt = context.Now;
            return Task.FromResult(new DeleteWebAuthnCredentialResponse());
        }
    }
}
