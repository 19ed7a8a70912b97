using System.Text;

namespace Cognito.Federation;

/// <summary>One set of credentials in the shared cache.</summary>
/// <param name="Credentials">The set.</param>
/// <param name="Life">How long it lives from its making.</param>
/// <param name="Generation">Of which entry of the person it is.</param>
internal sealed record SharedCredentials(TemporaryCredentials Credentials, TimeSpan Life, string Generation)
{
    public byte[] Write(string key) => SharedEntry.Write(key, writer =>
    {
        writer.Write(Generation);
        writer.Write(Life.Ticks);
        writer.Write(Credentials.IdentityId.ToString());
        writer.Write(Credentials.AccessKeyId);
        writer.Write(Credentials.SecretAccessKey.Reveal());
        writer.Write(Credentials.SessionToken.Reveal());
        writer.Write(Credentials.ExpiresAt.UtcTicks);
    });

    public static SharedCredentials? TryRead(byte[] entry, string key) => SharedEntry.TryRead(entry, key, static reader =>
    {
        var generation = reader.ReadString();
        var life = new TimeSpan(reader.ReadInt64());
        var credentials = new TemporaryCredentials(
            IdentityId.Parse(reader.ReadString()), reader.ReadString(), new Secret(reader.ReadString()), new Secret(reader.ReadString()), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero));
        return new SharedCredentials(credentials, life, generation);
    });

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Credentials = ").Append(Credentials);
        return true;
    }
}
