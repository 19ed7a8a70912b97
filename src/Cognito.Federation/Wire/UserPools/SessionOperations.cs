using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>The operations of a signed-in user's session.</summary>
internal static class SessionOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // With rotation, the first call that arrives kills the token that a second one would send.
    public static readonly WireOperation<GetTokensFromRefreshTokenCall, GetTokensFromRefreshTokenReply> GetTokensFromRefreshToken =
        new(Service + "GetTokensFromRefreshToken", SessionJson.Default.GetTokensFromRefreshTokenCall, SessionJson.Default.GetTokensFromRefreshTokenReply, Repeat.OnThrottle);

    public static readonly WireOperation<RevokeTokenCall, RevokeTokenReply> RevokeToken =
        new(Service + "RevokeToken", SessionJson.Default.RevokeTokenCall, SessionJson.Default.RevokeTokenReply, Repeat.Always);

    // The first call that arrives ends the access token, so a second one would be told that nobody is signed in.
    public static readonly WireOperation<GlobalSignOutCall, GlobalSignOutReply> GlobalSignOut =
        new(Service + "GlobalSignOut", SessionJson.Default.GlobalSignOutCall, SessionJson.Default.GlobalSignOutReply, Repeat.OnThrottle);
}

/// <summary>How the messages of sessions are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetTokensFromRefreshTokenCall))]
[JsonSerializable(typeof(GetTokensFromRefreshTokenReply))]
[JsonSerializable(typeof(RevokeTokenCall))]
[JsonSerializable(typeof(RevokeTokenReply))]
[JsonSerializable(typeof(GlobalSignOutCall))]
[JsonSerializable(typeof(GlobalSignOutReply))]
internal sealed partial class SessionJson : JsonSerializerContext;
