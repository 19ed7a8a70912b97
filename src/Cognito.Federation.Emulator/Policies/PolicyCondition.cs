namespace Cognito.Federation.Emulator;

/// <summary>One key of a condition: true when the request has the key and a value of it is one of these.</summary>
internal sealed record PolicyCondition(string Key, bool HasWildcards, IReadOnlyList<PolicyPattern> Values)
{
    public bool IsMet(PolicyRequest request) => request.FindAll(Key)
        .Any(actual => Values.Any(value => HasWildcards ? value.IsLike(actual, request) : value.IsEqualTo(actual, request)));
}
