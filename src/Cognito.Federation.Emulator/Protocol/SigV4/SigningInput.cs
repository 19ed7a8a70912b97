using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Cognito.Federation.Emulator;

/// <summary>A request as it travelled: path and query still encoded, headers unfolded, nothing normalised.</summary>
internal sealed record SigningInput(string Method, string Path, string Query, IHeaderDictionary Headers)
{
    public static SigningInput From(HttpRequest request)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/') && target.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
        {
            // The absolute form, which clients behind a proxy send.
            var path = target.IndexOf('/', scheme + 3);
            target = path < 0 ? "/" : target[path..];
        }

        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0
            ? new SigningInput(request.Method, target, "", request.Headers)
            : new SigningInput(request.Method, target[..question], target[(question + 1)..], request.Headers);
    }

    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
