namespace Cognito.Federation.Emulator;

/// <summary>Exchanges refresh tokens for new tokens.</summary>
internal static class RefreshTokens
{
    /// <summary>Finds the sign-in that a refresh token belongs to.</summary>
    /// <exception cref="AwsException">The token is unknown, another client's, expired, revoked or rotated away, or its user is gone or disabled.</exception>
    public static (IssuedRefreshToken Token, PoolUser User) Redeem(OperationContext context, UserPoolClient client, string refreshToken, string? deviceKey)
    {
        var issued = client.Pool.Authentication.Grants.FindRefreshToken(refreshToken);
        if (issued is null || issued.Grant.ClientId != client.Id)
            throw AwsException.NotAuthorized("Invalid Refresh Token.");
        if (issued.Grant.IsRevoked)
            throw AwsException.NotAuthorized("Refresh Token has been revoked");
        if (issued.Grant.Expires <= context.Now)
            throw AwsException.NotAuthorized("Refresh Token has expired");
        if (issued.IsSpent(context.Now))
            throw Reused();
        var user = FindUser(client.Pool, issued.Grant.Subject);
        lock (client.Pool.Gate)
        {
            // A token that was given out on a tracked device works with that device only, once it is confirmed.
            if (issued.Grant.DeviceKey is { } own ? deviceKey != own || user.Devices.Find(own) is not { IsConfirmed: true } : deviceKey is not null)
                throw AwsException.NotAuthorized("Invalid Refresh Token.");
        }
        return (issued, user);
    }

    /// <summary>The error of a token that a newer one has replaced.</summary>
    public static AwsException Reused()
        => new("RefreshTokenReuseException", "Refresh Token has been rotated and can no longer be used.");

    private static PoolUser FindUser(UserPool pool, string subject)
    {
        lock (pool.Gate)
        {
            var user = pool.Users.FindBySubject(subject) ?? throw AwsException.NotAuthorized("Invalid Refresh Token.");
            return user.Enabled ? user : throw AwsException.NotAuthorized("User is disabled.");
        }
    }
}
