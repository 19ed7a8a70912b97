namespace Cognito.Federation.Emulator;

/// <summary>What was found out about a body while it was read.</summary>
internal sealed record BodyDigest(long Length, byte[] Md5, ChecksumKind? ChecksumKind, string? Checksum);
