// aws-jwt-verify judges tokens.
//   node judge_tokens.mjs --jwks FILE --pool ID --client ID --at SECONDS --tokens FILE
// The file has one JSON object a line: { "token": ..., "use": "access" or "id" }.
// Prints one line for each: "accepted", or the name of the error.
import { readFileSync } from 'node:fs';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { arguments_ } from './arguments.mjs';

const { tokens, jwks, pool: userPoolId, client: clientId, at } = arguments_();
const now = Number(at) * 1000;
Date.now = () => now;
const keys = JSON.parse(readFileSync(jwks, 'utf8'));
const verifiers = Object.fromEntries(['access', 'id'].map(tokenUse => {
  const verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse, clientId, graceSeconds: 30 });
  verifier.cacheJwks(keys);
  return [tokenUse, verifier];
}));

const judge = (token, use) => {
  try {
    // Only keys that are cached: an unknown one must not be looked for in the network.
    verifiers[use].verifySync(token);
    return 'accepted';
  } catch (error) {
    return error.constructor.name;
  }
};

const lines = readFileSync(tokens, 'utf8').split('\n').filter(line => line.length > 0);
console.log(lines.map(line => { const { token, use } = JSON.parse(line); return judge(token, use); }).join('\n'));
