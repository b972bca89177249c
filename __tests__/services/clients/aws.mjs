/** Signs as AWS's own SDK does: a role by the job's OIDC token, then the key in KMS. */
import { give, given, load } from './ask.mjs';

const { STSClient, AssumeRoleWithWebIdentityCommand } = load('@aws-sdk/client-sts');
const { KMSClient, SignCommand } = load('@aws-sdk/client-kms');
const { region, roleArn, keyArn, idToken, message } = given;

const sts = new STSClient({ region, maxAttempts: 1 });
const { Credentials } = await sts.send(
  new AssumeRoleWithWebIdentityCommand({
    RoleArn: roleArn,
    RoleSessionName: 'clients',
    WebIdentityToken: idToken,
  }),
);
const credentials = {
  accessKeyId: Credentials.AccessKeyId,
  secretAccessKey: Credentials.SecretAccessKey,
  sessionToken: Credentials.SessionToken,
};
const kms = new KMSClient({ region, credentials, maxAttempts: 1 });
const { Signature } = await kms.send(
  new SignCommand({
    KeyId: keyArn,
    Message: Buffer.from(message),
    MessageType: 'RAW',
    SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
  }),
);
give(Signature);
