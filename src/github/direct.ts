/** Direct connections, over Node's own HTTP client with one kept-alive connection for a step's calls. */
import * as http from 'node:http';
import * as https from 'node:https';
import { joinHeaders, readBody, type Transport } from './transport.ts';

/** A transport without proxy. Its idle connections do not keep the process alive. */
export function createDirectTransport(): Transport {
  // Said outright, NODE_TLS_REJECT_UNAUTHORIZED=0 does not send a credential to whoever answers.
  const secure = new https.Agent({ keepAlive: true, rejectUnauthorized: true });
  const plain = new http.Agent({ keepAlive: true });

  return ({ method, url, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const isSecure = url.protocol === 'https:';
      const options = { method, headers, signal, agent: isSecure ? secure : plain };
      let hasBegun = false;
      const outgoing = (isSecure ? https : http).request(url, options, (incoming) => {
        hasBegun = true;
        void readBody(incoming).then((read) => {
          resolve({ status: incoming.statusCode ?? 0, headers: joinHeaders(incoming.headers), ...read });
        });
      });
      // Once a reply has begun, its body tells how it ended, and what had arrived of it must not be lost.
      const fail = (error: Error): void => {
        if (!hasBegun) reject(error);
      };
      outgoing.on('error', fail);
      outgoing.on('close', () => {
        fail(new Error('the connection was closed without a reply'));
      });
      outgoing.end(body);
    });
}
