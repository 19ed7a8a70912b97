namespace Cognito.Federation;

/// <summary>How old credentials are.</summary>
internal enum Freshness
{
    /// <summary>Young: used as they are.</summary>
    Fresh,

    /// <summary>Still good, but old enough to be renewed: used as they are, while one renewal runs.</summary>
    Soft,

    /// <summary>Over, or nearly: whoever needs credentials waits for new ones.</summary>
    Hard,
}
