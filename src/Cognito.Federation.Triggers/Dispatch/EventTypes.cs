namespace Cognito.Federation.Triggers;

/// <summary>Which type an event has.</summary>
internal static class EventTypes
{
    private static readonly Dictionary<string, Type> ByTrigger = new(StringComparer.Ordinal)
    {
        ["PreSignUp"] = typeof(PreSignUpEvent),
        ["PostConfirmation"] = typeof(PostConfirmationEvent),
        ["PreAuthentication"] = typeof(PreAuthenticationEvent),
        ["PostAuthentication"] = typeof(PostAuthenticationEvent),
        ["DefineAuthChallenge"] = typeof(DefineAuthChallengeEvent),
        ["CreateAuthChallenge"] = typeof(CreateAuthChallengeEvent),
        ["VerifyAuthChallengeResponse"] = typeof(VerifyAuthChallengeResponseEvent),
        ["UserMigration"] = typeof(UserMigrationEvent),
        ["CustomMessage"] = typeof(CustomMessageEvent),
    };

    /// <summary>The type; <see langword="null"/> for a trigger, or a version of one, that this package does not know.</summary>
    public static Type? Find(TriggerSource source, string? version) => source.Trigger == "TokenGeneration"
        ? version switch
        {
            "1" => typeof(PreTokenGenerationEvent),
            "2" => typeof(PreTokenGenerationV2Event),
            "3" => typeof(PreTokenGenerationV3Event),
            _ => null,
        }
        : ByTrigger.GetValueOrDefault(source.Trigger);
}
