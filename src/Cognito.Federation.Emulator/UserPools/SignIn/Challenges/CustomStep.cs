using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>A step of a custom sign-in that is over, as the pool's handlers see it.</summary>
internal sealed record CustomStep(string Challenge, bool Result, string? Metadata)
{
    public const string SrpA = "SRP_A";

    public JsonObject ToJson() => new() { ["challengeName"] = Challenge, ["challengeResult"] = Result, ["challengeMetadata"] = Metadata };
}
