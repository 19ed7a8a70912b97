using System.Text;

namespace Cognito.Federation;

/// <summary>A role as the classic flow wants it played.</summary>
/// <param name="Arn">The role.</param>
/// <param name="Name">The name of the session.</param>
/// <param name="Duration">How long the credentials shall live.</param>
/// <param name="Policy">What narrows the role; null for nothing.</param>
/// <param name="PolicyArns">Managed policies that narrow the role.</param>
internal sealed record AssumedRole(string Arn, string Name, TimeSpan Duration, string? Policy, IReadOnlyList<string> PolicyArns)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Arn = ").Append(Arn).Append(", Name = ").Append(Name);
        return true;
    }
}
