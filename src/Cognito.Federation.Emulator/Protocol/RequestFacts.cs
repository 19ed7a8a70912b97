using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>What the request log says about the request in hand; a route fills it before it writes its answer.</summary>
internal sealed class RequestFacts
{
    public required string RequestId { get; init; }

    public string Service { get; set; } = "emulator";

    public string? Operation { get; set; }

    public string? Error { get; set; }

    public string? Body { get; set; }

    /// <summary>Whose signature the request has; <see langword="null"/> until it was found good.</summary>
    public AccessKey? Signer { get; set; }

    public static RequestFacts Of(HttpContext context) =>
        context.Features.Get<RequestFacts>() ?? throw new InvalidOperationException("The pipeline has not set the request's facts.");
}
