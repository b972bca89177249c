/** The base URL of GitHub's REST API: one that is safe to send a credential to. */
import { InputError } from '../scope/input-error.ts';

/**
 * The URL without trailing slashes, like `https://api.github.com` or `https://HOST/api/v3`.
 * @throws InputError when it is no http(s) URL with a host, or would send the credential in clear over a network
 */
export function parseApiUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username + url.password !== '') {
    throw refuse(
      `Input 'github-api-url' is no URL of an API. Write it like 'https://api.github.com' or 'https://HOST/api/v3'.`,
    );
  }
  if (url.search + url.hash !== '') {
    throw refuse(`Input 'github-api-url' has a query or a fragment. Write it like 'https://HOST/api/v3'.`);
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw refuse(
      `Input 'github-api-url' is 'http://${url.host}': the credential would cross the network in clear. Use 'https://'; plain HTTP is for this machine only.`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** Whether the URL's host is this machine by its form: 127.0.0.0/8, ::1 or localhost. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

function refuse(message: string): InputError {
  return new InputError(message, 'invalid-input');
}
