namespace Cognito.Federation.Emulator;

/// <summary>The chain of signatures in a chunked upload: each covers its chunk and the signature before it, the first that of the request.</summary>
internal sealed class ChunkSignatures(DerivedKey key, SignatureClaim claim)
{
    private string _previous = claim.Signature;

    public void VerifyChunk(string chunkHash, string signature)
        => Verify(signature, key.Sign("AWS4-HMAC-SHA256-PAYLOAD", claim.Timestamp, claim.Scope.Terms, _previous, PayloadHash.OfNothing, chunkHash), "chunk");

    public void VerifyTrailer(string trailerHash, string signature)
        => Verify(signature, key.Sign("AWS4-HMAC-SHA256-TRAILER", claim.Timestamp, claim.Scope.Terms, _previous, trailerHash), "trailer");

    private void Verify(string actual, string expected, string what)
    {
        if (!SignatureCheck.Same(expected, actual))
        {
            throw new SignatureException(
                SignatureFault.Mismatch,
                $"The {what} signature we calculated does not match the signature you provided. Check your key and signing method.");
        }

        _previous = expected;
    }
}
