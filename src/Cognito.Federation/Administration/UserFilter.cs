using System.Text;

namespace Cognito.Federation.Administration;

/// <summary>Which users a list is to hold: those with a value, or with the beginning of one, in one attribute. Values are escaped, so they may come from anybody.</summary>
/// <remarks>Cognito searches these only: <c>username</c>, <c>email</c>, <c>phone_number</c>, <c>name</c>, <c>given_name</c>, <c>family_name</c>, <c>preferred_username</c>, <c>sub</c>, <c>cognito:user_status</c> and <c>status</c>; one condition at a time.</remarks>
public sealed class UserFilter
{
    private const int MaximumLength = 256;

    private static readonly string[] Searchable =
        ["username", "email", "phone_number", "name", "given_name", "family_name", "preferred_username", "sub", "cognito:user_status", "status"];

    private UserFilter(string expression) => Expression = expression;

    /// <summary>Users with exactly this value.</summary>
    /// <param name="attribute">One of the attributes that can be searched.</param>
    /// <param name="value">The value; letter case counts for <c>username</c>.</param>
    /// <exception cref="ArgumentException">The attribute cannot be searched, or the value makes the filter longer than Cognito takes (256 characters).</exception>
    public static UserFilter Equal(string attribute, string value) => Create(attribute, "=", value);

    /// <summary>Users whose value begins like this.</summary>
    /// <inheritdoc cref="Equal"/>
    public static UserFilter StartsWith(string attribute, string value) => Create(attribute, "^=", value);

    /// <summary>Users who stand here.</summary>
    public static UserFilter HasStatus(UserStatus status) => Create("cognito:user_status", "=", status.ToString());

    /// <summary>Users who may sign in, or those who may not.</summary>
    public static UserFilter IsEnabled(bool enabled) => Create("status", "=", enabled ? "Enabled" : "Disabled");

    /// <summary>The filter in Cognito's grammar.</summary>
    internal string Expression { get; }

    private static UserFilter Create(string attribute, string comparison, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!Searchable.Contains(attribute, StringComparer.Ordinal))
            throw new ArgumentException($"Cognito does not search the attribute '{(attribute is null ? "null" : Shortened.Of(attribute))}'. Expected one of: {string.Join(", ", Searchable)}. For other attributes, list all users and choose among them.", nameof(attribute));
        var expression = new StringBuilder(attribute).Append(' ').Append(comparison).Append(" \"");
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                expression.Append('\\');
            expression.Append(character);
        }

        expression.Append('"');
        return expression.Length <= MaximumLength
            ? new UserFilter(expression.ToString())
            : throw new ArgumentException($"The filter would have {expression.Length} characters, and Cognito takes {MaximumLength}. Search for the beginning of the value.", nameof(value));
    }
}
