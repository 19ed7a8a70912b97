namespace Cognito.Federation;

/// <summary>The first request of a sign-in.</summary>
/// <param name="Flow">Cognito's <c>AuthFlow</c>.</param>
/// <param name="Parameters">The <c>AuthParameters</c> beside name, hash and device.</param>
/// <param name="Ticket">What it goes on from; null for a fresh start.</param>
/// <param name="MayRepeat">Whether sending it twice is the same as once: it proves nothing yet, and sends no code.</param>
internal sealed record SignInStart(string Flow, IReadOnlyDictionary<string, string> Parameters, SignInTicket? Ticket, bool MayRepeat)
{
    /// <summary>The request for an intent; begins the proof that the intent needs.</summary>
    public static SignInStart For(SignInRequest request, SignInSide side, SignInProgress progress) => request.Intent switch
    {
        SignInIntent.Password => Password(request, side, progress),
        SignInIntent.Choice => Choice(request, progress),
        SignInIntent.Custom => Custom(request, progress),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Intent, null),
    };

    private static SignInStart Password(SignInRequest request, SignInSide side, SignInProgress progress) => request.Flow switch
    {
        PasswordFlow.Srp => new("USER_SRP_AUTH", new Dictionary<string, string> { ["SRP_A"] = progress.BeginProof(request.Secret!.Value) }, null, MayRepeat: true),
        PasswordFlow.Plain => new(
            side == SignInSide.User ? "USER_PASSWORD_AUTH" : "ADMIN_USER_PASSWORD_AUTH",
            new Dictionary<string, string> { ["PASSWORD"] = request.Secret!.Value.Reveal() }, null, MayRepeat: false),
        _ => throw new ArgumentException($"Unknown password flow {request.Flow}; expected {nameof(PasswordFlow.Srp)} or {nameof(PasswordFlow.Plain)}.", nameof(request)),
    };

    private static SignInStart Choice(SignInRequest request, SignInProgress progress)
    {
        var parameters = new Dictionary<string, string>();
        if (request.Preferred is { } preferred)
            parameters["PREFERRED_CHALLENGE"] = preferred.Value;
        if (request.Secret is { } password && request.Flow == PasswordFlow.Plain)
            parameters["PASSWORD"] = password.Reveal();
        else if (request.Secret is { } proved)
            parameters["SRP_A"] = progress.BeginProof(proved);
        return new("USER_AUTH", parameters, request.Ticket, MayRepeat: false);
    }

    private static SignInStart Custom(SignInRequest request, SignInProgress progress)
    {
        var parameters = new Dictionary<string, string>();
        if (request.Secret is { } password)
        {
            parameters["CHALLENGE_NAME"] = "SRP_A";
            parameters["SRP_A"] = progress.BeginProof(password);
        }
        return new("CUSTOM_AUTH", parameters, null, MayRepeat: false);
    }

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Flow = ").Append(Flow);
        return true;
    }
}
