using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>A small service, and types that fit it or fail it in one way each.</summary>
internal static class FakeMessages
{
    public const string Model = """
        {
          "metadata": { "targetPrefix": "Library" },
          "operations": {
            "Lend": { "input": { "shape": "LendRequest" }, "output": { "shape": "LendResponse" } },
            "Close": { "authtype": "none" }
          },
          "shapes": {
            "LendRequest": { "type": "structure", "required": ["Title"], "members": {
              "Title": { "shape": "Text" }, "Days": { "shape": "Count" }, "Notes": { "shape": "Notes" }, "Tags": { "shape": "Tags" } } },
            "LendResponse": { "type": "structure", "required": ["Loan"], "members": { "Loan": { "shape": "Loan" }, "Extra": { "shape": "Anything" } } },
            "Anything": { "type": "structure", "document": true },
            "Loan": { "type": "structure", "required": ["Id"], "members": {
              "Id": { "shape": "Text" }, "Due": { "shape": "Date" }, "Renewable": { "shape": "Flag" }, "State": { "shape": "State" }, "Number": { "shape": "Large" } } },
            "Text": { "type": "string" }, "Count": { "type": "integer" }, "Large": { "type": "long" }, "Flag": { "type": "boolean" }, "Date": { "type": "timestamp" },
            "State": { "type": "string", "enum": ["OPEN", "CLOSED"] },
            "Notes": { "type": "list", "member": { "shape": "Note" } },
            "Note": { "type": "structure", "members": { "Line": { "shape": "Text" } } },
            "Tags": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Text" } }
          }
        }
        """;

    internal sealed record Note(string? Line);

    internal sealed record LendCall(string Title, int? Days, IReadOnlyList<Note>? Notes, IReadOnlyDictionary<string, string>? Tags);

    internal sealed record MisspeltCall(string Title, int? Dais);

    internal sealed record OtherCaseCall([property: JsonPropertyName("title")] string Title);

    internal sealed record UntitledCall(int? Days);

    internal sealed record PerhapsUntitledCall(string? Title);

    internal sealed record DaysAsTextCall(string Title, string? Days);

    internal sealed record NotesAsTextCall(string Title, IReadOnlyList<string>? Notes);

    internal sealed record MisspeltNoteCall(string Title, IReadOnlyList<MisspeltNote>? Notes);

    internal sealed record MisspeltNote(string? Lime);

    internal sealed record TagsAsListCall(string Title, IReadOnlyList<string>? Tags);

    internal sealed record TagsAsNumbersCall(string Title, IReadOnlyDictionary<string, int>? Tags);

    internal sealed record UntypedCall(string Title, JsonElement? Days);

    internal sealed class DaysRequiredCall
    {
        public string? Title { get; init; }

        public required int? Days { get; init; }
    }

    internal sealed record LendReply(LoanReply Loan);

    internal sealed record LoanReply(string Id, [property: JsonConverter(typeof(EpochConverter))] DateTimeOffset? Due, bool? Renewable, string? State, long? Number);

    internal sealed record DocumentReply(LoanReply Loan, JsonElement Extra);

    internal sealed record DocumentAsTextReply(LoanReply Loan, string? Extra);

    internal sealed record LoanAsTextReply(string Loan);

    internal sealed record DateAsTextReply(DateAsTextLoan Loan);

    internal sealed record DateAsTextLoan(string Id, DateTimeOffset? Due);

    internal sealed record NarrowReply(NarrowLoan Loan);

    internal sealed record NarrowLoan(string Id, int? Number);

    internal sealed record StateAsNumberReply(StateAsNumberLoan Loan);

    internal sealed record StateAsNumberLoan(string Id, DayOfWeek? State);

    internal sealed record FewStatesReply(FewStatesLoan Loan);

    internal sealed record FewStatesLoan(string Id, [property: JsonConverter(typeof(JsonStringEnumConverter<FewStates>))] FewStates? State);

    internal enum FewStates
    {
        OPEN,
    }

    internal sealed record Nothing;

    internal sealed class EpochConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTimeOffset.UnixEpoch.AddSeconds(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToUnixTimeSeconds());
    }
}
