namespace Cognito.Federation.Wire;

internal sealed class GetUserCall
{
    public required string AccessToken { get; init; }
}

internal sealed class GetUserReply
{
    public required string Username { get; init; }

    public IReadOnlyList<AttributePair>? UserAttributes { get; init; }
}
