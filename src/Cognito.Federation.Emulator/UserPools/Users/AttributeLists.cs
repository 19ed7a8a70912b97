namespace Cognito.Federation.Emulator;

/// <summary>Attributes between the wire and the domain.</summary>
internal static class AttributeLists
{
    public static IEnumerable<KeyValuePair<string, string>> ToPairs(this IReadOnlyList<AttributeType>? attributes) =>
        (attributes ?? []).Select(a => KeyValuePair.Create(a.Name, a.Value ?? ""));

    /// <summary>The user's attributes, <c>sub</c> first; those the client may read, where a client asks.</summary>
    public static IReadOnlyList<AttributeType> ToWire(this PoolUser user, UserPoolClient? client = null) =>
    [
        .. from attribute in user.Attributes
           where client?.Settings.ReadAttributes is not { } readable || attribute.Key == "sub" || readable.Contains(attribute.Key)
           orderby attribute.Key == "sub" descending
           select new AttributeType { Name = attribute.Key, Value = attribute.Value },
    ];

    /// <summary>Refuses attributes that the client may not write.</summary>
    public static void RefuseUnwritable(this UserPoolClient client, IReadOnlyList<AttributeType>? attributes)
    {
        if (client.Settings.WriteAttributes is { } writable && (attributes ?? []).Any(a => !writable.Contains(a.Name)))
            throw AwsException.NotAuthorized("A client attempted to write unauthorized attribute");
    }
}
