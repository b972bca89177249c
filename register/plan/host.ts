/** The addresses of a GitHub host: its website and its REST API. */
import { findGitHubApi, isLoopback } from '../github.ts';
import { Problem } from '../problem.ts';

export interface Host {
  /** Host name, with the port if there is one. */
  name: string;
  /** Root of the website, without a trailing slash. */
  webUrl: string;
  /** Root of the REST API, without a trailing slash. */
  apiUrl: string;
}

/**
 * Reads a host name or the URL of its website:
 *
 * - `github.com` → `https://api.github.com`
 * - `octo.ghe.com` → `https://api.octo.ghe.com`
 * - `github.example.com` → `https://github.example.com/api/v3`
 * - `http://127.0.0.1:8080` → `http://127.0.0.1:8080/api/v3`; plain HTTP is for this machine only
 *
 * @see https://docs.github.com/enterprise-cloud@latest/admin/data-residency/about-github-enterprise-cloud-with-data-residency
 * @throws Problem for anything else
 */
export function parseHost(text: string): Host {
  const trimmed = text.trim();
  const address = trimmed.includes('://') ? trimmed : `https://${trimmed}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.href !== `${url.origin}${url.pathname}` ||
    !/^\/+$/.test(url.pathname)
  ) {
    throw unusable(text, 'it is not the name of a host');
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw unusable(text, "the app's key would cross the network in clear");
  }
  return { name: url.host, webUrl: url.origin, apiUrl: toApiUrl(url, text) };
}

/** GitHub's own hosts have their websites at one name each, and their APIs at another. */
function toApiUrl({ host, hostname, origin }: URL, text: string): string {
  const apiUrl = findGitHubApi(hostname);
  if (apiUrl === undefined) return `${origin}/api/v3`;
  if (host === 'github.com' || /^(?!api\.)[^.]+\.ghe\.com$/.test(host)) return apiUrl;
  throw unusable(text, 'GitHub has its website at another name');
}

function unusable(text: string, why: string): Problem {
  const next = [
    "Write the host's name, like 'github.com', 'octo.ghe.com' or 'github.example.com'.",
  ];
  return new Problem({ what: `The host '${text}' cannot be used`, why, next });
}
