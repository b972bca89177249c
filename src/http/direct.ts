/** Direct connections, over Node's own HTTP client with one kept-alive connection for a step's calls. */
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { readBody } from './body/read-body.ts';
import { joinHeaders, SwitchedProtocols, type Transport } from './transport.ts';

/** Of the modules `node:http` and `node:https`: the request, over kept-alive connections of its own. */
type Send = (url: URL, options: RequestOptions, onReply: (incoming: IncomingMessage) => void) => ClientRequest;

/** A transport without proxy, for the URLs of one origin. Its idle connections do not keep the process alive. */
export function createDirectTransport(): Transport {
  let loading: Promise<Send> | undefined;

  return async ({ method, url, headers, body, signal, onSent }) => {
    const send = await (loading ??= url.protocol === 'https:' ? loadSecure() : loadPlain());
    return new Promise((resolve, reject) => {
      let begun: IncomingMessage | undefined;
      const outgoing = send(url, { method, headers, signal }, (incoming) => {
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
      // Once a reply has begun, its body tells how it ended, and what had arrived of it must not be lost.
      outgoing.on('error', (error) => {
        if (!begun) reject(error);
        // A body without a length ends with its connection, and Node would take any end for a good one.
        else if (!begun.complete) begun.destroy(error);
      });
      outgoing.on('close', () => {
        if (!begun) reject(new Error('the connection was closed without a reply'));
      });
      outgoing.end(body);
    });
  };
}

async function loadSecure(): Promise<Send> {
  const { Agent, request } = await import('node:https');
  // Said outright, NODE_TLS_REJECT_UNAUTHORIZED=0 does not send a credential to whoever answers.
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: true });
  return (url, options, onReply) => request(url, { ...options, agent }, onReply);
}

/** For this machine only. */
async function loadPlain(): Promise<Send> {
  const { Agent, request } = await import('node:http');
  const agent = new Agent({ keepAlive: true });
  return (url, options, onReply) => request(url, { ...options, agent }, onReply);
}
