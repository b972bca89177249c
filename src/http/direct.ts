/**
 * Direct connections, over Node's own HTTP client with one kept-alive connection for a step's
 * calls.
 */
import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { isIP, Socket } from 'node:net';
import { readBody } from './body/read-body.ts';
import { joinHeaders, SwitchedProtocols, type Transport } from './transport.ts';

/** What `node:http` and `node:https` have in common. */
interface Connections {
  request: (
    url: URL,
    options: RequestOptions,
    onReply: (incoming: IncomingMessage) => void,
  ) => ClientRequest;
  agent: Agent;
}

/**
 * A transport without proxy, for the URLs of one origin. Its idle connections do not keep the
 * process alive.
 */
export function createDirectTransport(): Transport {
  let loading: Promise<Connections> | undefined;
  const load = (url: URL): Promise<Connections> =>
    (loading ??= url.protocol === 'https:' ? loadSecure() : loadPlain());

  const send: Transport = async ({ method, url, headers, body, signal, onSent }) => {
    const { request, agent } = await load(url);
    return new Promise((resolve, reject) => {
      let begun: IncomingMessage | undefined;
      const outgoing = request(url, { agent, method, headers, signal }, (incoming) => {
        begun = incoming;
        const replyHeaders = joinHeaders(incoming.headers);
        void readBody(incoming, replyHeaders['content-encoding']).then((read) => {
          resolve({ status: incoming.statusCode ?? 0, headers: replyHeaders, ...read });
        }, reject);
      });
      outgoing.on('finish', () => onSent?.());
      outgoing.on('upgrade', (_, socket, head) => {
        reject(new SwitchedProtocols(head));
        socket.destroy();
      });
      // Once a reply has begun, its body says how it ended, and what had arrived of it must not be
      // lost.
      outgoing.on('error', (error) => {
        if (!begun) reject(error);
        // A body without a length ends with its connection, and Node would take any end for a good
        // one.
        else if (!begun.complete) begun.destroy(error);
      });
      outgoing.on('close', () => {
        if (!begun) reject(new Error('the connection was closed without a reply'));
      });
      outgoing.end(body);
    });
  };
  const prepare = (url: URL): void => {
    if (!loading) void load(url).then(({ agent }) => connectEarly(agent, url));
  };
  return Object.assign(send, { prepare });
}

async function loadSecure(): Promise<Connections> {
  const { Agent, request } = await import('node:https');
  // Said outright, NODE_TLS_REJECT_UNAUTHORIZED=0 does not send a credential to whoever answers.
  return { request, agent: new Agent({ keepAlive: true, rejectUnauthorized: true }) };
}

/** Is for this machine only. */
async function loadPlain(): Promise<Connections> {
  const { Agent, request } = await import('node:http');
  return { request, agent: new Agent({ keepAlive: true }) };
}

/**
 * Begins the connection that the agent will be asked for next. If it fails until then, the agent
 * makes another one, whose failure is the request's.
 * @see https://nodejs.org/api/http.html#agentcreateconnectionoptions-callback
 */
function connectEarly(agent: Agent, { hostname, port, protocol }: URL): void {
  const connect = agent.createConnection.bind(agent);
  const host = hostname.replace(/^\[|\]$/g, '');
  const servername = isIP(host) ? '' : host;
  const secure = { servername, rejectUnauthorized: true, ALPNProtocols: ['http/1.1'] };
  const early = connect({
    host,
    port: port || (protocol === 'https:' ? 443 : 80),
    ...(protocol === 'https:' && secure),
  });
  if (!(early instanceof Socket)) return;
  early.setNoDelay().unref();
  early.on('error', () => undefined);
  agent.createConnection = (options, onCreate) => {
    agent.createConnection = connect;
    return early.writable ? early.ref() : connect(options, onCreate);
  };
}
