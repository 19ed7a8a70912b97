using Cognito.Federation.Emulator.Tool;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);

// Said in so many words: web projects make the class of top-level statements public otherwise.
internal sealed partial class Program;
