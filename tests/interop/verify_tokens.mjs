// aws-jwt-verify reads the emulator's key set and judges an ID token and an access token, as they are and tampered with.
//   node verify_tokens.mjs --jwks URL --pool ID --client ID --id-token TOKEN --access-token TOKEN
// Prints one JSON object: a verdict for each case, "accepted" or the name of the error.
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { arguments_ } from './arguments.mjs';

const { jwks, pool: userPoolId, client: clientId, 'id-token': idToken, 'access-token': accessToken } = arguments_();
const keys = await (await fetch(jwks)).json();

const verdict = async (token, tokenUse, options = {}) => {
  const verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse, clientId, ...options });
  verifier.cacheJwks(keys);
  return verifier.verify(token).then(() => 'accepted', error => error.constructor.name);
};

const tampered = (token, change) => {
  const [header, payload, signature] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url')), ...change };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
};

console.log(JSON.stringify({
  idToken: await verdict(idToken, 'id'),
  accessToken: await verdict(accessToken, 'access', { scope: 'aws.cognito.signin.user.admin' }),
  tamperedIdToken: await verdict(tampered(idToken, { email: 'somebody@else.example' }), 'id'),
  tamperedAccessToken: await verdict(tampered(accessToken, { scope: 'everything' }), 'access'),
  accessTokenAsIdToken: await verdict(accessToken, 'id'),
  otherClient: await verdict(idToken, 'id', { clientId: 'another' }),
}));
