namespace Cognito.Federation.Triggers;

/// <summary>Somebody is about to become a user. Throw to refuse: the person sees your message.</summary>
public sealed class PreSignUpEvent : TriggerEvent<PreSignUpRequest, PreSignUpResponse>
{
    /// <summary>Confirms the user without a code. The service ignores it for users whom an administrator makes.</summary>
    public void ConfirmUser() => Response.AutoConfirmUser = true;

    /// <summary>Confirms the user, and trusts the e-mail address.</summary>
    /// <exception cref="InvalidOperationException">The user has no <c>email</c>.</exception>
    public void VerifyEmail()
    {
        RequireAttribute("email");
        Response.AutoConfirmUser = Response.AutoVerifyEmail = true;
    }

    /// <summary>Confirms the user, and trusts the telephone number.</summary>
    /// <exception cref="InvalidOperationException">The user has no <c>phone_number</c>.</exception>
    public void VerifyPhone()
    {
        RequireAttribute("phone_number");
        Response.AutoConfirmUser = Response.AutoVerifyPhone = true;
    }

    private void RequireAttribute(string name)
    {
        if (string.IsNullOrEmpty(Request.UserAttributes.GetValueOrDefault(name)))
            throw new InvalidOperationException($"The attribute {name} cannot be verified: expected a value in the request, got none.");
    }
}
