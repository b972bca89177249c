/** Signs as Google's own libraries do: a federated token by the job's OIDC token, then Cloud KMS. */
import { createHash } from 'node:crypto';
import { give, given, load } from './ask.mjs';

const { KeyManagementServiceClient } = load('@google-cloud/kms');
const { ExternalAccountClient, GoogleAuth } = load('google-auth-library');
const { provider, keyVersion, idToken, message } = given;

const authClient = ExternalAccountClient.fromJSON({
  type: 'external_account',
  audience: `//iam.googleapis.com/${provider}`,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  subject_token_supplier: { getSubjectToken: () => Promise.resolve(idToken) },
});
authClient.scopes = ['https://www.googleapis.com/auth/cloud-platform'];
const auth = new GoogleAuth({ authClient });
const client = new KeyManagementServiceClient({ auth, fallback: true });
const digest = createHash('sha256').update(message).digest();
const [{ signature, signatureCrc32c, verifiedDigestCrc32c, name }] = await client.asymmetricSign({
  name: keyVersion,
  digest: { sha256: digest },
  digestCrc32c: { value: given.digestCrc32c },
});
if (!verifiedDigestCrc32c || name !== keyVersion) throw new Error('the digest was not checked');
if (Number(signatureCrc32c?.value ?? 0) === 0) throw new Error('the reply holds no checksum');
give(signature);
