using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Registration at one user pool.</summary>
internal sealed class SignUpService(UserPoolContext pool) : ISignUp
{
    private readonly ILogger _logger = pool.Loggers.CreateLogger<SignUpService>();

    public async Task<SignUpReceipt> RegisterAsync(SignUpRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reply = await pool.SendAsync(UserPoolOperations.SignUp, client => new SignUpCall
        {
            ClientId = client.Id,
            SecretHash = client.SecretHash(request.Username),
            Username = request.Username,
            Password = request.Password?.Reveal(),
            UserAttributes = AttributePair.From(request.Attributes),
            ValidationData = AttributePair.From(request.ValidationData),
            Context = request.Context,
        }, cancellationToken).ConfigureAwait(false);
        _logger.Registered(reply.UserConfirmed, reply.CodeDeliveryDetails?.DeliveryMedium);
        return new SignUpReceipt(request.Username, reply.UserSub, reply.UserConfirmed, reply.CodeDeliveryDetails?.ToDelivery()) { Ticket = TicketOf(reply.Session) };
    }

    public Task<SignUpConfirmation> ConfirmAsync(string username, string code, RequestContext? context = null, CancellationToken cancellationToken = default) =>
        ConfirmAsync(username, null, code, context ?? RequestContext.None, cancellationToken);

    public Task<SignUpConfirmation> CompleteAsync(SignUpReceipt receipt, string code, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return ConfirmAsync(receipt.Username, receipt.Ticket, code, context ?? RequestContext.None, cancellationToken);
    }

    private async Task<SignUpConfirmation> ConfirmAsync(string username, SignInTicket? ticket, string code, RequestContext context, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(code);
        var reply = await pool.SendAsync(UserPoolOperations.ConfirmSignUp, client => new ConfirmSignUpCall
        {
            ClientId = client.Id,
            SecretHash = client.SecretHash(username),
            Username = username,
            ConfirmationCode = code,
            Session = ticket?.Reveal(),
            Context = context,
        }, cancellationToken).ConfigureAwait(false);
        return new SignUpConfirmation(username, TicketOf(reply.Session));
    }

    public async Task<CodeDelivery> ResendCodeAsync(string username, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        context ??= RequestContext.None;
        var reply = await pool.SendAsync(UserPoolOperations.ResendConfirmationCode, client => new ResendConfirmationCodeCall
        {
            ClientId = client.Id,
            SecretHash = client.SecretHash(username),
            Username = username,
            Context = context,
        }, cancellationToken).ConfigureAwait(false);
        return (reply.CodeDeliveryDetails ?? new CodeDeliveryDetails()).ToDelivery();
    }

    private static SignInTicket? TicketOf(string? session) => string.IsNullOrEmpty(session) ? null : new SignInTicket(session);
}
