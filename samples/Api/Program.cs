using Api;

// A Cognito of its own, so that the sample runs without an AWS account. Against AWS, leave these two lines and UseEmulator out:
// the section "Cognito" of the configuration then names the user pool and the app client.
await using var emulator = await People.StartAsync();
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(emulator);

builder.Services.AddCognitoFederation().UseEmulator(emulator);
builder.Services.AddAuthentication().AddCognitoBearer();
builder.Services.AddAuthorization();

var app = builder.Build();

app.MapGet("/", () => "Everybody may read this.");
app.MapGet("/me", (HttpContext context) => new Caller(context.GetCognitoUser()!)).RequireAuthorization();
app.MapGet("/orders", () => new[] { "one pair of skates" }).RequireCognitoScope("orders/read");
app.MapGet("/admin", () => "You are an administrator.").RequireCognitoGroup("admins");

app.Lifetime.ApplicationStarted.Register(() => _ = Commands.PrintAsync(app));
await app.RunAsync();
