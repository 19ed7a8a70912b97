namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteUserAttributesOperation"/>
internal sealed class DeleteUserAttributesRequest : IConstrained
{
    public IReadOnlyList<string> UserAttributeNames { get; init; } = null!;

    public string AccessToken { get; init; } = null!;

    public void Check(Constraints constraints)
    {
        constraints.Required(nameof(UserAttributeNames), UserAttributeNames).AccessToken(AccessToken);
        for (var i = 0; i < (UserAttributeNames?.Count ?? 0); i++)
            constraints.AttributeName(FormattableString.Invariant($"{nameof(UserAttributeNames)}.{i + 1}.member"), UserAttributeNames![i]);
    }
}
