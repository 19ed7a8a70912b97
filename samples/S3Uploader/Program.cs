using Amazon.S3;
using Cognito.Federation;
using S3Uploader;

// A Cognito and an S3 of its own, so that the sample runs without an AWS account. Against AWS, leave the emulator out:
// the section "Cognito" of the configuration then names the pools, and AmazonS3Client needs no configuration.
await using var emulator = await Account.StartAsync();
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(emulator);

var s3Config = new AmazonS3Config { ServiceURL = emulator.Url.ToString(), AuthenticationRegion = emulator.Region, ForcePathStyle = true };
var federation = builder.Services.AddCognitoFederation()
    .AddTokenVerifier(TokenUse.Id)
    .AddAwsService<IAmazonS3>(credentials => new AmazonS3Client(credentials, s3Config))
    .UseEmulator(emulator);

// --redis host:port shares ids and credentials with the other servers, and lets a sign-out on one reach them all.
if (builder.Configuration["redis"] is { Length: > 0 } redis)
{
    builder.Services.AddDataProtection();
    builder.Services.AddStackExchangeRedisCache(options => options.Configuration = redis);
    builder.Services.AddSingleton(new RedisForgetChannel(redis));
    federation.UseDistributedCache().UseForgetChannel<RedisForgetChannel>();
}

var app = builder.Build();

// Whoever brings a genuine ID token is the user of the request; everybody else is told so.
app.Use(SignedInUser.SetAsync);

app.MapPut("/files/{name}", Files.PutAsync);
app.MapGet("/files/{name}", Files.GetAsync);
app.MapPost("/sign-out", Files.SignOutAsync);

app.Lifetime.ApplicationStarted.Register(() => _ = Commands.PrintAsync(app));
await app.RunAsync();
