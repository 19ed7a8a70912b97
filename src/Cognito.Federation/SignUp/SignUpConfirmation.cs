using System.Text;

namespace Cognito.Federation;

/// <summary>A registration whose address was proved.</summary>
/// <param name="Username">The name that was registered.</param>
/// <param name="Ticket">Leads straight into the first sign-in, once, within minutes (<see cref="SignInRequest.AfterSignUp"/>); null where the registration gave no ticket, or the app client does not allow <c>USER_AUTH</c>.</param>
public sealed record SignUpConfirmation(string Username, SignInTicket? Ticket)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Ticket = ").Append(Ticket is null ? "none" : "[redacted]");
        return true;
    }
}
