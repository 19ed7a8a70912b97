namespace Cognito.Federation.Testing;

/// <summary>Property tests have a short form, which runs always, and a long one: <c>eng/test.sh --long</c>.</summary>
internal static class LongRuns
{
    private static readonly bool IsOn = Environment.GetEnvironmentVariable("COGNITO_TESTS_LONG") == "1";

    public static int Choose(int always, int whenLong) => IsOn ? whenLong : always;
}
