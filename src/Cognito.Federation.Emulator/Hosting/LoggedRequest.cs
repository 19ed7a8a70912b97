namespace Cognito.Federation.Emulator;

/// <summary>One request that the emulator answered.</summary>
public sealed class LoggedRequest
{
    internal LoggedRequest(string service, string operation, DateTimeOffset time, int status, string? error, string? body, AccessKey? signer)
    {
        AccessKeyId = signer?.Id;
        IdentityId = signer?.Session?.Keys.GetValueOrDefault(PolicyKeys.Subject);
        Service = service;
        Operation = operation;
        Time = time;
        Status = status;
        Error = error;
        Body = body;
    }

    /// <summary>The service that answered: <c>cognito-idp</c>, <c>cognito-identity</c>, <c>sts</c>, <c>s3</c>, or <c>emulator</c> for everything else.</summary>
    public string Service { get; }

    /// <summary>The operation, such as <c>InitiateAuth</c>; method and path where no operation could be told.</summary>
    public string Operation { get; }

    /// <summary>When it was answered, by the emulator's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; }

    /// <summary>The error type of the answer, such as <c>NotAuthorizedException</c>; <see langword="null"/> when it succeeded.</summary>
    public string? Error { get; }

    /// <summary>The body as it came, secrets included, for the JSON and query services; <see langword="null"/> for others and for bodies that were refused unread.</summary>
    public string? Body { get; }

    /// <summary>The access key id that signed the request, once its signature was found good; <see langword="null"/> for unsigned requests.</summary>
    public string? AccessKeyId { get; }

    /// <summary>The identity whose credentials signed the request; <see langword="null"/> where they are not those of an identity.</summary>
    public string? IdentityId { get; }

    /// <summary>Service, operation and status; never the body.</summary>
    public override string ToString() => $"{Service} {Operation} {Status}{(Error is null ? "" : " " + Error)}";
}
