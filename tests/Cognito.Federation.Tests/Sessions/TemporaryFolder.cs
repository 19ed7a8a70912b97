namespace Cognito.Federation.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cognito-federation-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
