// The credential providers and the S3 client of the AWS SDK for JavaScript against the emulator: a guest, a login, and the classic flow.
//   node identity_pool.mjs --endpoint URL --region REGION --pool IDENTITY_POOL --provider LOGINS_KEY --token TOKEN --role ROLE_ARN --bucket BUCKET
// Prints one JSON object: { "guest": identity id, "user": identity id, "text": what was read back, "denied": error of a foreign prefix, "classic": ARN of the caller }.
import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from '@aws-sdk/client-cognito-identity';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { fromCognitoIdentityPool, fromWebToken } from '@aws-sdk/credential-providers';
import { arguments_ } from './arguments.mjs';

const { endpoint, region, pool, provider, token, role, bucket } = arguments_();
const client = { endpoint, region, maxAttempts: 1 };
const memory = () => {
  const entries = new Map();
  return { getItem: key => entries.get(key) ?? null, setItem: (key, value) => entries.set(key, value), removeItem: key => entries.delete(key) };
};
const credentialsOf = logins => fromCognitoIdentityPool({ identityPoolId: pool, logins, clientConfig: client, cache: memory() });

const guest = await credentialsOf(undefined)();
const provide = credentialsOf({ [provider]: token });
const user = await provide();
const s3 = new S3Client({ ...client, credentials: provide, forcePathStyle: true });
const Key = `${user.identityId}/hello.txt`;
await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'hello' }));
const read = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
const text = await read.Body.transformToString();
const denied = await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `${guest.identityId}/hello.txt`, Body: 'x' })).then(() => 'allowed', error => error.name);

const identities = new CognitoIdentityClient(client);
const Logins = { [provider]: token };
const { IdentityId } = await identities.send(new GetIdCommand({ IdentityPoolId: pool, Logins }));
const { Token } = await identities.send(new GetOpenIdTokenCommand({ IdentityId, Logins }));
const web = fromWebToken({ roleArn: role, roleSessionName: 'node', webIdentityToken: Token, clientConfig: client });
const caller = await new STSClient({ ...client, credentials: web }).send(new GetCallerIdentityCommand({}));

console.log(JSON.stringify({ guest: guest.identityId, user: user.identityId, text, denied, classic: caller.Arn }));
