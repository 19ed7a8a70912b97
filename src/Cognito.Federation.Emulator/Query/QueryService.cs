namespace Cognito.Federation.Emulator;

/// <summary>A service that speaks AWS's query protocol: its name, the version of its interface, the namespace of its answers, and its operations.</summary>
internal sealed record QueryService(string Name, string Version, string Namespace, IReadOnlyList<QueryOperation> Operations)
{
    /// <summary>The security token service.</summary>
    public static QueryService Sts { get; } =
        new("sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/", [new GetCallerIdentityOperation(), new AssumeRoleWithWebIdentityOperation()]);

    public static IReadOnlyList<QueryService> All { get; } =
    [
        Sts,
        new("iam", "2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/", [new GetRoleOperation()]),
    ];

    /// <summary>The service that has an operation in a version.</summary>
    /// <exception cref="AwsException">None has it; the message lists what there is.</exception>
    public static (QueryService Service, QueryOperation Operation) Find(QueryForm form)
    {
        foreach (var service in All.Where(service => service.Version == form.Version))
        {
            if (service.Operations.FirstOrDefault(operation => operation.Name == form.Action) is { } found)
                return (service, found);
        }

        var known = All.Select(static service => $"{string.Join(", ", service.Operations.Select(static operation => operation.Name))} for version {service.Version}");
        throw new AwsException("InvalidAction", $"Could not find operation {form.Action} for version {form.Version}; the emulator has {string.Join("; ", known)}.");
    }
}
