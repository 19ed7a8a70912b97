namespace Cognito.Federation.Emulator;

/// <summary>One rule of a role mapping.</summary>
internal sealed record RoleMappingRule
{
    public required string Claim { get; init; }

    public required string MatchType { get; init; }

    public required string Value { get; init; }

    public required string RoleARN { get; init; }

    /// <summary>Whether a claim with these values gives the role. A claim that is not there matches nothing, not even that it is not something.</summary>
    public bool Matches(IReadOnlyList<string> values) => values.Count > 0 && MatchType switch
    {
        "Equals" => values.Contains(Value),
        "NotEqual" => !values.Contains(Value),
        "StartsWith" => values.Any(value => value.StartsWith(Value, StringComparison.Ordinal)),
        _ => values.Any(value => value.Contains(Value, StringComparison.Ordinal)),
    };

    public void Check(Constraints constraints, string where) => constraints
        .Length(where + ".claim", Claim, 1, 64).Pattern(where + ".claim", Claim, IdentityPoolModel.ClaimName, IdentityPoolModel.ClaimNameText)
        .OneOf(where + ".matchType", MatchType, "Equals", "Contains", "StartsWith", "NotEqual")
        .Length(where + ".value", Value, 1, 128)
        .Length(where + ".roleARN", RoleARN, 20, 2048);
}
