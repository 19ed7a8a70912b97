using System.Text.Json.Nodes;

namespace Cognito.Federation.Triggers.Tests;

/// <summary>Compares events by what they mean: nothing said is the same as <c>null</c> and, for a decision, as <c>false</c>.</summary>
internal static class Meaning
{
    public static void AssertSame(string expected, string actual)
    {
        var (left, right) = (JsonNode.Parse(expected)!, JsonNode.Parse(actual)!);
        Reduce(left);
        Reduce(right);
        Assert.True(JsonNode.DeepEquals(left, right), $"Expected {left.ToJsonString()}\ngot      {right.ToJsonString()}");
    }

    private static void Reduce(JsonNode node)
    {
        foreach (var part in new[] { "request", "response" })
        {
            var value = node[part]!.AsObject();
            foreach (var (name, member) in value.ToList())
            {
                // An empty map in a request is one that the service left out; in a response it may be a decision.
                if (member is null || member.ToJsonString() == "false" || (part == "request" && member.ToJsonString() is "{}" or "[]"))
                    value.Remove(name);
                else
                    RemoveNulls(member);
            }
        }
    }

    private static void RemoveNulls(JsonNode node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonObject>().Where(item => item.ContainsKey("challengeName")))
                RemoveNulls(item);
        }
        else if (node is JsonObject value)
        {
            foreach (var (name, member) in value.ToList())
            {
                if (member is null)
                    value.Remove(name);
                else if (name != "claimsToAddOrOverride")
                    RemoveNulls(member);
            }
        }
    }
}
