using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Tests.Diagnostics;

public sealed class LogTests
{
    // What a message must never take, whatever it is called.
    private static readonly string[] Forbidden = ["user", "name", "mail", "password", "secret", "token", "session", "ticket", "subject", "identity", "confirmation"];

    private static IReadOnlyList<(MethodInfo Method, LoggerMessageAttribute Message)> Events { get; } =
        [.. typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.DeclaringType == typeof(Log)).Select(m => (m, m.GetCustomAttribute<LoggerMessageAttribute>()!))];

    [Fact]
    public void Every_event_has_an_id_and_a_text_of_its_own()
    {
        Assert.InRange(Events.Count, 10, 1_000);
        Assert.All(Events, e => Assert.NotNull(e.Message));
        Assert.Equal(Events.Count, Events.Select(e => e.Message.EventId).Distinct().Count());
        Assert.Equal(Events.Count, Events.Select(e => e.Method.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Events.Count, Events.Select(e => e.Message.Message).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Ids_ascend_within_the_six_blocks() =>
        Assert.Equal(
            [1, 2, 3, 4, 5, 6],
            Events.OrderBy(e => e.Method.MetadataToken).Select(e => e.Message.EventId).Zip(Events.OrderBy(e => e.Message.EventId).Select(e => e.Message.EventId), (declared, sorted) =>
            {
                Assert.Equal(sorted, declared);
                return declared / 1000;
            }).Distinct());

    [Fact]
    public void No_event_takes_what_is_personal_or_secret()
    {
        foreach (var (method, _) in Events)
        {
            // The name of a login provider is the application's, not the person's.
            foreach (var parameter in method.GetParameters().Where(p => p.Name is not "providerName"))
                Assert.DoesNotContain(Forbidden, word => parameter.Name!.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }
}
