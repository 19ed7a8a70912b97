using System.Text;

namespace Cognito.Federation;

/// <summary>What became of a change of attributes.</summary>
/// <param name="Deliveries">
/// The codes that were sent, one for each changed address or number that <see cref="IUserProfile.VerifyAsync"/> has to prove; empty when the change is complete.
/// In a pool that keeps original values (<c>AttributesRequireVerificationBeforeUpdate</c>), the old value stays in force until then.
/// </param>
public sealed record ProfileUpdate(IReadOnlyList<CodeDelivery> Deliveries)
{
    /// <summary>Whether nothing has to be verified.</summary>
    public bool IsComplete => Deliveries.Count == 0;

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Deliveries = ").Append(Deliveries?.Count).Append(" entries");
        return true;
    }
}
