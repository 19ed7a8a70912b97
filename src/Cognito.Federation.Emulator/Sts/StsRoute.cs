using System.Text;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The security token service: AWS's query protocol, a form with <c>Action</c> in, XML out.</summary>
internal sealed class StsRoute(EmulatorState state) : IHttpRoute
{
    private const string Version = "2011-06-15";
    private const string Namespace = "https://sts.amazonaws.com/doc/2011-06-15/";
    private const string FormType = "application/x-www-form-urlencoded";
    private const string GlobalRegion = "us-east-1";

    public bool Matches(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        && context.Request.Path == "/"
        && (context.Request.ContentType ?? "").StartsWith(FormType, StringComparison.OrdinalIgnoreCase);

    public async Task HandleAsync(HttpContext context)
    {
        var facts = RequestFacts.Of(context);
        facts.Service = "sts";
        context.Response.Headers["x-amzn-RequestId"] = facts.RequestId;
        try
        {
            var body = await BodyReader.ReadAsync(context);
            facts.Body = Encoding.UTF8.GetString(body);
            var form = QueryForm.Read(facts.Body);
            facts.Operation = form.Action;
            if (form.Action != "GetCallerIdentity" || form.Version != Version)
                throw new AwsException("InvalidAction", $"Could not find operation {form.Action} for version {form.Version}; the emulator has GetCallerIdentity for version {Version}.");
            form.RefuseOthers();
            await AnswerCallerIdentityAsync(context, facts, Authenticate(context.Request, body));
        }
        catch (AwsException refused)
        {
            facts.Error = refused.Type;
            await AnswerErrorAsync(context, facts, refused);
        }
    }

    private CallerIdentity Authenticate(HttpRequest request, byte[] body)
    {
        try
        {
            // The global endpoint is signed for us-east-1 wherever the caller is.
            return state.Authenticator.Authenticate(SigningInput.From(request), _ => PayloadHash.Of(body), "sts", state.Region, GlobalRegion).Key.Owner;
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

    private static Task AnswerCallerIdentityAsync(HttpContext context, RequestFacts facts, CallerIdentity caller) => XmlAnswer.WriteAsync(context, 200, "text/xml", xml =>
    {
        xml.WriteStartElement("GetCallerIdentityResponse", Namespace);
        xml.WriteStartElement("GetCallerIdentityResult", Namespace);
        xml.WriteElementString("Arn", Namespace, caller.Arn);
        xml.WriteElementString("UserId", Namespace, caller.UserId);
        xml.WriteElementString("Account", Namespace, caller.AccountId);
        xml.WriteEndElement();
        xml.WriteStartElement("ResponseMetadata", Namespace);
        xml.WriteElementString("RequestId", Namespace, facts.RequestId);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static Task AnswerErrorAsync(HttpContext context, RequestFacts facts, AwsException error) => XmlAnswer.WriteAsync(context, error.StatusCode, "text/xml", xml =>
    {
        xml.WriteStartElement("ErrorResponse", Namespace);
        xml.WriteStartElement("Error", Namespace);
        xml.WriteElementString("Type", Namespace, "Sender");
        xml.WriteElementString("Code", Namespace, error.Type);
        xml.WriteElementString("Message", Namespace, error.Message);
        xml.WriteEndElement();
        xml.WriteElementString("RequestId", Namespace, facts.RequestId);
        xml.WriteEndElement();
    });
}
