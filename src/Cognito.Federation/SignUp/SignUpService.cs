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
        var call = new SignUpCall
        {
            ClientId = pool.ClientId,
            SecretHash = pool.SecretHash(request.Username),
            Username = request.Username,
            Password = request.Password.Reveal(),
            UserAttributes = AttributePair.From(request.Attributes),
            ValidationData = AttributePair.From(request.ValidationData),
            AnalyticsMetadata = request.Context.Analytics(),
            UserContextData = request.Context.UserContext(),
            ClientMetadata = request.Context.Metadata(),
        };
        var reply = await pool.Channel.SendAsync(UserPoolOperations.SignUp, call, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false);
        _logger.Registered(reply.UserConfirmed, reply.CodeDeliveryDetails?.DeliveryMedium);
        return new SignUpReceipt(request.Username, reply.UserSub, reply.UserConfirmed, reply.CodeDeliveryDetails?.ToDelivery());
    }

    public async Task ConfirmAsync(string username, string code, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(code);
        context ??= RequestContext.None;
        var call = new ConfirmSignUpCall
        {
            ClientId = pool.ClientId,
            SecretHash = pool.SecretHash(username),
            Username = username,
            ConfirmationCode = code,
            AnalyticsMetadata = context.Analytics(),
            UserContextData = context.UserContext(),
            ClientMetadata = context.Metadata(),
        };
        await pool.Channel.SendAsync(UserPoolOperations.ConfirmSignUp, call, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CodeDelivery> ResendCodeAsync(string username, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        context ??= RequestContext.None;
        var call = new ResendConfirmationCodeCall
        {
            ClientId = pool.ClientId,
            SecretHash = pool.SecretHash(username),
            Username = username,
            AnalyticsMetadata = context.Analytics(),
            UserContextData = context.UserContext(),
            ClientMetadata = context.Metadata(),
        };
        var reply = await pool.Channel.SendAsync(UserPoolOperations.ResendConfirmationCode, call, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false);
        return (reply.CodeDeliveryDetails ?? new CodeDeliveryDetails()).ToDelivery();
    }
}
