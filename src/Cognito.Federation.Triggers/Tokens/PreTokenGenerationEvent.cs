namespace Cognito.Federation.Triggers;

/// <summary>Tokens are about to be made, and the ID token can be changed: version 1 of the event.</summary>
public sealed class PreTokenGenerationEvent : TriggerEvent<PreTokenGenerationRequest, PreTokenGenerationResponse>
{
    private ClaimsOverrideDetails Details => Response.ClaimsOverrideDetails ??= new();

    /// <summary>Adds a claim to the ID token, or replaces its value.</summary>
    /// <param name="name">The claim.</param>
    /// <param name="value">Its value: always a text in this version.</param>
    /// <exception cref="ArgumentException">Only the service writes this claim.</exception>
    public void AddClaim(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ClaimRules.Check(name, inAccessToken: false);
        (Details.ClaimsToAddOrOverride ??= new Dictionary<string, string>())[name] = value;
    }

    /// <summary>Leaves a claim out of the ID token.</summary>
    /// <param name="name">The claim.</param>
    /// <exception cref="ArgumentException">Only the service writes this claim.</exception>
    public void SuppressClaim(string name)
    {
        ClaimRules.Check(name, inAccessToken: false);
        (Details.ClaimsToSuppress ??= []).Add(name);
    }

    /// <summary>Replaces the groups in the tokens; none leaves them out.</summary>
    /// <param name="groups">The groups.</param>
    public void OverrideGroups(params IEnumerable<string> groups) => Details.GroupOverrideDetails = GroupOverrides.Of(groups, Request);
}
