using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class EmulatorSnippets
{
    #region emulator-test
    [Fact]
    public async Task A_code_is_too_old_after_a_day()
    {
        await using var emulator = await CognitoEmulator.StartAsync(o => o.AddUserPool("people", pool => pool.AddClient("web")));
        await using var provider = Application(services => services.AddCognitoFederation().UseEmulator(emulator));
        var signUp = provider.GetRequiredService<ISignUp>();

        await signUp.RegisterAsync(new SignUpRequest("alice", "Corr3ct-horse!").With("email", "alice@example.com"));
        var code = emulator.Outbox.Latest("alice@example.com").Code;
        emulator.Clock.Advance(TimeSpan.FromHours(25));

        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => signUp.ConfirmAsync("alice", code));
        Assert.Equal(CognitoErrorCode.ExpiredCode, refused.Code);
        Assert.Equal(1, emulator.Requests.Count("ConfirmSignUp"));
    }
    #endregion

    private static ServiceProvider Application(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        return services.BuildServiceProvider();
    }
}
