using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>The emulator is evidence about the library only as long as it shares nothing with it but the one line that a test changes.</summary>
public sealed class IndependenceTests
{
    private const string Library = "Cognito.Federation";
    private const string Triggers = "Cognito.Federation.Triggers";
    private const string OneFile = "Hosting/UseEmulator.cs";

    /// <summary>What the emulator may use of the triggers: the object that runs handlers, and the events by which it asks for one. It writes and reads the JSON itself.</summary>
    private static readonly string[] SharedTriggers =
    [
        "CognitoTriggers", "CreateAuthChallengeEvent", "CustomMessageEvent", "DefineAuthChallengeEvent", "PostAuthenticationEvent", "PostConfirmationEvent", "PreAuthenticationEvent",
        "PreSignUpEvent", "PreTokenGenerationEvent", "PreTokenGenerationV2Event", "PreTokenGenerationV3Event", "TriggerEvent", "UserMigrationEvent", "VerifyAuthChallengeResponseEvent",
    ];

    /// <summary>The library's types that <see cref="OneFile"/> needs. Their names mean nothing else anywhere in the emulator.</summary>
    private static readonly string[] Shared = ["AdministrationOptions", "CognitoFederationBuilder", "CognitoFederationOptions", "IClientSecretProvider", "IdentityPoolOptions", "TokenVerifierOptions", "TrustedUserPool", "UserPoolOptions"];

    [Fact]
    public void The_emulator_references_the_framework_the_library_and_the_triggers_alone()
    {
        var references = typeof(CognitoEmulator).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        Assert.Contains(Library, references);
        Assert.DoesNotContain(references, name => name is not (Library or Triggers) && !IsFramework(name));
    }

    [Fact]
    public void Of_the_library_the_emulator_uses_its_options_and_its_builder() => Assert.Equal(Shared, Uses(Library));

    [Fact]
    public void Of_the_triggers_the_emulator_uses_the_dispatcher_and_no_request_or_response() => Assert.Empty(Uses(Triggers).Except(SharedTriggers));

    [Fact]
    public void Only_one_file_of_the_emulator_names_something_of_the_library()
    {
        var root = Repository.PathOf("src", "Cognito.Federation.Emulator");
        var words = new Regex($@"\b({string.Join('|', Shared)})\b|\bCognito\.Federation\b(?!\.(Emulator|Triggers))");

        var naming = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => words.IsMatch(file.Text))
            .Select(file => file.Path);

        Assert.Equal([OneFile], naming);
    }

    [Fact]
    public void The_library_opens_none_of_its_internals_to_the_emulator()
    {
        var friends = typeof(UserDirectory).Assembly.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType.Name == "InternalsVisibleToAttribute")
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!);

        Assert.DoesNotContain(friends, friend => friend.StartsWith("Cognito.Federation.Emulator", StringComparison.Ordinal) && !friend.EndsWith("Tests", StringComparison.Ordinal));
    }

    private static List<string> Uses(string assembly)
    {
        using var file = File.OpenRead(typeof(CognitoEmulator).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference
                && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == assembly)
            .Select(type => metadata.GetString(type.Name))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsFramework(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal)
        || $"{assembly}.".StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
}
