namespace Cognito.Federation.Emulator;

/// <summary>The operations on second factors and passkeys.</summary>
internal static class FactorOperations
{
    public static IReadOnlyList<JsonOperation> All { get; } =
    [
        new AssociateSoftwareTokenOperation(),
        new VerifySoftwareTokenOperation(),
        new SetUserMFAPreferenceOperation(),
        new AdminSetUserMFAPreferenceOperation(),
        new GetUserAuthFactorsOperation(),
        new AdminGetUserAuthFactorsOperation(),
        new SetUserPoolMfaConfigOperation(),
        new GetUserPoolMfaConfigOperation(),
        new StartWebAuthnRegistrationOperation(),
        new CompleteWebAuthnRegistrationOperation(),
        new ListWebAuthnCredentialsOperation(),
        new DeleteWebAuthnCredentialOperation(),
    ];
}
