namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="UpdateAuthEventFeedbackOperation"/>
internal sealed class UpdateAuthEventFeedbackResponse;
