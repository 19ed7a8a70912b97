using System.Text.Json.Serialization;

namespace Cognito.Federation.Scenarios.Members;

[JsonSerializable(typeof(FakeMessages.LendCall))]
[JsonSerializable(typeof(FakeMessages.MisspeltCall))]
[JsonSerializable(typeof(FakeMessages.OtherCaseCall))]
[JsonSerializable(typeof(FakeMessages.UntitledCall))]
[JsonSerializable(typeof(FakeMessages.PerhapsUntitledCall))]
[JsonSerializable(typeof(FakeMessages.DaysAsTextCall))]
[JsonSerializable(typeof(FakeMessages.NotesAsTextCall))]
[JsonSerializable(typeof(FakeMessages.MisspeltNoteCall))]
[JsonSerializable(typeof(FakeMessages.TagsAsListCall))]
[JsonSerializable(typeof(FakeMessages.TagsAsNumbersCall))]
[JsonSerializable(typeof(FakeMessages.UntypedCall))]
[JsonSerializable(typeof(FakeMessages.DaysRequiredCall))]
[JsonSerializable(typeof(FakeMessages.LendReply))]
[JsonSerializable(typeof(FakeMessages.DocumentReply))]
[JsonSerializable(typeof(FakeMessages.DocumentAsTextReply))]
[JsonSerializable(typeof(FakeMessages.LoanAsTextReply))]
[JsonSerializable(typeof(FakeMessages.DateAsTextReply))]
[JsonSerializable(typeof(FakeMessages.NarrowReply))]
[JsonSerializable(typeof(FakeMessages.StateAsNumberReply))]
[JsonSerializable(typeof(FakeMessages.FewStatesReply))]
[JsonSerializable(typeof(FakeMessages.Nothing))]
internal sealed partial class FakeJson : JsonSerializerContext;
