using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace FleetSimulation;

/// <summary>The identity pool as the servers reach it over HTTP: counts the calls, and answers them after <see cref="Latency"/> of simulated time.</summary>
internal sealed class IdentityPoolService(SimulatedWorld world, LoginTokens tokens) : HttpMessageHandler
{
    public const string PoolId = "us-east-1:11111111-2222-3333-4444-555555555555";
    public static readonly Uri Address = new("https://cognito-identity.us-east-1.amazonaws.com/");

    private const string Prefix = "AWSCognitoIdentityService.";
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private static readonly string SessionToken = new('T', 1_000);

    private readonly ServerClock _clock = new(world);
    private int _number;

    public CallCount Calls { get; } = new();

    /// <summary>For which user a key was made.</summary>
    public static int OwnerOf(string accessKeyId) => int.Parse(accessKeyId.AsSpan(4, 6), CultureInfo.InvariantCulture);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        var user = tokens.OwnerOf(body.RootElement.GetProperty("Logins").GetProperty(LoginTokens.ProviderName).GetString()!);
        var operation = request.Headers.GetValues("X-Amz-Target").Single();
        string answer;
        switch (operation)
        {
            case Prefix + "GetId":
                Calls.AddGetId(world.Now);
                answer = $$"""{"IdentityId":"{{IdentityOf(user)}}"}""";
                break;
            case Prefix + "GetCredentialsForIdentity":
                if (body.RootElement.GetProperty("IdentityId").GetString() != IdentityOf(user))
                    throw new InvalidOperationException($"The identity of somebody else was asked for with the token of user {user}.");
                Calls.AddGetCredentials(world.Now);
                answer = Credentials(user);
                break;
            default:
                throw new InvalidOperationException($"Nobody should call {operation} here.");
        }
        await Task.Delay(Latency, _clock, cancellationToken);
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/x-amz-json-1.1") };
        response.Headers.Date = _clock.GetUtcNow();
        return response;
    }

    private static string IdentityOf(int user) => string.Create(CultureInfo.InvariantCulture, $"us-east-1:00000000-0000-0000-0000-{user:D12}");

    private string Credentials(int user)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"ASIA{user:D6}{Interlocked.Increment(ref _number):D8}");
        var end = (_clock.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $$$"""{"IdentityId":"{{{IdentityOf(user)}}}","Credentials":{"AccessKeyId":"{{{key}}}","SecretKey":"secret","SessionToken":"{{{SessionToken}}}","Expiration":{{{end}}}}}""";
    }
}
