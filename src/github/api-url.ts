/** The base URL of GitHub's REST API: one that is safe to send a credential to. */
import { InputError } from '../text/input-error.ts';
import { isLoopback, toHostname } from '../http/hostname.ts';

/**
 * The URL in its normal form, like `https://api.github.com` or `https://HOST/api/v3`.
 * @throws InputError when it is not the URL of an API, or would send the credential in clear over a
 * network
 */
export function parseApiUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !isWebUrl(url) || url.username + url.password !== '') {
    throw inputError(
      'is not the URL of an API',
      "Write it like 'https://api.github.com' or 'https://HOST/api/v3'",
    );
  }
  if (url.search + url.hash !== '') {
    throw inputError('has a query or a fragment', "Write it like 'https://HOST/api/v3'");
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw inputError(
      `is 'http://${url.host}': the credential would cross the network in clear`,
      "Use 'https://'; plain HTTP is for this machine only",
    );
  }
  const apiUrl = normalizeUrl(url);
  refuseOtherAddresses(apiUrl, toHostname(url));
  return apiUrl;
}

/** Removes what makes no difference: the dot that may end a host name, and slashes at the end. */
export function normalizeUrl(url: URL): string {
  const { protocol, port, pathname } = url;
  const host = `${toHostname(url)}${port === '' ? '' : `:${port}`}`;
  let end = pathname.length;
  while (pathname[end - 1] === '/') end -= 1;
  return `${protocol}//${host}${pathname.slice(0, end)}`;
}

/** Whether both are the same URL in its normal form; what is not a URL is the same as nothing. */
export function isSameUrl(a: string, b: string): boolean {
  return (
    URL.canParse(a) && URL.canParse(b) && normalizeUrl(new URL(a)) === normalizeUrl(new URL(b))
  );
}

function isWebUrl(url: URL): boolean {
  return ['http:', 'https:'].includes(url.protocol) && !toHostname(url).split('.').includes('');
}

/**
 * Refuses web addresses, and APIs of others: the credential is of no use there, and the answer
 * would not say so.
 */
function refuseOtherAddresses(apiUrl: string, hostname: string): void {
  const expected = findGitHubApi(hostname);
  if (expected !== undefined && apiUrl !== expected) {
    throw inputError(`is '${apiUrl}', which is not the address of the API`, `Write '${expected}'`);
  }
  // https://docs.gitea.com/development/api-usage, https://forgejo.org/docs/latest/user/api-usage/
  if (apiUrl.endsWith('/api/v1')) {
    throw inputError(
      `is '${apiUrl}', the API of Gitea or Forgejo, which knows no GitHub App`,
      "Write 'https://api.github.com', or 'https://HOST/api/v3' for Enterprise Server, and name the account in 'owner', because the current repository is not on GitHub",
    );
  }
}

/**
 * Gives the API of a host that GitHub runs; `undefined` for any other host.
 * @see https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 */
export function findGitHubApi(hostname: string): string | undefined {
  const labels = hostname.split('.');
  const domain = labels.slice(-2).join('.');
  if (domain === 'github.com') return 'https://api.github.com';
  if (domain !== 'ghe.com') return undefined;
  const subdomain = labels.at(-3);
  return `https://api.${subdomain === undefined || hostname === 'api.ghe.com' ? 'SUBDOMAIN' : subdomain}.ghe.com`;
}

/** github.com and its data residency ghe.com, which GitHub itself runs. */
export function isOfGitHub(url: URL): boolean {
  return /(^|\.)(github|ghe)\.com$/.test(toHostname(url));
}

function inputError(problem: string, remedy: string): InputError {
  return new InputError({ input: 'github-api-url', problem, remedy });
}
