using System.Globalization;

namespace Cognito.Federation.Testing;

/// <summary>The suite also runs under Thai and Arabic cultures, where years and digits differ, and in their time zones: this shows that such a run really has them.</summary>
public sealed class CultureTests
{
    [Fact]
    public void Thai_prints_another_year_so_a_run_under_it_proves_something() =>
        Assert.Equal("2569", new DateTime(2026, 11, 24).ToString("yyyy", CultureInfo.GetCultureInfo("th-TH")));

    [Fact]
    public void The_run_has_the_culture_and_the_time_zone_that_it_was_started_for()
    {
        var wanted = Environment.GetEnvironmentVariable("COGNITO_TESTS_CULTURE");
        if (string.IsNullOrEmpty(wanted))
            return;

        Assert.Equal(wanted, CultureInfo.CurrentCulture.Name);
        Assert.NotEqual("2026", new DateTime(2026, 11, 24).ToString("yyyy", CultureInfo.CurrentCulture));
        Assert.NotEqual(TimeSpan.Zero, TimeZoneInfo.Local.BaseUtcOffset);
    }
}
