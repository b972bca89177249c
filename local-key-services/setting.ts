/** What the services share: the app's key, who may use it, and what was handed out. */
import type { KeyObject } from 'node:crypto';
import type { JobTokens } from './job-tokens.ts';

/** How a key is kept; anything but `enabled` and RSA cannot sign. */
export interface ServiceKey {
  privateKey: KeyObject;
  state: 'enabled' | 'disabled' | 'deleted';
  kind: 'rsa' | 'ec';
}

/** What the services share. */
export interface Setting {
  key: ServiceKey;
  tokens: JobTokens;
  /** `sub` of the jobs that may sign. */
  subject: string;
  /** Each credential that was handed out, to look for it in logs. */
  secrets: Set<string>;
  /** Whether whoever has logged in may sign. */
  maySign: boolean;
  /** The same for the public key. */
  mayReadKey: boolean;
}
