// The main job of Cognito.Federation, from top to bottom: a person signs up, signs in, gets temporary AWS credentials and uploads a file to S3.
// Without arguments everything runs against an emulator in this process; --config runs the same lines against real AWS.

using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken.Model;
using Cognito.Federation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quickstart;

if (!Arguments.TryRead(args, out var arguments, out var exitCode))
    return exitCode;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
var cancellationToken = stop.Token;

if (arguments.Doctor)
    return await Checkup.RunAsync(arguments, cancellationToken);

await using var report = Report.Start(arguments.Json, live: arguments.ConfigFile is null);

try
{
    await using var emulator = arguments.ConfigFile is null ? await EmulatedAws.StartAsync(cancellationToken) : null;

    // One registration gives the user directory (user pool) and the credential broker (identity pool).
    var configuration = arguments.BuildConfiguration();
    var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
    var cognito = services.AddCognitoFederation()
        .AddGoogle(google => google.ClientIds.Add(configuration["Google:ClientId"] ?? EmulatedAws.GoogleClientId))
        .AddFacebook();
    if (emulator is not null)
        cognito.UseEmulator(emulator);

    await using var provider = services.BuildServiceProvider();
    var directory = provider.GetRequiredService<IUserDirectory>();
    var broker = provider.GetRequiredService<IAwsCredentialBroker>();
    var storage = new Storage(configuration, emulator);
    var person = Person.From(arguments, emulator);

    // 1. A person becomes a user.
    if (!arguments.Confirmed)
    {
        var receipt = await report.StepAsync("Sign up", async () =>
        {
            var receipt = await directory.SignUp.RegisterAsync(new SignUpRequest(person.Username, person.Password).With("email", person.Email), cancellationToken);
            return (receipt, $"user {receipt.Subject}");
        });

        if (!receipt.IsConfirmed)
        {
            var code = await report.StepAsync("Read the code", () =>
                Task.FromResult((person.ReadCode(), $"sent by {receipt.Delivery?.Medium} to {receipt.Delivery?.Destination}")));

            await report.StepAsync("Confirm", async () =>
            {
                await directory.SignUp.ConfirmAsync(person.Username, code, cancellationToken: cancellationToken);
                return "the address is proved";
            });
        }
    }

    // 2. They sign in. The password does not leave this process: SRP sends a proof of it.
    var session = await report.StepAsync("Sign in by SRP", async () =>
    {
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password(person.Username, person.Password), cancellationToken);
        return outcome is SignedIn signedIn
            ? (signedIn.Session, $"tokens until {signedIn.Session.AccessTokenExpiresAt:HH:mm:ss} UTC")
            : throw new StepFailedException($"Cognito answered {outcome}");
    });
    var live = directory.Sessions.Track(session);

    await report.StepAsync("Read the profile", async () =>
    {
        var profile = await directory.Profile.GetAsync(await live.GetAccessTokenAsync(cancellationToken), cancellationToken);
        return $"{profile.Email}, {(profile.IsEmailVerified ? "verified" : "not verified")}";
    });

    // 3. Before anybody signs in there are guests: they may read, and no more.
    var visitor = FederatedIdentity.Guest("this-visitor");
    await report.StepAsync("Guest credentials", async () =>
    {
        var credentials = await broker.GetCredentialsAsync(visitor, cancellationToken);
        return $"{credentials.AccessKeyId} for {credentials.IdentityId}";
    });

    using var asGuest = storage.CreateClient(broker.CreateAwsCredentials(visitor));
    if (storage.PublicKey is { } publicKey)
    {
        await report.StepAsync("Guest reads a public file", async () =>
        {
            using var reply = await asGuest.GetObjectAsync(storage.Bucket, publicKey, cancellationToken);
            return $"{reply.ContentLength} bytes of {publicKey}";
        });
    }
    else
    {
        report.Skip("Guest reads a public file", "set Storage:PublicKey to try it");
    }

    await report.StepAsync("Guest is denied an upload", async () =>
    {
        try
        {
            await asGuest.PutObjectAsync(new PutObjectRequest { BucketName = storage.Bucket, Key = "guest.txt", ContentBody = "not allowed" }, cancellationToken);
        }
        catch (AmazonS3Exception denied) when (denied.StatusCode == System.Net.HttpStatusCode.Forbidden)
        {
            return $"{denied.ErrorCode}, as expected";
        }

        throw new StepFailedException("a guest could upload: the guest role allows too much");
    });

    // 4. The signed-in person gets credentials of their own. They renew for as long as the session lives.
    var user = FederatedIdentity.From(live);
    var identity = await report.StepAsync("User credentials", async () =>
    {
        var credentials = await broker.GetCredentialsAsync(user, cancellationToken);
        report.Identity(credentials);
        return (credentials.IdentityId, $"{credentials.AccessKeyId} for {credentials.IdentityId}");
    });

    await report.StepAsync("Ask AWS who that is", async () =>
    {
        using var sts = storage.CreateTokenServiceClient(broker.CreateAwsCredentials(user));
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken)).Arn;
    });

    // 5. Any AWS client takes them. The role allows uploads below the person's own identity id.
    using var s3 = storage.CreateClient(broker.CreateAwsCredentials(user));
    await using var file = arguments.OpenFile();
    var key = $"{identity}/{Path.GetFileName(file.Name)}";
    var uploaded = await SHA256.HashDataAsync(file, cancellationToken);
    file.Position = 0;

    await report.StepAsync("Upload to S3", async () =>
    {
        var request = new PutObjectRequest { BucketName = storage.Bucket, Key = key, InputStream = file, AutoCloseStream = false };
        request.StreamTransferProgress += (_, progress) => report.Progress(progress.TransferredBytes, progress.TotalBytes);
        await s3.PutObjectAsync(request, cancellationToken);
        report.Upload(key, file.Length, uploaded);
        return $"{file.Length:N0} bytes to s3://{storage.Bucket}/{key}";
    });

    await report.StepAsync("Download and compare", async () =>
    {
        using var reply = await s3.GetObjectAsync(storage.Bucket, key, cancellationToken);
        var downloaded = await SHA256.HashDataAsync(reply.ResponseStream, cancellationToken);
        return downloaded.AsSpan().SequenceEqual(uploaded)
            ? $"SHA-256 {Convert.ToHexStringLower(downloaded)[..16]}… is the same"
            : throw new StepFailedException("the file came back changed");
    });

    // 6. Other sign-ins work the same way. Each is an identity of its own until somebody links them.
    await OtherLoginAsync("Google", arguments.GoogleToken ?? emulator?.Providers.Google.CreateIdToken("google-user-1", EmulatedAws.GoogleClientId));
    await OtherLoginAsync("Facebook", arguments.FacebookToken ?? emulator?.Providers.Facebook.CreateAccessToken("facebook-user-1", EmulatedAws.FacebookAppId));

    // 7. The session renews itself; so do the credentials behind the S3 client.
    await report.StepAsync("Refresh the session", async () =>
    {
        session = await directory.Sessions.RefreshAsync(live.Current, cancellationToken);
        live = directory.Sessions.Track(session);
        using var reply = await s3.GetObjectAsync(storage.Bucket, key, cancellationToken);
        return $"tokens until {session.AccessTokenExpiresAt:HH:mm:ss} UTC; the credentials still work";
    });

    // 8. Signing out ends it at Cognito too.
    await report.StepAsync("Sign out", async () =>
    {
        await directory.Sessions.RevokeAsync(session, cancellationToken);
        await broker.ForgetAsync(user, cancellationToken);
        return "the refresh token is revoked";
    });

    await report.StepAsync("Refresh is refused", async () =>
    {
        try
        {
            await directory.Sessions.RefreshAsync(session, cancellationToken);
        }
        catch (ReauthenticationRequiredException refused)
        {
            return $"{refused.Code}, as expected";
        }

        throw new StepFailedException("a revoked session could still be refreshed");
    });

    return await report.DoneAsync($"{person.Email} signed up, signed in and uploaded {Path.GetFileName(file.Name)} with temporary AWS credentials.");

    async Task OtherLoginAsync(string name, string? token)
    {
        if (token is null)
        {
            report.Skip($"{name} credentials", $"give a token with --{name.ToLowerInvariant()}-token to try it");
            return;
        }

        await report.StepAsync($"{name} credentials", async () =>
        {
            var credentials = await broker.GetCredentialsAsync(FederatedIdentity.From(name, token), cancellationToken);
            return credentials.IdentityId == identity
                ? throw new StepFailedException($"{name} gave the identity of the user pool's user")
                : $"{credentials.AccessKeyId} for {credentials.IdentityId}";
        });
    }
}
catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
{
    return await report.FailedAsync(new StepFailedException("stopped by Ctrl-C"));
}
catch (Exception failure)
{
    return await report.FailedAsync(failure);
}
