namespace Cognito.Federation.Emulator;

/// <summary>Verifies the tokens of one kind of provider.</summary>
internal interface ILoginCheck
{
    bool Serves(string provider);

    /// <summary>Says whose token it is, for an identity pool that may or may not trust its provider.</summary>
    /// <exception cref="AwsException">The pool does not trust the provider, or the token is not a good one.</exception>
    Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token);
}
