using System.Text;

namespace Cognito.Federation;

/// <summary>Temporary, limited AWS credentials of one identity. The two secrets print as <c>[redacted]</c>.</summary>
/// <param name="IdentityId">Whom the credentials stand for.</param>
/// <param name="AccessKeyId">The public half of the key.</param>
/// <param name="SecretAccessKey">The secret half of the key.</param>
/// <param name="SessionToken">Goes along with each signed request.</param>
/// <param name="ExpiresAt">When AWS stops accepting them, by the server's clock; an hour after they were made in the enhanced flow.</param>
public sealed record TemporaryCredentials(IdentityId IdentityId, string AccessKeyId, Secret SecretAccessKey, Secret SessionToken, DateTimeOffset ExpiresAt)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("IdentityId = ").Append(IdentityId).Append(", AccessKeyId = ").Append(AccessKeyId)
            .Append(", ExpiresAt = ").AppendFormat(System.Globalization.CultureInfo.InvariantCulture, "{0:O}", ExpiresAt);
        return true;
    }
}
