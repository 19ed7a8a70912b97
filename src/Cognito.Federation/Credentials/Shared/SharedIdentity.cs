namespace Cognito.Federation;

/// <summary>A person's entry in the shared cache.</summary>
/// <param name="Id">The identity id.</param>
/// <param name="Generation">New whenever the entry is: what the credentials of this entry name.</param>
internal sealed record SharedIdentity(IdentityId Id, string Generation)
{
    public byte[] Write(string key) => SharedEntry.Write(key, writer =>
    {
        writer.Write(Id.ToString());
        writer.Write(Generation);
    });

    public static SharedIdentity? TryRead(byte[] entry, string key) =>
        SharedEntry.TryRead(entry, key, static reader => new SharedIdentity(IdentityId.Parse(reader.ReadString()), reader.ReadString()));
}
