namespace Cognito.Federation.Emulator;

/// <summary>The named values of a sign-in step: <c>AuthParameters</c> or <c>ChallengeResponses</c>. One that is null is not there.</summary>
internal sealed class SignInParameters(string operation, string member, IReadOnlyDictionary<string, string>? values)
{
    private readonly IReadOnlyDictionary<string, string> _values = values?.Where(pair => pair.Value is not null).ToDictionary() ?? [];

    /// <summary>What the step goes on from; only a choice-based start has one.</summary>
    public string? Session { get; init; }

    /// <summary>All values, for challenges whose answers carry open-ended names.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _values;

    /// <summary>A value that must be there.</summary>
    public string Required(string name)
        => _values.TryGetValue(name, out var value) && !string.IsNullOrEmpty(value)
            ? value
            : throw AwsException.InvalidParameter($"Missing required parameter {name}");

    /// <summary>A value that may be missing.</summary>
    public string? Optional(string name) => _values.GetValueOrDefault(name);

    /// <summary>Refuses every value beside those named; a misspelt one would otherwise be lost without a word.</summary>
    public void RefuseBeside(params ReadOnlySpan<string> known)
    {
        foreach (var name in _values.Keys)
        {
            if (!known.Contains(name))
                throw AwsException.Unsupported(operation, $"{member}.{name}", $"here; expected {string.Join(", ", known!)}");
        }
    }
}
