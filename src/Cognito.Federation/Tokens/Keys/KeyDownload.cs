using System.Net;
using System.Net.Http.Headers;

namespace Cognito.Federation;

/// <summary>Fetches a user pool's keys, within limits of size and time.</summary>
internal sealed class KeyDownload(Uri address, HttpMessageInvoker http, TimeProvider time)
{
    public const string Name = "jwks.json";

    private const string Path = "/.well-known/" + Name;

    private const int MaximumLength = 128 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Where the keys of a pool are, below its issuer or its place at an endpoint.</summary>
    public static Uri Below(string pool) => new(pool + Path);

    /// <summary>Makes one request.</summary>
    /// <exception cref="CognitoServiceException">There are no keys to be had from there for now; the message says where and why.</exception>
    public async Task<SigningKeySet> FetchAsync()
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
                throw Unavailable($"expected status 200, got {(int)response.StatusCode}.", null, response.StatusCode);
            return SigningKeySet.Parse(await ReadAsync(response.Content, limit.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            throw Unavailable(FormattableString.Invariant($"no answer within {Timeout.TotalSeconds} seconds."), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Unavailable("no connection, or it broke.", e);
        }
        catch (FormatException e)
        {
            throw Unavailable($"what came is no key set: {e.Message}", e);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[MaximumLength + 1];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return length <= MaximumLength ? bytes.AsMemory(0, length) : throw Unavailable(FormattableString.Invariant($"expected {MaximumLength} bytes at most, got more."), null);
        }
    }

    private CognitoServiceException Unavailable(string why, Exception? inner, HttpStatusCode? status = null)
    {
        var code = CognitoErrorCode.SigningKeysUnavailable;
        var rule = ErrorRules.For(code, Name);
        return new CognitoServiceException(code, $"The keys of the user pool cannot be read from {address}: {why} {rule.Advice}", inner) { StatusCode = status, IsTransient = rule.IsTransient };
    }
}
