using System.Reflection;

namespace Cognito.Federation.Tests;

/// <summary>A caller sees by the name what is awaited, and can always give up.</summary>
public sealed class AsyncMethodTests
{
    /// <summary>Public asynchronous methods without a token of their own, and why.</summary>
    private static readonly Dictionary<string, string> WithoutToken = new()
    {
        ["CognitoEmulator.DisposeAsync"] = "IAsyncDisposable has none",
        ["UserImportWriter.DisposeAsync"] = "IAsyncDisposable has none",
    };

    private static readonly Type[] Awaitables = [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    private static List<MethodInfo> AsyncMethods { get; } = [.. PublicFace.Methods.Where(method => IsAwaitable(method.ReturnType))];

    [Fact]
    public void A_method_that_is_awaited_ends_in_Async_and_no_other_does()
    {
        Assert.True(AsyncMethods.Count > 20, $"Only {AsyncMethods.Count} methods were found.");
        Assert.Empty(AsyncMethods.Where(method => !IsNamedAsync(method)).Select(PublicFace.Name));
        Assert.Empty(PublicFace.Methods.Except(AsyncMethods).Where(IsNamedAsync).Select(PublicFace.Name));
    }

    [Fact]
    public void A_method_that_is_awaited_takes_a_cancellation_token_last_and_optional() =>
        Assert.Empty(AsyncMethods.Where(method => !TakesTokenLast(method)).Select(PublicFace.Name).Except(WithoutToken.Keys));

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.Empty(WithoutToken.Keys.Except(AsyncMethods.Where(method => !TakesTokenLast(method)).Select(PublicFace.Name)));

    private static bool IsAwaitable(Type type) => Awaitables.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static bool IsNamedAsync(MethodInfo method) => method.Name.EndsWith("Async", StringComparison.Ordinal);

    private static bool TakesTokenLast(MethodInfo method) =>
        method.GetParameters() is [.., { HasDefaultValue: true } last] && last.ParameterType == typeof(CancellationToken);
}
