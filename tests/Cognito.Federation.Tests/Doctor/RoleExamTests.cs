using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests.Doctor;

public sealed class RoleExamTests
{
    [Fact]
    public async Task A_pool_without_a_role_for_users_is_an_error()
    {
        await using var clinic = await Clinic.OpenAsync();
        await SetRolesAsync(clinic, "{}");

        var found = await clinic.FindAsync(DoctorCheck.Role);

        Assert.Equal((DoctorSeverity.Error, "a role for identities that are authenticated"), (found.Severity, found.Expected));
    }

    [Fact]
    public async Task A_role_that_is_not_in_IAM_is_an_error_with_its_ARN()
    {
        await using var clinic = await Clinic.OpenAsync();
        await SetRolesAsync(clinic, $$"""{ "authenticated": "{{Clinic.Account}}gone" }""");

        var found = await clinic.FindAsync(DoctorCheck.Role);

        Assert.Equal(($"role {Clinic.Account}gone", "no role of this name"), (found.Subject, found.Got));
    }

    [Theory]
    [InlineData("""{ "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:11111111-1111-1111-1111-111111111111" } }""", "aud us-east-1:11111111-1111-1111-1111-111111111111 and amr anything")]
    [InlineData("""{ "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "unauthenticated" } }""", "aud anything and amr unauthenticated")]
    public async Task A_role_that_trusts_another_pool_or_kind_of_identity_is_an_error(string condition, string got)
    {
        await using var clinic = await Clinic.OpenAsync(options: o => o.AddRole("pool-user", role => role.TrustPolicy = Clinic.Trust(condition)));

        var found = await clinic.FindAsync(DoctorCheck.TrustPolicy);

        Assert.Equal((DoctorSeverity.Error, got), (found.Severity, found.Got));
        Assert.Contains($"aud {clinic.PoolId} and amr authenticated", found.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_every_pool_and_guest_may_play_is_warned_about_twice()
    {
        await using var clinic = await Clinic.OpenAsync(options: o => o.AddRole("pool-user", role => role.TrustPolicy = Clinic.Trust("{}")));

        var report = await clinic.CheckAsync();

        Assert.Equal(2, report.Findings.Count(static finding => finding is { Check: DoctorCheck.TrustPolicy, Severity: DoctorSeverity.Warning }));
        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task Session_tags_need_TagSession_in_the_trust_policy()
    {
        const string Anyone = """{ "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" } }""";
        await using var broken = await Clinic.OpenAsync(pool => pool.MapPrincipalTags("people"), o => o.AddRole("pool-user", role => role.TrustPolicy = Clinic.Trust(Anyone)));
        await using var sound = await Clinic.OpenAsync(pool => pool.MapPrincipalTags("people"));

        var found = await broken.FindAsync(DoctorCheck.TagSession);

        Assert.Equal(DoctorSeverity.Error, found.Severity);
        Assert.Contains("sts:TagSession", found.Remedy, StringComparison.Ordinal);
        Assert.Empty((await sound.CheckAsync()).Findings);
    }

    [Fact]
    public async Task A_mapping_for_a_provider_that_the_pool_does_not_trust_is_a_warning()
    {
        await using var clinic = await Clinic.OpenAsync(pool => pool.TrustGoogle(TestAccount.GoogleClient));
        await SetRolesAsync(clinic, $$"""{ "authenticated": "{{Clinic.Account}}pool-user" }""", """{ "accounts.google.com": { "Type": "Token", "AmbiguousRoleResolution": "AuthenticatedRole" } }""");
        await clinic.TrustAgainAsync(serverSideTokenCheck: true);

        var found = await clinic.FindAsync(DoctorCheck.RoleMapping);

        Assert.Equal((DoctorSeverity.Warning, "accounts.google.com"), (found.Severity, found.Got));
        Assert.Contains(clinic.MappingKey, found.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_that_denies_whoever_has_no_group_is_told()
    {
        await using var clinic = await Clinic.OpenAsync(pool => pool.MapRoles("people", mapping => mapping.DenyWhenAmbiguous = true));

        Assert.Equal(DoctorSeverity.Information, (await clinic.FindAsync(DoctorCheck.RoleMapping)).Severity);
    }

    [Fact]
    public async Task A_rule_on_a_claim_that_users_can_write_is_a_warning_and_on_another_none()
    {
        await using var open = await Clinic.OpenAsync(Map);
        await using var closed = await Clinic.OpenAsync(Map, client: client => client.WriteAttributes.Add("name"));

        var found = await open.FindAsync(DoctorCheck.WritableClaim);

        Assert.Equal(DoctorSeverity.Warning, found.Severity);
        Assert.Contains("'email'", found.Remedy, StringComparison.Ordinal);
        Assert.Contains($"{Clinic.Account}staff", found.Got, StringComparison.Ordinal);
        Assert.Empty((await closed.CheckAsync()).Findings);

        static void Map(IdentityPoolSeed pool) => pool.MapRoles("people", mapping => mapping.AddRule("email", ClaimMatch.Contains, "@staff.example", "staff"));
    }

    private static Task SetRolesAsync(Clinic clinic, string roles, string mappings = "{}") =>
        clinic.ChangeAsync("SetIdentityPoolRoles", $$"""{ "IdentityPoolId": "{{clinic.PoolId}}", "Roles": {{roles}}, "RoleMappings": {{mappings}} }""");
}
