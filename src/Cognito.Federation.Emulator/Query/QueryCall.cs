namespace Cognito.Federation.Emulator;

/// <summary>What an operation of the query protocol knows about its request.</summary>
/// <param name="State">The emulator.</param>
/// <param name="Form">The parameters.</param>
/// <param name="Namespace">The namespace of the answer's elements.</param>
/// <param name="Key">Whose key signed it; <see langword="null"/> where the operation wants no signature.</param>
internal sealed record QueryCall(EmulatorState State, QueryForm Form, string Namespace, AccessKey? Key)
{
    /// <summary>The instant of the request on the emulator's clock.</summary>
    public DateTimeOffset Now { get; } = State.Clock.GetUtcNow();
}
