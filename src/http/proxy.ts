/** Which proxy, if any, a URL is reached through. */
import { InputError } from '../text/input-error.ts';
import { isLoopback, toHostname } from './hostname.ts';

/** The values of the environment variables of these names, `''` for those not set. */
export interface ProxyVariables {
  https_proxy: string;
  http_proxy: string;
  no_proxy: string;
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * The proxy for `url`, or `undefined` for a direct connection. Plain HTTP stays on this machine: a
 * proxy elsewhere would see the credential in clear, so it does not apply.
 * @throws InputError naming the variable when the proxy's URL cannot be read; it may hold a
 * password and is not shown
 */
export function findProxy(url: URL, variables: ProxyVariables): URL | undefined {
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const text = variables[name].trim();
  if (text === '' || isExempt(url, variables.no_proxy)) return undefined;
  const withScheme = text.includes('://') ? text : `http://${text}`;
  const proxy = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (!proxy || !['http:', 'https:'].includes(proxy.protocol) || !isEncoded(proxy)) {
    throw new InputError({
      problem: `The environment variable '${name}' is not the URL of an HTTP proxy`,
      remedy:
        "Write it like 'http://user:password@proxy.example:3128', with special characters of the password percent-encoded",
      topic: 'proxy',
    });
  }
  return url.protocol === 'http:' && !isLoopback(proxy) ? undefined : proxy;
}

/**
 * A password with a stray `%`, or with a `/` that ends the host before the password is over, was
 * not percent-encoded.
 */
function isEncoded({ username, password, pathname, search, hash }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return !`${pathname}${search}${hash}`.includes('@');
  } catch {
    return false;
  }
}

/**
 * Entries are hosts or suffixes with or without a leading dot, each with or without a port; `*`
 * exempts everything.
 */
function isExempt(url: URL, noProxy: string): boolean {
  const port = url.port || DEFAULT_PORTS[url.protocol];
  const hostname = toHostname(url);
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      // More than one colon outside of brackets is an IPv6 address, which has no port then.
      const [, host = entry, entryPort] = /^(\[.+\]|[^:]+)(?::(\d+))?$/.exec(entry) ?? [];
      const suffix = host.replace(/^\*?\./, '').replace(/\.$/, '');
      const isHost =
        hostname === suffix || hostname.endsWith(`.${suffix}`) || hostname === `[${suffix}]`;
      return isHost && (entryPort === undefined || entryPort === port);
    });
}
