/** Opens the client for an API, over the transport that its URL needs. */
import { Client, type ClientOptions } from './client.ts';
import { createDirectTransport } from './direct.ts';
import type { Transport } from './transport.ts';

/** Where GitHub's API is and how it is reached: all that a later step needs to reach it the same way. */
export interface Connection {
  /** Base URL without a trailing slash. */
  apiUrl: string;
  /** URL of the proxy, password included; absent for a direct connection. */
  proxy?: string;
}

export async function connect(
  { apiUrl, proxy }: Connection,
  options: Pick<ClientOptions, 'deadline' | 'reserveMs' | 'signal' | 'log'>,
): Promise<Client> {
  const transport = proxy === undefined ? createDirectTransport() : await loadProxied(proxy);
  return new Client({ ...options, apiUrl, transport, proxy: proxy === undefined ? undefined : new URL(proxy).host });
}

/** The path is the same from here in `src` and from a step's bundle in `dist`: one bundle of undici serves all of them. */
async function loadProxied(proxy: string): Promise<Transport> {
  const { createProxiedTransport } = await import(/* webpackIgnore: true */ '../github/proxied.ts');
  return createProxiedTransport(proxy);
}
