/** Turns a GitHubError into one line: what failed, in GitHub's own words, and what to do. */
import { redact } from '../masks.ts';
import { ADVICE } from './advice.ts';
import { toOneLine } from '../../text/one-line.ts';
import type { ErrorDetails, GitHubError } from '../../github/errors.ts';

/** What each call is for, in the reader's terms. */
const PURPOSES: Readonly<Record<string, string>> = {
  'GET /repos/{owner}/{repo}/installation': 'Finding the installation',
  'GET /users/{username}/installation': 'Finding the installation',
  'GET /enterprises/{enterprise}/installation': 'Finding the installation',
  'GET /app/installations/{installation_id}': 'Finding the installation',
  'POST /app/installations/{installation_id}/access_tokens': 'Minting the token',
  'GET /installation/repositories': "Listing the installation's repositories",
  'DELETE /installation/token': 'Revoking the token',
  'GET /users/{username}': "Looking up the app's bot",
  'POST /applications/{client_id}/token/scoped': 'Minting the scoped token',
  'POST /applications/{client_id}/token': 'Checking the token',
  'PATCH /applications/{client_id}/token': 'Resetting the token',
  'DELETE /applications/{client_id}/token': 'Revoking the token',
  'DELETE /applications/{client_id}/grant': 'Deleting the grant',
  'PUT /authorizations/clients/{client_id}/{fingerprint}': 'Creating the authorization',
  'GET /authorizations': 'Listing the authorizations',
  'GET /applications/grants': 'Listing the grants',
  'DELETE /authorizations/{authorization_id}': 'Deleting the authorization',
  'DELETE /applications/grants/{grant_id}': 'Deleting the grant',
};

/** GitHub's words are shorter; a comparison of long lists is not. */
const MAX_WORDS = 1_000;

/**
 * `<what failed>: <GitHub's words>. <what to do>.`, with the status, the number of tries and the
 * request id where there are any.
 */
export function explain(error: GitHubError): string {
  const { code, route, status, requestId, tries, details } = error;
  const circumstances = [
    status === undefined ? '' : `HTTP ${status}`,
    tries > 1 || code === 'timeout' ? `after ${tries} ${tries === 1 ? 'try' : 'tries'}` : '',
    requestId === undefined ? '' : `request id ${requestId}`,
  ].filter((each) => each !== '');
  const words = `${toOneLine(redact(error.message), MAX_WORDS).replace(/\.$/, '')}${circumstances.length > 0 ? ` (${circumstances.join(', ')})` : ''}`;
  return toOneLine(
    `${PURPOSES[route] ?? route} failed: ${words}. ${ADVICE[code](truncateDetails(details))}.`,
    Infinity,
  );
}

/** GitHub's part in them is free text. */
function truncateDetails(details: ErrorDetails): ErrorDetails {
  const json = JSON.stringify(details);
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' ? toOneLine(value) : value,
  ) as ErrorDetails;
}
