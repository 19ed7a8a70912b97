namespace Cognito.Federation.Emulator;

/// <summary>The trust policy of the roles that the console makes for an identity pool.</summary>
internal static class ConsoleTrust
{
    /// <summary>Writes a statement for each pool and kind of identity that plays the role.</summary>
    public static TrustPolicy For(IEnumerable<(string PoolId, bool IsGuest, bool SetsTags)> players) => TrustPolicy.Parse(
        $$"""{ "Version": "2012-10-17", "Statement": [{{string.Join(", ", players.Select(static player => Statement(player.PoolId, player.IsGuest, player.SetsTags)))}}] }""");

    private static string Statement(string poolId, bool isGuest, bool setsTags) =>
        $$"""
        {
          "Effect": "Allow",
          "Principal": { "Federated": "{{TrustPolicy.Cognito}}" },
          "Action": [{{(setsTags ? $"\"{TrustPolicy.Assume}\", \"{TrustPolicy.Tag}\"" : $"\"{TrustPolicy.Assume}\"")}}],
          "Condition": {
            "StringEquals": { "{{PolicyKeys.Audience}}": "{{poolId}}" },
            "ForAnyValue:StringLike": { "{{PolicyKeys.Methods}}": "{{(isGuest ? IdentityMethods.Guest : IdentityMethods.User)}}" }
          }
        }
        """;
}
