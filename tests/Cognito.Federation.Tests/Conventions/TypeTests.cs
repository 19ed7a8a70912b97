namespace Cognito.Federation.Tests;

/// <summary>Which types are public, where, and how open they are.</summary>
public sealed class TypeTests
{
    private const int MaximumMembers = 8;

    private static readonly string[] Namespaces =
        ["Cognito.Federation", "Cognito.Federation.Administration", "Cognito.Federation.AspNetCore", "Cognito.Federation.Emulator", "Cognito.Federation.Triggers", "Microsoft.Extensions.DependencyInjection"];

    [Fact]
    public void Every_class_is_sealed_or_abstract_or_static() =>
        Assert.Empty(PublicFace.AllTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    [Fact]
    public void Public_types_live_in_the_few_namespaces_that_a_user_imports() =>
        Assert.Empty(PublicFace.Types.Where(type => !Namespaces.Contains(type.Namespace)).Select(type => type.FullName));

    [Fact]
    public void Whoever_adds_one_namespace_gets_the_library_and_whoever_has_a_container_gets_the_extensions() =>
        Assert.Empty(PublicFace.Types.Where(type => type.Namespace == "Microsoft.Extensions.DependencyInjection" && !type.Name.EndsWith("Extensions", StringComparison.Ordinal) && !type.Name.EndsWith("Builder", StringComparison.Ordinal)).Select(type => type.FullName));

    [Fact]
    public void The_wire_SRP_and_every_service_are_internal()
    {
        var inner = PublicFace.AllTypes.Where(type => type.Namespace!.Split('.').Intersect(["Wire", "Srp"]).Any() || type.Name.EndsWith("Service", StringComparison.Ordinal)).ToList();

        Assert.True(inner.Count > 30, $"Only {inner.Count} types were found.");
        Assert.Empty(inner.Where(type => type.IsVisible).Select(type => type.FullName));
    }

    [Fact]
    public void No_public_type_is_nested_in_another() =>
        Assert.Empty(PublicFace.Types.Where(type => type.IsNested).Select(type => type.FullName));

    [Fact]
    public void A_facet_of_the_directory_has_at_most_eight_members()
    {
        var facets = Facets(typeof(IUserDirectory)).ToList();

        Assert.Contains(typeof(ISignIn), facets);
        Assert.Empty(facets.Where(facet => MembersOf(facet) > MaximumMembers).Select(facet => $"{facet.Name}: {MembersOf(facet)} members"));
    }

    private static IEnumerable<Type> Facets(Type root) =>
        root.GetProperties().Select(property => property.PropertyType).Where(type => type.IsInterface).SelectMany(facet => Facets(facet).Prepend(facet));

    // A property counts once, not as its accessors.
    private static int MembersOf(Type facet) =>
        facet.GetProperties().Length + facet.GetEvents().Length + facet.GetMethods().Count(method => !method.IsSpecialName);
}
