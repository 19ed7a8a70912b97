// A passkey in software: ES256 keys and signatures of node's own, attestation of the format none, CBOR written by hand.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = data => createHash('sha256').update(data).digest();

// Just the CBOR that a passkey needs: whole numbers, texts, bytes and maps.
const head = (major, value) => (value < 24 ? Buffer.from([(major << 5) | value])
  : value < 256 ? Buffer.from([(major << 5) | 24, value])
  : Buffer.from([(major << 5) | 25, value >> 8, value & 255]));
const cbor = value => {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(pair => pair.map(cbor))]);
};

const Present = 1, Verified = 4, HasCredential = 64;

export const passkeyOf = origin => {
  const id = randomBytes(32);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  let counter = 0;

  const clientData = (type, challenge) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const header = (relyingParty, flags) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++counter);
    return Buffer.concat([sha256(relyingParty), Buffer.from([flags]), count]);
  };
  const answer = response => ({
    id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {}, response,
  });

  return {
    id: id.toString('base64url'),

    // RegistrationResponseJSON for PublicKeyCredentialCreationOptionsJSON.
    create: options => {
      const key = new Map([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]);
      const authData = Buffer.concat([header(options.rp.id, Present | Verified | HasCredential), Buffer.alloc(16), Buffer.from([0, id.length]), id, cbor(key)]);
      return answer({
        clientDataJSON: clientData('webauthn.create', options.challenge).toString('base64url'),
        attestationObject: cbor(new Map([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]])).toString('base64url'),
        transports: ['internal'],
      });
    },

    // AuthenticationResponseJSON for PublicKeyCredentialRequestOptionsJSON.
    get: options => {
      const data = clientData('webauthn.get', options.challenge);
      const authenticatorData = header(options.rpId, Present | Verified);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), privateKey);
      return answer({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: signature.toString('base64url'),
      });
    },
  };
};
