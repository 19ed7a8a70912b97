using System.Reflection;
using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Tests;

/// <summary>What the conventions judge: the types of the libraries, by reflection.</summary>
internal static class PublicFace
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Libraries = [typeof(UserDirectory).Assembly, typeof(CognitoBearerExtensions).Assembly, typeof(CognitoEmulator).Assembly, typeof(CognitoTriggers).Assembly];

    /// <summary>Every type that somebody wrote.</summary>
    public static IEnumerable<Type> AllTypes => Libraries.SelectMany(library => library.GetTypes()).Where(type => type.Namespace is not null && IsWritten(type));

    /// <summary>Every type that a user of the libraries can name.</summary>
    public static IEnumerable<Type> Types => AllTypes.Where(type => type.IsVisible);

    /// <summary>The public methods, without those behind properties and operators.</summary>
    public static IEnumerable<MethodInfo> Methods => Types.SelectMany(type => type.GetMethods(Declared)).Where(method => !method.IsSpecialName);

    /// <summary>Type and member, as a finding shows it.</summary>
    public static string Name(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";

    private static bool IsWritten(Type type) =>
        !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));
}
