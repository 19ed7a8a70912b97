using System.Text.Json;

namespace Cognito.Federation.Administration;

/// <summary>What administrators and back ends do with a user pool. Signed with IAM credentials; no other part of the directory is.</summary>
/// <remarks>
/// The credentials are those of <see cref="AdministrationOptions.UseCredentials"/>, else what the AWS SDK's chain finds. They are looked for at the first call, never before.
/// A call for which there are none throws an <see cref="InvalidOperationException"/> that says how to set them; one that IAM does not allow throws a
/// <see cref="CognitoServiceException"/> with <see cref="CognitoErrorCode.AccessDenied"/>.
/// </remarks>
public interface IDirectoryAdmin
{
    /// <summary>Signing people in from a server: the same requests, challenges and outcomes as <see cref="IUserDirectory.SignIn"/>, through the administrators' operations.</summary>
    /// <remarks>
    /// AWS operations: <c>AdminInitiateAuth</c> and <c>AdminRespondToAuthChallenge</c>. <see cref="PasswordFlow.Plain"/> is <c>ADMIN_USER_PASSWORD_AUTH</c> here, which the app client must allow.
    /// A challenge is answered where it came from; elsewhere it throws an <see cref="InvalidOperationException"/>. Of the <see cref="RequestContext"/>, threat protection here wants
    /// <see cref="RequestContext.IpAddress"/>, <see cref="RequestContext.ServerName"/> and <see cref="RequestContext.ServerPath"/> together.
    /// </remarks>
    ISignIn SignIn { get; }

    /// <summary>Users: create, read, list, change, delete, enable, disable.</summary>
    IUserAdmin Users { get; }

    /// <summary>How users get in: confirmation, passwords, factors, sign-out, and what happened at their sign-ins.</summary>
    IUserAccessAdmin Access { get; }

    /// <summary>The devices that users signed in from.</summary>
    IUserDeviceAdmin Devices { get; }

    /// <summary>Groups, who is in them, and the roles that they give.</summary>
    IGroupAdmin Groups { get; }

    /// <summary>External sign-ins that lead to a user of the pool.</summary>
    IFederationAdmin Federation { get; }

    /// <summary>Many users at once, from a CSV file.</summary>
    IUserImport Import { get; }

    /// <summary>Calls any operation of the user pool service by its name: what this library has no member for.</summary>
    /// <param name="operation">The operation as AWS names it, such as <c>DescribeUserPool</c>.</param>
    /// <param name="request">The request, a JSON object with AWS's member names. Sent as it is: most operations want <c>UserPoolId</c> in it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The reply as it came; an empty object where the operation answers nothing.</returns>
    /// <exception cref="ArgumentException">The name is no name of an operation, or the request is no JSON object.</exception>
    /// <exception cref="CognitoFederationException">As for every other call: the type says how to react.</exception>
    /// <remarks>An operation whose name says that it reads (Get, List, Describe) is repeated after any transient failure, every other only where it surely was not carried out.</remarks>
    Task<JsonElement> InvokeAsync(string operation, JsonElement request, CancellationToken cancellationToken = default);
}
