namespace Cognito.Federation.Emulator;

/// <summary>A request that says from where and with which device a person sends it.</summary>
internal interface IUserContextRequest
{
    UserContextDataType? UserContextData { get; }
}
