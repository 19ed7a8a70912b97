namespace Cognito.Federation.Emulator;

/// <summary>A request whose members have the constraints of the service's model.</summary>
internal interface IConstrained
{
    void Check(Constraints constraints);
}
