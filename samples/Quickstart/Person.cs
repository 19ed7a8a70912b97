using System.Security.Cryptography;
using Cognito.Federation.Emulator;

namespace Quickstart;

/// <summary>Who signs up: invented for the emulator, told by the arguments or at the terminal otherwise.</summary>
internal sealed class Person
{
    private readonly Func<string> _readCode;

    private Person(string email, string password, Func<string> readCode)
    {
        Email = email;
        Password = password;
        _readCode = readCode;
    }

    public string Email { get; }

    public string Username => Email;

    public string Password { get; }

    public static Person From(Arguments arguments, CognitoEmulator? emulator)
    {
        if (emulator is null)
        {
            return new(
                arguments.Email ?? Ask("E-mail", "--email"),
                arguments.Password ?? Ask("Password", "--password", isSecret: true),
                () => arguments.Code ?? Ask("Code from the message", "--code"));
        }

        var email = arguments.Email ?? "alice@example.com";
        var password = arguments.Password ?? $"Aa1!{RandomNumberGenerator.GetHexString(16)}";
        return new(email, password, () => arguments.Code ?? emulator.Outbox.Latest(email).Code);
    }

    public string ReadCode() => _readCode();

    private static string Ask(string what, string option, bool isSecret = false)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            throw new StepFailedException($"{what} is missing: give {option}, or run at a terminal to be asked");

        Console.Error.Write($"{what}: ");
        var answer = isSecret ? ReadHidden() : Console.ReadLine();
        return string.IsNullOrEmpty(answer) ? throw new StepFailedException($"{what} is missing") : answer;
    }

    private static string ReadHidden()
    {
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
