using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>An administrator makes a user, who has a temporary password and must change it at the first sign-in.</summary>
internal sealed class AdminCreateUserOperation()
    : JsonOperation<AdminCreateUserRequest, AdminCreateUserResponse>(AdministrationJson.Default.AdminCreateUserRequest, AdministrationJson.Default.AdminCreateUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminCreateUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override async Task<AdminCreateUserResponse> InvokeAsync(OperationContext context, AdminCreateUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        if (request.TemporaryPassword is { } given)
            pool.Settings.PasswordPolicy.Enforce(given);
        var password = request.TemporaryPassword ?? TemporaryPassword.Generate(pool.Settings.PasswordPolicy);
        var (user, mediums) = request.MessageAction == "RESEND" ? Renew(context, pool, request, password) : await CreateAsync(context, pool, request, password);
        var text = mediums.Length == 0 ? null : await CustomMessage.ComposeAsync(context, pool, clientId: null, user, "AdminCreateUser");
        lock (pool.Gate)
        {
            Invite(context, pool, user, mediums, password, text);
            return new AdminCreateUserResponse { User = UserType.Of(user) };
        }
    }

    private static async Task<(PoolUser User, string[] Mediums)> CreateAsync(OperationContext context, UserPool pool, AdminCreateUserRequest request, string password)
    {
        var user = UserRegistration.Create(pool, request.Username, request.UserAttributes.ToPairs(), context.Now, byAdministrator: true, isComplete: false);
        user.SetTemporaryPassword(SrpVerifier.FromPassword(pool.ShortName, user.Username, password), context.Now);
        await PreSignUp.CreateAsync(context, pool, user, request.ValidationData);
        lock (pool.Gate)
        {
            AliasRules.ClaimAll(pool, user, request.ForceAliasCreation == true, "UsernameExistsException");
            var mediums = Mediums(request, user);
            UserRegistration.Add(pool, user);
            return (user, mediums);
        }
    }

    private static (PoolUser User, string[] Mediums) Renew(OperationContext context, UserPool pool, AdminCreateUserRequest request, string password)
    {
        lock (pool.Gate)
        {
            var user = pool.Users.Find(request.Username) ?? throw AdminUsers.NotFound();
            if (user.Status != UserStatus.ForceChangePassword)
                throw new AwsException("UnsupportedUserStateException", $"Resend not possible. {request.Username} status is not FORCE_CHANGE_PASSWORD");
            var mediums = Mediums(request, user);
            user.SetTemporaryPassword(SrpVerifier.FromPassword(pool.ShortName, user.Username, password), context.Now);
            return (user, mediums);
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

    private static void Invite(OperationContext context, UserPool pool, PoolUser user, string[] attributes, string password, MessageText? text)
    {
        foreach (var attribute in attributes)
            context.State.Outbox.Add(new(pool.Id, user.Username, user.Attribute(attribute)!, CodeDelivery.MediumOf(attribute), MessagePurpose.Invitation, password, context.Now, text));
    }
}
