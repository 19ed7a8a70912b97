using System.Globalization;
using System.Text;

namespace Cognito.Federation;

/// <summary>What a developer's login is given beyond the user.</summary>
public sealed record DeveloperLoginOptions
{
    private const int MaximumTags = 50;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly TimeSpan _tokenLifetime = TimeSpan.FromMinutes(15);
    private readonly IReadOnlyDictionary<string, string> _tags = new Dictionary<string, string>();

    /// <summary>How long each token of the login lives: a second to a day. Default: 15 minutes. Credentials live an hour of their own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside these limits.</exception>
    public TimeSpan TokenLifetime
    {
        get => _tokenLifetime;
        init
        {
            if (value < TimeSpan.FromSeconds(1) || value > Longest)
                throw new ArgumentOutOfRangeException(nameof(TokenLifetime), value, "Expected a second to a day.");
            _tokenLifetime = TimeSpan.FromSeconds(Math.Floor(value.TotalSeconds));
        }
    }

    /// <summary>Session tags, which policies read as <c>${aws:PrincipalTag/name}</c>: 50 at most, names of 128 and values of 256 characters at most. The role must allow <c>sts:TagSession</c>. Default: none.</summary>
    /// <exception cref="ArgumentException">There are too many, or one is too long.</exception>
    public IReadOnlyDictionary<string, string> PrincipalTags
    {
        get => _tags;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(PrincipalTags));
            if (value.Count > MaximumTags)
                throw new ArgumentException($"Expected {MaximumTags} tags at most, got {value.Count}.", nameof(PrincipalTags));
            foreach (var (name, text) in value)
            {
                if (name.Length is 0 or > 128 || text.Length is 0 or > 256)
                    throw new ArgumentException($"Expected tags with names of 1 to 128 and values of 1 to 256 characters, got {name.Length} and {text.Length}.", nameof(PrincipalTags));
            }
            _tags = new SortedDictionary<string, string>(value.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        }
    }

    /// <summary>All that makes one login differ from another of the same user.</summary>
    internal string Key => string.Join('\n', [_tokenLifetime.TotalSeconds.ToString(CultureInfo.InvariantCulture), .. _tags.SelectMany(static tag => (string[])[Sized(tag.Key), Sized(tag.Value)])]);

    private static string Sized(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"TokenLifetime = {_tokenLifetime:c}, PrincipalTags = {_tags.Count}");
        return true;
    }
}
