namespace Cognito.Federation.Emulator;

/// <summary>What somebody wants to do to what, with what conditions and variables may ask for.</summary>
/// <param name="Action">The action, such as <c>s3:PutObject</c>.</param>
/// <param name="Resource">The ARN of the resource.</param>
/// <param name="Session">Who wants it.</param>
/// <param name="Keys">What the request itself says, such as <c>s3:prefix</c>.</param>
internal sealed record PolicyRequest(string Action, string Resource, RoleSession Session, IReadOnlyDictionary<string, string> Keys)
{
    /// <summary>The values of a key, of which only one has several; none when the request has no such key.</summary>
    public IReadOnlyList<string> FindAll(string key)
        => PolicyKeys.IsMethods(key) ? Session.Methods : Find(key) is { } value ? [value] : [];

    /// <summary>The value of a key; null when the request has none.</summary>
    public string? Find(string key)
    {
        foreach (var (name, value) in Session.Keys.Concat(Keys))
        {
            if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }
}
