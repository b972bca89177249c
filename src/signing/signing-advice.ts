/** Says what failed and what to do, when whatever holds the key did not sign. */
import { toOneLine } from '../text/one-line.ts';
import type { SigningCode, SigningError, SigningDetails } from './signing-error.ts';

const ADVICE: Readonly<Record<SigningCode, (details: SigningDetails) => string>> = {
  'id-token': () =>
    "Check that the job has 'permissions: id-token: write', and run it again; a runner that was lost gives no tokens any more",
  'trust-refused': ({ claims, trust = 'its trust policy' }) =>
    claims === undefined
      ? `Check ${trust}`
      : `Compare ${trust} with the token that was sent, letter by letter: iss '${claims.iss}', sub '${claims.sub}', aud '${claims.aud}'`,
  'service-credentials': () =>
    'The credentials have ended or are not valid there. Check how the job gets them, and that the clock of the runner is right',
  'key-not-found': ({ key = 'the key' }) =>
    `There is no ${key}, or these credentials may not know of it. Check 'kms-key', and that it is in that account, region or project`,
  'key-disabled': ({ key = 'The key' }) =>
    `${key} is disabled, waits for its deletion or its import, or has expired. Enable it, or name another in 'kms-key'`,
  'key-unsuitable': ({ key = 'The key' }) =>
    `${key} cannot make RS256 signatures. Import the app's key as an RSA key of 2048 bits that signs with PKCS #1 v1.5 and SHA-256`,
  'signing-denied': ({ permission = 'the permission to sign', key = 'the key' }) =>
    `These credentials lack ${permission} on ${key}. Grant it to them, and to nobody else`,
  'service-throttled': () =>
    "Too many calls at the same time. Start fewer jobs at once, or ask for a higher quota; 'timeout-seconds' sets how long a step goes on trying",
  'service-unreachable': ({ proxy }) =>
    `The service was not reached. Check the runner's network and DNS${proxy === undefined ? '' : `, the proxy ${proxy}`}, the name in 'kms-key', and NODE_EXTRA_CA_CERTS if your own CA signed its certificate`,
  'service-failed': () =>
    "The service does not do what it was asked. Look at its message and its status page; 'timeout-seconds' sets how long a step goes on trying",
  'signature-unusable': ({ key = 'the key' }) =>
    `This is not a signature of an app's RSA key. Check that ${key} is the app's`,
  'sign-command': () =>
    'The command must read the text from standard input, write nothing but its RS256 signature, raw or in base64, to standard output, and end with 0. Try it by itself on the runner; it is started without a shell',
  cancelled: () => 'Nothing is left to do',
};

/** What services say is shorter; a command's standard error may not be. */
const MAX_WORDS = 600;

/**
 * Gives one line: `<what failed>: <the service's words>. <what to do>.` `redact` takes the secrets
 * out of these words before they are cut: half of a secret would not be recognized.
 */
export function explainSigning(error: SigningError, redact: (text: string) => string): string {
  const { code, purpose, status, tries, details } = error;
  const circumstances = [
    status === undefined ? '' : `HTTP ${status}`,
    tries > 1 ? `after ${tries} tries` : '',
  ].filter((each) => each !== '');
  const message = toOneLine(redact(error.message), MAX_WORDS).replace(/\.$/, '');
  const where = circumstances.length > 0 ? ` (${circumstances.join(', ')})` : '';
  return toOneLine(`${purpose} failed: ${message}${where}. ${ADVICE[code](details)}.`, Infinity);
}
