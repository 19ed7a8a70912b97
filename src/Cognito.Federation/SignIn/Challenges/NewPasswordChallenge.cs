namespace Cognito.Federation;

/// <summary>The password was temporary: a new one is wanted, and the attributes that the pool requires and the user lacks.</summary>
/// <remarks>Cognito's challenge <c>NEW_PASSWORD_REQUIRED</c>. A password that breaks the pool's policy leaves the challenge open: <see cref="SignInRejected.Retry"/>.</remarks>
public sealed record NewPasswordChallenge : SignInChallenge
{
    private const string Prefix = "userAttributes.";

    internal NewPasswordChallenge(ChallengeState state)
        : base(state)
    {
        RequiredAttributes = [.. InnerJson.Strings(state, "requiredAttributes").Select(Bare)];
        Attributes = InnerJson.Texts(state, "userAttributes");
    }

    /// <summary>What must be given along with the password, by bare names: <c>given_name</c>, <c>custom:tenant</c>.</summary>
    public IReadOnlyList<string> RequiredAttributes { get; }

    /// <summary>What the user has already, by bare names.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; }

    /// <summary>Answers with the new password.</summary>
    /// <param name="newPassword">Checked by the pool's policy.</param>
    /// <param name="attributes">The <see cref="RequiredAttributes"/>, and others that the app client may write, by bare names.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The password is empty, or a required attribute is missing.</exception>
    public ChallengeAnswer Answer(string newPassword, IReadOnlyDictionary<string, string>? attributes = null, RequestContext? context = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(newPassword);
        var missing = RequiredAttributes.Where(name => string.IsNullOrEmpty(attributes?.GetValueOrDefault(name))).ToList();
        if (missing.Count > 0)
            throw new ArgumentException($"The pool requires {string.Join(", ", missing)}, and no value came. Ask the person for it along with the new password.", nameof(attributes));
        var responses = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEW_PASSWORD"] = newPassword };
        foreach (var (name, value) in attributes ?? new Dictionary<string, string>())
            responses[Prefix + Bare(name)] = value;
        return new ChallengeAnswer(this, new ChallengeMove.Respond(responses), context);
    }

    private static string Bare(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);
}
