using System.Net.Http.Headers;
using System.Text;
using System.Xml;

namespace Cognito.Federation.Wire;

/// <summary>Asks IAM for roles. One attempt each: a diagnosis says what did not work, and is run again.</summary>
internal sealed class RoleCalls
{
    private const string Operation = "GetRole";

    private readonly Uri _endpoint;
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly AdministratorAuthorization _authorization;
    private readonly string _subject;

    public RoleCalls(FlowResources resources)
    {
        var settings = resources.Settings;
        var (address, region) = RegionalEndpoint.RoleService(settings.PoolId.Region);
        _endpoint = settings.IamEndpoint ?? address;
        _http = resources.Http;
        _time = resources.Time;
        _timeout = settings.Limits.AttemptTimeout;
        _authorization = new AdministratorAuthorization(settings.AdministratorCredentials, region, "iam");
        _subject = $"IAM, at {_endpoint.GetLeftPart(UriPartial.Authority)}";
    }

    /// <summary>Tells of a role.</summary>
    /// <param name="name">Its name, without path.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The role; null when there is none of this name in the caller's account.</returns>
    /// <exception cref="CognitoFederationException">IAM refused, or did not answer.</exception>
    public async Task<RoleDescription?> FindAsync(string name, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var form = Encoding.UTF8.GetBytes($"Action={Operation}&Version=2010-05-08&RoleName={Uri.EscapeDataString(name)}");
            using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new ByteArrayContent(form) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            await _authorization.ApplyAsync(request, form, either.Token).ConfigureAwait(false);
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            using var content = new PooledBuffer();
            if (!await WireReply.TryReadBodyAsync(response.Content, content, either.Token).ConfigureAwait(false))
                throw ErrorTranslation.Unreadable(Operation, $"it is longer than {WireReply.MaximumBytes} bytes.");
            return response.IsSuccessStatusCode ? RoleXml.ReadRole(content.Written) : Refused(response, content.Written);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ErrorTranslation.WithoutReply(CognitoErrorCode.Timeout, Operation, "the time limit of the attempt ran out.", _subject, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw ErrorTranslation.WithoutReply(CognitoErrorCode.ConnectionFailed, Operation, "no connection to the service could be made, or it broke.", _subject, e);
        }
        catch (XmlException e)
        {
            throw ErrorTranslation.Unreadable(Operation, "it is not the XML that was expected.", e);
        }
    }

    private RoleDescription? Refused(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var (type, message) = RoleXml.ReadError(body);
        if (type == "NoSuchEntity")
            return null;
        var error = new ServiceError(Operation, type, message, response.StatusCode, WireReply.RequestId(response), null);
        throw ErrorTranslation.ToException(error, ErrorNames.CodeOf(type, message, (int)response.StatusCode), _subject);
    }
}
