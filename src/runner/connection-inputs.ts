/** Where the API is and how it is reached, from input and environment. */
import { parseApiUrl } from '../github/api-url.ts';
import type { Connection } from '../github/connect.ts';
import { findProxy } from '../github/proxy.ts';
import { readDefaultApiUrl, readProxyVariables } from './environment.ts';
import { readText } from './inputs.ts';
import { maskPassword } from './masks.ts';

/** A password in the proxy's URL is masked. @throws InputError when a URL cannot be read or would not be safe */
export function readConnection(): Connection {
  const apiUrl = parseApiUrl(readText('github-api-url') || readDefaultApiUrl());
  const proxy = findProxy(new URL(apiUrl), readProxyVariables());
  if (!proxy) return { apiUrl };
  maskPassword(proxy);
  return { apiUrl, proxy: proxy.href };
}
