using System.Text.Json;

namespace Cognito.Federation.Triggers.Tests;

public sealed class DispatchTests
{
    [Theory]
    [InlineData("1", nameof(PreTokenGenerationEvent))]
    [InlineData("2", nameof(PreTokenGenerationV2Event))]
    [InlineData("3", nameof(PreTokenGenerationV3Event))]
    public async Task The_version_chooses_the_handler_of_token_generation(string version, string expected)
    {
        var types = new List<string>();
        await Handlers.Idle(e => types.Add(e.GetType().Name)).SendAsync(Samples.Event("TokenGeneration_HostedAuth", "{}", "{}", version));
        Assert.Equal([expected], types);
    }

    [Theory]
    [InlineData("TokenGeneration_Authentication", "4")]
    [InlineData("InboundFederation_ExternalProvider", "1")]
    [InlineData("Later", "1")]
    public async Task A_trigger_or_version_that_is_not_known_comes_back_unchanged(string source, string version)
    {
        var json = Samples.Event(source, """{ "x": null }""", """{ "y": [] }""", version);
        var answer = await Handlers.Idle(_ => Assert.Fail("no handler is meant")).SendAsync(json);
        Assert.True(JsonElement.DeepEquals(Handlers.Element(json), Handlers.Element(answer)));
    }

    [Fact]
    public async Task A_new_occasion_of_a_known_trigger_reaches_its_handler()
    {
        TriggerSource seen = default;
        await Handlers.RunAsync<PreSignUpEvent>(e => seen = e.TriggerSource, Samples.Event("PreSignUp_ByPigeon", "{}", "{}"));
        Assert.Equal(new TriggerSource("PreSignUp_ByPigeon"), seen);
        Assert.Equal("PreSignUp", seen.Trigger);
    }

    [Fact]
    public async Task What_a_handler_throws_reaches_lambda()
    {
        var triggers = new CognitoTriggers().On<PreSignUpEvent>((_, _) => throw new NotSupportedException("not from this domain"));
        var thrown = await Assert.ThrowsAsync<NotSupportedException>(() => triggers.SendAsync(Samples.All[nameof(PreSignUpEvent)]));
        Assert.Equal("not from this domain", thrown.Message);
    }

    [Fact]
    public async Task The_token_reaches_the_handler()
    {
        using var source = new CancellationTokenSource();
        CancellationToken seen = default;
        var triggers = new CognitoTriggers().On<PreSignUpEvent>((_, cancellationToken) =>
        {
            seen = cancellationToken;
            return Task.CompletedTask;
        });
        await triggers.DispatchAsync(Handlers.Element(Samples.All[nameof(PreSignUpEvent)]), source.Token);
        Assert.Equal(source.Token, seen);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"triggerSource\": 7}")]
    [InlineData("{\"triggerSource\": \"\"}")]
    [InlineData("{\"triggerSource\"")]
    public async Task What_is_no_event_of_a_user_pool_is_refused(string json) =>
        await Assert.ThrowsAnyAsync<JsonException>(() => Handlers.Idle().SendAsync(json));

    [Fact]
    public void A_trigger_has_one_handler()
    {
        var triggers = new CognitoTriggers();
        Assert.False(triggers.Handles<PreSignUpEvent>());
        triggers.On<PreSignUpEvent>((_, _) => Task.CompletedTask);
        Assert.True(triggers.Handles<PreSignUpEvent>());
        Assert.False(triggers.Handles<PostConfirmationEvent>());

        var second = Assert.Throws<InvalidOperationException>(() => triggers.On<PreSignUpEvent>((_, _) => Task.CompletedTask));
        Assert.Contains(nameof(PreSignUpEvent), second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_is_for_the_event_of_one_trigger()
    {
        var refused = Assert.Throws<ArgumentException>(() => new CognitoTriggers().On<TriggerEvent>((_, _) => Task.CompletedTask));
        Assert.Contains(nameof(TriggerEvent), refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new CognitoTriggers().On<TokenCustomizationEvent>((_, _) => Task.CompletedTask));
    }
}
