/** Proxies on 127.0.0.1: one that works, and one that answers CONNECT as badly as a test wants. */
import type { IncomingMessage } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server, type PrepareRequestFunction } from 'proxy-chain';

export interface Proxy {
  /** With the user and password, if the proxy asks for them. */
  url: string;
  /** Host and port, as messages name it. */
  host: string;
  /** `METHOD target` of each request to the proxy, in the order in which they came. */
  requests: string[];
  close: () => Promise<void>;
}

export interface ProxyOptions {
  user?: string;
  password?: string;
  /** Before each answer to CONNECT. */
  delayMs?: number;
  tls?: { key: string; cert: string };
}

/** A proxy that tunnels, to everybody or to those with the right password. */
export async function startProxy({
  user = '',
  password = '',
  delayMs = 0,
  tls,
}: ProxyOptions = {}): Promise<Proxy> {
  const requests: string[] = [];
  const prepareRequestFunction: PrepareRequestFunction = async (asked) => {
    requests.push(toLine(asked.request));
    await sleep(delayMs);
    const isKnown = asked.username === user && asked.password === password;
    return isKnown ? {} : { requestAuthentication: true, failMsg: 'Wrong user or password' };
  };
  const options = { port: 0, host: '127.0.0.1', prepareRequestFunction };
  const server = new Server(tls ? { ...options, serverType: 'https', httpsOptions: tls } : options);
  await server.listen();
  const host = `127.0.0.1:${String(server.port)}`;
  const prefix = user ? `${encodeURIComponent(user)}:${encodeURIComponent(password)}@` : '';
  return {
    url: `http${tls ? 's' : ''}://${prefix}${host}`,
    host,
    requests,
    close: () => server.close(true),
  };
}

/** Sends `answer` to whatever it is asked, and keeps the connection open unless it must end it. */
export async function startBadProxy(answer: string, isEnded = false): Promise<Proxy> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      requests.push(data.toString('latin1').split(' ').slice(0, 2).join(' '));
      if (isEnded) socket.end(answer);
      else socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${String(address && typeof address === 'object' ? address.port : 0)}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      for (const socket of sockets) socket.destroy();
    });
  return { url: `http://${host}`, host, requests, close };
}

function toLine({ method = '', url = '' }: IncomingMessage): string {
  return `${method} ${url}`;
}
