using Cognito.Federation.Emulator.Tool;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
