namespace Cognito.Federation.Administration;

/// <summary>Where an import stands. An open set: a value that this version does not know keeps the service's word.</summary>
/// <param name="Value">The service's word.</param>
public readonly record struct UserImportStatus(string Value)
{
    /// <summary>Made, and not started: its file may not be there yet.</summary>
    public static readonly UserImportStatus Created = new("Created");

    /// <summary>Started, and about to run.</summary>
    public static readonly UserImportStatus Pending = new("Pending");

    /// <summary>Users are being made.</summary>
    public static readonly UserImportStatus InProgress = new("InProgress");

    /// <summary>Asked to stop, and finishing what it has begun.</summary>
    public static readonly UserImportStatus Stopping = new("Stopping");

    /// <summary>Not started within a day.</summary>
    public static readonly UserImportStatus Expired = new("Expired");

    /// <summary>Stopped before its end; the users made so far stay.</summary>
    public static readonly UserImportStatus Stopped = new("Stopped");

    /// <summary>Over without success; the message says why.</summary>
    public static readonly UserImportStatus Failed = new("Failed");

    /// <summary>Over. Single users may have failed all the same: see the counts.</summary>
    public static readonly UserImportStatus Succeeded = new("Succeeded");

    /// <summary>Whether nothing will happen any more.</summary>
    public bool IsFinal => Value is "Expired" or "Stopped" or "Failed" or "Succeeded";

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
