/** Reads an app's private key in any usual form, or says what it is instead. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { isSecretLine } from '../../text/secret-lines.ts';
import type { KeyMistake } from './identify.ts';
import { readPemBlocks, unwrap, type PemBlock } from './text.ts';

export interface PrivateKey {
  /**
   * The RS256 signature of a text: PKCS#1 v1.5 with SHA-256.
   * @throws InputError when the key turns out to be damaged
   */
  sign: (text: string) => Promise<Buffer>;
  /** `SHA256:…` of the public key, as the app's settings page lists it. */
  fingerprint: string;
  /** Each form and line of the key that must be masked; none has a line break. */
  secrets: string[];
}

/** RS256 takes no shorter one: https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_BITS = 2_048;
/** OpenSSL verifies with no longer one. */
const MAX_BITS = 16_384;
const PEM_LINE = /.{1,64}/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

const OTHER_KINDS: Readonly<Record<string, KeyMistake>> = {
  ec: 'EC key',
  ed25519: 'Ed25519 key',
  'rsa-pss': 'RSA-PSS key',
};

/**
 * Takes PKCS#1 and PKCS#8 PEM with line breaks of any kind, written as `\n`, or lost; indented,
 * quoted, with blank lines or a BOM around it; and base64 of any of these. The caller has masked
 * the lines of `text` already.
 * @throws InputError that names what the text is and what to do, and holds no byte of it
 */
export async function parsePrivateKey(text: string): Promise<PrivateKey> {
  const { plain, forms, change } = unwrap(text);
  const block = await readBlock(plain);
  const key = await readKey(block, change);
  return {
    sign: (text) => signAndVerify(key, text),
    // Asked for after a refusal only.
    get fingerprint() {
      return toFingerprint(key);
    },
    secrets: listSecrets(block.body, forms),
  };
}

/** Loads what identifies a mistake when there is one. */
async function readBlock(plain: string): Promise<PemBlock> {
  const blocks = readPemBlocks(plain);
  const [block] = blocks;
  if (block && blocks.length === 1 && isPrivateKey(block)) return block;
  const { identifyText, identifyBlocks } = await import('./identify.ts');
  return refuse(identifyBlocks(blocks) ?? identifyText(plain));
}

/** An encrypted block has headers: https://www.rfc-editor.org/rfc/rfc1421#section-4.6.1.1 */
function isPrivateKey({ label, body, hasEnd }: PemBlock): boolean {
  return /^(RSA)?PRIVATEKEY$/.test(label) && hasEnd && !body.startsWith('Proc-Type:');
}

/** GitHub hands out PKCS#1; what other tools have made of it is PKCS#8. */
async function readKey({ label, body }: PemBlock, change: string | undefined): Promise<KeyObject> {
  const type = label === 'RSAPRIVATEKEY' ? 'pkcs1' : 'pkcs8';
  const key = BASE64.test(body) ? decodeKey(body, type) : undefined;
  if (key?.asymmetricKeyType === undefined) return refuseUnreadable(body, change);
  if (key.asymmetricKeyType !== 'rsa')
    return refuse(OTHER_KINDS[key.asymmetricKeyType] ?? 'not RSA');
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < MIN_BITS) return refuse('short');
  if (bits > MAX_BITS) return refuse('damaged');
  return key;
}

async function refuse(mistake: KeyMistake, change?: string): Promise<never> {
  const { toKeyError } = await import('./mistakes.ts');
  throw toKeyError(mistake, change);
}

function refuseUnreadable(body: string, change: string | undefined): Promise<never> {
  if (change !== undefined) return refuse('changed', change);
  if (/[^A-Za-z0-9+/=]/.test(body))
    return refuse('changed', 'there are characters in it that no key has');
  return refuse('damaged');
}

function decodeKey(body: string, type: 'pkcs1' | 'pkcs8'): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(body, 'base64'), format: 'der', type });
  } catch {
    return undefined;
  }
}

/**
 * A key with wrong numbers in it is read without complaint, and GitHub would only say that it could
 * not decode the JWT.
 */
async function signAndVerify(key: KeyObject, text: string): Promise<Buffer> {
  const data = Buffer.from(text);
  try {
    // In one of Node's own threads: meanwhile the step connects to GitHub.
    const signature = await promisify(sign)('sha256', data, key);
    if (verify('sha256', data, key, signature)) return signature;
  } catch {
    // OpenSSL's words would not help.
  }
  return refuse('damaged');
}

/**
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps#verifying-private-keys
 */
function toFingerprint(key: KeyObject): string {
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return `SHA256:${createHash('sha256').update(der).digest('base64')}`;
}

/**
 * Includes the words of each line: a shell that prints the key may join or squeeze what was between
 * them.
 */
function listSecrets(body: string, forms: readonly string[]): string[] {
  const lines = forms.flatMap((form) => form.split(/[\r\n]/).map((line) => line.trim()));
  const words = forms.flatMap((form) => form.split(/\s/));
  const secrets = new Set([...lines, ...words, ...(body.match(PEM_LINE) ?? []), body]);
  return [...secrets].filter(isSecretLine);
}
