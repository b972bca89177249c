/**
 * The local GitHub on a socket: one port of 127.0.0.1, HTTP or HTTPS, for as long as a test or the
 * demo needs it.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { text as readText } from 'node:stream/consumers';
import { ConcurrencyLimit } from './http/concurrency-limit.ts';
import { deliver, prepare } from './http/delivery.ts';
import { FaultScript, type Fault } from './http/faults.ts';
import { numberConnections, trackSockets } from './http/sockets.ts';
import { toRecordedBody, type RecordedRequest } from './http/recorded-request.ts';
import { answer } from './router.ts';
import { answerBrowser, isBrowser } from './web/router.ts';
import { createWorld, type World } from './world/world.ts';

export type { Fault, FaultRule } from './http/faults.ts';
export type { RecordedRequest } from './http/recorded-request.ts';

export interface LocalGitHubOptions {
  world?: World;
  tls?: { key: string; cert: string };
  /**
   * Milliseconds; the machine's clock without it. One that runs fast lets hours pass in seconds.
   */
  now?: () => number;
  port?: number;
}

export interface LocalGitHub {
  /**
   * The API is here, and the same under `/api/v3` as on Enterprise Server; to browsers, the
   * website.
   */
  url: string;
  world: World;
  requests: RecordedRequest[];
  faults: FaultScript;
  concurrency: ConcurrencyLimit;
  /** Added to `now` for JWTs, the Date header and the life of tokens. */
  clock: { offsetMs: number };
  /** Its time: that of `now` in the options, moved by `clock`. */
  now: () => number;
  /** Ends every connection, and resolves when the port is free. */
  close: () => Promise<void>;
}

const ENTERPRISE_BASE = '/api/v3';

/** Faults that leave the answer as it is, however it arrives. */
const RIGHT_ANSWERS: readonly Fault['kind'][] = ['slow', 'slow-body', 'compress'];

/** Starts on a free port unless one is given. */
export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const { world = createWorld(), tls, now = Date.now, port = 0 } = options;
  const concurrency = new ConcurrencyLimit();
  const clock = { offsetMs: 0 };
  const moved = () => now() + clock.offsetMs;
  const state = { world, requests: [], faults: new FaultScript(), concurrency, clock, now: moved };
  const scheme = tls ? 'https' : 'http';
  const handle = toHandler(state, scheme);
  const listener: RequestListener = (incoming, response) => {
    // A client that goes away in the middle does not concern the others.
    handle(incoming, response).catch(() => incoming.socket.destroy());
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  const sockets = trackSockets(server);
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const address = server.address();
  const url = `${scheme}://127.0.0.1:${address && typeof address === 'object' ? address.port : port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { ...state, url, close };
}

function toHandler(state: Omit<LocalGitHub, 'url' | 'close'>, scheme: string) {
  const { world, requests, faults, concurrency, now } = state;
  const toConnection = numberConnections();
  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await readText(incoming);
    const nowMs = now();
    const record = toRecord(incoming, text, toConnection(incoming.socket), nowMs);
    requests.push(record);
    const { pathname: path, searchParams: query } = new URL(`http://localhost${record.path}`);
    const web = `${scheme}://${incoming.headers.host ?? 'localhost'}`;
    const urls = { web, api: `${web}${record.base}` };
    const { method, headers } = record;
    const host = record.base === '' ? 'github.com' : 'enterprise server';
    const refusal = concurrency.enter();
    if (!refusal) response.once('close', () => concurrency.leave());
    const fault = refusal ? undefined : faults.take(method, path);
    const request = { world, method, path, query, text, headers, host, urls, nowMs } as const;
    const work = async () =>
      refusal ?? (isBrowser(headers) ? answerBrowser(request) : await answer(request));
    const sent = await prepare(fault, work, nowMs);
    record.fault = fault !== undefined && !RIGHT_ANSWERS.includes(fault.kind);
    if (sent) {
      record.status = sent.status;
      record.responseHeaders = sent.headers;
      record.responseBody = toRecordedBody(sent.text);
    }
    await deliver(response, fault, sent);
  };
}

function toRecord(
  incoming: IncomingMessage,
  text: string,
  connection: number,
  at: number,
): RecordedRequest {
  const { method = 'GET', url = '/', headers } = incoming;
  const base = url.startsWith(`${ENTERPRISE_BASE}/`) ? ENTERPRISE_BASE : '';
  return {
    method,
    path: url.slice(base.length),
    base,
    headers,
    body: toRecordedBody(text),
    status: 0,
    responseHeaders: {},
    responseBody: undefined,
    fault: false,
    connection,
    at,
  };
}
