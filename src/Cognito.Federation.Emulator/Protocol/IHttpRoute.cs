using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>One of the services behind the emulator's port. The first route that matches answers.</summary>
internal interface IHttpRoute
{
    bool Matches(HttpContext context);

    /// <summary>Answers. Sets <see cref="RequestFacts"/> for the log. An <see cref="AwsException"/> that escapes becomes an AWS JSON error.</summary>
    Task HandleAsync(HttpContext context);
}
