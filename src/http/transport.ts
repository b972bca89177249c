/** What the client needs of a connection: one request in, one reply out. */

export interface Request {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Ends the request, at whatever point it is. */
  signal: AbortSignal;
  /** Called when all of the request is on its way, so that the server may act on it. */
  onSent?: () => void;
}

export interface Reply {
  status: number;
  /** Names in lower case; repeated headers joined by `, `. */
  headers: Record<string, string>;
  body: string;
  /** Why the body ended early, when it did: `body` then holds what had arrived. */
  bodyError?: unknown;
}

export interface Transport {
  /**
   * Rejects with the connection's own error, or with one for the signal's abort, when no reply
   * began to arrive.
   */
  (request: Request): Promise<Reply>;
  /**
   * Begins the connection of the first request while that still waits for a signature. Never
   * throws: what is wrong with the connection is for the request to say.
   */
  prepare?: (url: URL) => void;
}

/** Nothing that is asked for here switches protocols: what came is not a reply. */
export class SwitchedProtocols extends Error {
  readonly code = 'ERR_SWITCHED_PROTOCOLS';
  override readonly message = 'the server switched to another protocol';
  /** What came behind the headers, named as in the errors of Node's parser. */
  readonly rawPacket: Uint8Array;

  constructor(rawPacket: Uint8Array) {
    super();
    this.rawPacket = rawPacket;
  }
}

/** Node and undici give a header that came more than once as an array. */
export function joinHeaders(
  headers: Record<string, string | string[] | undefined>,
): Reply['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
