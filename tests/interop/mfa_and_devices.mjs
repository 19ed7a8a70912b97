// amazon-cognito-identity-js signs in with new passwords, second factors and remembered devices.
//   node mfa_and_devices.mjs --endpoint URL --password PASSWORD --code CODE --secret SECRET
//     --invited POOL/CLIENT --temporary PASSWORD   a pool that requires family_name, with the invited user iris
//     --factors POOL/CLIENT                        optional factors, with sven (text messages), tove (none yet) and both (text messages and SECRET)
//     --required POOL/CLIENT                       authenticator apps are required, with nils who has none
//     --devices POOL/CLIENT                        devices are remembered by themselves, with dora (text messages)
//     --asking POOL/CLIENT                         devices are remembered when the user says so, with dora
// Prints one JSON object with a member for each pool's story.
import { arguments_ } from './arguments.mjs';
import { call, callback, failure, open, person, signIn, storage } from './browser.mjs';
import { freshCode, shownCode, wrongCode } from './one_time_codes.mjs';

const given = arguments_();
const { endpoint, password, code, secret } = given;
const texted = { code: () => code };
const byApp = key => ({ code: () => freshCode(key) });

const invited = async () => {
  const pool = open(endpoint, given.invited);
  const newPassword = (attributes, required) => ({ password, values: Object.fromEntries(required.map(name => [name, 'Berg'])) });
  const first = await signIn(person(pool, 'iris'), given.temporary, { newPassword });
  const again = await signIn(person(pool, 'iris'), password);
  return {
    asked: first.asked,
    familyName: first.session.getIdToken().payload.family_name,
    askedAgain: again.asked,
    temporaryAgain: await failure(signIn(person(pool, 'iris'), given.temporary)),
  };
};

const factors = async () => {
  const pool = open(endpoint, given.factors);
  let told;
  const sven = await signIn(person(pool, 'sven'), password, { code: (name, parameters) => { told = parameters; return code; } });
  const mistyped = await failure(signIn(person(pool, 'sven'), password, { code: () => '000000' }));

  const tove = person(pool, 'tove');
  const before = await signIn(tove, password);
  const key = await call(tove, 'associateSoftwareToken');
  const wrongSetup = await failure(call(tove, 'verifySoftwareToken', wrongCode(key), 'phone'));
  const setUp = await call(tove, 'verifySoftwareToken', shownCode(key), 'phone');
  await callback(tove, 'setUserMfaPreference', null, { Enabled: true, PreferredMfa: true });
  const wrongApp = await failure(signIn(person(pool, 'tove'), password, { code: () => wrongCode(key) }));
  const after = await signIn(person(pool, 'tove'), password, byApp(key));
  const data = await callback(tove, 'getUserData');

  const bySms = await signIn(person(pool, 'both'), password, { choice: 'SMS_MFA', ...texted });
  const byTotp = await signIn(person(pool, 'both'), password, { choice: 'SOFTWARE_TOKEN_MFA', ...byApp(secret) });
  return {
    sms: sven.asked, destination: told.CODE_DELIVERY_DESTINATION, medium: told.CODE_DELIVERY_DELIVERY_MEDIUM, mistyped,
    before: before.asked, wrongSetup, setUp: setUp.Status, wrongApp, after: after.asked, preferred: data.PreferredMfaSetting,
    bySms: bySms.asked, byTotp: byTotp.asked,
  };
};

const required = async () => {
  const pool = open(endpoint, given.required);
  let key;
  const first = await signIn(person(pool, 'nils'), password, { setUp: made => shownCode(key = made) });
  const second = await signIn(person(pool, 'nils'), password, byApp(key));
  return { first: first.asked, answered: first.answered, valid: first.session.isValid(), second: second.asked };
};

const deviceOf = signedIn => signedIn.session.getAccessToken().payload.device_key;

const devices = async () => {
  const pool = open(endpoint, given.devices);
  const phone = storage();
  const first = await signIn(person(pool, 'dora', phone), password, texted);
  const dora = person(pool, 'dora', phone);
  const second = await signIn(dora, password, texted);
  const listed = (await call(dora, 'listDevices', 10, null)).Devices.map(device => device.DeviceKey);
  const got = (await call(dora, 'getDevice')).Device;

  const refreshToken = second.session.getRefreshToken();
  const refreshed = await callback(dora, 'refreshSession', refreshToken);
  const elsewhere = await failure(callback(person(pool, 'dora'), 'refreshSession', refreshToken));
  const other = await signIn(person(pool, 'dora'), password, texted);

  const stale = phone.copy();
  await call(dora, 'forgetDevice');
  const left = await failure(callback(person(pool, 'dora', stale.copy()), 'refreshSession', refreshToken));
  const recovered = await signIn(person(pool, 'dora', stale), password, texted);
  return {
    first: first.asked, mustAskUser: first.mustAskUser, second: second.asked, answered: second.answered,
    sameDevice: new Set([deviceOf(first), deviceOf(second), deviceOf({ session: refreshed }), got.DeviceKey, ...listed]).size,
    name: got.DeviceAttributes.find(attribute => attribute.Name === 'device_name')?.Value,
    renewed: refreshed.getAccessToken().getJwtToken() !== second.session.getAccessToken().getJwtToken(),
    elsewhere, other: other.asked, forgotten: left,
    recovered: recovered.asked, newDevice: deviceOf(recovered) !== deviceOf(first),
  };
};

const asking = async () => {
  const pool = open(endpoint, given.asking);
  const phone = storage();
  const first = await signIn(person(pool, 'dora', phone), password, texted);
  const dora = person(pool, 'dora', phone);
  const unremembered = await signIn(dora, password, texted);
  const said = await call(dora, 'setDeviceStatusRemembered');
  const remembered = await signIn(person(pool, 'dora', phone), password, texted);
  await call(dora, 'setDeviceStatusNotRemembered');
  const givenUp = await signIn(person(pool, 'dora', phone), password, texted);
  return {
    first: first.asked, mustAskUser: first.mustAskUser, unremembered: unremembered.asked, said,
    remembered: remembered.answered, givenUp: givenUp.asked,
  };
};

console.log(JSON.stringify({
  invited: await invited(),
  factors: await factors(),
  required: await required(),
  devices: await devices(),
  asking: await asking(),
}));
