using CsCheck;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Whatever people and administrators do, in whatever order, a login is one identity's and an identity has what it may have.</summary>
[Trait("Kind", "Heavy")]
public sealed class IdentityIndexTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);

    private static readonly Gen<VerifiedLogin> Logins = Gen.Frequency(
        (2, Gen.Select(Gen.Int[0, 1], Gen.Int[0, 4]).Select(static who => new VerifiedLogin($"public-{who.Item1}", $"person-{who.Item2}"))),
        (3, Gen.Int[0, 29].Select(static user => new VerifiedLogin("developer", $"user-{user}") { IsDeveloper = true })));

    private static readonly Gen<Step> Steps = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 11], Logins.Array[1, 3]).Select(static (kind, at, logins) => new Step(kind, at, logins));

    [Fact]
    public void A_login_is_one_identitys_and_no_identity_has_two_of_a_public_provider_or_more_than_twenty()
        => Steps.Array[1, 60].Sample(
            static steps =>
            {
                var index = new IdentityIndex("us-east-1");
                foreach (var step in steps)
                {
                    var before = Print(index);
                    try
                    {
                        step.Take(index);
                    }
                    catch (AwsException refused)
                    {
                        Assert.True(refused.Type is "ResourceConflictException" or "NotAuthorizedException", refused.Type);
                        Assert.Equal(before, Print(index));
                    }

                    Check(index);
                }
            },
            iter: 2000);

    private static void Check(IdentityIndex index)
    {
        foreach (var identity in index.All)
        {
            Assert.All(identity.Logins, login => Assert.Same(identity, index.Find(login)));
            Assert.True(identity.Logins.Count <= 20);
            Assert.All(identity.Logins.Where(static login => !login.IsDeveloper).GroupBy(static login => login.Provider), static provider => Assert.Single(provider));
            Assert.Equal(identity.Logins.Count, identity.Logins.Distinct().Count());
            Assert.False(identity.IsDisabled && identity.Logins.Count > 0);
            Assert.False(identity.IsGuest && identity.Logins.Count > 0);
            Assert.Same(identity, index.Find(identity.Id));
        }
    }

    private static string Print(IdentityIndex index) => string.Join('\n', index.All.Select(static identity =>
        $"{identity.Id} {identity.IsDisabled} {identity.HadLogins} {string.Join(',', identity.Logins.Select(static login => $"{login.Provider}:{login.Subject}"))}"));

    private sealed record Step(int Kind, int At, VerifiedLogin[] Logins)
    {
        public void Take(IdentityIndex index)
        {
            // The first of all makes somebody whom the others can be about.
            var identity = index.All.Count == 0 ? null : index.All[At % index.All.Count];
            switch (identity is null ? 0 : Kind)
            {
                case 0:
                    index.CreateGuest(Now);
                    break;
                case 1:
                    var resolved = index.Resolve(Logins, Now);
                    Assert.All(Logins, login => Assert.Same(resolved, index.Find(login)));
                    break;
                case 2 when !identity!.IsDisabled:
                    var linked = index.Link(identity, Logins, Now);
                    Assert.True(linked == identity || identity.IsDisabled);
                    Assert.All(Logins, login => Assert.Same(linked, index.Find(login)));
                    break;
                case 3 when !identity!.IsDisabled:
                    index.Attach(identity, Logins, Now);
                    break;
                case 4 when index.Find(Logins[0]) is { } source && source != identity && !identity!.IsDisabled:
                    index.Merge(source, identity, Now);
                    Assert.Same(identity, index.Find(Logins[0]));
                    break;
                case 5 when index.Find(Logins[0]) is { } owner:
                    index.Unlink(owner, Logins[0], Now);
                    Assert.Null(index.Find(Logins[0]));
                    break;
                case 6:
                    index.Remove(identity!);
                    Assert.Null(index.Find(identity!.Id));
                    break;
            }
        }

        public override string ToString() => $"{Kind} {At} {string.Join(',', Logins.Select(static login => $"{login.Provider}:{login.Subject}"))}";
    }
}
