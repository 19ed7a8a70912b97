using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Triggers.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_event_that_a_handler_leaves_alone_comes_back_with_the_same_meaning(string name)
    {
        var types = new List<string>();
        var answer = await Handlers.Idle(e => types.Add(e.GetType().Name)).SendAsync(Samples.All[name]);

        Assert.Equal([name], types);
        Meaning.AssertSame(Samples.All[name], answer);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Members_that_nobody_knows_come_back_at_every_level(string name)
    {
        var sample = JsonNode.Parse(Samples.All[name])!;
        sample["request"]!["later"] = new JsonObject { ["a"] = null };
        sample["response"]!["later"] = new JsonArray(1, "two");

        var answer = JsonNode.Parse(await Handlers.Idle().SendAsync(sample.ToJsonString()))!;

        Assert.Equal("""{"a":null}""", answer["request"]!["later"]!.ToJsonString());
        Assert.Equal("""[1,"two"]""", answer["response"]!["later"]!.ToJsonString());
        Assert.Equal("192.0.2.1", (string?)answer["callerContext"]!["sourceIp"]);
        Assert.Equal("""["x",{"y":1.0}]""", answer["traceId"]!.ToJsonString());
    }

    [Fact]
    public async Task Unknown_members_inside_lists_and_details_come_back_too()
    {
        var define = Samples.Event("DefineAuthChallenge_Authentication", """{ "session": [ { "challengeName": "LATER", "challengeResult": false, "when": 7 } ] }""", "{}");
        var answer = JsonNode.Parse(await Handlers.Idle().SendAsync(define))!;
        Assert.Equal(7, (int)answer["request"]!["session"]![0]!["when"]!);
        Assert.Equal("LATER", (string?)answer["request"]!["session"]![0]!["challengeName"]);

        var tokens = Samples.Event("TokenGeneration_Authentication", "{}", """{ "claimsAndScopeOverrideDetails": { "idTokenGeneration": { "later": 1 }, "later": 2 } }""", "2");
        var details = JsonNode.Parse(await Handlers.Idle().SendAsync(tokens))!["response"]!["claimsAndScopeOverrideDetails"]!;
        Assert.Equal((1, 2), ((int)details["idTokenGeneration"]!["later"]!, (int)details["later"]!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_event_whose_parts_are_null_is_read(string name)
    {
        var sample = JsonNode.Parse(Samples.All[name])!;
        foreach (var part in new[] { "request", "response" })
        {
            foreach (var member in sample[part]!.AsObject().Select(pair => pair.Key).ToList())
                sample[part]![member] = null;
        }

        var answer = JsonNode.Parse(await Handlers.Idle().SendAsync(sample.ToJsonString()))!;
        Assert.Equal((string?)sample["triggerSource"], (string?)answer["triggerSource"]);

        sample["request"] = sample["response"] = sample["callerContext"] = null;
        answer = JsonNode.Parse(await Handlers.Idle().SendAsync(sample.ToJsonString()))!;
        Assert.NotNull(answer["response"]);
    }

    [Fact]
    public async Task An_event_without_a_handler_comes_back_as_it_came()
    {
        var json = Handlers.Element(Samples.All[nameof(PreSignUpEvent)]);
        var answer = await new CognitoTriggers().DispatchAsync(json, TestContext.Current.CancellationToken);
        Assert.Equal(json.GetRawText(), answer.GetRawText());

        Assert.True(JsonElement.DeepEquals(json, Handlers.Element(await new CognitoTriggers().SendAsync(json.GetRawText()))));
    }
}
