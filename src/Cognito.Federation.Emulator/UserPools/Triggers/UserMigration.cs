using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Srp;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>Fetches somebody whom the pool does not know from the directory of before.</summary>
internal static class UserMigration
{
    /// <summary>At a sign-in with a password: when the pool does not know the name and the old directory does, the user is in the pool afterwards, with this password.</summary>
    public static Task SignInAsync(OperationContext context, UserPoolClient client, string name, string password)
    {
        var request = new JsonObject { ["password"] = password };
        if (context.Triggers.ClientMetadata is { Count: > 0 } metadata)
            request["validationData"] = TriggerRequests.Map(metadata);
        return MigrateAsync(context, client, name, password, "UserMigration_Authentication", request);
    }

    /// <summary>When a password is forgotten: as at a sign-in, but the user comes without a password.</summary>
    public static Task ForgotPasswordAsync(OperationContext context, UserPoolClient client, string name)
    {
        var request = new JsonObject();
        TriggerRequests.AddMetadata(context, request);
        return MigrateAsync(context, client, name, null, "UserMigration_ForgotPassword", request);
    }

    private static async Task MigrateAsync(OperationContext context, UserPoolClient client, string name, string? password, string source, JsonObject request)
    {
        lock (client.Pool.Gate)
        {
            if (client.Pool.Users.Find(name) is not null)
                return;
        }

        var response = new JsonObject { ["userAttributes"] = null, ["finalUserStatus"] = null, ["messageAction"] = null, ["desiredDeliveryMediums"] = null, ["forceAliasCreation"] = null };
        var answer = await TriggerCaller.CallAsync<UserMigrationEvent>(
            context, new TriggerSubject(client.Pool, client.Id, name), new("UserMigration", source, request, response));
        // Whoever the old directory does not know either stays unknown.
        if (answer?.Texts("userAttributes") is not { Count: > 0 } attributes)
            return;
        var status = StatusOf(answer);
        if (answer.Text("messageAction") != "SUPPRESS")
            context.State.Warnings.Add($"User pool '{client.Pool.Name}': UserMigration answered without messageAction SUPPRESS; the service would send a welcome message, the emulator sends none.");
        try
        {
            Add(context, client.Pool, name, attributes, password, status, answer);
        }
        catch (AwsException e)
        {
            throw Failed(context, client, e);
        }
    }

    private static void Add(OperationContext context, UserPool pool, string name, Dictionary<string, string> attributes, string? password, UserStatus status, TriggerAnswer answer)
    {
        var user = UserRegistration.Create(pool, name, attributes, context.Now, byAdministrator: true);
        // The pool's policy is for passwords that are chosen here, not for those of before.
        user.Password = password is null ? null : SrpVerifier.FromPassword(pool.ShortName, user.Username, password);
        user.Status = status;
        user.Factors.SmsEnabled = answer.Flag("enableSMSMFA");
        lock (pool.Gate)
        {
            AliasRules.ClaimAll(pool, user, answer.Flag("forceAliasCreation"));
            UserRegistration.Add(pool, user);
        }
    }

    private static UserStatus StatusOf(TriggerAnswer answer) => answer.Text("finalUserStatus") switch
    {
        null or "CONFIRMED" => UserStatus.Confirmed,
        "RESET_REQUIRED" => UserStatus.ResetRequired,
        var other => throw TriggerAnswer.Unusable($"UserMigration answered finalUserStatus '{other}'; expected CONFIRMED or RESET_REQUIRED."),
    };

    // The client is told no more than that; the reason is for whoever runs the emulator.
    private static AwsException Failed(OperationContext context, UserPoolClient client, AwsException reason)
    {
        context.State.Warnings.Add($"User pool '{client.Pool.Name}': a user was not migrated: {reason.Message}");
        var message = $"Exception migrating user in app client {client.Id}";
        return client.Settings.HidesUserExistence ? AwsException.NotAuthorized(message) : new("UserNotFoundException", message);
    }
}
