using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The services of AWS's query protocol: a form with <c>Action</c> in, XML out.</summary>
internal sealed class QueryRoute(EmulatorState state) : IHttpRoute
{
    private const string FormType = "application/x-www-form-urlencoded";
    private const string GlobalRegion = "us-east-1";

    public bool Matches(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        && context.Request.Path == "/"
        && (context.Request.ContentType ?? "").StartsWith(FormType, StringComparison.OrdinalIgnoreCase);

    public async Task HandleAsync(HttpContext context)
    {
        var facts = RequestFacts.Of(context);
        facts.Service = QueryService.Sts.Name;
        context.Response.Headers["x-amzn-RequestId"] = facts.RequestId;
        var service = QueryService.Sts;
        try
        {
            var body = await BodyReader.ReadAsync(context);
            facts.Body = Encoding.UTF8.GetString(body);
            var form = QueryForm.Read(facts.Body);
            facts.Operation = form.Action;
            (service, var operation) = QueryService.Find(form);
            facts.Service = service.Name;
            if (service == QueryService.Sts)
                state.RateLimits?.TakeSts();
            operation.Check(form);
            var key = operation.Access == OperationAccess.Signed ? Authenticate(context.Request, body, service.Name) : null;
            facts.Signer = key;
            var result = await operation.InvokeAsync(new QueryCall(state, form, service.Namespace, key));
            await AnswerAsync(context, facts, service, operation, result);
        }
        catch (AwsException refused)
        {
            facts.Error = refused.Type;
            await AnswerErrorAsync(context, facts, service, refused);
        }
    }

    private AccessKey Authenticate(HttpRequest request, byte[] body, string service)
    {
        try
        {
            // The global endpoint is signed for us-east-1 wherever the caller is.
            return state.Authenticator.Authenticate(SigningInput.From(request), _ => PayloadHash.Of(body), service, state.Region, GlobalRegion).Key;
        }
        catch (SignatureException refused)
        {
            throw refused.Fault switch
            {
                SignatureFault.Missing => new AwsException("MissingAuthenticationToken", "Request is missing Authentication Token", 403),
                SignatureFault.Incomplete or SignatureFault.UnsupportedScheme => new AwsException("IncompleteSignature", refused.Message),
                SignatureFault.UnknownKey or SignatureFault.WrongToken => new AwsException("InvalidClientTokenId", refused.Message, 403),
                SignatureFault.ExpiredToken => new AwsException("ExpiredToken", refused.Message, 403),
                _ => new AwsException("SignatureDoesNotMatch", refused.Message, 403),
            };
        }
    }

    private static Task AnswerAsync(HttpContext context, RequestFacts facts, QueryService service, QueryOperation operation, Action<XmlWriter> result)
        => XmlAnswer.WriteAsync(context, 200, "text/xml", xml =>
        {
            xml.WriteStartElement(operation.Name + "Response", service.Namespace);
            xml.WriteStartElement(operation.Name + "Result", service.Namespace);
            result(xml);
            xml.WriteEndElement();
            xml.WriteStartElement("ResponseMetadata", service.Namespace);
            xml.WriteElementString("RequestId", service.Namespace, facts.RequestId);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    private static Task AnswerErrorAsync(HttpContext context, RequestFacts facts, QueryService service, AwsException error)
        => XmlAnswer.WriteAsync(context, error.StatusCode, "text/xml", xml =>
        {
            xml.WriteStartElement("ErrorResponse", service.Namespace);
            xml.WriteStartElement("Error", service.Namespace);
            xml.WriteElementString("Type", service.Namespace, "Sender");
            xml.WriteElementString("Code", service.Namespace, error.Type);
            xml.WriteElementString("Message", service.Namespace, error.Message);
            xml.WriteEndElement();
            xml.WriteElementString("RequestId", service.Namespace, facts.RequestId);
            xml.WriteEndElement();
        });
}
