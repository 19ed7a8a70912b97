using System.Xml;

namespace Cognito.Federation.Emulator;

/// <summary>Tells whose key signed the request.</summary>
internal sealed class GetCallerIdentityOperation : QueryOperation
{
    public override string Name => "GetCallerIdentity";

    public override void Check(QueryForm form) => form.RefuseOthers();

    public override Task<Action<XmlWriter>> InvokeAsync(QueryCall call)
    {
        var caller = call.Key!.Owner;
        return Task.FromResult<Action<XmlWriter>>(xml =>
        {
            xml.WriteElementString("Arn", call.Namespace, caller.Arn);
            xml.WriteElementString("UserId", call.Namespace, caller.UserId);
            xml.WriteElementString("Account", call.Namespace, caller.AccountId);
        });
    }
}
