using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>One sign-in by passkey: what the browser is told, and the judge of what it answers, once and in time. Hold the pool's gate.</summary>
internal sealed class PasskeyAssertion
{
    private const int ChallengeLength = 32;

    private readonly string _challenge = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ChallengeLength));
    private readonly PoolUser _user;
    private readonly string _relyingPartyId;
    private readonly bool _mustVerify;
    private readonly DateTimeOffset _expires;
    private bool _isAnswered;

    private PasskeyAssertion(PoolUser user, string relyingPartyId, PasskeySettings settings, DateTimeOffset now, TimeSpan validity)
    {
        _user = user;
        _relyingPartyId = relyingPartyId;
        // Whose passkey counts as two factors must be verified by it.
        _mustVerify = settings.UserVerification == PasskeySettings.Required || (settings.IsMultiFactor && user.Factors.PasskeyEnabled);
        _expires = now + validity;
        RequestOptions = new JsonObject
        {
            ["challenge"] = _challenge,
            ["timeout"] = (int)validity.TotalMilliseconds,
            ["rpId"] = relyingPartyId,
            ["allowCredentials"] = PasskeyDescriptors.Write(Usable),
            ["userVerification"] = _mustVerify ? PasskeySettings.Required : settings.UserVerification,
        }.ToJsonString();
    }

    /// <summary><c>CREDENTIAL_REQUEST_OPTIONS</c>: PublicKeyCredentialRequestOptionsJSON, for <c>navigator.credentials.get</c>.</summary>
    public string RequestOptions { get; }

    private IEnumerable<RegisteredPasskey> Usable => _user.Factors.Passkeys.Where(passkey => passkey.RelyingPartyId == _relyingPartyId);

    /// <summary>Begins a sign-in by passkey.</summary>
    /// <param name="pool">The user's pool.</param>
    /// <param name="user">Who signs in.</param>
    /// <param name="now">The instant of the request.</param>
    /// <param name="validity">How long an answer is taken.</param>
    /// <exception cref="AwsException">The pool has no passkeys.</exception>
    public static PasskeyAssertion Begin(UserPool pool, PoolUser user, DateTimeOffset now, TimeSpan validity)
    {
        var (settings, relyingPartyId) = PoolPasskeys.Require(pool);
        return new(user, relyingPartyId, settings, now, validity);
    }

    /// <summary>Judges the browser's answer, <c>CREDENTIAL</c>: AuthenticationResponseJSON. Whatever it is, there is no second one.</summary>
    /// <exception cref="AwsException">A check fails; the message says which.</exception>
    public PasskeyProof Judge(string credential, DateTimeOffset now)
    {
        try
        {
            if (_isAnswered)
                throw new PasskeyException(PasskeyFault.Challenge, "The challenge was answered before.");
            _isAnswered = true;
            if (now >= _expires)
                throw new PasskeyException(PasskeyFault.Challenge, "The challenge has expired.");
            using var document = JsonDocument.Parse(credential);
            return Judge(new CredentialJson(document.RootElement));
        }
        catch (JsonException)
        {
            throw AwsException.InvalidParameter("CREDENTIAL must be the browser's answer in JSON.");
        }
        catch (PasskeyException e) when (e.Fault == PasskeyFault.Malformed)
        {
            throw AwsException.InvalidParameter(e.Message);
        }
        catch (PasskeyException e)
        {
            throw AwsException.NotAuthorized("The passkey does not prove who signs in. " + e.Message);
        }
    }

    private PasskeyProof Judge(CredentialJson credential)
    {
        credential.ClientData.Check(ClientData.Get, _challenge, _relyingPartyId);
        var id = Base64Url.EncodeToString(credential.Id);
        var passkey = Usable.FirstOrDefault(p => p.Id == id) ?? throw PasskeyException.NotProved("The user has no such passkey.");
        if (credential.OptionalResponse("userHandle") is { } handle && Base64Url.EncodeToString(handle) != PasskeyRegistration.HandleOf(_user))
            throw PasskeyException.NotProved("The user handle is another user's.");
        var bytes = credential.Response("authenticatorData");
        var data = AuthenticatorData.Read(bytes);
        PasskeyPresence.Check(data, _relyingPartyId, _mustVerify);
        if (!passkey.Key.Verify([.. bytes, .. credential.ClientData.Hash], credential.Response("signature")))
            throw PasskeyException.NotProved("The signature is not of the passkey.");
        // A counter that stands still or goes back is that of a copy; authenticators that do not count say 0 always.
        if ((data.Counter != 0 || passkey.Counter != 0) && data.Counter <= passkey.Counter)
            throw PasskeyException.NotProved("The counter did not go up, so the passkey may have been copied.");
        passkey.Counter = data.Counter;
        return new PasskeyProof(_user, data.IsUserVerified);
    }
}
