using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The signed-in user's profile at one user pool.</summary>
internal sealed class UserProfileService(UserPoolContext pool) : IUserProfile
{
    public async Task<UserProfile> GetAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        var call = new GetUserCall { AccessToken = accessToken.Reveal() };
        var reply = await pool.SendAsync(UserPoolOperations.GetUser, call, cancellationToken).ConfigureAwait(false);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in reply.UserAttributes ?? [])
            attributes[pair.Name] = pair.Value ?? "";
        if (!attributes.ContainsKey("sub"))
            throw ErrorTranslation.Unreadable(UserPoolOperations.GetUser.Name, "it holds no attribute 'sub'.");
        return new UserProfile(reply.Username, attributes.AsReadOnly());
    }
}
