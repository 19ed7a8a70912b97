using System.Globalization;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>The options of <c>start</c>.</summary>
internal sealed record StartArguments
{
    public const int DefaultPort = 9229;

    public int Port { get; private init; } = DefaultPort;

    public string? SeedFile { get; private init; }

    public string? FixedCode { get; private init; }

    public EmulatorIssuer? Issuer { get; private init; }

    /// <exception cref="UsageException">An option is unknown, given twice, or has no value or a wrong one.</exception>
    public static StartArguments Parse(ReadOnlySpan<string> arguments)
    {
        var parsed = new StartArguments();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            var (option, value) = Split(arguments[i]);
            if (option is not ("--port" or "--seed" or "--fixed-code" or "--issuer"))
                throw new UsageException($"Unknown option '{option}': expected --port, --seed, --fixed-code or --issuer.");
            if (!seen.Add(option))
                throw new UsageException($"{option} was given twice.");
            if (value is null && ++i < arguments.Length)
                value = arguments[i];
            if (string.IsNullOrEmpty(value))
                throw new UsageException($"{option} needs a value, got none.");
            parsed = parsed.With(option, value);
        }

        return parsed;
    }

    private StartArguments With(string option, string value) => option switch
    {
        "--port" => this with { Port = PortOf(value) },
        "--seed" => this with { SeedFile = value },
        "--fixed-code" => this with { FixedCode = value.Length <= 32 && value.All(char.IsAsciiDigit) ? value : throw new UsageException($"--fixed-code must be 1 to 32 digits, was '{value}'.") },
        _ => this with { Issuer = IssuerOf("--issuer", value) },
    };

    internal static EmulatorIssuer IssuerOf(string where, string value) => value switch
    {
        "aws" => EmulatorIssuer.Aws,
        "self" => EmulatorIssuer.Self,
        _ => throw new UsageException($"{where} must be aws or self, was '{value}'."),
    };

    private static int PortOf(string value) =>
        ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : throw new UsageException($"--port must be a number from 0 to 65535, was '{value}'.");

    // Both "--port 9229" and "--port=9229".
    private static (string Option, string? Value) Split(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (argument[..at], argument[(at + 1)..])
            : (argument, null);
}
