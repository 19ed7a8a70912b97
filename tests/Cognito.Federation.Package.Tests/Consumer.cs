using System.Xml.Linq;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Package.Tests;

/// <summary>The application of somebody who has read the README.</summary>
internal sealed class Consumer
{
    private const string Program = """
        using System.Reflection;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Cognito.Federation;
        using Cognito.Federation.Emulator;
        using Microsoft.Extensions.DependencyInjection;

        await UseTheEmulator();
        await TenLines();
        Console.WriteLine($"packages {typeof(IUserDirectory).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}");

        static async Task UseTheEmulator()
        {
        // snippet: use-the-emulator

            await using var provider = services.BuildServiceProvider();
            var outcome = await provider.GetRequiredService<IUserDirectory>().SignIn.StartAsync(SignInRequest.Password("alice", "Corr3ct-horse!"));
            Console.WriteLine(outcome is SignedIn { Session: var session } ? $"alice is {session.Subject}" : $"alice: {outcome}");
        }

        static async Task TenLines()
        {
            await using var emulator = await CognitoEmulator.StartAsync(o => o
                .AddUserPool("people", pool => pool.AddClient("app"))
                .AddIdentityPool("visitors", pool => pool.TrustUserPool("people", "app").UserRole("{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::uploads/*\" } }"))
                .AddBucket("uploads"));
            var services = new ServiceCollection();
            services.AddCognitoFederation().UseEmulator(emulator);
            await using var provider = services.BuildServiceProvider();
            var directory = provider.GetRequiredService<IUserDirectory>();
            var broker = provider.GetRequiredService<IAwsCredentialBroker>();
            var s3Config = new AmazonS3Config { ServiceURL = emulator.Url.ToString(), AuthenticationRegion = emulator.Region, ForcePathStyle = true };
            var (email, password) = ("bob@example.com", "Corr3ct-horse!");
            string AskForTheCode() => emulator.Outbox.Latest(email).Code;

        // snippet: ten-lines

            using var reader = new AmazonS3Client("test", "test", s3Config);
            var stored = await reader.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads" });
            Console.WriteLine($"uploaded {stored.S3Objects.Count} file of {stored.S3Objects[0].Size} bytes");
        }
        """;

    private readonly string _folder;

    private Consumer(string folder) => _folder = folder;

    public static async Task<Consumer> CreateAsync(PackedPackages packages)
    {
        var folder = packages.NewFolder("consumer");
        var cancel = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(folder, "Consumer.csproj"), Project(packages.Version), cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), WithSnippets(), cancel);
        return new Consumer(folder);
    }

    public async Task<string> BuildAsync()
    {
        // A packages folder of its own receives the new packages; the machine's, with everything that the tests were built from, is only read.
        var machine = (await Command.DotnetAsync(_folder, ["nuget", "locals", "global-packages", "--list"])).Trim();
        return await Command.DotnetAsync(
            _folder,
            ["build", "-c", "Release", "-nologo", "-tl:off", $"-p:RestoreFallbackFolders={machine["global-packages: ".Length..]}"],
            ("NUGET_PACKAGES", Path.Combine(_folder, "packages")));
    }

    public Task<Command.Run> RunAsync() => Command.RunAsync("dotnet", _folder, [Path.Combine("bin", "Release", "net10.0", "Consumer.dll")]);

    // Advisories are somebody else's news of the day; every other warning is a failure.
    private static string Project(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AWSSDK.S3" Version="{CentralVersion("AWSSDK.S3")}" />
            <PackageReference Include="Cognito.Federation" Version="{version}" />
            <PackageReference Include="Cognito.Federation.Emulator" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private static string CentralVersion(string id) =>
        XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Single(e => e.Attribute("Include")!.Value == id).Attribute("Version")!.Value;

    private static string WithSnippets()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        var program = Program;
        foreach (var snippet in (string[])["use-the-emulator", "ten-lines"])
        {
            var (start, end) = ($"<!-- snippet: {snippet} -->\n```csharp\n", "```\n");
            var code = readme[(readme.IndexOf(start, StringComparison.Ordinal) + start.Length)..];
            program = program.Replace($"// snippet: {snippet}", code[..code.IndexOf(end, StringComparison.Ordinal)], StringComparison.Ordinal);
        }

        return program;
    }
}
