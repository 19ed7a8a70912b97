namespace Cognito.Federation.Emulator;

/// <summary>The services behind the one port, in the order in which they are asked.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<IHttpRoute> Create(EmulatorState state) =>
    [
        new ControlRoute(state),
        new CorsPreflightRoute(),
        new JsonRoute(state),
        new QueryRoute(state),
        new IdentityKeysRoute(state),
        new WellKnownRoute(state),
        new ImportUploadRoute(state),
        new S3Route(state),
    ];
}
