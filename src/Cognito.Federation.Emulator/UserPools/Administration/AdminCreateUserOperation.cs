using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>An administrator makes a user, who has a temporary password and must change it at the first sign-in.</summary>
internal sealed class AdminCreateUserOperation()
    : JsonOperation<AdminCreateUserRequest, AdminCreateUserResponse>(AdministrationJson.Default.AdminCreateUserRequest, AdministrationJson.Default.AdminCreateUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminCreateUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminCreateUserResponse> InvokeAsync(OperationContext context, AdminCreateUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        if (request.TemporaryPassword is { } given)
            pool.Settings.PasswordPolicy.Enforce(given);
        var password = request.TemporaryPassword ?? TemporaryPassword.Generate(pool.Settings.PasswordPolicy);
        return Task.FromResult(new AdminCreateUserResponse
        {
            User = request.MessageAction == "RESEND" ? Resend(context, pool, request, password) : Create(context, pool, request, password),
        });
    }

    private static UserType Create(OperationContext context, UserPool pool, AdminCreateUserRequest request, string password)
    {
        var user = UserRegistration.Create(pool, request.Username, request.UserAttributes.ToPairs(), context.Now, byAdministrator: true);
        user.Status = UserStatus.ForceChangePassword;
        user.TemporaryPasswordSetAt = context.Now;
        user.Password = SrpVerifier.FromPassword(pool.ShortName, user.Username, password);
        lock (pool.Gate)
        {
            foreach (var alias in pool.Settings.AliasAttributes.Where(a => a == "preferred_username" || user.IsVerified(a)))
                AliasRules.Claim(pool, user, alias, request.ForceAliasCreation == true, "UsernameExistsException");
            var mediums = Mediums(request, user);
            UserRegistration.Add(pool, user);
            if (request.MessageAction != "SUPPRESS")
                Invite(context, pool, user, mediums, password);
            return UserType.Of(user);
        }
    }

    private static UserType Resend(OperationContext context, UserPool pool, AdminCreateUserRequest request, string password)
    {
        lock (pool.Gate)
        {
            var user = pool.Users.Find(request.Username) ?? throw AdminUsers.NotFound();
            if (user.Status != UserStatus.ForceChangePassword)
                throw new AwsException("UnsupportedUserStateException", $"Resend not possible. {request.Username} status is not FORCE_CHANGE_PASSWORD");
            var mediums = Mediums(request, user);
            user.Password = SrpVerifier.FromPassword(pool.ShortName, user.Username, password);
            user.TemporaryPasswordSetAt = user.ModifiedAt = context.Now;
            Invite(context, pool, user, mediums, password);
            return UserType.Of(user);
        }
    }

    // By default the service writes a text message, and nothing to a user without a telephone number; a medium asked for must be possible.
    private static string[] Mediums(AdminCreateUserRequest request, PoolUser user)
    {
        if (request.MessageAction == "SUPPRESS")
            return [];
        if (request.DesiredDeliveryMediums is not { Count: > 0 } desired)
            return user.Attribute("phone_number") is { Length: > 0 } ? ["phone_number"] : [];
        var attributes = desired.Distinct().Select(m => m == "EMAIL" ? "email" : "phone_number").ToArray();
        return attributes.All(a => string.IsNullOrEmpty(user.Attribute(a)))
            ? throw AwsException.InvalidParameter("User does not have delivery details set")
            : [.. attributes.Where(a => !string.IsNullOrEmpty(user.Attribute(a)))];
    }

    private static void Invite(OperationContext context, UserPool pool, PoolUser user, string[] attributes, string password)
    {
        foreach (var attribute in attributes)
            context.State.Outbox.Add(new(pool.Id, user.Username, user.Attribute(attribute)!, CodeDelivery.MediumOf(attribute), MessagePurpose.Invitation, password, context.Now));
    }
}
