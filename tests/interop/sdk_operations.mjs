// The AWS SDK for JavaScript calls every user pool operation of the emulator, and looks at each answer.
//   node sdk_operations.mjs --endpoint URL --region REGION --code CODE --guarded POOL/CLIENT --guarded-user NAME --password PASSWORD
// The guarded pool has threat protection, finds a risk in every sign-in and tells the user.
// Prints one JSON object: { "called": operations that succeeded, "failed": what went wrong }.
import { randomBytes } from 'node:crypto';
import { arguments_ } from './arguments.mjs';
import { freshCode, shownCode } from './one_time_codes.mjs';
import { attribute, attributes, recorder } from './operation_calls.mjs';
import { passkeyOf } from './passkey.mjs';

const { endpoint, region, code, guarded, 'guarded-user': guardedUser, password } = arguments_();
const second = `${password}-2`;
const third = `${password}-3`;
const { call, refuse, part, called, failed } = recorder(endpoint, region);
const ExplicitAuthFlows = ['USER_PASSWORD_AUTH', 'USER_AUTH', 'REFRESH_TOKEN_AUTH', 'ADMIN_USER_PASSWORD_AUTH'].map(flow => `ALLOW_${flow}`);
const isTokens = answer => answer.AuthenticationResult?.TokenType === 'Bearer' && answer.AuthenticationResult.ExpiresIn === 3600 && !!answer.AuthenticationResult.AccessToken;
const isRecent = date => date instanceof Date && Math.abs(Date.now() - date) < 600_000;

let UserPoolId, ClientId;
const initiate = (USERNAME, PASSWORD, check = isTokens, client = ClientId) =>
  call('InitiateAuth', { ClientId: client, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } }, check);
const signIn = async (username, secret, client) => (await initiate(username, secret, isTokens, client)).AuthenticationResult;
const onUser = Username => ({ UserPoolId, Username });

const pools = async () => {
  const made = await call('CreateUserPool', {
    PoolName: 'shop',
    AutoVerifiedAttributes: ['email'],
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    Schema: [{ Name: 'size', AttributeDataType: 'String', Mutable: true, StringAttributeConstraints: { MaxLength: '20' } }],
  }, answer => answer.UserPool.Id.startsWith(`${region}_`) && isRecent(answer.UserPool.CreationDate));
  UserPoolId = made.UserPool.Id;
  await call('DescribeUserPool', { UserPoolId }, answer => answer.UserPool.Name === 'shop' && answer.UserPool.SchemaAttributes.some(entry => entry.Name === 'custom:size'));
  await call('ListUserPools', { MaxResults: 60 }, answer => answer.UserPools.some(pool => pool.Id === UserPoolId));

  const web = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'web', ExplicitAuthFlows }, answer => !answer.UserPoolClient.ClientSecret);
  ClientId = web.UserPoolClient.ClientId;
  const spare = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'spare', GenerateSecret: true }, answer => answer.UserPoolClient.ClientSecret.length > 20);
  await call('DescribeUserPoolClient', { UserPoolId, ClientId }, answer => answer.UserPoolClient.ExplicitAuthFlows.length === ExplicitAuthFlows.length);
  await call('DeleteUserPoolClient', { UserPoolId, ClientId: spare.UserPoolClient.ClientId });
  await call('ListUserPoolClients', { UserPoolId }, answer => answer.UserPoolClients.length === 1 && answer.UserPoolClients[0].ClientName === 'web');
};

const ownAccount = async () => {
  await call('SignUp', { ClientId, Username: 'anna', Password: password, UserAttributes: attributes({ email: 'anna@example.com' }) },
    answer => answer.UserConfirmed === false && !!answer.UserSub && answer.CodeDeliveryDetails.AttributeName === 'email');
  await refuse('SignUp', { ClientId, Username: 'anna', Password: password }, 'UsernameExistsException');
  await call('ResendConfirmationCode', { ClientId, Username: 'anna' }, answer => answer.CodeDeliveryDetails.DeliveryMedium === 'EMAIL');
  await refuse('ConfirmSignUp', { ClientId, Username: 'anna', ConfirmationCode: `${code}0` }, 'CodeMismatchException');
  await call('ConfirmSignUp', { ClientId, Username: 'anna', ConfirmationCode: code });

  const { AccessToken } = await signIn('anna', password);
  await call('UpdateUserAttributes', { AccessToken, UserAttributes: attributes({ given_name: 'Anna', 'custom:size': 'L', email: 'anna@example.org' }) },
    answer => answer.CodeDeliveryDetailsList.length === 1);
  await call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' }, answer => answer.CodeDeliveryDetails.Destination.includes('***'));
  await call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: code });
  await call('DeleteUserAttributes', { AccessToken, UserAttributeNames: ['given_name'] });
  await call('GetUser', { AccessToken }, ({ Username, UserAttributes: list }) => Username === 'anna' && attribute(list, 'email') === 'anna@example.org'
    && attribute(list, 'email_verified') === 'true' && attribute(list, 'custom:size') === 'L' && attribute(list, 'given_name') === undefined);

  await call('ChangePassword', { AccessToken, PreviousPassword: password, ProposedPassword: second });
  await refuse('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: 'anna', PASSWORD: password } }, 'NotAuthorizedException');
  await call('ForgotPassword', { ClientId, Username: 'anna' }, answer => answer.CodeDeliveryDetails.AttributeName === 'email');
  await call('ConfirmForgotPassword', { ClientId, Username: 'anna', ConfirmationCode: code, Password: third });

  const { RefreshToken } = await signIn('anna', third);
  await call('GetTokensFromRefreshToken', { ClientId, RefreshToken }, isTokens);
  await call('RevokeToken', { ClientId, Token: RefreshToken });
  await refuse('GetTokensFromRefreshToken', { ClientId, RefreshToken }, 'NotAuthorizedException');
  const last = await signIn('anna', third);
  await call('GlobalSignOut', { AccessToken: last.AccessToken });
  await refuse('GetUser', { AccessToken: last.AccessToken }, 'NotAuthorizedException');
};

const factors = async () => {
  await call('SetUserPoolMfaConfig', {
    UserPoolId, MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true }, WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'required' },
  }, answer => answer.MfaConfiguration === 'OPTIONAL');
  await call('GetUserPoolMfaConfig', { UserPoolId }, answer => answer.SoftwareTokenMfaConfiguration.Enabled && answer.WebAuthnConfiguration.RelyingPartyId === 'localhost');

  const { AccessToken } = await signIn('anna', third);
  const { SecretCode } = await call('AssociateSoftwareToken', { AccessToken }, answer => /^[A-Z2-7]{32,}$/.test(answer.SecretCode));
  await call('VerifySoftwareToken', { AccessToken, UserCode: shownCode(SecretCode), FriendlyDeviceName: 'phone' }, answer => answer.Status === 'SUCCESS');
  await call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } });
  await call('GetUserAuthFactors', { AccessToken }, answer => answer.PreferredMfaSetting === 'SOFTWARE_TOKEN_MFA' && `${answer.ConfiguredUserAuthFactors}` === 'PASSWORD');
  const { Session } = await initiate('anna', third, answer => answer.ChallengeName === 'SOFTWARE_TOKEN_MFA' && answer.ChallengeParameters.FRIENDLY_DEVICE_NAME === 'phone');
  await call('RespondToAuthChallenge', {
    ClientId, Session, ChallengeName: 'SOFTWARE_TOKEN_MFA', ChallengeResponses: { USERNAME: 'anna', SOFTWARE_TOKEN_MFA_CODE: freshCode(SecretCode) },
  }, isTokens);
  await call('AdminSetUserMFAPreference', { ...onUser('anna'), SoftwareTokenMfaSettings: { Enabled: false } });
  await call('AdminGetUserAuthFactors', onUser('anna'), answer => answer.Username === 'anna' && !answer.UserMFASettingList?.length);
};

const passkeys = async () => {
  const { AccessToken } = await signIn('anna', third);
  const passkey = passkeyOf('http://localhost:5173');
  const { CredentialCreationOptions } = await call('StartWebAuthnRegistration', { AccessToken }, answer => answer.CredentialCreationOptions.rp.id === 'localhost');
  await call('CompleteWebAuthnRegistration', { AccessToken, Credential: passkey.create(CredentialCreationOptions) });
  await call('ListWebAuthnCredentials', { AccessToken }, ({ Credentials: [only] }) => only.CredentialId === passkey.id && only.AuthenticatorTransports[0] === 'internal' && isRecent(only.CreatedAt));

  const answerTo = async change => {
    const { Session, ChallengeParameters } = await call('InitiateAuth', { ClientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: 'anna', PREFERRED_CHALLENGE: 'WEB_AUTHN' } },
      answer => answer.ChallengeName === 'WEB_AUTHN');
    const credential = change(passkey.get(JSON.parse(ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS)));
    return { ClientId, Session, ChallengeName: 'WEB_AUTHN', ChallengeResponses: { USERNAME: 'anna', CREDENTIAL: JSON.stringify(credential) } };
  };
  await call('RespondToAuthChallenge', await answerTo(credential => credential), isTokens);
  const other = passkeyOf('http://localhost:5173').get({ challenge: 'AAAA', rpId: 'localhost' }).response.signature;
  await refuse('RespondToAuthChallenge', await answerTo(credential => ({ ...credential, response: { ...credential.response, signature: other } })), 'NotAuthorizedException');

  await call('DeleteWebAuthnCredential', { AccessToken, CredentialId: passkey.id });
  await call('ListWebAuthnCredentials', { AccessToken }, answer => answer.Credentials.length === 0);
};

const administration = async () => {
  const bert = onUser('bert');
  await call('AdminCreateUser', { ...bert, TemporaryPassword: password, MessageAction: 'SUPPRESS', UserAttributes: attributes({ email: 'bert@example.com', email_verified: 'true' }) },
    answer => answer.User.UserStatus === 'FORCE_CHANGE_PASSWORD' && isRecent(answer.User.UserCreateDate));
  const { Session } = await call('AdminInitiateAuth', { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters: { USERNAME: 'bert', PASSWORD: password } },
    answer => answer.ChallengeName === 'NEW_PASSWORD_REQUIRED' && JSON.parse(answer.ChallengeParameters.userAttributes).email === 'bert@example.com');
  const { AuthenticationResult: tokens } = await call('AdminRespondToAuthChallenge', {
    UserPoolId, ClientId, Session, ChallengeName: 'NEW_PASSWORD_REQUIRED', ChallengeResponses: { USERNAME: 'bert', NEW_PASSWORD: second },
  }, isTokens);
  await call('AdminUserGlobalSignOut', bert);
  await refuse('GetUser', { AccessToken: tokens.AccessToken }, 'NotAuthorizedException');

  await call('AdminSetUserPassword', { ...bert, Password: third, Permanent: true });
  await call('AdminUpdateUserAttributes', { ...bert, UserAttributes: attributes({ family_name: 'Berg', 'custom:size': 'M' }) });
  await call('AdminDeleteUserAttributes', { ...bert, UserAttributeNames: ['custom:size'] });
  await call('AdminGetUser', bert, answer => answer.UserStatus === 'CONFIRMED' && attribute(answer.UserAttributes, 'family_name') === 'Berg' && attribute(answer.UserAttributes, 'custom:size') === undefined);
  await call('AdminDisableUser', bert);
  await call('AdminGetUser', bert, answer => answer.Enabled === false);
  await call('AdminEnableUser', bert);
  await call('AdminGetUser', bert, answer => answer.Enabled === true);

  await call('SignUp', { ClientId, Username: 'carl', Password: password });
  await call('AdminConfirmSignUp', onUser('carl'));
  const carl = await signIn('carl', password);
  const page = await call('ListUsers', { UserPoolId, Limit: 1 }, answer => answer.Users.length === 1 && !!answer.PaginationToken);
  await call('ListUsers', { UserPoolId, PaginationToken: page.PaginationToken }, answer => answer.Users.length === 2 && answer.Users.every(user => user.Username !== page.Users[0].Username));
  await call('ListUsers', { UserPoolId, Filter: 'family_name ^= "Be"' }, answer => `${answer.Users.map(user => user.Username)}` === 'bert');
  await call('DeleteUser', { AccessToken: carl.AccessToken });
  await refuse('AdminGetUser', onUser('carl'), 'UserNotFoundException');

  const source = { ProviderName: 'Google', ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: '108' };
  await call('AdminLinkProviderForUser', { UserPoolId, DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'bert' }, SourceUser: source });
  await call('AdminGetUser', bert, answer => JSON.parse(attribute(answer.UserAttributes, 'identities'))[0].userId === '108');
  await call('AdminDisableProviderForUser', { UserPoolId, User: source });
  await call('AdminGetUser', bert, answer => !attribute(answer.UserAttributes, 'identities')?.includes('108'));

  await call('AdminResetUserPassword', bert);
  await call('AdminGetUser', bert, answer => answer.UserStatus === 'RESET_REQUIRED');
};

const groups = async () => {
  const staff = { UserPoolId, GroupName: 'staff' };
  await call('CreateGroup', { ...staff, Precedence: 0, Description: 'who works here' }, answer => answer.Group.Precedence === 0 && isRecent(answer.Group.CreationDate));
  await call('UpdateGroup', { ...staff, Description: 'who works in the shop' }, answer => answer.Group.Description === 'who works in the shop');
  await call('GetGroup', staff, answer => answer.Group.Description === 'who works in the shop');
  await call('ListGroups', { UserPoolId }, answer => answer.Groups.length === 1);
  await call('AdminAddUserToGroup', { ...staff, Username: 'anna' });
  await call('AdminListGroupsForUser', onUser('anna'), answer => answer.Groups[0].GroupName === 'staff');
  await call('ListUsersInGroup', staff, answer => `${answer.Users.map(user => user.Username)}` === 'anna');
  const { IdToken } = await signIn('anna', third);
  if (JSON.parse(Buffer.from(IdToken.split('.')[1], 'base64url'))['cognito:groups']?.[0] !== 'staff') failed.push('the ID token does not name the group');
  await call('AdminRemoveUserFromGroup', { ...staff, Username: 'anna' });
  await call('ListUsersInGroup', staff, answer => answer.Users.length === 0);
  await call('DeleteGroup', staff);
  await refuse('GetGroup', staff, 'ResourceNotFoundException');
};

const imports = async () => {
  const { CSVHeader } = await call('GetCSVHeader', { UserPoolId }, answer => answer.UserPoolId === UserPoolId && answer.CSVHeader.includes('cognito:username'));
  const CloudWatchLogsRoleArn = 'arn:aws:iam::123456789012:role/import-logs';
  const made = await call('CreateUserImportJob', { UserPoolId, JobName: 'first', CloudWatchLogsRoleArn }, answer => answer.UserImportJob.Status === 'Created');
  const { JobId, PreSignedUrl } = made.UserImportJob;
  const values = { 'cognito:username': 'dora', 'cognito:mfa_enabled': 'false', email: 'dora@example.com', email_verified: 'true' };
  const file = `${CSVHeader}\n${CSVHeader.map(column => values[column] ?? '')}\n`;
  const uploaded = await fetch(PreSignedUrl, { method: 'PUT', body: file, headers: { 'x-amz-server-side-encryption': 'aws:kms' } });
  if (!uploaded.ok) failed.push(`the upload of the file: ${uploaded.status}`);
  await call('StartUserImportJob', { UserPoolId, JobId }, answer => answer.UserImportJob.Status === 'Pending' && isRecent(answer.UserImportJob.StartDate));
  await call('DescribeUserImportJob', { UserPoolId, JobId }, answer => answer.UserImportJob.Status === 'Succeeded' && answer.UserImportJob.ImportedUsers === 1);
  await call('AdminGetUser', onUser('dora'), answer => answer.UserStatus === 'RESET_REQUIRED');

  const unwanted = await call('CreateUserImportJob', { UserPoolId, JobName: 'second', CloudWatchLogsRoleArn });
  await call('StopUserImportJob', { UserPoolId, JobId: unwanted.UserImportJob.JobId }, answer => answer.UserImportJob.Status === 'Stopped');
  await call('ListUserImportJobs', { UserPoolId, MaxResults: 10 }, answer => answer.UserImportJobs.length === 2);
};

const devices = async () => {
  const made = await call('CreateUserPool', { PoolName: 'devices', DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true } },
    answer => answer.UserPool.DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt);
  const pool = { UserPoolId: made.UserPool.Id };
  const { UserPoolClient: client } = await call('CreateUserPoolClient', { ...pool, ClientName: 'web', ExplicitAuthFlows });
  const emil = { ...pool, Username: 'emil' };
  await call('AdminCreateUser', { ...emil, MessageAction: 'SUPPRESS' });
  await call('AdminSetUserPassword', { ...emil, Password: password, Permanent: true });

  const meet = async DeviceName => {
    const { AccessToken, NewDeviceMetadata: { DeviceKey } } = await signIn('emil', password, client.ClientId);
    const DeviceSecretVerifierConfig = { Salt: randomBytes(16).toString('base64'), PasswordVerifier: randomBytes(256).toString('base64') };
    await call('ConfirmDevice', { AccessToken, DeviceKey, DeviceName, DeviceSecretVerifierConfig }, answer => answer.UserConfirmationNecessary === true);
    return { AccessToken, DeviceKey };
  };
  const phone = await meet('phone');
  await call('GetDevice', phone, answer => attribute(answer.Device.DeviceAttributes, 'device_name') === 'phone' && isRecent(answer.Device.DeviceCreateDate));
  await call('UpdateDeviceStatus', { ...phone, DeviceRememberedStatus: 'remembered' });
  const tablet = await meet('tablet');
  await call('ListDevices', { AccessToken: phone.AccessToken }, answer => answer.Devices.length === 2);
  await call('AdminUpdateDeviceStatus', { ...emil, DeviceKey: tablet.DeviceKey, DeviceRememberedStatus: 'remembered' });
  await call('AdminGetDevice', { ...emil, DeviceKey: tablet.DeviceKey }, answer => answer.Device.DeviceKey === tablet.DeviceKey);
  await call('ForgetDevice', { AccessToken: tablet.AccessToken, DeviceKey: phone.DeviceKey });
  await call('AdminListDevices', emil, answer => answer.Devices.length === 1 && answer.Devices[0].DeviceKey === tablet.DeviceKey);
  await call('AdminForgetDevice', { ...emil, DeviceKey: tablet.DeviceKey });
  await call('AdminListDevices', emil, answer => answer.Devices.length === 0);
};

const threats = async () => {
  const [pool, client] = guarded.split('/');
  const user = { UserPoolId: pool, Username: guardedUser };
  await signIn(guardedUser, password, client);
  const { AuthEvents: [{ EventId }] } = await call('AdminListUserAuthEvents', user,
    ({ AuthEvents: [only] }) => only.EventType === 'SignIn' && only.EventResponse === 'Pass' && only.EventRisk.RiskLevel === 'Low' && isRecent(only.CreationDate));
  const outbox = await (await fetch(new URL('_emulator/outbox', endpoint))).json();
  const FeedbackToken = outbox.find(message => message.purpose === 'risk-notice' && message.pool === pool).code;
  await call('UpdateAuthEventFeedback', { ...user, EventId, FeedbackToken, FeedbackValue: 'Invalid' });
  await call('AdminListUserAuthEvents', user, answer => answer.AuthEvents[0].EventFeedback.FeedbackValue === 'Invalid');
  await call('AdminUpdateAuthEventFeedback', { ...user, EventId, FeedbackValue: 'Valid' });
  await call('AdminListUserAuthEvents', user, answer => answer.AuthEvents[0].EventFeedback.FeedbackValue === 'Valid' && isRecent(answer.AuthEvents[0].EventFeedback.FeedbackDate));
};

const farewell = async () => {
  await call('AdminDeleteUser', onUser('anna'));
  await refuse('AdminGetUser', onUser('anna'), 'UserNotFoundException');
  await call('DeleteUserPool', { UserPoolId });
  await refuse('DescribeUserPool', { UserPoolId }, 'ResourceNotFoundException');
};

for (const story of [pools, ownAccount, factors, passkeys, administration, groups, imports, devices, threats, farewell]) await part(story.name, story);
console.log(JSON.stringify({ called: [...called].sort(), failed }));
