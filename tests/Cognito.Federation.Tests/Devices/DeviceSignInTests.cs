using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Tests;

public sealed class DeviceSignInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, PasswordFlow.Srp)]
    [InlineData(true, PasswordFlow.Srp)]
    [InlineData(true, PasswordFlow.Plain)]
    public async Task A_remembered_device_replaces_the_second_factor(bool withSecret, PasswordFlow flow)
    {
        await using var pool = await StartAsync(c => c.GenerateSecret = withSecret);
        var first = await WithCodeAsync(pool, SignInRequest.Password("alice@example.com", TestPool.Password, flow));
        Assert.True(first.NewDevice!.IsConfirmed);
        Assert.False(first.NewDevice.AsksUser);
        var kept = RememberedDevice.FromJson(first.NewDevice.Device.ToJson());

        var second = Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(WithDevice(flow, kept), Cancellation));

        Assert.Null(second.NewDevice);
        Assert.Equal(kept.Key, second.Session.DeviceKey);
        Assert.Equal(first.Session.Subject, second.Session.Subject);
    }

    [Fact]
    public async Task A_second_browser_with_the_right_password_still_meets_the_second_factor()
    {
        await using var pool = await StartAsync();
        await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password));

        Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
    }

    [Fact]
    public async Task A_session_of_a_tracked_device_refreshes_with_its_device_only()
    {
        await using var pool = await StartAsync();
        var session = (await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password))).Session;

        var refreshed = await pool.Sessions.RefreshAsync(session, Cancellation);

        Assert.Equal(session.DeviceKey, refreshed.DeviceKey);
        var fault = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Sessions.ResumeAsync(new RefreshToken(session.RefreshToken!.Value.Reveal() + "x"), null, Cancellation));
        Assert.Equal(CognitoErrorCode.RefreshTokenInvalid, fault.Code);
        pool.Emulator.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(CognitoErrorCode.RefreshTokenInvalid, (await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Sessions.ResumeAsync(session.RefreshToken!.Value, null, Cancellation))).Code);
        Assert.NotNull(await pool.Sessions.ResumeAsync(session.RefreshToken!.Value, session.DeviceKey, Cancellation));
    }

    [Theory]
    [InlineData("alice")]
    [InlineData("alice@example.com")]
    public async Task A_device_that_was_deleted_on_the_server_is_dropped_and_the_sign_in_goes_on_without_it(string typed)
    {
        var store = new MemoryDevices();
        await using var pool = await StartAsync();
        pool.Options.UserPool.UseDeviceStore(store);
        var directory = UserDirectory.Create(pool.Options, pool.Emulator.Clock);
        var first = await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password), directory.SignIn);
        Assert.Equal(first.NewDevice!.Device.Key, store.Devices["alice"].Key);
        await directory.Devices.ForgetAsync(first.Session.AccessToken, first.NewDevice.Device.Key, Cancellation);

        var code = Assert.IsType<CodeChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password(typed, TestPool.Password), Cancellation));

        Assert.Empty(store.Devices);
        Assert.NotNull(Assert.IsType<SignedIn>(await directory.SignIn.AnswerAsync(code.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation)).NewDevice);
    }

    [Fact]
    public async Task A_device_that_was_deleted_between_two_steps_is_dropped_and_the_answer_counts()
    {
        await using var pool = await StartAsync(optIn: true);
        var first = await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password));
        Assert.True(first.NewDevice!.AsksUser);
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(WithDevice(PasswordFlow.Srp, first.NewDevice.Device), Cancellation));
        await pool.Devices.ForgetAsync(first.Session.AccessToken, first.NewDevice.Device.Key, Cancellation);

        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation));
    }

    [Fact]
    public async Task A_sign_in_without_the_device_that_was_dropped_is_tried_once()
    {
        var handler = new RecordedHandler().Error("ResourceNotFoundException", "Device does not exist.").Error("ResourceNotFoundException", "Device does not exist.");
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: handler);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => directory.SignIn.StartAsync(WithDevice(PasswordFlow.Plain, RememberedDevice.Create("us-east-1_0a", "-g")), Cancellation));

        Assert.Equal(CognitoErrorCode.DeviceNotFound, fault.Code);
        Assert.Equal([true, false], handler.Requests.Select(request => request.Body.Contains("us-east-1_0a", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Where_the_pool_asks_the_user_a_device_counts_once_they_said_yes()
    {
        await using var pool = await StartAsync(optIn: true);
        var first = await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password));
        Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(WithDevice(PasswordFlow.Srp, first.NewDevice!.Device), Cancellation));

        await pool.Devices.RememberAsync(first.Session.AccessToken, first.NewDevice.Device.Key, Cancellation);

        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(WithDevice(PasswordFlow.Srp, first.NewDevice.Device), Cancellation));
        await pool.Devices.DistrustAsync(first.Session.AccessToken, first.NewDevice.Device.Key, Cancellation);
        Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(WithDevice(PasswordFlow.Srp, first.NewDevice.Device), Cancellation));
    }

    [Fact]
    public async Task A_store_brings_the_device_once_the_canonical_name_is_known()
    {
        var store = new MemoryDevices();
        await using var pool = await StartAsync();
        pool.Options.UserPool.UseDeviceStore(store);
        var directory = UserDirectory.Create(pool.Options, pool.Emulator.Clock);
        await WithCodeAsync(pool, SignInRequest.Password("alice@example.com", TestPool.Password), directory.SignIn);

        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice@example.com", TestPool.Password), Cancellation));
    }

    [Theory]
    [InlineData(PasswordFlow.Srp)]
    [InlineData(PasswordFlow.Plain)]
    public async Task A_device_is_kept_under_the_canonical_name_whatever_was_typed(PasswordFlow flow)
    {
        var store = new MemoryDevices();
        await using var pool = await StartAsync(people: p => p.Mfa.Requirement = MfaRequirement.Off);
        pool.Options.UserPool.UseDeviceStore(store);

        Assert.IsType<SignedIn>(await UserDirectory.Create(pool.Options, pool.Emulator.Clock).SignIn.StartAsync(SignInRequest.Password("alice@example.com", TestPool.Password, flow), Cancellation));

        Assert.Equal(["alice"], store.Devices.Keys);
    }

    [Fact]
    public async Task A_device_is_confirmed_on_asking_where_the_options_say_so()
    {
        await using var pool = await StartAsync();
        pool.Options.UserPool.DeviceConfirmation = DeviceConfirmation.WhenAsked;
        var directory = UserDirectory.Create(pool.Options, pool.Emulator.Clock);
        var first = await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password), directory.SignIn);
        Assert.False(first.NewDevice!.IsConfirmed);
        Assert.Equal(0, pool.Emulator.Requests.Count("ConfirmDevice"));

        var confirmed = await directory.Devices.ConfirmAsync(first.Session.AccessToken, first.NewDevice, "work laptop", Cancellation);
        var again = await directory.Devices.ConfirmAsync(first.Session.AccessToken, first.NewDevice, "work laptop", Cancellation);

        Assert.True(confirmed.IsConfirmed);
        Assert.True(again.IsConfirmed);
        Assert.NotNull(await directory.Sessions.RefreshAsync(first.Session, Cancellation));
        Assert.Equal("work laptop", (await directory.Devices.FindAsync(first.Session.AccessToken, confirmed.Device.Key, Cancellation))!.Name);
    }

    [Fact]
    public async Task A_device_is_never_confirmed_where_the_options_say_so()
    {
        await using var pool = await StartAsync();
        pool.Options.UserPool.DeviceConfirmation = DeviceConfirmation.Never;

        var first = await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password), UserDirectory.Create(pool.Options, pool.Emulator.Clock).SignIn);

        Assert.Null(first.NewDevice);
        Assert.Equal(0, pool.Emulator.Requests.Count("ConfirmDevice"));
    }

    [Fact]
    public async Task A_confirmation_that_fails_does_not_undo_the_sign_in()
    {
        var tokens = System.Text.Json.Nodes.JsonNode.Parse("""{"AuthenticationResult":{"RefreshToken":"r","NewDeviceMetadata":{"DeviceKey":"us-east-1_0a","DeviceGroupKey":"-g"}}}""")!;
        tokens["AuthenticationResult"]!["IdToken"] = TestJwt.Of("""{"sub":"s-1","iss":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI","aud":"client1","token_use":"id","cognito:username":"alice","exp":1900000000,"iat":1800000000}""");
        tokens["AuthenticationResult"]!["AccessToken"] = TestJwt.Of("""{"sub":"s-1","iss":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI","client_id":"client1","token_use":"access","username":"alice","exp":1900000000,"iat":1800000000}""");
        var handler = new RecordedHandler().Reply(tokens.ToJsonString()).Error("NotAuthorizedException", "Access Token has been revoked");
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: handler);

        var signedIn = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "p", PasswordFlow.Plain), Cancellation));

        Assert.False(signedIn.NewDevice!.IsConfirmed);
    }

    [Fact]
    public async Task Devices_are_listed_read_and_forgotten()
    {
        await using var pool = await StartAsync();
        SignedIn? last = null;
        for (var i = 0; i < 3; i++)
            last = await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password));
        var access = last!.Session.AccessToken;

        var devices = new List<UserDevice>();
        await foreach (var device in pool.Devices.ListAsync(access, Cancellation))
            devices.Add(device);

        Assert.Equal(3, devices.Count);
        Assert.All(devices, device => Assert.True(device.IsRemembered));
        await pool.Devices.ForgetAsync(access, devices[0].Key, Cancellation);
        await pool.Devices.ForgetAsync(access, devices[0].Key, Cancellation);
        Assert.Null(await pool.Devices.FindAsync(access, devices[0].Key, Cancellation));
        Assert.Equal(devices[1].Key, (await pool.Devices.FindAsync(access, devices[1].Key, Cancellation))!.Key);
    }

    [Fact]
    public async Task The_trigger_after_a_sign_in_hears_whether_the_device_is_new()
    {
        var heard = new List<bool>();
        await using var pool = await StartAsync(people: p => p.Triggers.On<PostAuthenticationEvent>((e, _) =>
        {
            heard.Add(e.Request.NewDeviceUsed);
            return Task.CompletedTask;
        }));

        var first = await WithCodeAsync(pool, SignInRequest.Password("alice", TestPool.Password));
        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(WithDevice(PasswordFlow.Srp, first.NewDevice!.Device), Cancellation));

        Assert.Equal([true, false], heard);
    }

    [Fact]
    public async Task Where_a_device_was_last_is_the_address_that_the_application_told()
    {
        await using var pool = await StartAsync();
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        var answer = code.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA"), context: new RequestContext { IpAddress = "192.0.2.7" });

        var signedIn = Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(answer, Cancellation));

        Assert.Equal("192.0.2.7", (await pool.Devices.FindAsync(signedIn.Session.AccessToken, signedIn.NewDevice!.Device.Key, Cancellation))!.LastIpAddress);
    }

    private static SignInRequest WithDevice(PasswordFlow flow, RememberedDevice device)
    {
        var request = SignInRequest.Password("alice@example.com", TestPool.Password, flow);
        return request.On(device);
    }

    private static async Task<SignedIn> WithCodeAsync(TestPool pool, SignInRequest request, ISignIn? signIn = null)
    {
        signIn ??= pool.SignIn;
        var code = Assert.IsType<CodeChallenge>(await signIn.StartAsync(request, Cancellation));
        return Assert.IsType<SignedIn>(await signIn.AnswerAsync(code.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation));
    }

    private static Task<TestPool> StartAsync(Action<ClientSeed>? client = null, bool optIn = false, Action<UserPoolSeed>? people = null) => TestPool.StartAsync(
        p =>
        {
            p.AliasAttributes.Add("email");
            p.Mfa.Requirement = MfaRequirement.Optional;
            p.Devices.Tracked = true;
            p.Devices.OnlyRememberedOnUserPrompt = optIn;
            p.AddUser("alice", TestPool.Password, u => CodeChallengeTests.Enable(u, "SMS_MFA"));
            people?.Invoke(p);
        },
        client);

    private sealed class MemoryDevices : IDeviceStore
    {
        public Dictionary<string, RememberedDevice> Devices { get; } = [];

        public ValueTask<RememberedDevice?> FindAsync(string username, CancellationToken cancellationToken = default) => ValueTask.FromResult(Devices.GetValueOrDefault(username));

        public ValueTask SaveAsync(string username, RememberedDevice device, CancellationToken cancellationToken = default)
        {
            Devices[username] = device;
            return ValueTask.CompletedTask;
        }

        public ValueTask RemoveAsync(string username, CancellationToken cancellationToken = default)
        {
            Devices.Remove(username);
            return ValueTask.CompletedTask;
        }
    }
}
