// The codes of an authenticator app (RFC 6238), each used once as the service wants it: a second one within 30 seconds is that of the next step.
import { createHmac } from 'node:crypto';

const Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const lastSteps = new Map();

const decode = base32 => {
  const bits = [...base32.replace(/=+$/, '')].map(letter => Alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)));
};

const codeOf = (secret, step) => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', decode(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
};

const present = () => Math.floor(Date.now() / 30_000);

// The code that an app shows now; good for setting the app up, which uses no code up.
export const shownCode = secret => codeOf(secret, present());

// A code that signs in.
export const freshCode = secret => {
  const step = Math.max(present(), (lastSteps.get(secret) ?? 0) + 1);
  lastSteps.set(secret, step);
  return codeOf(secret, step);
};

// A code that is wrong now and will be for a while.
export const wrongCode = secret => {
  const near = [-3, -2, -1, 0, 1, 2, 3].map(offset => codeOf(secret, present() + offset));
  return ['111111', '222222', '333333', '444444', '555555', '666666', '777777', '888888'].find(code => !near.includes(code));
};
