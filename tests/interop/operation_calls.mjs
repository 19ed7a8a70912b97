// Calls through the AWS SDK for JavaScript, with a record of what succeeded and what did not.
import * as sdk from '@aws-sdk/client-cognito-identity-provider';

export const recorder = (endpoint, region) => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new sdk.CognitoIdentityProviderClient({ endpoint, region, credentials, maxAttempts: 1 });
  const called = new Set();
  const failed = [];
  const send = (operation, input) => client.send(new sdk[`${operation}Command`](input));

  return {
    called, failed,

    // A call that has to succeed with an answer that the check finds right.
    call: async (operation, input, check = () => true) => {
      try {
        const answer = await send(operation, input);
        if (check(answer)) called.add(operation);
        else failed.push(`${operation}: ${JSON.stringify({ ...answer, $metadata: undefined })} is not what ${check} expects`);
        return answer;
      } catch (error) {
        failed.push(`${operation}: ${error.name}: ${error.message}`);
        throw error;
      }
    },

    // A call that has to fail, by the name of the SDK's own class of errors.
    refuse: async (operation, input, name) => {
      const result = await send(operation, input).then(() => 'success', error => (error instanceof sdk.CognitoIdentityProviderServiceException ? error.name : `${error}`));
      if (result !== name) failed.push(`${operation}: ${result} in place of ${name}`);
    },

    // One part of the story; a failure ends the part, not the story.
    part: async (name, story) => {
      await story().catch(error => {
        if (!failed.some(entry => entry.includes(error.message))) failed.push(`${name}: ${error.stack}`);
      });
    },
  };
};

export const attribute = (list, name) => list.find(entry => entry.Name === name)?.Value;
export const attributes = values => Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
