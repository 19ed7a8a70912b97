using System.Text.Json;

namespace Cognito.Federation;

/// <summary>A passkey is wanted: hand the options to the browser, and what it makes of them back to the answer.</summary>
/// <remarks>Cognito's challenge <c>WEB_AUTHN</c>.</remarks>
public sealed record PasskeyChallenge : SignInChallenge
{
    internal PasskeyChallenge(ChallengeState state)
        : base(state)
    {
    }

    /// <summary>The options for <c>navigator.credentials.get</c>, as JSON: <c>PublicKeyCredential.parseRequestOptionsFromJSON</c> reads it in the browser.</summary>
    public string RequestOptionsJson => State.Parameters.GetValueOrDefault("CREDENTIAL_REQUEST_OPTIONS") ?? "{}";

    /// <summary>Answers with the browser's credential.</summary>
    /// <param name="credentialJson">What <c>credential.toJSON()</c> gave in the browser, as JSON text.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The text is not a JSON object.</exception>
    public ChallengeAnswer Answer(string credentialJson, RequestContext? context = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(credentialJson);
        RefuseOther(credentialJson);
        return new ChallengeAnswer(this, "CREDENTIAL", credentialJson, context);
    }

    private static void RefuseOther(string credentialJson)
    {
        try
        {
            using var document = JsonDocument.Parse(credentialJson);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new ArgumentException($"Expected the browser's credential as a JSON object, got {document.RootElement.ValueKind}.", nameof(credentialJson));
        }
        catch (JsonException e)
        {
            // The parser's message may quote the text; its position does not.
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Expected the browser's credential as a JSON object, got something else at byte {e.BytePositionInLine ?? 0}."), nameof(credentialJson));
        }
    }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);
}
