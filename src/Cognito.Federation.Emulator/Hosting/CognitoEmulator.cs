using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cognito.Federation.Emulator;

/// <summary>Amazon Cognito in this process: user pools, identity pools, STS and S3 over real HTTP on loopback. Nothing is kept when it is disposed.</summary>
/// <remarks>Thread-safe. Many can run side by side; each has its own port, clock, pools and keys.</remarks>
public sealed class CognitoEmulator : IAsyncDisposable
{
    // A client that never ends its request would hold up the stop for the host's 30 seconds.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;
    private readonly EmulatorState _state;
    private int _disposed;

    private CognitoEmulator(WebApplication application, EmulatorState state, Uri url)
    {
        _application = application;
        _state = state;
        Url = url;
    }

    /// <summary>The address that clients of all services are pointed at, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Url { get; }

    /// <summary>The AWS region that the emulator plays.</summary>
    public string Region => _state.Region;

    /// <summary>What would have been mailed or texted.</summary>
    public Outbox Outbox => _state.Outbox;

    /// <summary>The emulator's time, on which tokens, codes, sessions and credentials expire.</summary>
    public EmulatorClock Clock => _state.Clock;

    /// <summary>Every request that was answered.</summary>
    public RequestLog Requests => _state.Requests;

    /// <summary>The user pools there are now, oldest first, those made over the wire among them.</summary>
    public IReadOnlyList<EmulatedUserPool> UserPools => [.. _state.UserPools.All.Select(p => new EmulatedUserPool(_state, p))];

    /// <summary>The identity pools there are now, oldest first, those made over the wire among them.</summary>
    public IReadOnlyList<EmulatedIdentityPool> IdentityPools => [.. _state.IdentityPools.All.Select(p => new EmulatedIdentityPool(p.Name, p.Id))];

    /// <summary>Makes the tokens of those with whom people log in to identity pools: Google, Facebook, Apple, Amazon, OpenID Connect and SAML providers.</summary>
    public ProviderStandIns Providers => _state.Providers;

    /// <summary>What people hold in their hands when they sign in: authenticator apps and passkeys, in software.</summary>
    public AuthenticatorTools Authenticators => _state.Authenticators;

    /// <summary>What its user should know, each said once: roles without a policy, for example.</summary>
    public IReadOnlyList<string> Warnings => _state.Warnings.All;

    internal EmulatorState State => _state;

    /// <summary>Starts an emulator and returns once it answers.</summary>
    /// <param name="configure">The port, the region and what is there from the start.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message says which one and what was expected.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<CognitoEmulator> StartAsync(Action<EmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new EmulatorOptions();
        configure?.Invoke(options);
        options.Validate();
        var state = new EmulatorState(options);
        Seeder.Apply(options, state);

        var application = await BuildAsideAsync(() => Build(options.Port, state));
        try
        {
            await application.StartAsync(cancellationToken);
            var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
            var url = new Uri(addresses.Addresses.Single());
            state.BaseAddress = url.GetLeftPart(UriPartial.Authority);
            return new CognitoEmulator(application, state, url);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops listening and forgets everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        foreach (var pool in _state.UserPools.All)
            await pool.Authentication.Keys.GiveUpAsync();
        await _state.CognitoTokens.GiveUpAsync();
    }

    private static WebApplication Build(int port, EmulatorState state)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopLimit);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ResponseHeaderEncodingSelector = static _ => Encoding.Latin1;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        application.Run(new Pipeline(state, RouteTable.Create(state)).InvokeAsync);
        return application;
    }

    // Who runs a program to get hold of its host, as WebApplicationFactory does, takes the first host that is built in the flow of that program. It must not be this one.
    private static Task<WebApplication> BuildAsideAsync(Func<WebApplication> build)
    {
        if (ExecutionContext.IsFlowSuppressed())
            return Task.Run(build);
        using (ExecutionContext.SuppressFlow())
            return Task.Run(build);
    }
}
