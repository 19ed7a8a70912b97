using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Cognito.Federation.Tests.Doctor;

public sealed class StartTests
{
    [Fact]
    public async Task A_host_does_not_start_with_an_account_that_is_not_in_order_and_says_everything_at_once()
    {
        await using var clinic = await Clinic.OpenAsync(pool => pool.UserRole(TestAccount.OwnPrefix, "gone").AllowGuests(), o => o.AddRole("gone", role => role.TrustPolicy = Clinic.Trust("""{ "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:11111111-1111-1111-1111-111111111111" } }""")));
        using var host = HostOf(clinic, new FakeLogCollector(), builder => builder.AddFacebook());

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Clinic.Stop));

        Assert.Equal(2, refused.Failures.Count());
        Assert.Contains(refused.Failures, static line => line.StartsWith("Error TrustPolicy: role arn:aws:iam::123456789012:role/gone", StringComparison.Ordinal));
        Assert.Contains(refused.Failures, static line => line.StartsWith("Error LoginProvider: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Warnings_are_logged_and_let_the_host_start()
    {
        await using var clinic = await Clinic.OpenAsync(options: o => o.AddRole("pool-user", role => role.TrustPolicy = Clinic.Trust("{}")));
        var logs = new FakeLogCollector();
        using var host = HostOf(clinic, logs);

        await host.StartAsync(Clinic.Stop);
        await host.StopAsync(Clinic.Stop);

        var told = logs.GetSnapshot().Where(static log => log.Category == "Cognito.Federation.DoctorAtStart").ToList();
        Assert.Equal(2, told.Count(static log => log is { Level: LogLevel.Warning, Id.Id: 6001 }));
        Assert.Contains(told, static log => log.Message.Contains("Warning TrustPolicy: role", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_does_not_ask_for_it_asks_nothing_of_the_service()
    {
        await using var clinic = await Clinic.OpenAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCognitoFederation(_ => { }).UseEmulator(clinic.Emulator);
        using var host = builder.Build();

        await host.StartAsync(Clinic.Stop);
        await host.StopAsync(Clinic.Stop);

        Assert.Empty(clinic.Emulator.Requests.All);
        Assert.Same(host.Services.GetRequiredService<IFederationDoctor>(), host.Services.GetRequiredService<IFederationDoctor>());
    }

    private static IHost HostOf(Clinic clinic, FakeLogCollector logs, Action<CognitoFederationBuilder>? build = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(new FakeLoggerProvider(logs)));
        var cognito = builder.Services.AddCognitoFederation(_ => { }).UseEmulator(clinic.Emulator).ValidateAgainstService().ValidateAgainstService();
        build?.Invoke(cognito);
        return builder.Build();
    }
}
