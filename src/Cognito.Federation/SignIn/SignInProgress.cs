using Cognito.Federation.Srp;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Where one sign-in stands between two replies. Lives in memory only, for the length of one call.</summary>
internal sealed class SignInProgress
{
    /// <param name="username">What the person typed, or the canonical name once it is known.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <param name="device">The device that the person signed in on before.</param>
    public SignInProgress(string username, RequestContext context, RememberedDevice? device)
    {
        Username = username;
        Context = context;
        Device = device;
    }

    /// <summary>The name that the next request carries, and that its secret hash is made of.</summary>
    public string Username { get; private set; }

    public RequestContext Context { get; }

    public RememberedDevice? Device { get; set; }

    /// <summary>The proof of the password that was begun, until it is given.</summary>
    public PendingProof? Proof { get; set; }

    /// <summary>The proof of the device that was begun, until it is given.</summary>
    public PendingProof? DeviceProof { get; set; }

    /// <summary>Begins the proof of a password. Each has a private value of its own.</summary>
    /// <returns>The public half, for <c>SRP_A</c>.</returns>
    public string BeginProof(Secret password)
    {
        var client = new SrpClient();
        Proof = new PendingProof(client, password);
        return client.PublicValue;
    }

    /// <summary>Begins the proof of the device.</summary>
    /// <returns>The public half, for <c>SRP_A</c>.</returns>
    public string BeginDeviceProof(RememberedDevice device)
    {
        var client = new SrpClient();
        DeviceProof = new PendingProof(client, device.Password);
        return client.PublicValue;
    }

    /// <summary>From the first reply that tells it, the canonical name replaces what the person typed: every later step is checked against it.</summary>
    public void Adopt(IReadOnlyDictionary<string, string>? parameters) => Username = SrpChallenge.CanonicalName(parameters) ?? Username;

    /// <summary>The values of one step, with what every step carries: the name, the hash of the secret, the device.</summary>
    public Dictionary<string, string> Identify(IReadOnlyDictionary<string, string> values, AppClient client)
    {
        var all = new Dictionary<string, string>(values, StringComparer.Ordinal) { ["USERNAME"] = Username };
        if (client.SecretHash(Username) is { } hash)
            all["SECRET_HASH"] = hash;
        if (Device is { } device)
            all["DEVICE_KEY"] = device.Key;
        return all;
    }
}
