/**
 * Where a user opens the session without which an organization's SAML single sign-on refuses the
 * user's token.
 */
import type { Reply } from '../http/transport.ts';

/**
 * Gives the address that GitHub names, if it is on the web site that belongs to the API at `api`:
 * whoever follows it signs in there.
 * @see https://docs.github.com/enterprise-cloud@latest/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
 */
export function findSessionUrl({ headers }: Reply, api: URL): string | undefined {
  const text = /^required;\s{0,10}url=(\S{1,300})$/.exec(headers['x-github-sso'] ?? '')?.[1] ?? '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.protocol !== api.protocol || url.username + url.password !== '') return undefined;
  return [api.host, api.host.replace(/^api\./, '')].includes(url.host) ? url.href : undefined;
}

/** Whether the reply says so; its words say the same. */
export function needsSession({ status, headers }: Reply): boolean {
  return status === 403 && /^required\b/.test(headers['x-github-sso'] ?? '');
}
