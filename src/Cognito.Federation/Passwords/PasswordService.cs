using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Changed and forgotten passwords at one user pool.</summary>
internal sealed class PasswordService(UserPoolContext pool) : IPasswords
{
    public async Task ChangeAsync(AccessToken accessToken, string? current, string proposed, CancellationToken cancellationToken = default)
    {
        if (current is not null)
            ArgumentException.ThrowIfNullOrEmpty(current);
        ArgumentException.ThrowIfNullOrEmpty(proposed);
        var call = new ChangePasswordCall { AccessToken = accessToken.Reveal(), PreviousPassword = current, ProposedPassword = proposed };
        await pool.SendAsync(PasswordOperations.ChangePassword, call, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CodeDelivery> StartResetAsync(string username, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        context ??= RequestContext.None;
        var reply = await pool.SendAsync(PasswordOperations.ForgotPassword, client => new ForgotPasswordCall
        {
            ClientId = client.Id,
            SecretHash = client.SecretHash(username),
            Username = username,
            Context = context,
        }, cancellationToken).ConfigureAwait(false);
        return (reply.CodeDeliveryDetails ?? new CodeDeliveryDetails()).ToDelivery();
    }

    public async Task CompleteResetAsync(string username, string code, string newPassword, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrEmpty(newPassword);
        context ??= RequestContext.None;
        await pool.SendAsync(PasswordOperations.ConfirmForgotPassword, client => new ConfirmForgotPasswordCall
        {
            ClientId = client.Id,
            SecretHash = client.SecretHash(username),
            Username = username,
            ConfirmationCode = code,
            Password = newPassword,
            Context = context,
        }, cancellationToken).ConfigureAwait(false);
    }
}
