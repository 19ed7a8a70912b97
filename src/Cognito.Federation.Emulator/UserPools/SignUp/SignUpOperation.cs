using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>Somebody registers. Where the pool verifies an attribute by itself, a code is sent to it.</summary>
internal sealed class SignUpOperation() : JsonOperation<SignUpRequest, SignUpResponse>(SignUpJson.Default.SignUpRequest, SignUpJson.Default.SignUpResponse)
{
    public override string Target => UserPoolOperations.Prefix + "SignUp";

    public override Task<SignUpResponse> InvokeAsync(OperationContext context, SignUpRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        SecretHash.Verify(client, request.Username, request.SecretHash);
        var pool = client.Pool;
        if (pool.Settings.AllowAdminCreateUserOnly)
            throw AwsException.NotAuthorized("SignUp is not permitted for this user pool");
        client.RefuseUnwritable(request.UserAttributes);
        pool.Settings.PasswordPolicy.Enforce(request.Password);
        CompromisedPasswords.Refuse(context, pool, user: null, request.Password, AuthEventKind.SignUp);

        var user = UserRegistration.Create(pool, request.Username, request.UserAttributes.ToPairs(), context.Now, byAdministrator: false);
        user.Password = SrpVerifier.FromPassword(pool.ShortName, user.Username, request.Password);
        lock (pool.Gate)
        {
            UserRegistration.Add(pool, user);
            AuthEvents.Record(context, pool, user, AuthEventKind.SignUp);
            var delivery = SignUpCodes.Send(context, pool, user, MessagePurpose.SignUp);
            return Task.FromResult(new SignUpResponse { UserConfirmed = false, UserSub = user.Subject, CodeDeliveryDetails = delivery });
        }
    }
}
