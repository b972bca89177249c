/** The git server that belongs to an API: a token must never be shown to another one. */

/**
 * Origin of the server whose API is at `apiUrl`, by the forms that GitHub documents; `undefined`
 * for any other.
 *
 * - `https://api.github.com` → `https://github.com`
 * - `https://api.octo.ghe.com` → `https://octo.ghe.com`
 * - `https://HOST/api/v3` → `https://HOST`
 *
 * @see https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 * @see https://docs.github.com/enterprise-server@latest/rest/enterprise-admin#endpoint-urls
 */
export function toServerOrigin(apiUrl: string): string | undefined {
  const { protocol, host, origin, pathname } = new URL(apiUrl);
  if (pathname === '/api/v3') return origin;
  const [, ofCloud] = /^api\.(github\.com|[^.]+\.ghe\.com)$/.exec(host) ?? [];
  return pathname === '/' && ofCloud !== undefined ? `${protocol}//${ofCloud}` : undefined;
}
