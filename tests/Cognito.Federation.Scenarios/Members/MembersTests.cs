using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>The library's wire and the emulator's answers against the services' own models.</summary>
[Trait("Needs", "ServiceModels")]
public sealed class MembersTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("cognito-idp")]
    [InlineData("cognito-identity")]
    public void What_the_library_sends_and_reads_is_what_the_service_knows(string service)
    {
        var model = ServiceModel.Load(service);

        NoDifferences(Of(model, Contracts.OfLibrary), contract => contract.Differences(model, MessageRole.Sent, MessageRole.Read));
    }

    [Theory]
    [InlineData("cognito-idp")]
    [InlineData("cognito-identity")]
    public void What_the_emulator_accepts_and_answers_is_what_the_service_knows(string service)
    {
        var model = ServiceModel.Load(service);

        NoDifferences(Of(model, Contracts.OfEmulator), contract => contract.Differences(model, MessageRole.Accepted, MessageRole.Answered));
    }

    [Theory]
    [InlineData("cognito-idp")]
    [InlineData("cognito-identity")]
    public void The_emulator_wants_a_signature_where_the_service_does(string service)
    {
        var model = ServiceModel.Load(service);
        var signed = OperationCatalog.All.Where(operation => operation.Access == OperationAccess.Signed).Select(operation => operation.Target).ToHashSet(StringComparer.Ordinal);

        NoDifferences(Of(model, Contracts.OfEmulator), contract => model.Find(contract.Name) is { } operation && operation.IsUnsigned == signed.Contains(contract.Target)
            ? [$"{contract.Name}: the service takes it {(operation.IsUnsigned ? "unsigned" : "signed only")}, the emulator does not"]
            : []);
    }

    [Fact]
    public void The_emulator_answers_every_operation_of_the_identity_pool_service()
    {
        var model = ServiceModel.Load("cognito-identity");

        Assert.Equal(
            model.Operations.Order(StringComparer.Ordinal),
            Contracts.OfEmulator.Where(contract => contract.Service == model.TargetPrefix).Select(contract => contract.Name).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Contract> Of(ServiceModel model, IReadOnlyList<Contract> contracts) =>
        [.. contracts.Where(contract => contract.Service == model.TargetPrefix)];

    private void NoDifferences(IReadOnlyList<Contract> contracts, Func<Contract, IEnumerable<string>> differences)
    {
        output.WriteLine($"{contracts.Count} operations: {string.Join(", ", contracts.Select(contract => contract.Name).Distinct(StringComparer.Ordinal))}");
        Assert.NotEmpty(contracts);
        var found = contracts.SelectMany(differences).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
