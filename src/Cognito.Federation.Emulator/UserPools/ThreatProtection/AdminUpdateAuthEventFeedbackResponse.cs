namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminUpdateAuthEventFeedbackOperation"/>
internal sealed class AdminUpdateAuthEventFeedbackResponse;
