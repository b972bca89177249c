/**
 * Receives the code by which the app's key is fetched, from the browser or from an address that was
 * pasted.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What became of an address that GitHub sent the browser to. */
export type Receipt = 'accepted' | 'repeated' | 'no-code' | 'wrong-state';

/** Takes one code, from an address with the state that was sent to GitHub. */
export class Callback {
  /**
   * Comes back unchanged with the code: whoever does not know it cannot make us take the app of
   * another.
   */
  readonly state = randomBytes(32).toString('base64url');
  readonly #code = Promise.withResolvers<string>();
  #isReceived = false;

  /** Resolves with the code, which is as secret as the key until it is exchanged. */
  get code(): Promise<string> {
    return this.#code.promise;
  }

  receive(parameters: URLSearchParams): Receipt {
    if (!isEqual(parameters.get('state') ?? '', this.state)) return 'wrong-state';
    if (this.#isReceived) return 'repeated';
    const code = parameters.get('code') ?? '';
    if (code === '') return 'no-code';
    this.#isReceived = true;
    this.#code.resolve(code);
    return 'accepted';
  }

  /** Reads a pasted address, or its query alone. */
  receivePasted(text: string): Receipt {
    const [address = ''] = text.trim().split('#');
    const query = address.slice(address.indexOf('?') + 1);
    return this.receive(new URLSearchParams(query));
  }
}

function isEqual(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
