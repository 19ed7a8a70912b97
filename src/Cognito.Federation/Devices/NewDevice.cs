using System.Text;

namespace Cognito.Federation;

/// <summary>A device that Cognito met at this sign-in.</summary>
/// <param name="Device">What proves it later.</param>
/// <param name="IsConfirmed">Whether Cognito knows it now, which refreshing the session needs. Where not, <see cref="IUserDevices.ConfirmAsync"/> is next.</param>
/// <param name="AsksUser">Whether the pool leaves it to the user: ask "remember this device?", and tell <see cref="IUserDevices.RememberAsync"/>.</param>
public sealed record NewDevice(RememberedDevice Device, bool IsConfirmed, bool AsksUser)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("IsConfirmed = ").Append(IsConfirmed).Append(", AsksUser = ").Append(AsksUser);
        return true;
    }
}
