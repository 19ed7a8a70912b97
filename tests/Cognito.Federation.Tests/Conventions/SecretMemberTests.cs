using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Tests;

/// <summary>A secret is a type that redacts itself, so a string that is named like one needs a reason.</summary>
public sealed partial class SecretMemberTests
{
    /// <summary>Public members of the library that hand out such a string, and why.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["ClassicFlow.SessionName"] = "the name that CloudTrail shows, no ticket of a sign-in",
        ["ClassicFlow.SessionPolicy"] = "a policy, no ticket of a sign-in; it is not printed all the same",
        ["UserPoolOptions.ClientSecret"] = "options hold strings, because configuration is bound to them; the reader makes a Secret of it",
    };

    private static IEnumerable<Type> Library => PublicFace.AllTypes.Where(type => type.Assembly == typeof(UserDirectory).Assembly);

    [Fact]
    public void A_public_member_that_is_named_like_a_secret_is_no_string() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Library.Where(type => type.IsVisible).SelectMany(Suspects).Order(StringComparer.Ordinal));

    [Fact]
    public void No_record_holds_a_secret_as_a_string_because_a_record_prints_its_members() =>
        Assert.Empty(Library.Where(IsRecord).SelectMany(Suspects).Except(Allowed.Keys));

    [Theory]
    [InlineData("RefreshToken", true)]
    [InlineData("Tokens", true)]
    [InlineData("ClientSecret", true)]
    [InlineData("GetCodeAsync", true)]
    [InlineData("SessionName", true)]
    [InlineData("EncodedDeviceFingerprint", false)]
    [InlineData("Ticketing", false)]
    [InlineData("ProviderName", false)]
    public void The_words_of_a_name_decide(string name, bool isNamedLikeASecret) => Assert.Equal(isNamedLikeASecret, NamesASecret().IsMatch(name));

    private static IEnumerable<string> Suspects(Type type) =>
        type.GetMembers(PublicFace.Declared | BindingFlags.NonPublic)
            .Where(member => member is PropertyInfo or FieldInfo or MethodInfo { IsSpecialName: false })
            .Where(member => (IsPublic(member) || IsRecord(type)) && NamesASecret().IsMatch(member.Name) && IsText(TypeOf(member)))
            .Select(PublicFace.Name);

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly, [typeof(StringBuilder)]) is not null;

    private static bool IsPublic(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetMethod?.IsPublic is true,
        FieldInfo field => field.IsPublic,
        _ => ((MethodInfo)member).IsPublic,
    };

    private static Type TypeOf(MemberInfo member) => member switch
    {
        PropertyInfo property => property.PropertyType,
        FieldInfo field => field.FieldType,
        _ => ((MethodInfo)member).ReturnType,
    };

    private static bool IsText(Type type) =>
        type == typeof(string)
        || (type.IsArray && IsText(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(IsText));

    [GeneratedRegex("(Token|Password|Secret|Code|Session|Ticket)s?(?![a-z])")]
    private static partial Regex NamesASecret();
}
