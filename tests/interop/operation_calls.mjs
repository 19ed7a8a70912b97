// Calls through the AWS SDK for JavaScript, with a record of what succeeded and what did not.
import { Readable } from 'node:stream';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';

// The SDK drops members that it does not know without a word; these are their paths.
const lost = (sent, read, path = '') => {
  if (sent === null || typeof sent !== 'object') return [];
  return Object.entries(sent).flatMap(([name, value]) => (read?.[name] === undefined ? [`${path}${name}`] : lost(value, read[name], `${path}${name}.`)));
};

export const recorder = (endpoint, region) => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new sdk.CognitoIdentityProviderClient({ endpoint, region, credentials, maxAttempts: 1 });
  let body = '';
  const { requestHandler } = client.config;
  const handle = requestHandler.handle.bind(requestHandler);
  requestHandler.handle = async (...args) => {
    const result = await handle(...args);
    body = Buffer.concat(await result.response.body.toArray()).toString();
    result.response.body = Readable.from([Buffer.from(body)]);
    return result;
  };
  const called = new Set();
  const failed = [];
  const send = (operation, input) => client.send(new sdk[`${operation}Command`](input));

  return {
    called, failed,

    // A call that has to succeed with an answer that the check finds right.
    call: async (operation, input, check = () => true) => {
      try {
        const answer = await send(operation, input);
        const unknown = lost(body ? JSON.parse(body) : {}, answer);
        if (unknown.length > 0) failed.push(`${operation}: the SDK does not know ${unknown}`);
        else if (check(answer)) called.add(operation);
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
