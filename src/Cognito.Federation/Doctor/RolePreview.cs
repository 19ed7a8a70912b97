namespace Cognito.Federation;

/// <summary>What <see cref="IFederationDoctor.PreviewRoleAsync"/> says of a login. Prints no value of a tag, which may be personal.</summary>
/// <remarks>Nothing is asked of AWS STS: whether the role lets itself be played is what <see cref="IFederationDoctor.CheckAsync"/> looks at.</remarks>
public sealed record RolePreview
{
    /// <summary>The role; null when the login gets no credentials.</summary>
    public required string? RoleArn { get; init; }

    /// <summary>Why.</summary>
    public required RolePreviewReason Reason { get; init; }

    /// <summary>Why, as a sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>The number of the rule that matched, from 1; null when none did.</summary>
    public int? RuleNumber { get; init; }

    /// <summary>The session tags, which policies read as <c>${aws:PrincipalTag/name}</c>.</summary>
    public IReadOnlyDictionary<string, string> PrincipalTags { get; init; } = new Dictionary<string, string>();

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("RoleArn = ").Append(RoleArn).Append(", Reason = ").Append(Reason).Append(", Explanation = ").Append(Explanation).Append(", PrincipalTags = ").AppendJoin(", ", PrincipalTags.Keys);
        return true;
    }
}
