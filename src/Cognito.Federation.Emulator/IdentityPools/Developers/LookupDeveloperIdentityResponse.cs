namespace Cognito.Federation.Emulator;

/// <summary>An identity and one page of the owner's users who are it.</summary>
internal sealed record LookupDeveloperIdentityResponse
{
    public required string IdentityId { get; init; }

    public required IReadOnlyList<string> DeveloperUserIdentifierList { get; init; }

    public string? NextToken { get; init; }

    public override string ToString() => IdentityId;
}
