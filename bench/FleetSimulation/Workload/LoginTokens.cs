using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace FleetSimulation;

/// <summary>An ID token of a user pool for each user, as it would come with their requests; of the size of a real one, signed by nobody.</summary>
internal sealed class LoginTokens
{
    public const string UserPoolId = "us-east-1_Fleet0001";
    public const string ClientId = "fleetsimulationclient00001";
    public const string ProviderName = "cognito-idp.us-east-1.amazonaws.com/" + UserPoolId;

    private static readonly string Signature = Base64Url.EncodeToString(new byte[256]);

    private readonly string[] _tokens;
    private readonly Dictionary<string, int> _owners = new(StringComparer.Ordinal);

    public LoginTokens(SimulatedWorld world, Workload workload)
    {
        _tokens = new string[workload.Users];
        for (var user = 0; user < _tokens.Length; user++)
        {
            _tokens[user] = Token(user, world.Start.AddTicks(workload.ArrivalOf(user)));
            _owners.Add(_tokens[user], user);
        }
    }

    public string Of(int user) => _tokens[user];

    public int OwnerOf(string token) => _owners[token];

    private static string Token(int user, DateTimeOffset signedInAt)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"00000000-1111-2222-3333-{user:D12}");
        var (from, to) = (signedInAt.ToUnixTimeSeconds(), signedInAt.AddHours(1).ToUnixTimeSeconds());
        return Part("""{"kid":"fleet","alg":"RS256"}""") + "."
            + Part(string.Create(CultureInfo.InvariantCulture, $$"""{"sub":"{{subject}}","email_verified":true,"iss":"https://{{ProviderName}}","cognito:username":"{{subject}}","aud":"{{ClientId}}","token_use":"id","auth_time":{{from}},"iat":{{from}},"exp":{{to}},"email":"user{{user}}@example.com"}"""))
            + "." + Signature;
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
