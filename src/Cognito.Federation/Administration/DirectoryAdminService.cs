using System.Text.Json;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>Administration of one user pool.</summary>
internal sealed class DirectoryAdminService : IDirectoryAdmin
{
    private readonly AdministrationContext _context;

    public DirectoryAdminService(UserPoolContext pool)
    {
        _context = new AdministrationContext(pool);
        SignIn = new SignInService(pool, new AdminSignInEndpoint(_context), new DeviceMemory(pool));
        Users = new UserAdminService(_context);
        Access = new UserAccessAdminService(_context);
        Devices = new UserDeviceAdminService(_context);
        Groups = new GroupAdminService(_context);
        Federation = new FederationAdminService(_context);
        Import = new UserImportService(_context);
    }

    public ISignIn SignIn { get; }

    public IUserAdmin Users { get; }

    public IUserAccessAdmin Access { get; }

    public IUserDeviceAdmin Devices { get; }

    public IGroupAdmin Groups { get; }

    public IFederationAdmin Federation { get; }

    public IUserImport Import { get; }

    public async Task<JsonElement> InvokeAsync(string operation, JsonElement request, CancellationToken cancellationToken = default)
    {
        using var reply = await _context.SendAsync(AnyOperation.Named(operation, request), request, cancellationToken).ConfigureAwait(false);
        return reply.RootElement.Clone();
    }
}
