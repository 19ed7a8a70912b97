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
            Password = request.Password.Reveal(),
            UserAttributes = AttributePair.From(request.Attributes),
            ValidationData = AttributePair.From(request.ValidationData),
            Context = request.Context,
        }, cancellationToken).ConfigureAwait(false);
        _logger.Registered(reply.UserConfirmed, reply.CodeDeliveryDetails?.DeliveryMedium);
        return new SignUpReceipt(request.Username, reply.UserSub, reply.UserConfirmed, reply.CodeDeliveryDetails?.ToDelivery());
    }

    public async Task ConfirmAsync(string username, string code, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(code);
        context ??= RequestContext.None;
        await pool.SendAsync(UserPoolOperations.ConfirmSignUp, client => new ConfirmSignUpCall
        {
            ClientId = client.Id,
            SecretHash = client.SecretHash(username),
            Username = username,
            ConfirmationCode = code,
            Context = context,
        }, cancellationToken).ConfigureAwait(false);
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
}
