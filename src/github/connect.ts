/** Opens the client for an API, over the transport that its URL needs. */
import { Client } from './client.ts';
import type { Limits } from '../http/limits.ts';
import { openTransport } from '../http/open-transport.ts';

/**
 * Where GitHub's API is and how it is reached: all that a later step needs to reach it the same
 * way.
 */
export interface Connection {
  /** Base URL without a trailing slash. */
  apiUrl: string;
  /** URL of the proxy, password included; absent for a direct connection. */
  proxy?: string;
}

export async function connect({ apiUrl, proxy }: Connection, limits: Limits): Promise<Client> {
  const transport = await openTransport(proxy);
  return new Client({
    ...limits,
    apiUrl,
    transport,
    proxy: proxy === undefined ? undefined : new URL(proxy).host,
  });
}
