// amazon-cognito-identity-js signs up, confirms and signs in by SRP.
//   node sign_in_by_srp.mjs --endpoint URL --pool ID --client ID --code CODE --username NAME --password PASSWORD --sign-ins N
// Prints one JSON object: { "signedUp", "confirmed", "signedIn", "wrongPassword", "idToken", "accessToken" }.
import cognito from 'amazon-cognito-identity-js';
import { arguments_ } from './arguments.mjs';

const { endpoint, pool: UserPoolId, client: ClientId, code, username, password, 'sign-ins': signIns } = arguments_();
const pool = new cognito.CognitoUserPool({ UserPoolId, ClientId, endpoint });
const user = () => new cognito.CognitoUser({ Username: username, Pool: pool });
const promise = call => new Promise((resolve, reject) => call((error, value) => (error ? reject(error) : resolve(value))));

const signIn = Password => new Promise((resolve, reject) => {
  const somebody = user();
  somebody.setAuthenticationFlowType('USER_SRP_AUTH');
  somebody.authenticateUser(new cognito.AuthenticationDetails({ Username: username, Password }), {
    onSuccess: resolve,
    onFailure: reject,
    newPasswordRequired: () => reject(new Error('a new password was asked for')),
  });
});

const email = new cognito.CognitoUserAttribute({ Name: 'email', Value: `${username}@example.com` });
const registration = await promise(done => pool.signUp(username, password, [email], [], done));
const confirmation = await promise(done => user().confirmRegistration(code, false, done));

// Fresh proofs each time: a fault in padding shows once in a hundred or two.
let session;
let signedIn = 0;
for (let i = 0; i < Number(signIns); i++) {
  session = await signIn(password);
  if (session.isValid()) signedIn++;
}
const wrongPassword = await signIn(`${password}-wrong`).then(() => 'accepted', error => error.name);

console.log(JSON.stringify({
  signedUp: registration.userSub,
  confirmed: confirmation,
  signedIn,
  wrongPassword,
  idToken: session.getIdToken().getJwtToken(),
  accessToken: session.getAccessToken().getJwtToken(),
}));
