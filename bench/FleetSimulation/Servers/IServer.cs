namespace FleetSimulation;

/// <summary>One server of the fleet.</summary>
internal interface IServer
{
    /// <summary>Serves a request: gets the credentials of whoever sent this ID token.</summary>
    /// <returns>The id of the access key.</returns>
    ValueTask<string> ServeAsync(string idToken);
}
