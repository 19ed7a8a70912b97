namespace Cognito.Federation.Emulator;

/// <summary>The lives of tokens in the units of the wire.</summary>
internal static class TokenValidity
{
    public const string Seconds = "seconds";
    public const string Minutes = "minutes";
    public const string Hours = "hours";
    public const string Days = "days";

    private static readonly TimeSpan ShortestToken = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestToken = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestRefresh = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan LongestRefresh = TimeSpan.FromDays(3650);

    /// <summary>The life of an access or ID token: 5 minutes to 1 day, by default 1 hour.</summary>
    public static TimeSpan Token(int? value, string? unit) =>
        value is null ? TimeSpan.FromHours(1) : Within(value.Value, Unit(unit ?? Hours), ShortestToken, LongestToken);

    /// <summary>The life of a refresh token: 60 minutes to 10 years, by default 30 days.</summary>
    public static TimeSpan Refresh(int? value, string? unit) =>
        value is null or 0 ? TimeSpan.FromDays(30) : Within(value.Value, Unit(unit ?? Days), ShortestRefresh, LongestRefresh);

    public static int InUnits(TimeSpan value, string unit) => (int)(value / Unit(unit));

    private static TimeSpan Unit(string unit) => unit switch
    {
        Seconds => TimeSpan.FromSeconds(1),
        Minutes => TimeSpan.FromMinutes(1),
        Hours => TimeSpan.FromHours(1),
        Days => TimeSpan.FromDays(1),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Expected seconds, minutes, hours or days."),
    };

    // Compared in units: the largest numbers that the model allows are no TimeSpan in days.
    private static TimeSpan Within(int value, TimeSpan unit, TimeSpan minimum, TimeSpan maximum) =>
        value >= minimum / unit && value <= maximum / unit ? value * unit : throw AwsException.InvalidParameter("Invalid range for token validity.");
}
