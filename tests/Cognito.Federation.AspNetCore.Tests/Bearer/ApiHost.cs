using System.Net;
using System.Net.Http.Headers;
using Cognito.Federation.Emulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.AspNetCore.Tests.Bearer;

/// <summary>The sample's API in this process, on its own emulator.</summary>
internal sealed class ApiHost(Action<IServiceCollection>? configure = null, string environment = "Development") : WebApplicationFactory<Program>
{
    public CognitoEmulator Emulator => Services.GetRequiredService<CognitoEmulator>();

    public EmulatedUserPool Pool => Emulator.UserPools[0];

    public async Task<UserSession> SignInAsync(string username = "alice") =>
        Assert.IsType<SignedIn>(await Services.GetRequiredService<ISignIn>().StartAsync(SignInRequest.Password(username, "Corr3ct-horse!"), TestContext.Current.CancellationToken)).Session;

    public Task<HttpResponseMessage> GetAsync(string path, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }).SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<HttpStatusCode> StatusAsync(string path, string? token = null)
    {
        using var response = await GetAsync(path, token);
        return response.StatusCode;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        // Nobody changes the settings of a test, and watchers of files are few on a machine.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        builder.ConfigureLogging(static logging => logging.ClearProviders());
        if (configure is not null)
            builder.ConfigureTestServices(configure);
    }
}
