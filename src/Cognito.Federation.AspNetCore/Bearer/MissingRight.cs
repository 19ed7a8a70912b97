using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.AspNetCore;

/// <summary>What a request lacked, from the requirement that saw it to the answer that may tell it.</summary>
internal static class MissingRight
{
    private static readonly object Key = new();

    public static string? Of(HttpContext context) => context.Items[Key] as string;

    public static void Note(object? resource, string missing)
    {
        if (resource is HttpContext context)
            context.Items[Key] = missing;
    }
}
