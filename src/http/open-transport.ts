/** Opens the transport that a URL needs: direct, or through a proxy. */
import { InputError } from '../text/input-error.ts';
import { createDirectTransport } from './direct.ts';
import type { Transport } from './transport.ts';

/** Gives a transport for the URLs of one origin; `proxy` is the proxy's URL, password included. */
export async function openTransport(proxy: string | undefined): Promise<Transport> {
  return proxy === undefined ? createDirectTransport() : loadProxied(proxy);
}

/** What undici asks for in its package.json. */
const NODE_FOR_PROXY = [22, 19] as const;

/**
 * @throws InputError on an older Node, which cannot load undici. Runners other than GitHub's start
 * actions on the one they have.
 */
function requireNodeForProxy(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needed, neededMinor] = NODE_FOR_PROXY;
  if (major > needed || (major === needed && minor >= neededMinor)) return;
  throw new InputError({
    problem: `Behind a proxy the action needs Node ${NODE_FOR_PROXY.join('.')} or later, and this runner starts it on Node ${process.versions.node}`,
    remedy: "Update the runner, or name the API's host in 'no_proxy' if it can be reached directly",
    topic: 'proxy',
  });
}

/**
 * The path is the same from here in `src` and from a step's bundle in `dist`: one bundle of undici
 * serves all of them.
 */
async function loadProxied(proxy: string): Promise<Transport> {
  requireNodeForProxy();
  const { createProxiedTransport } = await import(/* webpackIgnore: true */ '../http/proxied.ts');
  return createProxiedTransport(proxy);
}
