namespace Cognito.Federation.Wire;

/// <summary>Puts the file of an import where Cognito wants it: at a presigned address of S3.</summary>
internal sealed class ImportUpload
{
    private const string Name = "The upload of the import";
    private const long MaximumBytes = 100 * 1024 * 1024;

    private readonly UserPoolContext _pool;
    private readonly Stream _file;
    private readonly long _length;

    /// <exception cref="ArgumentException">The file cannot be read, does not know its length, is empty or too long.</exception>
    public ImportUpload(UserPoolContext pool, Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanRead || !file.CanSeek)
            throw new ArgumentException("Expected a stream that can be read and knows its length, such as a FileStream or a MemoryStream.", nameof(file));
        _length = file.Length - file.Position;
        if (_length == 0)
            throw new ArgumentException("Expected the rows of a CSV file, got a stream that is at its end: set Position to 0 after writing.", nameof(file));
        if (_length > MaximumBytes)
            throw new ArgumentException($"Cognito takes files of up to {MaximumBytes} bytes, got {_length}: split it into several jobs.", nameof(file));
        (_pool, _file) = (pool, file);
    }

    /// <summary>Sends the file, once.</summary>
    /// <exception cref="CognitoServiceException">It was refused, or the network failed.</exception>
    public async Task SendAsync(string? presignedUrl, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(presignedUrl, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true }))
            throw ErrorTranslation.Unreadable(ImportOperations.CreateUserImportJob.Name, "it holds no address over https for the upload.");
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new UploadContent(_file, _length) };
        // The address is signed for this header.
        request.Headers.TryAddWithoutValidation("x-amz-server-side-encryption", "aws:kms");
        var subject = $"user pool {_pool.PoolId}, at {address.GetLeftPart(UriPartial.Authority)}";
        try
        {
            using var response = await _pool.Http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                throw Refused(response, subject);
        }
        catch (HttpRequestException e)
        {
            throw NetworkFailures.Classify(e, Name, subject).Exception;
        }
        catch (IOException e)
        {
            throw NetworkFailures.Broken(e, Name, subject).Exception;
        }
    }

    private static CognitoServiceException Refused(HttpResponseMessage response, string subject)
    {
        var code = CognitoErrorCode.ImportUploadFailed;
        return new CognitoServiceException(code, $"{Name} failed with the status {(int)response.StatusCode}. {ErrorRules.For(code, "").Advice} ({subject})")
        {
            StatusCode = response.StatusCode,
            RequestId = WireReply.RequestId(response),
            IsTransient = (int)response.StatusCode >= 500,
        };
    }
}
