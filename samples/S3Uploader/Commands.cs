using Cognito.Federation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace S3Uploader;

/// <summary>Prints what to try, with fresh tokens.</summary>
internal static class Commands
{
    public static async Task PrintAsync(WebApplication app)
    {
        if (app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address)
            return;
        var signIn = app.Services.GetRequiredService<ISignIn>();
        foreach (var name in Account.Users)
        {
            if (await signIn.StartAsync(SignInRequest.Password(name, Account.Password)) is not SignedIn { Session: var session })
                throw new InvalidOperationException($"{name} could not sign in.");
            var variable = name.ToUpperInvariant();
            Console.WriteLine($"# {name}\n{variable}={session.IdToken.Reveal()}");
            Console.WriteLine($"curl -i -X PUT -H \"Authorization: Bearer ${variable}\" --data \"Hello from {name}\" {address}/files/hello.txt");
            Console.WriteLine($"curl -i -H \"Authorization: Bearer ${variable}\" {address}/files/hello.txt\n");
        }
        Console.WriteLine($"# Nobody: 401\ncurl -i {address}/files/hello.txt");
    }
}
