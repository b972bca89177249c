/**
 * Checks the URL of a key service that comes from the environment, before a credential goes there.
 */
import { isLoopback } from '../../http/hostname.ts';
import { InputError } from '../../text/input-error.ts';

/**
 * Gives the URL that the variable holds. Plain HTTP is for this machine, and for hosts that the
 * service's own clients reach so.
 * @throws InputError that names the variable
 */
export function toServiceUrl(text: string, name: string, plainHosts: readonly string[] = []): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain =
    url?.protocol === 'http:' && (isLoopback(url) || plainHosts.includes(url.hostname));
  if (url && (url.protocol === 'https:' || isPlain) && url.username + url.password === '')
    return url;
  throw new InputError({
    problem: `The environment variable '${name}' is not a URL to send credentials to`,
    remedy: "Write it like 'https://HOST'; plain HTTP is for this machine only",
  });
}
