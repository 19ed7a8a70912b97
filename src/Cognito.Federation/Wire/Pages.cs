using System.Runtime.CompilerServices;

namespace Cognito.Federation.Wire;

/// <summary>Walks through a list that comes in pages: the next page is asked for when the last item of the one before was taken.</summary>
internal static class Pages
{
    /// <summary>The most that a page of Cognito holds.</summary>
    public const int Size = 60;

    /// <param name="operation">The operation that answers with the pages.</param>
    /// <param name="send">Asks for the page of a token; null for the first.</param>
    /// <param name="items">What a page holds.</param>
    /// <param name="next">The token of the page after it; null after the last.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="CognitoServiceException">A page leads to itself, so the walk would never end.</exception>
    public static async IAsyncEnumerable<TItem> WalkAsync<TReply, TItem>(
        string operation,
        Func<string?, CancellationToken, Task<TReply>> send,
        Func<TReply, IEnumerable<TItem>?> items,
        Func<TReply, string?> next,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var page = await send(token, cancellationToken).ConfigureAwait(false);
            foreach (var item in items(page) ?? [])
                yield return item;
            var following = next(page);
            if (!string.IsNullOrEmpty(following) && following == token)
                throw ErrorTranslation.Unreadable(operation, "it leads to the same page again.");
            token = following;
        }
        while (!string.IsNullOrEmpty(token));
    }
}
