using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>The faults of one set of options, each: key, expected, got, fix.</summary>
internal sealed class OptionsFaults(string prefix)
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    /// <summary>Lets the one reader of some options judge them: its failures are those of the validation.</summary>
    public static ValidateOptionsResult Judge(Action read)
    {
        try
        {
            read();
            return ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException e)
        {
            return ValidateOptionsResult.Fail(e.Failures);
        }
    }

    /// <summary>Adds a fault.</summary>
    /// <param name="key">The configuration key below the section, such as <c>UserPool:ClientId</c>; or the name of an environment variable.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="got">What it is; null for nothing. Never a secret.</param>
    /// <param name="fix">What to do, as a sentence.</param>
    /// <param name="isVariable">Whether <paramref name="key"/> is an environment variable.</param>
    public void Add(string key, string expected, object? got, string fix, bool isVariable = false)
    {
        var value = got is null ? "nothing" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{got}'");
        _all.Add($"{(isVariable ? "" : prefix)}{key}: expected {expected}, got {value}. {fix}");
    }

    /// <summary>Adds a fault when anything of a half is set but its id.</summary>
    public void AddIfHalfSet(string idKey, string expected, params ReadOnlySpan<(string Key, string? Value)> others)
    {
        foreach (var (key, value) in others)
        {
            if (string.IsNullOrWhiteSpace(value))
                continue;
            var sibling = prefix + idKey.Replace(":Id", ":" + key, StringComparison.Ordinal);
            Add(idKey, expected, null, $"Set it, or remove {sibling}, which is set.");
            return;
        }
    }
}
