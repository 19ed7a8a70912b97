namespace Cognito.Federation;

/// <summary>Which operations carry a sign-in: a challenge of one side can be answered on that side only.</summary>
internal enum SignInSide
{
    /// <summary><c>InitiateAuth</c> and <c>RespondToAuthChallenge</c>.</summary>
    User,

    /// <summary><c>AdminInitiateAuth</c> and <c>AdminRespondToAuthChallenge</c>, signed.</summary>
    Administrator,
}
