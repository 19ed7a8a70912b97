using System.Net;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests.Credentials;

public sealed class LinkTests : IAsyncLifetime
{
    private TestAccount _account = null!;

    private IAwsCredentialBroker Broker => _account.Broker;

    private IIdentityLinks Links => _account.Broker.Links;

    public async ValueTask InitializeAsync() => _account = await TestAccount.StartAsync();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_guest_who_signs_in_keeps_the_identity()
    {
        var guest = FederatedIdentity.Guest("visitor");
        var id = await IdOf(guest);
        var ann = await _account.SignInAsync();

        var link = await Links.UpgradeGuestAsync(guest, ann, TestAccount.Stop);

        Assert.Equal(new IdentityLink(IdentityLinkKind.Upgraded, id, id), link);
        Assert.Equal(id, await IdOf(FederatedIdentity.From(ann)));
        // The guest's key is another guest now: the old identity belongs to somebody who has signed in.
        Assert.NotEqual(id, await IdOf(guest));
    }

    [Fact]
    public async Task A_guest_whose_login_has_an_identity_is_merged_into_it()
    {
        var ann = await _account.SignInAsync();
        var (own, guest) = (await IdOf(FederatedIdentity.From(ann)), FederatedIdentity.Guest("visitor"));
        var before = await IdOf(guest);

        var link = await Links.UpgradeGuestAsync(guest, ann, TestAccount.Stop);

        Assert.Equal(new IdentityLink(IdentityLinkKind.Merged, before, own), link);
        Assert.Equal(own, await IdOf(FederatedIdentity.From(ann)));
    }

    [Fact]
    public async Task A_second_login_becomes_the_same_person()
    {
        var ann = FederatedIdentity.From(await _account.SignInAsync());
        var google = _account.GoogleSource("anns-google");
        var id = await IdOf(ann);

        var link = await Links.LinkAsync(ann, google, TestAccount.Stop);
        var again = await Links.LinkAsync(ann, google, TestAccount.Stop);

        Assert.Equal(new IdentityLink(IdentityLinkKind.Linked, id, id), link);
        Assert.Equal(id, await IdOf(FederatedIdentity.From(google)));
        Assert.Equal(IdentityLinkKind.Linked, again.Kind);
    }

    [Fact]
    public async Task A_login_that_is_known_to_belong_to_the_person_costs_no_call()
    {
        var ann = FederatedIdentity.From(await _account.SignInAsync());
        var google = _account.GoogleSource("anns-google");
        await Links.LinkAsync(ann, google, TestAccount.Stop);
        await IdOf(FederatedIdentity.From(google));
        var id = await IdOf(ann);
        _account.Emulator.Requests.Clear();

        Assert.Equal(new IdentityLink(IdentityLinkKind.Unchanged, id, id), await Links.LinkAsync(ann, google, TestAccount.Stop));
        Assert.Empty(_account.Emulator.Requests.All);
    }

    [Fact]
    public async Task Two_identities_become_one_and_both_logins_are_asked_for_anew()
    {
        var ann = FederatedIdentity.From(await _account.SignInAsync());
        var google = _account.GoogleSource("anns-google");
        var (first, second) = (await Broker.GetCredentialsAsync(ann, TestAccount.Stop), await Broker.GetCredentialsAsync(FederatedIdentity.From(google), TestAccount.Stop));

        var link = await Links.LinkAsync(ann, google, TestAccount.Stop);

        Assert.Equal(IdentityLinkKind.Merged, link.Kind);
        Assert.Equal(first.IdentityId, link.Previous);
        Assert.Contains(link.Current, new[] { first.IdentityId, second.IdentityId });
        var (annsNow, googlesNow) = (await Broker.GetCredentialsAsync(ann, TestAccount.Stop), await Broker.GetCredentialsAsync(FederatedIdentity.From(google), TestAccount.Stop));
        Assert.Equal(link.Current, annsNow.IdentityId);
        Assert.Equal(link.Current, googlesNow.IdentityId);
        Assert.DoesNotContain(annsNow.AccessKeyId, new[] { first.AccessKeyId, second.AccessKeyId });
    }

    [Fact]
    public async Task Two_people_of_one_provider_are_never_one()
    {
        var ann = _account.Google("ann");

        await Assert.ThrowsAsync<ArgumentException>(() => Links.LinkAsync(ann, _account.GoogleSource("ben"), TestAccount.Stop));
    }

    [Fact]
    public async Task A_login_that_is_taken_apart_is_an_identity_of_its_own_again()
    {
        var ann = FederatedIdentity.From(await _account.SignInAsync());
        var google = _account.GoogleSource("anns-google");
        var link = await Links.LinkAsync(ann, google, TestAccount.Stop);

        await Links.UnlinkAsync(ann, "Google", cancellationToken: TestAccount.Stop);

        Assert.Equal(link.Current, await IdOf(ann));
        Assert.NotEqual(link.Current, await IdOf(FederatedIdentity.From(google)));
    }

    [Fact]
    public async Task The_login_that_proves_the_person_goes_only_on_purpose()
    {
        var ann = FederatedIdentity.From(await _account.SignInAsync());
        var id = await IdOf(ann);
        var key = (await _account.SignInAsync()).ProviderName;

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Links.UnlinkAsync(ann, key, cancellationToken: TestAccount.Stop));
        Assert.Contains("allowStranding", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, _account.Emulator.Requests.Count("UnlinkIdentity"));

        await Links.UnlinkAsync(ann, key, allowStranding: true, TestAccount.Stop);
        Assert.NotEqual(id, await IdOf(ann));
    }

    [Fact]
    public async Task Guests_and_people_are_told_apart()
    {
        var login = _account.GoogleSource("ann");

        await Assert.ThrowsAsync<ArgumentException>(() => Links.UpgradeGuestAsync(_account.Google("ben"), login, TestAccount.Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => Links.LinkAsync(FederatedIdentity.Guest("g"), login, TestAccount.Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => Links.UnlinkAsync(FederatedIdentity.Guest("g"), "Google", cancellationToken: TestAccount.Stop));
    }

    [Fact]
    public async Task A_link_is_not_sent_twice()
    {
        var ann = FederatedIdentity.From(await _account.SignInAsync());
        await IdOf(ann);
        var sent = 0;
        _account.Faults.Fault = (operation, _) => operation == "GetCredentialsForIdentity" && ++sent > 0 ? Task.FromResult(FaultyHandler.Error(HttpStatusCode.ServiceUnavailable, "InternalErrorException")) : null;

        await Assert.ThrowsAsync<CognitoServiceException>(() => Links.LinkAsync(ann, _account.GoogleSource("anns-google"), TestAccount.Stop));

        Assert.Equal(1, sent);
        Assert.Equal(Repeat.IfNotSent, IdentityPoolOperations.LinkLogin.Repeat);
        Assert.Equal(Repeat.IfNotSent, IdentityPoolOperations.UnlinkIdentity.Repeat);
        Assert.Equal(Repeat.IfNotSent, DeveloperOperations.Link.Repeat);
        Assert.Equal(Repeat.IfNotSent, DeveloperOperations.Merge.Repeat);
        Assert.Equal(Repeat.IfNotSent, DeveloperOperations.Unlink.Repeat);
    }

    [Fact]
    public async Task Asking_for_credentials_never_sends_one_login_with_the_identity_of_another()
    {
        // B comes after A, in every order and through every door; each call to the pool has one login, and the identity that this login itself was given.
        var people = new[] { FederatedIdentity.Guest("visitor"), _account.Google("ann"), FederatedIdentity.From(await _account.SignInAsync()), FederatedIdentity.From("Facebook", _account.Emulator.Providers.Facebook.CreateAccessToken("ann", TestAccount.FacebookApp)) };
        foreach (var person in people.Concat(people.Reverse()))
        {
            await Broker.GetCredentialsAsync(person, TestAccount.Stop);
            await IdOf(person);
            await Broker.CreateAwsCredentials(person).GetCredentialsAsync();
        }

        var ids = await Task.WhenAll(people.Select(IdOf));
        Assert.Equal(people.Length, ids.Distinct().Count());
        var owners = new Dictionary<string, string>();
        foreach (var body in _account.Bodies("GetCredentialsForIdentity").Select(b => System.Text.Json.Nodes.JsonNode.Parse(b)!))
        {
            var logins = body["Logins"]?.AsObject();
            Assert.True(logins is null or { Count: 1 });
            var (id, login) = (body["IdentityId"]!.GetValue<string>(), logins?.Single().Key ?? "guest");
            Assert.Equal(login, owners.GetValueOrDefault(id, login));
            owners[id] = login;
        }
        Assert.Equal(people.Length, owners.Count);
    }

    private Task<IdentityId> IdOf(FederatedIdentity identity) => Broker.GetIdentityIdAsync(identity, TestAccount.Stop).AsTask();
}
