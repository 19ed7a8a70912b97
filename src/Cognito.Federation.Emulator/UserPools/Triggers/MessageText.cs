namespace Cognito.Federation.Emulator;

/// <summary>The words that a pool's owner chose for a message, with placeholders; what is <see langword="null"/> stays the pool's own.</summary>
internal sealed record MessageText(string? Subject, string? Email, string? Sms)
{
    public const string CodePlaceholder = "{####}";

    public const string NamePlaceholder = "{username}";

    /// <summary>The words of one message, with the code in its place; <see langword="null"/> where the pool's own are sent.</summary>
    public string? Fill(DeliveryMedium medium, string code, string username) => (medium == DeliveryMedium.Email ? Email : Sms)?
        .Replace(CodePlaceholder, code, StringComparison.Ordinal)
        .Replace(NamePlaceholder, username, StringComparison.Ordinal);
}
