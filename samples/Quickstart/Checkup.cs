using Cognito.Federation;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Quickstart;

/// <summary>What the doctor says of an account: the configured one, or the emulator's, in order and with a configuration that is wrong on purpose.</summary>
internal static class Checkup
{
    /// <summary>Ends with 1 when the configured account has errors.</summary>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.ConfigFile is not null)
            return await CheckConfiguredAsync(arguments.BuildConfiguration(), cancellationToken);

        await using var emulator = await EmulatedAws.StartAsync(cancellationToken);
        await CheckEmulatedAsync(emulator, cancellationToken);
        await CheckWrongAsync(emulator, cancellationToken);
        return 0;
    }

    private static async Task<int> CheckConfiguredAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddSingleton(configuration);
        var cognito = services.AddCognitoFederation();
        if (configuration["Google:ClientId"] is { } clientId)
            cognito.AddGoogle(google => google.ClientIds.Add(clientId));
        await using var provider = services.BuildServiceProvider();
        var report = await provider.GetRequiredService<IFederationDoctor>().CheckAsync(cancellationToken);
        Console.WriteLine(report);
        return report.Errors.Any() ? 1 : 0;
    }

    private static async Task CheckEmulatedAsync(CognitoEmulator emulator, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation(_ => { })
            .AddGoogle(google => google.ClientIds.Add(EmulatedAws.GoogleClientId))
            .AddFacebook()
            .UseEmulator(emulator);
        await using var provider = services.BuildServiceProvider();
        var doctor = provider.GetRequiredService<IFederationDoctor>();

        var report = await doctor.CheckAsync(cancellationToken);
        Console.WriteLine($"The account, {(report.IsHealthy ? "in order" : "not in order")}:");
        Console.WriteLine(report);

        Console.WriteLine();
        Console.WriteLine("Who would get what:");
        var google = FederatedIdentity.From("Google", emulator.Providers.Google.CreateIdToken("google-user-1", EmulatedAws.GoogleClientId));
        foreach (var (who, identity) in new[] { ("a user of Google", google), ("a guest", FederatedIdentity.Guest("this-visitor")) })
        {
            var preview = await doctor.PreviewRoleAsync(identity, cancellationToken);
            Console.WriteLine($"{who}: {preview.RoleArn ?? "no role"}. {preview.Explanation}");
        }
    }

    private static async Task CheckWrongAsync(CognitoEmulator emulator, CancellationToken cancellationToken)
    {
        // Another app client than the one that the identity pool trusts, and another client id at Google.
        var options = new CognitoFederationOptions
        {
            UserPool = { Id = emulator.UserPools[0].Id, ClientId = "1someotherclient1234567890", ServiceUrl = emulator.Url.AbsoluteUri },
            IdentityPool = { Id = emulator.IdentityPools[0].Id, ServiceUrl = emulator.Url.AbsoluteUri },
        };
        options.Administration.UseAccessKey("test", "test");
        var google = new GoogleTokenProvider(new GoogleLoginOptions { ClientIds = { "other.apps.googleusercontent.com" } });

        var report = await FederationDoctor.Create(options, [google], emulator.Clock).CheckAsync(cancellationToken);

        Console.WriteLine();
        Console.WriteLine($"A configuration that is wrong on purpose, {report.Errors.Count()} errors:");
        Console.WriteLine(report);
    }
}
