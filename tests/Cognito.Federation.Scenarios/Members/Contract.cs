using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>One operation as one side of the wire knows it.</summary>
internal sealed record Contract(string Target, JsonTypeInfo Request, JsonTypeInfo Response)
{
    public string Service => Target[..Target.IndexOf('.', StringComparison.Ordinal)];

    public string Name => Target[(Target.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>How the operation differs from the service's own description.</summary>
    public IEnumerable<string> Differences(ServiceModel model, MessageRole requestRole, MessageRole responseRole) =>
        model.Find(Name) is { } operation
            ? [.. MemberCheck.Compare(requestRole, Request, operation.Input, $"{Name} request"), .. MemberCheck.Compare(responseRole, Response, operation.Output, $"{Name} response")]
            : [$"{Name}: {model.TargetPrefix} has no such operation"];
}
