using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>Somebody registers. Where the pool verifies an attribute by itself, a code is sent to it.</summary>
internal sealed class SignUpOperation() : JsonOperation<SignUpRequest, SignUpResponse>(SignUpJson.Default.SignUpRequest, SignUpJson.Default.SignUpResponse)
{
    public override string Target => UserPoolOperations.Prefix + "SignUp";

    public override async Task<SignUpResponse> InvokeAsync(OperationContext context, SignUpRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        SecretHash.Verify(client, request.Username, request.SecretHash);
        var pool = client.Pool;
        if (pool.Settings.AllowAdminCreateUserOnly)
            throw AwsException.NotAuthorized("SignUp is not permitted for this user pool");
        client.RefuseUnwritable(request.UserAttributes);
        if (request.Password is { } given)
        {
            pool.Settings.PasswordPolicy.Enforce(given);
            CompromisedPasswords.Refuse(context, pool, user: null, given, AuthEventKind.SignUp);
        }
        else if (!CanSignInWithoutPassword(client))
        {
            throw AwsException.InvalidParameter("Password is required: the pool has no other first factor, or the client does not allow USER_AUTH.");
        }

        var user = UserRegistration.Create(pool, request.Username, request.UserAttributes.ToPairs(), context.Now, byAdministrator: false);
        user.Password = request.Password is { } password ? SrpVerifier.FromPassword(pool.ShortName, user.Username, password) : null;
        await PreSignUp.RegisterAsync(context, client, user, request.ValidationData);
        lock (pool.Gate)
        {
            foreach (var alias in new[] { "email", "phone_number" }.Where(user.IsVerified))
                AliasRules.Claim(pool, user, alias, force: false, "UsernameExistsException");
            UserRegistration.Add(pool, user);
            AuthEvents.Record(context, pool, user, AuthEventKind.SignUp);
        }

        if (user.Status == UserStatus.Confirmed)
        {
            await PostConfirmation.SignedUpAsync(context, pool, client.Id, user);
            return new SignUpResponse { UserConfirmed = true, UserSub = user.Subject, Session = PendingSignUp.Open(context, client, user, isConfirmed: true) };
        }

        var text = SignUpCodes.CanSend(pool, user) ? await CustomMessage.ComposeAsync(context, pool, client.Id, user, "SignUp") : null;
        lock (pool.Gate)
        {
            return new SignUpResponse
            {
                UserConfirmed = false,
                UserSub = user.Subject,
                CodeDeliveryDetails = SignUpCodes.Send(context, pool, user, MessagePurpose.SignUp, text),
                Session = PendingSignUp.Open(context, client, user, isConfirmed: false),
            };
        }
    }

    private static bool CanSignInWithoutPassword(UserPoolClient client) =>
        client.Settings.Allows("ALLOW_USER_AUTH") && client.Pool.Settings.FirstFactors.Any(factor => factor != FirstFactors.Password);
}
