using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>The constraints of the shapes that many user pool operations share, as the service's model has them.</summary>
internal static partial class UserPoolConstraints
{
    private const string UsernamePattern = @"[\p{L}\p{M}\p{S}\p{N}\p{P}]+";

    [GeneratedRegex(@"^[\w+]+\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[\p{L}\p{M}\p{S}\p{N}\p{P}]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Visible();

    [GeneratedRegex(@"^[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex VisibleOrSpace();

    [GeneratedRegex(@"^[\w+=/]+\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Base64();

    // Spaces inside a password are allowed, though the model's pattern has none.
    [GeneratedRegex(@"^\S(.*\S)?\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NoOuterSpace();

    [GeneratedRegex(@"^\S+\z", RegexOptions.CultureInvariant)]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"^[\w-]+_[0-9a-zA-Z]+\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex PoolId();

    [GeneratedRegex(@"^arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Arn();

    [GeneratedRegex(@"^[A-Za-z0-9\-_=.]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[\w+-]+\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex EventId();

    [GeneratedRegex(@"^[\w\s+=,.@-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex DisplayName();

    [GeneratedRegex(@"^[\w-]+_[0-9a-f-]+\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Device();

    public static Constraints DeviceKey(this Constraints constraints, string? value) =>
        constraints.Required("DeviceKey", value).Length("DeviceKey", value, 1, 55).Pattern("DeviceKey", value, Device(), @"[\w-]+_[0-9a-f-]+");

    public static Constraints ClientId(this Constraints constraints, string? value) =>
        constraints.Required("ClientId", value).Length("ClientId", value, 1, 128, sensitive: true).Pattern("ClientId", value, Identifier(), @"[\w+]+", sensitive: true);

    public static Constraints ClientSecret(this Constraints constraints, string? value) =>
        constraints.Length("ClientSecret", value, 24, 64, sensitive: true).Pattern("ClientSecret", value, Identifier(), @"[\w+]+", sensitive: true);

    public static Constraints Username(this Constraints constraints, string? value) =>
        constraints.Required("Username", value).Length("Username", value, 1, 128, sensitive: true).Pattern("Username", value, Visible(), UsernamePattern, sensitive: true);

    public static Constraints GroupName(this Constraints constraints, string? value) =>
        constraints.Required("GroupName", value).Length("GroupName", value, 1, 128).Pattern("GroupName", value, Visible(), UsernamePattern);

    public static Constraints RoleArn(this Constraints constraints, string member, string? value) =>
        constraints.Length(member, value, 20, 2048).Pattern(member, value, Arn(), @"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?");

    public static Constraints SecretHash(this Constraints constraints, string? value) =>
        constraints.Length("SecretHash", value, 1, 128, sensitive: true).Pattern("SecretHash", value, Base64(), "[\\w+=/]+", sensitive: true);

    public static Constraints Password(this Constraints constraints, string member, string? value) =>
        constraints.Length(member, value, 0, 256, sensitive: true).Pattern(member, value, NoOuterSpace(), @"^[\S]+.*[\S]+$", sensitive: true);

    public static Constraints ConfirmationCode(this Constraints constraints, string? value) => constraints.Code("ConfirmationCode", value);

    public static Constraints Code(this Constraints constraints, string member, string? value) =>
        constraints.Required(member, value).Length(member, value, 1, 2048, sensitive: true).Pattern(member, value, NoSpace(), @"[\S]+", sensitive: true);

    public static Constraints AttributeName(this Constraints constraints, string member, string? value) =>
        constraints.Required(member, value).Length(member, value, 1, 32).Pattern(member, value, VisibleOrSpace(), @"[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+");

    public static Constraints UserPoolId(this Constraints constraints, string? value) =>
        constraints.Required("UserPoolId", value).Length("UserPoolId", value, 1, 55).Pattern("UserPoolId", value, PoolId(), @"[\w-]+_[0-9a-zA-Z]+");

    public static Constraints AccessToken(this Constraints constraints, string? value) => constraints.Token("AccessToken", value);

    public static Constraints Token(this Constraints constraints, string member, string? value) =>
        constraints.Required(member, value).Pattern(member, value, Token(), "[A-Za-z0-9-_=.]+", sensitive: true);

    public static Constraints Session(this Constraints constraints, string? value) => constraints.Length("Session", value, 20, 2048, sensitive: true);

    public static Constraints Feedback(this Constraints constraints, string? eventId, string? value) => constraints
        .Required("EventId", eventId)
        .Length("EventId", eventId, 1, 50)
        .Pattern("EventId", eventId, EventId(), @"[\w+-]+")
        .Required("FeedbackValue", value)
        .OneOf("FeedbackValue", value, "Valid", "Invalid");

    public static Constraints Name(this Constraints constraints, string member, string? value) =>
        constraints.Required(member, value).Length(member, value, 1, 128).Pattern(member, value, DisplayName(), @"[\w\s+=,.@-]+");

    public static Constraints Attributes(this Constraints constraints, string member, IReadOnlyList<AttributeType>? values)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            var path = FormattableString.Invariant($"{member}.{i + 1}.member");
            var attribute = values![i];
            constraints.AttributeName(path + ".name", attribute.Name)
                .Length(path + ".value", attribute.Value, 0, 2048, sensitive: true);
        }

        return constraints;
    }
}
