namespace Cognito.Federation.Emulator;

/// <summary>An IAM role that an emulator starts with.</summary>
public sealed class RoleSeed
{
    internal RoleSeed(string name) => Name = name;

    /// <summary>The role's ARN, or its name in <see cref="EmulatorOptions.AccountId"/>.</summary>
    public string Name { get; }

    /// <summary>What the role may do: an IAM policy as JSON, as for <see cref="IdentityPoolSeed.UserRole"/>. Default: everything, which <see cref="CognitoEmulator.Warnings"/> says once.</summary>
    public string? Policy { get; set; }

    /// <summary>
    /// Who may play the role: a trust policy as JSON, with <c>Federated</c> principals, the actions <c>sts:AssumeRoleWithWebIdentity</c> and <c>sts:TagSession</c>, and StringEquals and StringLike, alone or behind
    /// <c>ForAnyValue:</c>, on <c>aud</c>, <c>sub</c> and <c>amr</c> of <c>cognito-identity.amazonaws.com</c>. Anything else is refused at start. Default: the seeded identity pools that name the role, as the console makes it;
    /// where none does, every identity pool, which <see cref="CognitoEmulator.Warnings"/> says once.
    /// </summary>
    public string? TrustPolicy { get; set; }

    /// <summary>The longest session of the role: 1 to 12 hours. Default: 1 hour.</summary>
    public TimeSpan MaxSessionDuration { get; set; } = TimeSpan.FromHours(1);
}
