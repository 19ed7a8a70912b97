using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>The members check finds what it is there to find: each fake type differs from a small service in one way.</summary>
public sealed class MemberCheckTests
{
    private static readonly ServiceModel Model = ServiceModel.Parse(FakeMessages.Model);

    [Fact]
    public void Types_that_fit_have_no_differences_in_any_role()
    {
        Assert.Empty(Request(MessageRole.Sent, FakeJson.Default.LendCall));
        Assert.Empty(Request(MessageRole.Accepted, FakeJson.Default.LendCall));
        Assert.Empty(Response(MessageRole.Read, FakeJson.Default.LendReply));
        Assert.Empty(Response(MessageRole.Answered, FakeJson.Default.LendReply));
    }

    [Fact]
    public void A_misspelt_member_is_found()
    {
        One("request.Dais: LendRequest has no such member; it has Days, Notes, Tags, Title", Request(MessageRole.Sent, FakeJson.Default.MisspeltCall));
        One("request.Notes[].Lime: Note has no such member", Request(MessageRole.Accepted, FakeJson.Default.MisspeltNoteCall));
    }

    [Fact]
    public void A_member_in_another_case_is_misspelt_and_therefore_missing()
    {
        var found = Request(MessageRole.Sent, FakeJson.Default.OtherCaseCall);

        Assert.Equal(2, found.Count);
        Assert.StartsWith("request.title: LendRequest has no such member", found[0], StringComparison.Ordinal);
        Assert.StartsWith("request.Title: LendRequest requires this member", found[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageRole.Sent)]
    [InlineData(MessageRole.Accepted)]
    internal void A_required_member_that_is_left_out_is_found(MessageRole role) =>
        One("request.Title: LendRequest requires this member, but UntitledCall does not have it", Request(role, FakeJson.Default.UntitledCall));

    [Fact]
    public void A_required_member_that_may_be_null_is_found_where_it_is_written()
    {
        One("request.Title: may be null here, but LendRequest requires it", Request(MessageRole.Sent, FakeJson.Default.PerhapsUntitledCall));
        Assert.Empty(Request(MessageRole.Accepted, FakeJson.Default.PerhapsUntitledCall));
    }

    [Fact]
    public void An_optional_member_that_is_required_here_is_found_where_it_is_read() =>
        One("request.Days: is required here, but optional in LendRequest", Request(MessageRole.Accepted, FakeJson.Default.DaysRequiredCall));

    [Fact]
    public void Where_any_JSON_may_stand_any_JSON_is_taken_and_nothing_narrower()
    {
        Assert.Empty(Response(MessageRole.Answered, FakeJson.Default.DocumentReply));
        Assert.Empty(Response(MessageRole.Read, FakeJson.Default.DocumentReply));
        One("response.Extra: is a structure (Anything), but a String here", Response(MessageRole.Read, FakeJson.Default.DocumentAsTextReply));
    }

    [Fact]
    public void Scalars_of_the_wrong_type_are_found()
    {
        One("request.Days: is a integer (Count), but a String here", Request(MessageRole.Sent, FakeJson.Default.DaysAsTextCall));
        One("request.Tags{}: is a string (Text), but Int32 here does not read \"text\"", Request(MessageRole.Accepted, FakeJson.Default.TagsAsNumbersCall));
        One("request.Days: is a integer (Count), but untyped here (JsonElement)", Request(MessageRole.Accepted, FakeJson.Default.UntypedCall));
        One("response.Loan.Number: is a long (Large), but Int32 here does not read 2147483648", Response(MessageRole.Read, FakeJson.Default.NarrowReply));
        One("response.Loan.Due: is a timestamp (Date), but DateTimeOffset here does not read 1700000000", Response(MessageRole.Answered, FakeJson.Default.DateAsTextReply));
    }

    [Fact]
    public void An_enumeration_that_is_no_text_or_lacks_a_value_is_found()
    {
        One("response.Loan.State: is a string (State), but DayOfWeek here does not read \"OPEN\"", Response(MessageRole.Read, FakeJson.Default.StateAsNumberReply));
        One("response.Loan.State: is a string (State), but FewStates here does not read \"CLOSED\"", Response(MessageRole.Read, FakeJson.Default.FewStatesReply));
    }

    [Fact]
    public void Lists_maps_and_structures_in_each_others_place_are_found()
    {
        One("request.Notes[]: is a structure (Note), but a String here", Request(MessageRole.Sent, FakeJson.Default.NotesAsTextCall));
        One("request.Tags: is a map (Tags), but a IReadOnlyList`1 here", Request(MessageRole.Sent, FakeJson.Default.TagsAsListCall));
        One("response.Loan: is a structure (Loan), but a String here", Response(MessageRole.Read, FakeJson.Default.LoanAsTextReply));
    }

    [Fact]
    public void A_message_without_members_must_have_none()
    {
        var close = Model.Find("Close")!;

        Assert.True(close.IsUnsigned);
        Assert.Empty(MemberCheck.Compare(MessageRole.Read, FakeJson.Default.Nothing, close.Output, "response"));
        One("request: has members (Line), but the service's message has none", MemberCheck.Compare(MessageRole.Sent, FakeJson.Default.Note, close.Input, "request"));
    }

    [Fact]
    public void An_operation_that_the_service_does_not_have_is_found() =>
        One("Borrow: Library has no such operation", [.. new Contract("Library.Borrow", FakeJson.Default.LendCall, FakeJson.Default.LendReply).Differences(Model, MessageRole.Sent, MessageRole.Read)]);

    [Fact]
    public void Both_messages_of_an_operation_are_compared() =>
        Assert.Equal(
            ["Lend request", "Lend response"],
            new Contract("Library.Lend", FakeJson.Default.UntitledCall, FakeJson.Default.NarrowReply).Differences(Model, MessageRole.Sent, MessageRole.Read).Select(d => d[..d.IndexOf('.', StringComparison.Ordinal)]));

    private static IReadOnlyList<string> Request(MessageRole role, JsonTypeInfo type) => MemberCheck.Compare(role, type, Model.Find("Lend")!.Input, "request");

    private static IReadOnlyList<string> Response(MessageRole role, JsonTypeInfo type) => MemberCheck.Compare(role, type, Model.Find("Lend")!.Output, "response");

    private static void One(string expected, IReadOnlyList<string> found) => Assert.StartsWith(expected, Assert.Single(found), StringComparison.Ordinal);
}
