namespace Cognito.Federation.Emulator;

/// <summary>What guests may do at most in the enhanced flow, whatever their role allows: the services that the real one names, as far as the emulator has them. The classic flow knows no such limit.</summary>
internal static class GuestLimit
{
    public static RolePolicy Policy { get; } = RolePolicy.Parse(
        """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:*", "cognito-identity:*", "cognito-idp:*"], "Resource": "*" } }""");
}
