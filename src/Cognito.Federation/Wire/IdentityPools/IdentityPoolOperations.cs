namespace Cognito.Federation.Wire;

/// <summary>What is asked of an identity pool without IAM credentials: the proof is the login token in the body.</summary>
internal static class IdentityPoolOperations
{
    public const string Service = "AWSCognitoIdentityService.";

    /// <summary>The identity of a login: the same answer each time.</summary>
    public static WireOperation<GetIdRequest, GetIdResponse> GetId { get; } =
        new(Service + "GetId", IdentityPoolJson.Default.GetIdRequest, IdentityPoolJson.Default.GetIdResponse, Repeat.Always);

    /// <summary>A guest's identity: every call that arrives makes a new one, so none is repeated that may have arrived.</summary>
    public static WireOperation<GetIdRequest, GetIdResponse> GetGuestId { get; } =
        new(Service + "GetId", IdentityPoolJson.Default.GetIdRequest, IdentityPoolJson.Default.GetIdResponse, Repeat.OnThrottle);

    public static WireOperation<GetCredentialsForIdentityRequest, GetCredentialsForIdentityResponse> GetCredentialsForIdentity { get; } =
        new(Service + "GetCredentialsForIdentity", IdentityPoolJson.Default.GetCredentialsForIdentityRequest, IdentityPoolJson.Default.GetCredentialsForIdentityResponse, Repeat.Always);

    /// <summary>The same call with a login that the identity does not have yet, which links or merges, for good.</summary>
    public static WireOperation<GetCredentialsForIdentityRequest, GetCredentialsForIdentityResponse> LinkLogin { get; } =
        GetCredentialsForIdentity with { Repeat = Repeat.IfNotSent };

    public static WireOperation<GetOpenIdTokenRequest, OpenIdTokenResponse> GetOpenIdToken { get; } =
        new(Service + "GetOpenIdToken", IdentityPoolJson.Default.GetOpenIdTokenRequest, IdentityPoolJson.Default.OpenIdTokenResponse, Repeat.Always);

    public static WireOperation<UnlinkIdentityRequest, NoReply> UnlinkIdentity { get; } =
        new(Service + "UnlinkIdentity", IdentityPoolJson.Default.UnlinkIdentityRequest, IdentityPoolJson.Default.NoReply, Repeat.IfNotSent);
}
