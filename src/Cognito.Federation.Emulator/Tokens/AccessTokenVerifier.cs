namespace Cognito.Federation.Emulator;

/// <summary>Tells whose access token a request carries, in the service's words when it is nobody's.</summary>
internal sealed class AccessTokenVerifier(EmulatorState state) : IAccessTokenVerifier
{
    public AccessTokenOwner Verify(string accessToken)
    {
        var reading = PoolTokens.Read(state, accessToken, TokenUse.Access);
        if (reading.Fault == TokenFault.Expired)
            throw AwsException.NotAuthorized("Access Token has expired");
        if (reading is not { Pool: { } pool, Token: { } token })
            throw AwsException.NotAuthorized("Invalid Access Token");
        if (token.Text("client_id") is not { } clientId || pool.FindClient(clientId) is not { } client)
            throw AwsException.NotAuthorized("Invalid Access Token");

        // A grant that nobody remembers is one that ended long ago.
        if (token.Text("event_id") is not { } eventId || pool.Authentication.Grants.FindByEvent(eventId) is not { IsRevoked: false } grant)
            throw AwsException.NotAuthorized("Access Token has been revoked");
        return new AccessTokenOwner(pool, client, FindUser(pool, grant), (token.Text("scope") ?? "").Split(' '));
    }

    private static PoolUser FindUser(UserPool pool, TokenGrant grant)
    {
        lock (pool.Gate)
        {
            var user = pool.Users.FindBySubject(grant.Subject)
                ?? throw new AwsException("UserNotFoundException", "User does not exist.");
            return user.Enabled ? user : throw AwsException.NotAuthorized("User is disabled.");
        }
    }
}
