using System.Net.Http.Headers;
using System.Text;
using Amazon.Runtime;
using Cognito.Federation.Emulator;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests.Doctor;

/// <summary>An emulated account that is in order unless a test breaks something, and a doctor for it.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    public const string Account = "arn:aws:iam::123456789012:role/";

    private Clinic(CognitoEmulator emulator)
    {
        Emulator = emulator;
        Options = new CognitoFederationOptions
        {
            UserPool = { Id = emulator.UserPools[0].Id, ClientId = emulator.UserPools[0].Clients[0].Id, ClientSecret = emulator.UserPools[0].Clients[0].Secret, ServiceUrl = emulator.Url.AbsoluteUri },
            IdentityPool = { Id = emulator.IdentityPools[0].Id, ServiceUrl = emulator.Url.AbsoluteUri, StsServiceUrl = emulator.Url.AbsoluteUri },
        };
        Options.Administration.UseAccessKey("test", "test");
    }

    public CognitoEmulator Emulator { get; }

    public CognitoFederationOptions Options { get; }

    public string PoolId => Emulator.IdentityPools[0].Id;

    /// <summary>The key of the user pool in role mappings.</summary>
    public string MappingKey => $"cognito-idp.us-east-1.amazonaws.com/{Emulator.UserPools[0].Id}:{Emulator.UserPools[0].Clients[0].Id}";

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Clinic> OpenAsync(Action<IdentityPoolSeed>? pool = null, Action<EmulatorOptions>? options = null, Action<ClientSeed>? client = null, Action<UserPoolSeed>? users = null) => new(
        await CognitoEmulator.StartAsync(
            o =>
            {
                o.AddUserPool("people", p =>
                {
                    p.AddClient("app", client).AddUser("ann", TestPool.Password);
                    users?.Invoke(p);
                });
                o.AddIdentityPool("pool", p =>
                {
                    p.TrustUserPool("people", "app", serverSideTokenCheck: true).UserRole(TestAccount.OwnPrefix);
                    pool?.Invoke(p);
                });
                o.AddBucket(TestAccount.Bucket);
                options?.Invoke(o);
            },
            Stop));

    public FederationDoctor Doctor(params ILoginTokenProvider[] providers) => FederationDoctor.Create(Options, providers, Emulator.Clock);

    public async Task<DoctorReport> CheckAsync(params ILoginTokenProvider[] providers) => await Doctor(providers).CheckAsync(Stop);

    /// <summary>The only finding of a check, which says what it should.</summary>
    public async Task<DoctorFinding> FindAsync(DoctorCheck check, params ILoginTokenProvider[] providers)
    {
        var report = await CheckAsync(providers);
        Assert.True(report.Findings.Count(finding => finding.Check == check) == 1, report.ToString());
        var found = report.Findings.Single(finding => finding.Check == check);
        Assert.All([found.Subject, found.Expected, found.Got, found.Remedy], Assert.NotEmpty);
        Assert.Equal($"{found.Severity} {check}: {found.Subject}: expected {found.Expected}, got {found.Got}. {found.Remedy}", found.ToString());
        return found;
    }

    /// <summary>Breaks something over the wire, with the account's keys.</summary>
    public async Task ChangeAsync(string operation, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        using var request = new HttpRequestMessage(HttpMethod.Post, Emulator.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", "AWSCognitoIdentityService." + operation);
        await new SigV4Authorization(new BasicAWSCredentials("test", "test"), "us-east-1", "cognito-identity").ApplyAsync(request, body, Stop);
        using var response = await SharedHttp.Invoker.SendAsync(request, Stop);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Lets the identity pool trust the user pool's app client and nothing besides.</summary>
    public Task TrustAgainAsync(bool serverSideTokenCheck) => ChangeAsync("UpdateIdentityPool", $$"""
        { "IdentityPoolId": "{{PoolId}}", "IdentityPoolName": "pool", "AllowUnauthenticatedIdentities": false,
          "CognitoIdentityProviders": [{ "ProviderName": "cognito-idp.us-east-1.amazonaws.com/{{Emulator.UserPools[0].Id}}", "ClientId": "{{Emulator.UserPools[0].Clients[0].Id}}", "ServerSideTokenCheck": {{(serverSideTokenCheck ? "true" : "false")}} }] }
        """);

    public static string Trust(string condition, string action = "\"sts:AssumeRoleWithWebIdentity\"") =>
        $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": [{{action}}], "Condition": {{condition}} } }""";

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
