using System.Diagnostics;
using System.Text.Json;
using Cognito.Federation;
using Spectre.Console;

namespace Quickstart;

/// <summary>Shows each step as it happens: a live table at a terminal, plain lines elsewhere, one JSON object on request.</summary>
internal sealed class Report : IAsyncDisposable
{
    private readonly List<Step> _steps = [];
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _changed = new(0);
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly bool _json;
    private readonly Task? _live;
    private volatile bool _done;
    private string? _identityId;
    private string? _accessKeyId;
    private string? _objectKey;
    private long? _bytes;
    private string? _sha256;

    private Report(bool json, bool live)
    {
        _json = json;
        _live = live && !json ? AnsiConsole.Live(Draw()).StartAsync(RedrawAsync) : null;
    }

    /// <param name="json">One JSON object at the end, and nothing else.</param>
    /// <param name="live">Whether nobody else writes to the terminal, so that a table can be redrawn in place.</param>
    public static Report Start(bool json, bool live) =>
        new(json, live && AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected);

    public async Task<T> StepAsync<T>(string name, Func<Task<(T Value, string Detail)>> work)
    {
        var step = Begin(name);
        try
        {
            var (value, detail) = await work();
            End(step, ok: true, detail);
            return value;
        }
        catch (Exception failure)
        {
            End(step, ok: false, Explain(failure));
            throw;
        }
    }

    public Task StepAsync(string name, Func<Task<string>> work) =>
        StepAsync(name, async () => (true, await work()));

    /// <summary>Shows a step that cannot be tried here, and how it could.</summary>
    public void Skip(string name, string how)
    {
        var step = Begin(name);
        step.Skipped = true;
        End(step, ok: true, $"skipped: {how}");
    }

    public void Progress(long transferred, long total)
    {
        lock (_gate)
        {
            if (_steps is [.., { Ok: null } current] && total > 0)
                current.Detail = $"{transferred * 100 / total} % of {total:N0} bytes";
        }

        _changed.Release();
    }

    public void Identity(TemporaryCredentials credentials) =>
        (_identityId, _accessKeyId) = (credentials.IdentityId.ToString(), credentials.AccessKeyId);

    public void Upload(string key, long bytes, byte[] sha256) =>
        (_objectKey, _bytes, _sha256) = (key, bytes, Convert.ToHexStringLower(sha256));

    public async Task<int> DoneAsync(string what)
    {
        await DisposeAsync();
        if (_json)
            WriteJson(error: null);
        else
            Console.WriteLine($"Done: {what}");
        return 0;
    }

    public async Task<int> FailedAsync(Exception failure)
    {
        await DisposeAsync();
        var why = Explain(failure);
        if (_json)
            WriteJson(why);
        else
            await Console.Error.WriteLineAsync(_steps.LastOrDefault() is { Ok: false } step ? $"Failed at '{step.Name}': {why}" : $"Failed: {why}");
        return 1;
    }

    public async ValueTask DisposeAsync()
    {
        _done = true;
        _changed.Release();
        if (_live is not null)
            await _live;
    }

    private static string Explain(Exception failure) => failure switch
    {
        CognitoFederationException cognito => $"{cognito.Message} ({cognito.Code}{(cognito.RequestId is null ? "" : $", request {cognito.RequestId}")})",
        _ => failure.Message,
    };

    private Step Begin(string name)
    {
        var step = new Step(name);
        lock (_gate)
            _steps.Add(step);
        _changed.Release();
        return step;
    }

    private void End(Step step, bool ok, string detail)
    {
        lock (_gate)
        {
            step.Elapsed = Stopwatch.GetElapsedTime(step.Started);
            step.Detail = detail;
            step.Ok = ok;
        }

        _changed.Release();
        if (_live is null && !_json)
            Console.WriteLine($"{(ok ? step.Skipped ? "--" : "ok" : "no"),-3} {step.Name,-28} {step.Elapsed.TotalMilliseconds,7:F0} ms  {detail}");
    }

    private async Task RedrawAsync(LiveDisplayContext display)
    {
        bool isLast;
        do
        {
            await _changed.WaitAsync();
            // Asked before the table is drawn: what the last step did is then in it.
            isLast = _done;
            display.UpdateTarget(Draw());
            display.Refresh();
        }
        while (!isLast);
    }

    private Table Draw()
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey)
            .AddColumn("").AddColumn("Step").AddColumn(new TableColumn("Time").RightAligned()).AddColumn("What came of it");
        lock (_gate)
        {
            foreach (var step in _steps)
            {
                var (mark, elapsed) = step.Ok switch
                {
                    null => ("[yellow]…[/]", Stopwatch.GetElapsedTime(step.Started)),
                    true => (step.Skipped ? "[grey]–[/]" : "[green]✓[/]", step.Elapsed),
                    false => ("[red]✗[/]", step.Elapsed),
                };
                table.AddRow(mark, Markup.Escape(step.Name), $"[grey]{elapsed.TotalMilliseconds:F0} ms[/]", Markup.Escape(step.Detail));
            }
        }

        return table;
    }

    private void WriteJson(string? error)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ok", error is null);
            if (error is not null)
                writer.WriteString("error", error);
            writer.WriteNumber("milliseconds", Math.Round(Stopwatch.GetElapsedTime(_started).TotalMilliseconds, 1));
            writer.WriteStartArray("steps");
            foreach (var step in _steps)
            {
                writer.WriteStartObject();
                writer.WriteString("name", step.Name);
                writer.WriteBoolean("ok", step.Ok == true);
                if (step.Skipped)
                    writer.WriteBoolean("skipped", true);
                writer.WriteNumber("milliseconds", Math.Round(step.Elapsed.TotalMilliseconds, 1));
                writer.WriteString("detail", step.Detail);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("identityId", _identityId);
            writer.WriteString("accessKeyId", _accessKeyId);
            writer.WriteString("objectKey", _objectKey);
            if (_bytes is { } bytes)
                writer.WriteNumber("bytes", bytes);
            writer.WriteString("sha256", _sha256);
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private sealed class Step(string name)
    {
        public string Name { get; } = name;

        public long Started { get; } = Stopwatch.GetTimestamp();

        public bool? Ok { get; set; }

        public bool Skipped { get; set; }

        public TimeSpan Elapsed { get; set; }

        public string Detail { get; set; } = "";
    }
}
