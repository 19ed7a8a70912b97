namespace Cognito.Federation.Triggers;

/// <summary>What versions 2 and 3 of token generation have in common: both tokens can be changed, with claims of any JSON type.</summary>
public abstract class TokenCustomizationEvent : TriggerEvent<PreTokenGenerationRequest, TokenCustomizationResponse>
{
    private protected TokenCustomizationEvent()
    {
    }

    /// <summary>Changes of the ID token.</summary>
    public IdTokenGeneration IdToken() => Details.IdTokenGeneration ??= new();

    /// <summary>Changes of the access token.</summary>
    public AccessTokenGeneration AccessToken() => Details.AccessTokenGeneration ??= new();

    /// <summary>Replaces the groups in both tokens; none leaves them out.</summary>
    /// <param name="groups">The groups.</param>
    public void OverrideGroups(params IEnumerable<string> groups) => Details.GroupOverrideDetails = GroupOverrides.Of(groups, Request);

    private ClaimsAndScopeOverrideDetails Details => Response.ClaimsAndScopeOverrideDetails ??= new();
}
