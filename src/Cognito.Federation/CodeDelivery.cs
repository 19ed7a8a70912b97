using System.Text;

namespace Cognito.Federation;

/// <summary>Where Cognito sent a code.</summary>
/// <param name="Destination">The address or number, masked by Cognito: <c>a***@e***</c>.</param>
/// <param name="Medium"><c>EMAIL</c> or <c>SMS</c>; an open set.</param>
/// <param name="Attribute">The attribute that the code proves, such as <c>email</c>; null when Cognito does not say.</param>
public sealed record CodeDelivery(string Destination, string Medium, string? Attribute)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Medium = ").Append(Medium).Append(", Attribute = ").Append(Attribute);
        return true;
    }
}
