namespace Cognito.Federation.Emulator;

/// <summary>The service's words for a user's status.</summary>
internal static class UserStatusNames
{
    public static string ToWire(this UserStatus status) => status switch
    {
        UserStatus.Unconfirmed => "UNCONFIRMED",
        UserStatus.Confirmed => "CONFIRMED",
        UserStatus.ForceChangePassword => "FORCE_CHANGE_PASSWORD",
        UserStatus.ResetRequired => "RESET_REQUIRED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
