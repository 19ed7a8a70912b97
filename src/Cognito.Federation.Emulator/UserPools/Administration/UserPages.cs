using System.Globalization;

namespace Cognito.Federation.Emulator;

/// <summary>Pages of users, oldest first. Hold the pool's gate.</summary>
internal static class UserPages
{
    public static Page<PoolUser> Of(IEnumerable<PoolUser> users, int? size, string? token) => SortedPage.Of(users, Key, size, token);

    private static string Key(PoolUser user) => user.CreatedAt.UtcTicks.ToString("D20", CultureInfo.InvariantCulture) + user.Subject;
}
