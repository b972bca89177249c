/** What each key service must be able to do, and what it is given to do it. */
import type { KeyObject } from 'node:crypto';
import type { CallService } from './call-service.ts';
import type { RequestIdToken } from './id-token.ts';

export interface KeyService {
  /**
   * Gives the RS256 signature of a text.
   * @throws SigningError
   */
  sign: (text: string) => Promise<Uint8Array>;
  /**
   * Gives the public half of the key, to explain a refusal of GitHub's.
   * @throws SigningError when the service does not give it
   */
  findPublicKey: () => Promise<KeyObject>;
}

export interface ServiceContext {
  call: CallService;
  requestIdToken: RequestIdToken;
  /** Gives an environment variable; `''` for one that is not set. */
  readVariable: (name: string) => string;
  /** Comes before any other use of a credential. */
  mask: (secret: string) => void;
  info: (line: string) => void;
  warn: (line: string) => void;
  /** The machine's clock, milliseconds since the epoch. */
  now: () => number;
}
