using System.Text.Json;
using Cognito.Federation;
using Microsoft.Extensions.Options;
using TokenInspector;

try
{
    var arguments = Arguments.Read(args);
    var verifier = Inspection.CreateVerifier(arguments);
    var isAllValid = true;
    foreach (var token in arguments.Tokens.Count > 0 ? arguments.Tokens : Inspection.ReadLines(Console.In))
    {
        var finding = Inspection.Describe(await verifier.VerifyAsync(token), token);
        isAllValid &= finding.Valid;
        Console.WriteLine(JsonSerializer.Serialize(finding, FindingJson.Readable.Finding));
    }
    return isAllValid ? 0 : 1;
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine();
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}
catch (Exception e) when (e is OptionsValidationException or CognitoServiceException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
