using Cognito.Federation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Api;

/// <summary>Prints what to try, with fresh tokens.</summary>
internal static class Commands
{
    public static async Task PrintAsync(WebApplication app)
    {
        if (app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address)
            return;
        var signIn = app.Services.GetRequiredService<ISignIn>();
        Console.WriteLine($"# Everybody: 200\ncurl -i {address}/\n\n# Nobody: 401\ncurl -i {address}/me\n");
        foreach (var name in People.Names)
        {
            if (await signIn.StartAsync(SignInRequest.Password(name, People.Password)) is not SignedIn { Session: var session })
                throw new InvalidOperationException($"{name} could not sign in.");
            Console.WriteLine($"# {name}");
            Console.WriteLine($"{name.ToUpperInvariant()}={session.AccessToken.Reveal()}");
            foreach (var path in (string[])["/me", "/orders", "/admin"])
                Console.WriteLine($"curl -i -H \"Authorization: Bearer ${name.ToUpperInvariant()}\" {address}{path}");
            Console.WriteLine();
        }
    }
}
