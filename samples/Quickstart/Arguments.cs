using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Quickstart;

/// <summary>What was typed after <c>dotnet run --project samples/Quickstart --</c>.</summary>
internal sealed class Arguments
{
    private const string Usage = """
        Signs a person up and in, gets temporary AWS credentials and uploads a file to S3.
        Without arguments: on an emulator in this process, no AWS account and no network.

          --file PATH            upload this file instead of a small one made up here
          --doctor               check the pools and roles instead, and print what is wrong with them; on the emulator
                                 also with a configuration that is wrong on purpose
          --json                 print one JSON object instead of the table
          --config FILE          run against real AWS, or any other endpoint: a JSON file with
                                 Cognito:Region, Cognito:UserPool:Id, :ClientId, :ClientSecret, :ServiceUrl,
                                 Cognito:IdentityPool:Id, :ServiceUrl, Storage:Bucket, :Region, :ServiceUrl, :PublicKey,
                                 Sts:ServiceUrl; environment variables (Cognito__UserPool__ClientId) come on top
          --email ADDRESS        who signs up
          --password PASSWORD    with which password
          --code CODE            the code from the message, where no outbox can be read
          --confirmed            the user exists and is confirmed: start with the sign-in
          --google-token TOKEN   a Google ID token for the Google step
          --facebook-token TOKEN a Facebook access token for the Facebook step
          --help                 this text
        """;

    private const string SmallFile = "Cognito.Federation was here.\n";

    private Arguments() { }

    public string? File { get; private set; }

    public bool Json { get; private set; }

    public bool Doctor { get; private set; }

    public string? ConfigFile { get; private set; }

    public string? Email { get; private set; }

    public string? Password { get; private set; }

    public string? Code { get; private set; }

    public bool Confirmed { get; private set; }

    public string? GoogleToken { get; private set; }

    public string? FacebookToken { get; private set; }

    public static bool TryRead(string[] args, [NotNullWhen(true)] out Arguments? arguments, out int exitCode)
    {
        arguments = null;
        exitCode = 1;
        var read = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--json": read.Json = true; continue;
                case "--doctor": read.Doctor = true; continue;
                case "--confirmed": read.Confirmed = true; continue;
                case "--help" or "-h": Console.WriteLine(Usage); exitCode = 0; return false;
            }

            var name = args[i];
            if (!Known(name))
                return Refuse($"{name} is not an option.");
            if (++i == args.Length)
                return Refuse($"{name} wants a value after it.");
            read.Set(name, args[i]);
        }

        if (read.File is not null && !System.IO.File.Exists(read.File))
            return Refuse($"--file: there is no file {read.File}.");
        if (read.ConfigFile is not null && !System.IO.File.Exists(read.ConfigFile))
            return Refuse($"--config: there is no file {read.ConfigFile}.");
        if (read.Confirmed && read.ConfigFile is null)
            return Refuse("--confirmed goes with --config: the emulator starts without users.");

        if (read.Doctor && read.Json)
            return Refuse("--doctor prints lines: leave --json out.");

        arguments = read;
        return true;
    }

    /// <summary>The configuration file, if any, with the environment on top.</summary>
    public IConfiguration BuildConfiguration()
    {
        var builder = new ConfigurationBuilder();
        if (ConfigFile is not null)
            builder.AddJsonFile(Path.GetFullPath(ConfigFile)).AddEnvironmentVariables();
        return builder.Build();
    }

    public FileStream OpenFile()
    {
        if (File is not null)
            return new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous);

        var folder = Directory.CreateTempSubdirectory("quickstart-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = Path.Combine(folder.FullName, "hello.txt");
        System.IO.File.WriteAllText(path, SmallFile);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096, FileOptions.Asynchronous);
    }

    private static bool Known(string name) =>
        name is "--file" or "--config" or "--email" or "--password" or "--code" or "--google-token" or "--facebook-token";

    private static bool Refuse(string why)
    {
        Console.Error.WriteLine(why);
        Console.Error.WriteLine();
        Console.Error.WriteLine(Usage);
        return false;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--file": File = value; break;
            case "--config": ConfigFile = value; break;
            case "--email": Email = value; break;
            case "--password": Password = value; break;
            case "--code": Code = value; break;
            case "--google-token": GoogleToken = value; break;
            case "--facebook-token": FacebookToken = value; break;
        }
    }
}
