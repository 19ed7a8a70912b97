// amazon-cognito-identity-js signs in by custom challenges, alone and after the password.
//   node custom_auth.mjs --endpoint URL --pool ID --client ID --username NAME --password PASSWORD --answer TEXT
// Prints one JSON object: { "questions", "alone", "afterPassword", "wrongPassword", "wrongAnswers" }.
import cognito from 'amazon-cognito-identity-js';
import { arguments_ } from './arguments.mjs';

const { endpoint, pool: UserPoolId, client: ClientId, username, password, answer } = arguments_();
const pool = new cognito.CognitoUserPool({ UserPoolId, ClientId, endpoint });
const questions = [];

// Answers every challenge with the next of the given texts.
const signIn = (start, answers) => new Promise((resolve, reject) => {
  const somebody = new cognito.CognitoUser({ Username: username, Pool: pool });
  somebody.setAuthenticationFlowType('CUSTOM_AUTH');
  const left = [...answers];
  const callbacks = {
    onSuccess: resolve,
    onFailure: reject,
    customChallenge: parameters => {
      questions.push(parameters.question);
      somebody.sendCustomChallengeAnswer(left.shift() ?? 'none left', callbacks);
    },
  };
  start(somebody, callbacks);
});
const alone = answers => signIn((somebody, callbacks) =>
  somebody.initiateAuth(new cognito.AuthenticationDetails({ Username: username }), callbacks), answers);
const afterPassword = (Password, answers) => signIn((somebody, callbacks) =>
  somebody.authenticateUser(new cognito.AuthenticationDetails({ Username: username, Password }), callbacks), answers);
const failure = attempt => attempt.then(() => 'accepted', error => error.name ?? error.code);

console.log(JSON.stringify({
  alone: (await alone(['wrong', answer])).isValid(),
  afterPassword: (await afterPassword(password, ['wrong', answer])).getAccessToken().payload.username,
  wrongPassword: await failure(afterPassword(`${password}-wrong`, [answer])),
  wrongAnswers: await failure(alone(['wrong', 'wrong', 'wrong'])),
  questions,
}));
