/**
 * The look-alikes of the key services on sockets of 127.0.0.1, for as long as a test or the demo
 * needs them.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { ServiceFaults } from './faults.ts';
import { createServices, type KeyServices, type ServicesOptions } from './services.ts';
import { Refusal, type Answer, type ServiceRequest } from './service.ts';
import { tunnel } from './tunnel.ts';

export interface RecordedServiceRequest extends ServiceRequest {
  status: number;
  /** What reached the client of the answer's body. */
  responseBody: string;
}

export interface LocalKeyServices extends KeyServices {
  /** Plain HTTP: AWS by its endpoint variables, Vault, and the runner's OIDC endpoint. */
  url: string;
  /** A proxy behind which each name is one of ours; only with a certificate for them. */
  proxyUrl: string;
  /** Behind it: TLS for all names, only with a certificate for them. */
  securePort: number;
  requests: RecordedServiceRequest[];
  faults: ServiceFaults;
  clock: { offsetMs: number };
  close: () => Promise<void>;
}

const CHUNKED = 'transfer-encoding: chunked';

interface StartOptions extends ServicesOptions {
  tls?: { key: string; cert: string };
}

export async function startLocalKeyServices(options: StartOptions): Promise<LocalKeyServices> {
  const services = await createServices(options);
  const state = {
    requests: [] as RecordedServiceRequest[],
    faults: new ServiceFaults(),
    clock: { offsetMs: 0 },
  };
  const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
    handle(incoming, response, services, state).catch(() => incoming.socket.destroy());
  };
  const plain = createServer(listener);
  const secure = options.tls ? createTlsServer(options.tls, listener) : undefined;
  const proxy = createServer((_, response) => response.writeHead(400).end());
  const servers = [plain, proxy, ...(secure ? [secure] : [])];
  const sockets = new Set<Socket>();
  for (const server of servers) trackSockets(server, sockets);
  const urls = await Promise.all(servers.map(listen));
  const securePort = secure ? Number(new URL(urls[2] ?? '').port) : NaN;
  if (secure) proxy.on('connect', (_, client) => tunnel(client, securePort));
  const close = async (): Promise<void> => {
    const ends = servers.map((server) => once(server.close(), 'close'));
    for (const socket of sockets) socket.destroy();
    await Promise.all(ends);
  };
  const [url = '', proxyUrl = ''] = urls;
  services.useOrigin(url);
  return { ...services, ...state, url, proxyUrl, securePort, close };
}

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  services: KeyServices,
  { requests, faults, clock }: Pick<LocalKeyServices, 'requests' | 'faults' | 'clock'>,
): Promise<void> {
  const body = await readText(incoming);
  const nowMs = Date.now() + clock.offsetMs;
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  const headers = incoming.headers as Record<string, string>;
  const host = headers['host'] ?? '';
  const { method = 'GET' } = incoming;
  const request: RecordedServiceRequest = {
    method,
    host,
    path: pathname,
    query: searchParams,
    headers,
    body,
    nowMs,
    status: 0,
    responseBody: '',
  };
  requests.push(request);
  const fault = faults.take(request);
  if (fault?.kind === 'silence') return;
  if (fault?.kind === 'reset') {
    incoming.socket.destroy();
    return;
  }
  const answer = fault?.answer ?? (await answerSafely(services, request));
  request.status = answer.status;
  if (fault?.kind === 'garble') {
    incoming.socket.end(`HTTP/1.1 200 OK\r\n${CHUNKED}\r\n\r\nno chunk\r\n`);
    return;
  }
  request.responseBody = send(response, answer, nowMs);
}

async function answerSafely(services: KeyServices, request: ServiceRequest): Promise<Answer> {
  try {
    return await services.answer(request);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    return { status: 500, body: `a mistake of the look-alike: ${String(error)}` };
  }
}

/** Gives what it sends as the body. */
function send(
  response: ServerResponse,
  { status, headers, body = '' }: Answer,
  nowMs: number,
): string {
  const isJson = typeof body === 'object';
  response.sendDate = false;
  response.writeHead(status, {
    date: new Date(nowMs).toUTCString(),
    ...(isJson && { 'content-type': 'application/json' }),
    ...headers,
  });
  const text = isJson ? JSON.stringify(body) : body;
  response.end(text);
  return text;
}

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function trackSockets(server: Server, sockets: Set<Socket>): void {
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
}
