namespace Cognito.Federation.Emulator;

/// <summary>Amazon Pinpoint. The emulator has none, so this has no members and any that come are refused.</summary>
internal sealed class AnalyticsConfigurationType;
