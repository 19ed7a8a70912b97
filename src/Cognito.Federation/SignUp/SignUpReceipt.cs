using System.Text;

namespace Cognito.Federation;

/// <summary>A registration that Cognito accepted.</summary>
/// <param name="Username">The name that was registered. Pools whose user names are e-mail addresses or phone numbers know the user by <see cref="Subject"/>.</param>
/// <param name="Subject">The user's <c>sub</c>: the one id that never changes.</param>
/// <param name="IsConfirmed">Whether the user can sign in at once; otherwise <see cref="ISignUp.ConfirmAsync"/> is next.</param>
/// <param name="Delivery">Where the code was sent; null when none was.</param>
public sealed record SignUpReceipt(string Username, string Subject, bool IsConfirmed, CodeDelivery? Delivery)
{
    /// <summary>Ties the registration to its confirmation, which then leads straight into a sign-in; null where the app client does not allow <c>USER_AUTH</c>.</summary>
    public SignInTicket? Ticket { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Subject = ").Append(Subject).Append(", IsConfirmed = ").Append(IsConfirmed);
        return true;
    }
}
