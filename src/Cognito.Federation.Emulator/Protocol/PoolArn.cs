using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>The names of pools in policies.</summary>
internal static class PoolArn
{
    public static string OfUserPool(EmulatorState state, string id) => $"arn:aws:cognito-idp:{state.Region}:{state.AccountId}:userpool/{id}";

    public static string OfIdentityPool(EmulatorState state, string id) => $"arn:aws:cognito-identity:{state.Region}:{state.AccountId}:identitypool/{id}";

    /// <summary>The pool that a request names; <c>*</c> for one that names none, such as a list.</summary>
    public static string Of(EmulatorState state, JsonElement request)
    {
        if (Text(request, "UserPoolId") is { } userPool)
            return OfUserPool(state, userPool);
        if (Text(request, "IdentityPoolId") is { } identityPool)
            return OfIdentityPool(state, identityPool);
        // Of an identity it is the pool that counts, and a request about tags names the pool by its ARN.
        if (Text(request, "IdentityId") is { } identity && state.IdentityPools.FindPoolOf(identity) is { } owner)
            return OfIdentityPool(state, owner.Id);
        return Text(request, "ResourceArn") ?? "*";
    }

    private static string? Text(JsonElement request, string member)
    {
        try
        {
            return request.ValueKind == JsonValueKind.Object && request.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair names no pool; whoever reads the request refuses it.
            return null;
        }
    }
}
