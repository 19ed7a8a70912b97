namespace Cognito.Federation.Emulator;

/// <summary>What a seed may say, and how a wrong one is answered.</summary>
internal static class SeedRules
{
    public static void RefuseUnknown(string where, string setting, IEnumerable<string> values, params string[] allowed)
    {
        if (values.FirstOrDefault(v => !allowed.Contains(v)) is { } wrong)
            throw new ArgumentException($"{where}: {setting} may hold {string.Join(", ", allowed)}; got '{wrong}'.");
    }

    public static void RefuseOutside(string where, string setting, TimeSpan value, TimeSpan minimum, TimeSpan maximum)
    {
        if (value < minimum || value > maximum)
            throw new ArgumentException($"{where}: {setting} must be {minimum:c} to {maximum:c}, was {value:c}.");
    }

    public static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";

    /// <summary>Does what a request could ask for too, and says where in the seed it was refused.</summary>
    public static T At<T>(string where, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (e is AwsException or ArgumentException)
        {
            throw new ArgumentException($"{where}: {e.Message}", e);
        }
    }
}
