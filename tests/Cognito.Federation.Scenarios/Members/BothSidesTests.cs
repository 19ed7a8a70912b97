using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>The library and the emulator share no types, so what one sends the other must be shown to know.</summary>
public sealed class BothSidesTests
{
    [Fact]
    public void Every_operation_is_addressed_to_one_of_the_two_services()
    {
        string[] services = ["AWSCognitoIdentityProviderService", "AWSCognitoIdentityService"];

        Assert.All(Contracts.OfLibrary, contract => Assert.Contains(contract.Service, services));
        Assert.All(Contracts.OfEmulator, contract => Assert.Contains(contract.Service, services));
        Assert.Equal(services, Contracts.OfLibrary.Select(contract => contract.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_emulator_answers_every_operation_that_the_library_sends()
    {
        var answered = Contracts.OfEmulator.Select(contract => contract.Target).ToHashSet(StringComparer.Ordinal);

        Assert.All(Contracts.OfLibrary, contract => Assert.Contains(contract.Target, answered));
    }

    [Fact]
    public void The_emulator_knows_every_member_that_the_library_sends()
    {
        var emulated = Contracts.OfEmulator.ToDictionary(contract => contract.Target, contract => Members(contract.Request, contract.Name), StringComparer.Ordinal);

        Assert.Empty(Contracts.OfLibrary.Where(contract => emulated.ContainsKey(contract.Target))
            .SelectMany(contract => Members(contract.Request, contract.Name).Except(emulated[contract.Target], StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("ClientMetadata")]
    [InlineData("AnalyticsMetadata")]
    [InlineData("UserContextData")]
    [InlineData("ContextData")]
    public void What_travels_beside_a_request_can_be_told_wherever_the_service_takes_it(string member)
    {
        var taken = Contracts.OfEmulator.Where(contract => Takes(contract, member)).Select(contract => contract.Target).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(taken);
        Assert.Empty(Contracts.OfLibrary.Where(contract => taken.Contains(contract.Target) && !Takes(contract, member)).Select(contract => contract.Name));
    }

    private static bool Takes(Contract contract, string member) => JsonMembers.Of(contract.Request).Any(property => property.Name == member);

    private static HashSet<string> Members(JsonTypeInfo type, string path) => type switch
    {
        { Kind: JsonTypeInfoKind.Object } =>
            [.. JsonMembers.Of(type).SelectMany(property => Members(type.Options.GetTypeInfo(property.PropertyType), $"{path}.{property.Name}").Append($"{path}.{property.Name}"))],
        { ElementType: { } element } => Members(type.Options.GetTypeInfo(element), path + "[]"),
        _ => [],
    };
}
