using System.Globalization;
using System.Xml;

namespace Cognito.Federation.Emulator;

/// <summary>Gives credentials of a role for a token of the identity pool service (the classic flow).</summary>
internal sealed class AssumeRoleWithWebIdentityOperation : QueryOperation
{
    public override string Name => "AssumeRoleWithWebIdentity";

    public override OperationAccess Access => OperationAccess.Anonymous;

    public override async Task<Action<XmlWriter>> InvokeAsync(QueryCall call)
    {
        var request = WebIdentityRequest.Read(call.Form);
        var token = await WebIdentityToken.ReadAsync(call.State, request, call.Now);
        var role = FindRole(call.State, request.RoleArn);
        var limit = SessionPolicy.Read(request.Policy, request.PolicyArns, token.Tags, call.State.ManagedPolicies);
        var session = IdentitySession.Of(role, request.RoleSessionName, token) with { Limit = limit.Policy };
        if (!IdentitySession.MayBegin(call.State.Roles.Trusts, session, token.Tags))
            throw new AwsException("AccessDenied", $"Not authorized to perform {TrustPolicy.Assume}", 403);
        if (request.Duration > role.LongestSession)
            throw new AwsException("ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");

        var key = call.State.Keys.Issue(session, call.Now + request.Duration);
        return xml => Write(xml, call.Namespace, token, key, limit.PackedSize);
    }

    private static Role FindRole(EmulatorState state, string arn)
    {
        try
        {
            return state.Roles.Get(arn);
        }
        catch (FormatException malformed)
        {
            throw new AwsException("ValidationError", $"Request ARN is invalid: {malformed.Message}");
        }
    }

    private static void Write(XmlWriter xml, string space, CognitoToken token, AccessKey key, int? packedSize)
    {
        xml.WriteElementString("SubjectFromWebIdentityToken", space, token.IdentityId);
        xml.WriteElementString("Audience", space, token.PoolId);
        xml.WriteElementString("Provider", space, TrustPolicy.Cognito);
        xml.WriteStartElement("AssumedRoleUser", space);
        xml.WriteElementString("Arn", space, key.Owner.Arn);
        xml.WriteElementString("AssumedRoleId", space, key.Owner.UserId);
        xml.WriteEndElement();
        xml.WriteStartElement("Credentials", space);
        xml.WriteElementString("AccessKeyId", space, key.Id);
        xml.WriteElementString("SecretAccessKey", space, key.SecretKey);
        xml.WriteElementString("SessionToken", space, key.SessionToken);
        xml.WriteElementString("Expiration", space, key.Expiration!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        if (packedSize is { } size)
            xml.WriteElementString("PackedPolicySize", space, size.ToString(CultureInfo.InvariantCulture));
    }
}
