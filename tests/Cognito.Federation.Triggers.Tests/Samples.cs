namespace Cognito.Federation.Triggers.Tests;

/// <summary>One event of each trigger, in the form in which the service documents them.</summary>
internal static class Samples
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(PreSignUpEvent)] = Event("PreSignUp_SignUp", """
            { "userAttributes": { "email": "ann@example.com", "custom:plan": "pro" }, "validationData": { "invite": "7" }, "clientMetadata": { "from": "web" } }
            """, """{ "autoConfirmUser": false, "autoVerifyEmail": false, "autoVerifyPhone": false }"""),
        [nameof(PostConfirmationEvent)] = Event("PostConfirmation_ConfirmSignUp", """
            { "userAttributes": { "sub": "a1", "email_verified": "true", "cognito:user_status": "CONFIRMED" }, "clientMetadata": { "from": "web" } }
            """, "{}"),
        [nameof(PreAuthenticationEvent)] = Event("PreAuthentication_Authentication", """
            { "userAttributes": { "sub": "a1" }, "validationData": { "from": "web" }, "userNotFound": true }
            """, "{}"),
        [nameof(PostAuthenticationEvent)] = Event("PostAuthentication_Authentication", """
            { "userAttributes": { "sub": "a1" }, "newDeviceUsed": true, "clientMetadata": { "from": "web" } }
            """, "{}"),
        [nameof(DefineAuthChallengeEvent)] = Event("DefineAuthChallenge_Authentication", """
            { "userAttributes": { "sub": "a1" }, "session": [ { "challengeName": "SRP_A", "challengeResult": true, "challengeMetadata": null },
              { "challengeName": "CUSTOM_CHALLENGE", "challengeResult": true, "challengeMetadata": "CAPTCHA" } ], "clientMetadata": { "from": "web" }, "userNotFound": true }
            """, """{ "challengeName": "CUSTOM_CHALLENGE", "issueTokens": null, "failAuthentication": null }"""),
        [nameof(CreateAuthChallengeEvent)] = Event("CreateAuthChallenge_Authentication", """
            { "userAttributes": { "sub": "a1" }, "challengeName": "CUSTOM_CHALLENGE", "session": [ { "challengeName": "PASSWORD_VERIFIER", "challengeResult": true, "challengeMetadata": null } ] }
            """, """{ "publicChallengeParameters": { "question": "2+2" }, "privateChallengeParameters": { "answer": "4" }, "challengeMetadata": "SUM" }"""),
        [nameof(VerifyAuthChallengeResponseEvent)] = Event("VerifyAuthChallengeResponse_Authentication", """
            { "userAttributes": { "sub": "a1" }, "privateChallengeParameters": { "answer": "4" }, "challengeAnswer": "4", "clientMetadata": { "from": "web" } }
            """, """{ "answerCorrect": null }"""),
        [nameof(PreTokenGenerationEvent)] = Event("TokenGeneration_Authentication", """
            { "userAttributes": { "sub": "a1" }, "groupConfiguration": { "groupsToOverride": ["staff"], "iamRolesToOverride": ["arn:aws:iam::123456789012:role/staff"], "preferredRole": "arn:aws:iam::123456789012:role/staff" } }
            """, """
            { "claimsOverrideDetails": { "claimsToAddOrOverride": { "tenant": "blue" }, "claimsToSuppress": ["email"],
              "groupOverrideDetails": { "groupsToOverride": ["a", "b"], "iamRolesToOverride": [], "preferredRole": "arn:x" } } }
            """),
        [nameof(PreTokenGenerationV2Event)] = Event("TokenGeneration_RefreshTokens", """
            { "userAttributes": { "sub": "a1" }, "groupConfiguration": { "groupsToOverride": ["staff"], "iamRolesToOverride": [], "preferredRole": null }, "scopes": ["aws.cognito.signin.user.admin"] }
            """, """
            { "claimsAndScopeOverrideDetails": {
              "idTokenGeneration": { "claimsToAddOrOverride": { "family": ["x", 1, true, { "deep": null }] }, "claimsToSuppress": ["email"] },
              "accessTokenGeneration": { "claimsToAddOrOverride": { "level": 3.50 }, "claimsToSuppress": [], "scopesToAdd": ["photos/read"], "scopesToSuppress": ["aws.cognito.signin.user.admin"] },
              "groupOverrideDetails": {} } }
            """, "2"),
        [nameof(PreTokenGenerationV3Event)] = Event("TokenGeneration_ClientCredentials", """
            { "userAttributes": {}, "scopes": ["photos/read"], "clientMetadata": { "from": "job" } }
            """, """{ "claimsAndScopeOverrideDetails": { "accessTokenGeneration": { "claimsToAddOrOverride": { "job": { "id": 7 } } } } }""", "3"),
        [nameof(UserMigrationEvent)] = Event("UserMigration_Authentication", """
            { "password": "Old-pass-1", "validationData": { "from": "web" }, "clientMetadata": null, "userAttributes": null }
            """, """
            { "userAttributes": { "email": "ann@example.com", "email_verified": "true" }, "finalUserStatus": "CONFIRMED", "messageAction": "SUPPRESS",
              "desiredDeliveryMediums": ["EMAIL"], "forceAliasCreation": true, "enableSMSMFA": true }
            """),
        [nameof(CustomMessageEvent)] = Event("CustomMessage_AdminCreateUser", """
            { "userAttributes": { "sub": "a1" }, "codeParameter": "{####}", "linkParameter": "{##Click Here##}", "usernameParameter": "{username}", "clientMetadata": { "from": "web" } }
            """, """{ "smsMessage": null, "emailMessage": "Use {####}", "emailSubject": "Welcome" }"""),
    };

    /// <summary>An event with members everywhere that nobody has heard of.</summary>
    public static string Event(string source, string request, string response, string version = "1") => $$"""
        {
          "version": "{{version}}",
          "triggerSource": "{{source}}",
          "region": "us-east-1",
          "userPoolId": "us-east-1_aaaaaaaaa",
          "userName": "ann",
          "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "client1", "sourceIp": "192.0.2.1" },
          "request": {{request}},
          "response": {{response}},
          "traceId": ["x", { "y": 1.0 }]
        }
        """;
}
