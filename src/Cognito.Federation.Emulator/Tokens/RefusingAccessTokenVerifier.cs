namespace Cognito.Federation.Emulator;

/// <summary>Knows no token, so none is good.</summary>
internal sealed class RefusingAccessTokenVerifier : IAccessTokenVerifier
{
    public AccessTokenOwner Verify(string accessToken) => throw AwsException.NotAuthorized("Invalid Access Token");
}
