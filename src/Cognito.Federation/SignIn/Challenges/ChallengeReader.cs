using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Gives a challenge its type.</summary>
internal static class ChallengeReader
{
    /// <summary>The challenge of a reply.</summary>
    public static SignInChallenge Read(AuthReply reply, SignInProgress progress, SignInSide side) =>
        Create(new ChallengeState(
            reply.ChallengeName!,
            progress.Username,
            string.IsNullOrEmpty(reply.Session) ? null : new SignInTicket(reply.Session),
            reply.ChallengeParameters ?? new Dictionary<string, string>(),
            // Address and device fingerprint are of one step, and are given anew with the next.
            progress.Context.WithoutUserContext())
        {
            Side = side,
            Choices = (reply as StartReply)?.AvailableChallenges ?? [],
            Device = progress.Device,
        });

    /// <summary>The challenge of a state, fresh or kept.</summary>
    public static SignInChallenge Create(ChallengeState state) => state.Name switch
    {
        var name when CodeChallenge.IsCode(name) => new CodeChallenge(state),
        "NEW_PASSWORD_REQUIRED" => new NewPasswordChallenge(state),
        "SELECT_MFA_TYPE" => new MfaSelectionChallenge(state),
        "MFA_SETUP" when state.TotpSecret is not null => new TotpSetupChallenge(state),
        "MFA_SETUP" => new MfaSetupChallenge(state),
        "SELECT_CHALLENGE" => new FactorSelectionChallenge(state),
        "PASSWORD" or "PASSWORD_SRP" => new PasswordChallenge(state),
        "WEB_AUTHN" => new PasskeyChallenge(state),
        "CUSTOM_CHALLENGE" => new CustomChallenge(state),
        _ => new UnknownChallenge(state),
    };
}
