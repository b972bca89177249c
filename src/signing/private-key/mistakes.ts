/** What to say of a text that is not an app's private key. */
import { InputError } from '../../text/input-error.ts';
import type { KeyMistake } from './identify.ts';

/** What the text is, as it follows the name of the input, and what to do. */
type Verdict = readonly [problem: string, remedy: string];

const GENERATE =
  "Generate a private key in the app's settings and store all of the file that is downloaded as the secret";
/**
 * @see https://docs.github.com/actions/reference/security/secrets on forks, and
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
const VERDICTS: Readonly<Record<KeyMistake, Verdict>> = {
  empty: [
    'is empty: GitHub passes no secrets to workflows of forks and of Dependabot',
    "Check the secret's name; for Dependabot, store it among the Dependabot secrets, too",
  ],
  several: ['holds more than one key or certificate', 'Store the private key of the app alone'],
  'public key': ['is a public key, but a GitHub App signs with its private key', GENERATE],
  certificate: ['is a certificate, but a GitHub App signs with its private key', GENERATE],
  'EC key': ['is an EC key, but GitHub Apps sign with RSA', GENERATE],
  'Ed25519 key': ['is an Ed25519 key, but GitHub Apps sign with RSA', GENERATE],
  'RSA-PSS key': ['is an RSA-PSS key, but GitHub Apps sign with plain RSA', GENERATE],
  'not RSA': ['is a key of another kind than RSA, but GitHub Apps sign with RSA', GENERATE],
  'encrypted key': [
    'is encrypted with a passphrase',
    "Decrypt it with 'openssl rsa -in KEY.pem -out PLAIN.pem' and store the content of PLAIN.pem as the secret",
  ],
  'OpenSSH key': ['is an OpenSSH key, which GitHub Apps do not use', GENERATE],
  'client secret': [
    'is 40 hex digits, as a client secret is, but a GitHub App signs with its private key',
    GENERATE,
  ],
  fingerprint: ['is the fingerprint of a key, not the key itself', GENERATE],
  token: ["is a token of GitHub's, but a GitHub App signs with its private key", GENERATE],
  'app id': [
    'is an id, not a key',
    "Put it into 'client-id' or 'app-id', and the app's private key here",
  ],
  path: ['is a path, not the key itself', "Store the file's content as the secret"],
  'bare body': [
    'has lost its first line',
    "Store all of the file again, from '-----BEGIN …-----' to '-----END …-----', both included",
  ],
  'cut off': [
    'has lost its end',
    "Store all of the file again, from '-----BEGIN …-----' to '-----END …-----', both included",
  ],
  damaged: [
    "cannot be read: between '-----BEGIN …-----' and '-----END …-----' something is damaged or missing",
    "Store all of the file again, or generate a new private key in the app's settings",
  ],
  changed: [
    'was changed on its way here and cannot be read',
    'Store all of the file again, as it is or as base64',
  ],
  'UTF-16': [
    "is text in UTF-16, as PowerShell writes it with '>'",
    'Store the file as GitHub handed it out, or save it as UTF-8 before',
  ],
  short: ['is an RSA key of fewer than 2048 bits, which is too short for a GitHub App', GENERATE],
  unknown: ['is not a private key', GENERATE],
};

/**
 * Says what the input is, and no byte of it. `change` is what happened to a key that was changed on
 * the way.
 */
export function toKeyError(mistake: KeyMistake, change?: string): InputError {
  const [verdict, remedy] = VERDICTS[mistake];
  const problem = change === undefined ? verdict : `${verdict}: ${change}`;
  const topic = mistake === 'empty' ? 'missing-credentials' : 'private-key';
  return new InputError({ input: 'private-key', problem, remedy, topic });
}
