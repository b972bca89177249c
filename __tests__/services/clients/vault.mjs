/** Signs as node-vault does: a login by the job's OIDC token, then the transit engine. */
import { give, given, load } from './ask.mjs';

const createClient = load('node-vault');
const { address, role, key, idToken, message } = given;

const vault = createClient({ endpoint: address });
const { auth } = await vault.write('auth/jwt/login', { role, jwt: idToken });
vault.token = auth.client_token;
const { data } = await vault.write(`transit/sign/${key}/sha2-256`, {
  input: Buffer.from(message).toString('base64'),
  signature_algorithm: 'pkcs1v15',
});
await vault.tokenRevokeSelf();
give(Buffer.from(data.signature.replace(/^[^:]+:v\d+:/, ''), 'base64'));
