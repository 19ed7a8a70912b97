// amazon-cognito-identity-js as a page has it: a storage of its own for each person, and a record of the challenges that went over the wire.
import cognito from 'amazon-cognito-identity-js';

// Answers null for what is not there, as localStorage does.
export const storage = (kept = new Map()) => ({
  getItem: key => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: key => kept.delete(key),
  clear: () => kept.clear(),
  copy: () => storage(new Map(kept)),
});

// place: POOL/CLIENT.
export const open = (endpoint, place) => {
  const [UserPoolId, ClientId] = place.split('/');
  const pool = new cognito.CognitoUserPool({ UserPoolId, ClientId, endpoint });
  const request = pool.client.request.bind(pool.client);
  pool.answered = [];
  pool.client.request = (operation, body, callback) => {
    if (body.ChallengeName) pool.answered.push(body.ChallengeName);
    return request(operation, body, callback);
  };
  return pool;
};

export const person = (Pool, Username, Storage = storage()) => new cognito.CognitoUser({ Username, Pool, Storage });

// Signs in by SRP and passes what is asked, with the given answers: newPassword(required), code(name, parameters), choice, setUp(secret).
export const signIn = (user, Password, answers = {}) => new Promise((resolve, reject) => {
  const { pool } = user;
  pool.answered.length = 0;
  const asked = [];
  const ask = (name, parameters) => {
    asked.push(name);
    Promise.resolve(answers.code(name, parameters)).then(code => user.sendMFACode(code, callbacks, name), reject);
  };
  const callbacks = {
    onSuccess: (session, mustAskUser) => resolve({ session, mustAskUser: mustAskUser === true, asked, answered: [...pool.answered] }),
    onFailure: reject,
    newPasswordRequired: (attributes, required) => {
      asked.push(`NEW_PASSWORD_REQUIRED ${required}`);
      const { password, values } = answers.newPassword(attributes, required);
      user.completeNewPasswordChallenge(password, values, callbacks);
    },
    mfaRequired: ask,
    totpRequired: ask,
    selectMFAType: (name, parameters) => {
      asked.push(`${name} ${JSON.parse(parameters.MFAS_CAN_CHOOSE)}`);
      user.sendMFASelectionAnswer(answers.choice, callbacks);
    },
    mfaSetup: (name, parameters) => {
      asked.push(`${name} ${JSON.parse(parameters.MFAS_CAN_SETUP)}`);
      user.associateSoftwareToken({
        associateSecretCode: secret => user.verifySoftwareToken(answers.setUp(secret), 'phone', callbacks),
        onFailure: reject,
      });
    },
  };
  user.authenticateUser(new cognito.AuthenticationDetails({ Username: user.getUsername(), Password }), callbacks);
});

export const failure = attempt => attempt.then(() => 'accepted', error => error.name ?? error.code);

// A method that takes { onSuccess, onFailure } as its last argument, or (error, value).
export const call = (user, method, ...args) => new Promise((resolve, reject) =>
  user[method](...args, { onSuccess: resolve, onFailure: reject, associateSecretCode: resolve }));
export const callback = (user, method, ...args) => new Promise((resolve, reject) =>
  user[method](...args, (error, value) => (error ? reject(error) : resolve(value))));
