using System.Globalization;
using Cognito.Federation;

namespace TokenInspector;

/// <summary>The command line.</summary>
internal sealed class Arguments
{
    public const string Usage = """
        Says of each token of a user pool whether it is valid, or which check it fails.

          dotnet run --project samples/TokenInspector -- --user-pool ID --client-id ID [options] [TOKEN...]

          --user-pool ID        the user pool, such as us-east-1_AbCdEfGhI
          --client-id ID        an app client whose tokens count; may be given several times
          --jwks FILE|URL       the pool's keys; without it they are fetched from AWS
          --issuer URL          the issuer, where it is not AWS's own
          --use id|access       which kind of token is expected; without it, both are
          --at TIME             the moment to judge by, such as 2026-01-01T00:00:00Z; without it, now
          --clock-skew SECONDS  how far clocks may be apart, 0 to 300; without it, 30
          TOKEN...              without any, one token a line is read from standard input

        Prints one JSON object a line. Ends with 0 when all tokens are valid, 1 when one is not, 2 when it cannot tell.
        """;

    private Arguments()
    {
    }

    public string UserPool { get; private set; } = "";

    public List<string> ClientIds { get; } = [];

    public string? Keys { get; private set; }

    public string? Issuer { get; private set; }

    public TokenUse Use { get; private set; } = TokenUse.AccessOrId;

    public DateTimeOffset? At { get; private set; }

    public TimeSpan ClockSkew { get; private set; } = TimeSpan.FromSeconds(30);

    public List<string> Tokens { get; } = [];

    /// <exception cref="FormatException">Something is missing or unknown; the message names it.</exception>
    public static Arguments Read(string[] args)
    {
        var read = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                read.Tokens.Add(args[i]);
            else if (i + 1 == args.Length)
                throw new FormatException($"{args[i]}: expected a value, got nothing.");
            else
                read.Set(args[i], args[++i]);
        }
        if (read.UserPool.Length == 0)
            throw new FormatException("--user-pool is missing: expected the id of a user pool.");
        return read.ClientIds.Count > 0 ? read : throw new FormatException("--client-id is missing: expected the id of an app client whose tokens count.");
    }

    private void Set(string option, string value)
    {
        switch (option)
        {
            case "--user-pool":
                UserPool = value;
                break;
            case "--client-id":
                ClientIds.Add(value);
                break;
            case "--jwks":
                Keys = value;
                break;
            case "--issuer":
                Issuer = value;
                break;
            case "--use":
                Use = value switch
                {
                    "id" => TokenUse.Id,
                    "access" => TokenUse.Access,
                    _ => throw new FormatException($"--use: expected id or access, got '{value}'."),
                };
                break;
            case "--at":
                At = DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                    ? at
                    : throw new FormatException($"--at: expected a moment such as 2026-01-01T00:00:00Z, got '{value}'.");
                break;
            case "--clock-skew":
                ClockSkew = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 300
                    ? TimeSpan.FromSeconds(seconds)
                    : throw new FormatException($"--clock-skew: expected 0 to 300 seconds, got '{value}'.");
                break;
            default:
                throw new FormatException($"{option} is unknown: expected --user-pool, --client-id, --jwks, --issuer, --use, --at or --clock-skew.");
        }
    }
}
