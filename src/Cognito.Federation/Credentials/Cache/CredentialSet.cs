using System.Security.Cryptography;
using Amazon.Runtime;

namespace Cognito.Federation;

/// <summary>Credentials and how they age. Immutable; read by many threads at once.</summary>
/// <remarks>
/// Their life is the server's word, and runs from when they were asked for: the clock of this computer may be wrong, and the answer may have been long under way.
/// </remarks>
internal sealed class CredentialSet
{
    private const double SoftShare = 0.75;
    private const double Jitter = 0.10;
    private const double HardShare = 0.90;
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(60);

    private readonly TimeProvider _time;
    private readonly Moment _made;
    private readonly TimeSpan _life;
    private readonly TimeSpan _ageAtArrival;
    private readonly TimeSpan _soft;
    private readonly TimeSpan _hard;

    /// <param name="credentials">The credentials.</param>
    /// <param name="lifetime">How long they live from their making.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ageAtArrival">How old they are already; nothing when they were just made.</param>
    /// <param name="usableFor">How long they may be used at most; null for their life.</param>
    public CredentialSet(TemporaryCredentials credentials, TimeSpan lifetime, TimeProvider time, TimeSpan ageAtArrival = default, TimeSpan? usableFor = null)
    {
        Credentials = credentials;
        ForSdk = new ImmutableCredentials(credentials.AccessKeyId, credentials.SecretAccessKey.Reveal(), credentials.SessionToken.Reveal());
        _time = time;
        _made = Moment.Now(time);
        _life = Max(lifetime, TimeSpan.Zero);
        _ageAtArrival = Max(ageAtArrival, TimeSpan.Zero);
        _soft = _life * (SoftShare * (1 + Jitter * Spread()));
        // A minute before the end, but a tenth of the life for what lives less than ten.
        _hard = Max(_life - LongestMargin, _life * HardShare);
        if (usableFor is { } limit && _ageAtArrival + limit < _hard)
            _hard = _ageAtArrival + limit;
    }

    public TemporaryCredentials Credentials { get; }

    /// <summary>The same, as the AWS SDK wants them.</summary>
    public ImmutableCredentials ForSdk { get; }

    public Freshness Freshness
    {
        get
        {
            var age = Age;
            return age >= _hard ? Freshness.Hard : age >= _soft ? Freshness.Soft : Freshness.Fresh;
        }
    }

    /// <summary>How long they live from their making.</summary>
    public TimeSpan Life => _life;

    /// <summary>How long they still live.</summary>
    public TimeSpan TimeLeft => _life - Age;

    /// <summary>Whether a new request may begin with them.</summary>
    public bool IsUsable => Freshness != Freshness.Hard;

    /// <summary>Whether AWS accepts them no more, also from a request that began with them.</summary>
    public bool IsOver => Age >= _life;

    /// <summary>The same set, ending earlier.</summary>
    public CredentialSet EndingWithin(TimeSpan life) => life < TimeLeft ? new CredentialSet(Credentials, life, _time) : this;

    private TimeSpan Age => _ageAtArrival + _made.Elapsed;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    // Between -1 and 1: computers that began together must not renew together.
    private static double Spread() => RandomNumberGenerator.GetInt32(-1_000, 1_001) / 1_000.0;
}
