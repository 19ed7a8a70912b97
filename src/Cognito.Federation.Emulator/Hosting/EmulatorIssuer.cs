namespace Cognito.Federation.Emulator;

/// <summary>What the <c>iss</c> claim of the tokens of an emulated user pool says.</summary>
public enum EmulatorIssuer
{
    /// <summary><c>https://cognito-idp.{region}.amazonaws.com/{poolId}</c>, as the service writes it. The default.</summary>
    Aws,

    /// <summary><c>{emulator address}/{poolId}</c>, for OpenID Connect clients that discover an issuer.</summary>
    Self,
}
