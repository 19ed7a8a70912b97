using System.Globalization;
using System.Xml;

namespace Cognito.Federation.Emulator;

/// <summary>Tells of a role who may play it, and for how long. Roles of which nothing was said are not there, although pools may name them.</summary>
internal sealed class GetRoleOperation : QueryOperation
{
    private const string Action = "iam:GetRole";

    public override string Name => "GetRole";

    public override Task<Action<XmlWriter>> InvokeAsync(QueryCall call)
    {
        call.Form.RefuseOthers("RoleName");
        var name = call.Form.Find("RoleName");
        new Constraints().Required("RoleName", name).Length("RoleName", name, 1, 64).ThrowIfBroken(static message => new AwsException("ValidationError", message));
        var role = call.State.Roles.FindByName(name!);
        if (role is null || !call.Key!.Allows(Action, role.Arn, new Dictionary<string, string>()))
            throw Refuse(call, name!);
        return Task.FromResult<Action<XmlWriter>>(xml => Write(xml, call, role));
    }

    // Whoever may not read a role is not told whether it is there.
    private static AwsException Refuse(QueryCall call, string name)
    {
        var arn = call.State.Roles.ArnOf(name);
        return call.Key!.Allows(Action, arn, new Dictionary<string, string>())
            ? new AwsException("NoSuchEntity", $"The role with name {name} cannot be found.", 404)
            : new AwsException("AccessDenied", call.Key.WhyDenied(Action, arn), 403);
    }

    private static void Write(XmlWriter xml, QueryCall call, Role role)
    {
        var path = role.Arn[(role.Arn.IndexOf(":role/", StringComparison.Ordinal) + ":role".Length)..^role.Name.Length];
        xml.WriteStartElement("Role", call.Namespace);
        xml.WriteElementString("Path", call.Namespace, path);
        xml.WriteElementString("RoleName", call.Namespace, role.Name);
        xml.WriteElementString("RoleId", call.Namespace, role.UniqueId);
        xml.WriteElementString("Arn", call.Namespace, role.Arn);
        xml.WriteElementString("CreateDate", call.Namespace, call.State.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteElementString("AssumeRolePolicyDocument", call.Namespace, UriEscaping.Encode((role.Trust ?? TrustPolicy.Everybody).Document, keepSlash: false));
        xml.WriteElementString("MaxSessionDuration", call.Namespace, ((int)role.LongestSession.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
