/** Opens the client for an API, over the transport that its URL needs. */
import { Client, type ClientOptions } from './client.ts';
import { openTransport } from '../http/open-transport.ts';

/** Where GitHub's API is and how it is reached: all that a later step needs to reach it the same way. */
export interface Connection {
  /** Base URL without a trailing slash. */
  apiUrl: string;
  /** URL of the proxy, password included; absent for a direct connection. */
  proxy?: string;
}

/** What the client must keep to, and where it says so: the step's part of its options. */
export type StepLimits = Pick<ClientOptions, 'deadline' | 'reserveMs' | 'signal' | 'log'>;

export async function connect({ apiUrl, proxy }: Connection, limits: StepLimits): Promise<Client> {
  const transport = await openTransport(proxy);
  return new Client({ ...limits, apiUrl, transport, proxy: proxy === undefined ? undefined : new URL(proxy).host });
}
