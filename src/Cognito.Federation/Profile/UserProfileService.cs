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

    public async Task<ProfileUpdate> UpdateAsync(AccessToken accessToken, IReadOnlyDictionary<string, string> attributes, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        if (attributes.Count == 0)
            throw new ArgumentException("Expected at least one attribute to change, got none.", nameof(attributes));
        var call = new UpdateUserAttributesCall
        {
            AccessToken = accessToken.Reveal(),
            UserAttributes = [.. attributes.Select(a => new AttributePair { Name = a.Key, Value = a.Value })],
            ClientMetadata = (context ?? RequestContext.None).Metadata(),
        };
        var reply = await pool.SendAsync(ProfileOperations.UpdateUserAttributes, call, cancellationToken).ConfigureAwait(false);
        return new ProfileUpdate([.. (reply.CodeDeliveryDetailsList ?? []).Select(d => d.ToDelivery())]);
    }

    public async Task DeleteAttributesAsync(AccessToken accessToken, IEnumerable<string> names, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        var list = names.ToList();
        if (list.Count == 0 || list.Any(string.IsNullOrEmpty))
            throw new ArgumentException(list.Count == 0 ? "Expected at least one name of an attribute, got none." : "Expected names of attributes, got an empty one among them.", nameof(names));
        var call = new DeleteUserAttributesCall { AccessToken = accessToken.Reveal(), UserAttributeNames = list };
        await pool.SendAsync(ProfileOperations.DeleteUserAttributes, call, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CodeDelivery> SendVerificationCodeAsync(AccessToken accessToken, string attribute, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        var call = new GetUserAttributeVerificationCodeCall
        {
            AccessToken = accessToken.Reveal(),
            AttributeName = attribute,
            ClientMetadata = (context ?? RequestContext.None).Metadata(),
        };
        var reply = await pool.SendAsync(ProfileOperations.GetUserAttributeVerificationCode, call, cancellationToken).ConfigureAwait(false);
        return (reply.CodeDeliveryDetails ?? new CodeDeliveryDetails()).ToDelivery();
    }

    public async Task VerifyAsync(AccessToken accessToken, string attribute, string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        ArgumentException.ThrowIfNullOrEmpty(code);
        var call = new VerifyUserAttributeCall { AccessToken = accessToken.Reveal(), AttributeName = attribute, Code = code };
        await pool.SendAsync(ProfileOperations.VerifyUserAttribute, call, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAccountAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        var call = new DeleteUserCall { AccessToken = accessToken.Reveal() };
        await pool.SendAsync(ProfileOperations.DeleteUser, call, cancellationToken).ConfigureAwait(false);
        pool.TokenDenyList?.DenyUserOf(pool.PoolId, accessToken);
        await pool.TellSignedOutAsync(accessToken.ReadSubject()).ConfigureAwait(false);
    }
}
