using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FleetSimulation;

/// <summary>Writes the figures, for people or for programs.</summary>
internal static class Report
{
    public static string Json(IReadOnlyList<StrategyResult> strategies) => JsonSerializer.Serialize(new { strategies }, JsonSerializerOptions.Web);

    public static string Table(IReadOnlyList<StrategyResult> strategies)
    {
        var text = new StringBuilder();
        Line("strategy", "GetId", "GetCredentialsForIdentity", "both", "peak/s", "GetId peak/s");
        foreach (var one in strategies)
            Line(one.Name, Number(one.GetId), Number(one.GetCredentials), Number(one.GetId + one.GetCredentials), Number(one.PeakPerSecond), Number(one.GetIdPeak));
        return text.ToString();

        void Line(string name, params ReadOnlySpan<string> cells) =>
            text.AppendLine(CultureInfo.InvariantCulture, $"{name,-13}{cells[0],11}{cells[1],27}{cells[2],12}{cells[3],9}{cells[4],14}");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
