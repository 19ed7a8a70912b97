using System.Text.Json;

namespace Cognito.Federation.Triggers;

/// <summary>Changes of an ID token.</summary>
public sealed class IdTokenGeneration : TriggerObject
{
    /// <summary>Claims to add or replace.</summary>
    public IDictionary<string, JsonElement>? ClaimsToAddOrOverride { get; set; }

    /// <summary>Claims to leave out.</summary>
    public IList<string>? ClaimsToSuppress { get; set; }

    /// <summary>Adds a claim, or replaces its value.</summary>
    /// <param name="name">The claim.</param>
    /// <param name="value">Its value.</param>
    /// <returns>These changes.</returns>
    /// <exception cref="ArgumentException">Only the service writes this claim.</exception>
    public IdTokenGeneration AddClaim(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return AddClaim(name, JsonSerializer.SerializeToElement(value, TriggerJson.Default.String));
    }

    /// <summary>Adds a claim with a list of texts, or replaces its value.</summary>
    /// <param name="name">The claim.</param>
    /// <param name="values">Its values.</param>
    /// <returns>These changes.</returns>
    /// <exception cref="ArgumentException">Only the service writes this claim.</exception>
    public IdTokenGeneration AddClaim(string name, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return AddClaim(name, JsonSerializer.SerializeToElement(values.ToList(), TriggerJson.Default.ListString));
    }

    /// <summary>Adds a claim of any JSON type, or replaces its value.</summary>
    /// <param name="name">The claim.</param>
    /// <param name="value">Its value: a text, number, Boolean, array or object.</param>
    /// <returns>These changes.</returns>
    /// <exception cref="ArgumentException">Only the service writes this claim.</exception>
    public IdTokenGeneration AddClaim(string name, JsonElement value)
    {
        ClaimRules.Check(name, inAccessToken: false);
        (ClaimsToAddOrOverride ??= new Dictionary<string, JsonElement>())[name] = value;
        return this;
    }

    /// <summary>Leaves a claim out.</summary>
    /// <param name="name">The claim.</param>
    /// <returns>These changes.</returns>
    /// <exception cref="ArgumentException">Only the service writes this claim.</exception>
    public IdTokenGeneration SuppressClaim(string name)
    {
        ClaimRules.Check(name, inAccessToken: false);
        (ClaimsToSuppress ??= []).Add(name);
        return this;
    }
}
