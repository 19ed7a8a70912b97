using System.Globalization;
using System.Text.Json.Nodes;
using Cognito.Federation.Administration;
using static Cognito.Federation.Tests.Administration.AdminDesk;

namespace Cognito.Federation.Tests.Administration;

public sealed class FederationAdminTests
{
    private static readonly ExternalUser Google = new("Google", "1098765432109876");

    [Fact]
    public async Task A_person_of_Google_becomes_another_way_in_and_ceases_to_be_one()
    {
        await using var pool = await AdminDesk.StartAsync();

        await pool.Admin.Federation.LinkAsync("alice", Google, cancellationToken: Cancellation);

        var identity = Assert.Single(JsonNode.Parse((await pool.Admin.Users.GetAsync("alice", Cancellation))!.Attributes["identities"])!.AsArray())!;
        Assert.Equal(("1098765432109876", "Google"), ((string?)identity["userId"], (string?)identity["providerName"]));
        var sent = Assert.Single(pool.Sent("AdminLinkProviderForUser"));
        Assert.Equal("""{"ProviderName":"Cognito","ProviderAttributeValue":"alice"}""", sent["DestinationUser"]!.ToJsonString());
        Assert.Equal("Cognito_Subject", (string?)sent["SourceUser"]!["ProviderAttributeName"]);

        await pool.Admin.Federation.UnlinkAsync(Google, Cancellation);
        Assert.DoesNotContain("identities", (await pool.Admin.Users.GetAsync("alice", Cancellation))!.Attributes.Keys);
    }

    [Theory]
    [InlineData("alice@example.com", "false")]
    [InlineData("alice@example.com", null)]
    [InlineData(null, null)]
    public async Task An_unverified_address_is_not_enough_unless_that_is_spelled(string? email, string? verified)
    {
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password, u =>
        {
            if (email is not null)
                u.Attributes["email"] = email;
            if (verified is not null)
                u.Attributes["email_verified"] = verified;
        }));

        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Federation.LinkAsync("alice", Google, cancellationToken: Cancellation));

        Assert.Equal(CognitoErrorCode.EmailNotVerified, refused.Code);
        Assert.Contains("allowUnverifiedEmail", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", refused.ToString(), StringComparison.Ordinal);
        Assert.Empty(pool.Sent("AdminLinkProviderForUser"));

        await pool.Admin.Federation.LinkAsync("alice", Google, allowUnverifiedEmail: true, Cancellation);
        Assert.Single(pool.Sent("AdminLinkProviderForUser"));
    }

    [Fact]
    public async Task The_user_is_named_canonically_whatever_alias_was_given()
    {
        await using var pool = await AdminDesk.StartAsync(p => p.AliasAttributes.Add("email"));

        await pool.Admin.Federation.LinkAsync("alice@example.com", Google, cancellationToken: Cancellation);

        Assert.Equal("alice", (string?)Assert.Single(pool.Sent("AdminLinkProviderForUser"))["DestinationUser"]!["ProviderAttributeValue"]);
    }

    [Fact]
    public async Task Nobody_a_sixth_link_and_somebody_elses_link_are_refused()
    {
        await using var pool = await AdminDesk.StartAsync(p => p.AddUser("bob", TestPool.Password, u => (u.Attributes["email"], u.Attributes["email_verified"]) = ("bob@example.com", "true")));
        for (var i = 0; i < 5; i++)
            await pool.Admin.Federation.LinkAsync("alice", new ExternalUser("Google", i.ToString(CultureInfo.InvariantCulture)), cancellationToken: Cancellation);

        var nobody = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Federation.LinkAsync("nobody", Google, cancellationToken: Cancellation));
        var sixth = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Federation.LinkAsync("alice", Google, cancellationToken: Cancellation));
        var taken = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Federation.LinkAsync("bob", new ExternalUser("Google", "0"), cancellationToken: Cancellation));
        var unknown = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Federation.UnlinkAsync(Google, Cancellation));

        Assert.Equal((CognitoErrorCode.UserNotFound, CognitoErrorCode.LimitExceeded, CognitoErrorCode.AliasExists, CognitoErrorCode.UserNotFound), (nobody.Code, sixth.Code, taken.Code, unknown.Code));
    }

    [Fact]
    public void The_pool_itself_is_no_external_provider()
    {
        Assert.Throws<ArgumentException>(() => new ExternalUser("Cognito", "alice"));
        Assert.Throws<ArgumentException>(() => new ExternalUser("Google", ""));
        Assert.DoesNotContain("1098765432109876", Google.ToString(), StringComparison.Ordinal);
    }
}
