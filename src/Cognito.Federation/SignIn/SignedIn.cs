using System.Text;

namespace Cognito.Federation;

/// <summary>The person is signed in.</summary>
/// <param name="Session">Their tokens.</param>
public sealed record SignedIn(UserSession Session) : SignInOutcome
{
    /// <summary>The device that Cognito met for the first time; null in pools that do not remember devices, and when the device was known.</summary>
    /// <remarks>Keep its <see cref="NewDevice.Device"/> where this person on this device can bring it back as <see cref="SignInRequest.On"/>: it replaces the second factor.</remarks>
    public NewDevice? NewDevice { get; init; }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Session = ").Append(Session);
        return true;
    }
}
