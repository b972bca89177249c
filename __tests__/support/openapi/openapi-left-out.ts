/**
 * What GitHub answers although its OpenAPI description does not say so, or says otherwise: each
 * with where it is known from.
 */

export interface LeftOut {
  /** `METHOD /path/{parameter}`, or `*` for every endpoint. */
  on: string;
  /** The one status that is allowed, or `any` for an endpoint that is not in the extract at all. */
  status: number | 'any';
  /**
   * What the body must be like; without it, GitHub's `basic-error` for a status, and anything for
   * an endpoint.
   */
  body?: object;
  reason: string;
  source: string;
}

const DOCS = 'https://docs.github.com/rest';
const NOT_EXTRACTED =
  'The demo uses it to show what a token can do; the project itself does not call it.';
const LEGACY =
  'https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations';
const BY_ID = 'Undocumented form that the redirect of a renamed repository leads to.';
const GO_GITHUB = 'https://github.com/google/go-github/blob/master/github/apps.go';
const REPOSITORY = { $ref: '#/components/schemas/full-repository' };
const INSTALLATION = { $ref: '#/components/schemas/installation' };

export const LEFT_OUT: LeftOut[] = [
  {
    on: '*',
    status: 400,
    reason: 'Bad JSON and an unsupported X-GitHub-Api-Version are refused everywhere.',
    source: `${DOCS}/using-the-rest-api/troubleshooting-the-rest-api`,
  },
  {
    on: '*',
    status: 401,
    reason: 'Every endpoint refuses credentials that are wrong; few list it.',
    source: `${DOCS}/authentication/authenticating-to-the-rest-api#failed-login-attempts`,
  },
  {
    on: 'GET /app',
    status: 404,
    reason: '"Integration not found": the issuer of the JWT is not an app of this host.',
    source: 'https://github.com/actions/create-github-app-token/issues/76',
  },
  {
    on: 'GET /app/installations',
    status: 404,
    reason: '"Integration not found": the issuer of the JWT is not an app of this host.',
    source: 'https://github.com/actions/create-github-app-token/issues/76',
  },
  {
    on: 'GET /app/installations',
    status: 200,
    body: { type: 'array', items: INSTALLATION },
    reason:
      'The list asks for an account that is a user and an enterprise at once (allOf); `installation` has it right (anyOf).',
    source: `${DOCS}/apps/apps#list-installations-for-the-authenticated-app`,
  },
  {
    on: 'GET /orgs/{org}/installation',
    status: 404,
    reason: 'The app is not installed there.',
    source: 'https://github.com/actions/create-github-app-token/issues/76',
  },
  {
    on: 'GET /users/{username}/installation',
    status: 404,
    reason: 'The app is not installed there.',
    source: 'https://github.com/actions/create-github-app-token/issues/76',
  },
  {
    on: 'GET /enterprises/{enterprise}/installation',
    status: 404,
    reason: 'The app is not installed there.',
    source: 'https://github.com/actions/create-github-app-token/issues/303',
  },
  {
    on: 'DELETE /installation/token',
    status: 403,
    reason: 'The installation is suspended.',
    source: 'https://github.com/octokit/octokit.rb/pull/1307',
  },
  ...[
    'PATCH /applications/{client_id}/token',
    'DELETE /applications/{client_id}/token',
    'DELETE /applications/{client_id}/grant',
  ].map((on): LeftOut => ({
    on,
    status: 404,
    reason: 'The token is none of the app: as recorded, though the list of statuses lacks it.',
    source: 'https://github.com/octokit/octokit.rb/tree/main/spec/cassettes',
  })),
  ...['DELETE /authorizations/{authorization_id}', 'DELETE /applications/grants/{grant_id}'].map(
    (on): LeftOut => ({
      on,
      status: 404,
      reason: 'There is no such authorization or grant of the user, or no such API on the host.',
      source: LEGACY,
    }),
  ),
  ...[
    'PUT /authorizations/clients/{client_id}/{fingerprint}',
    'GET /authorizations',
    'GET /applications/grants',
  ].map((on): LeftOut => ({
    on,
    status: 404,
    reason: 'The host has no such API any more: github.com.',
    source: LEGACY,
  })),
  {
    on: 'PUT /authorizations/clients/{client_id}/{fingerprint}',
    status: 403,
    reason: 'A token in the place of the password.',
    source: 'https://github.com/PyGithub/PyGithub/issues/429',
  },
  {
    on: 'GET /users/{username}',
    status: 403,
    reason: 'The installation of the token is suspended.',
    source: 'https://github.com/octokit/octokit.rb/pull/1307',
  },
  {
    on: 'GET /zen',
    status: 'any',
    body: { type: 'string' },
    reason: NOT_EXTRACTED,
    source: `${DOCS}/meta/meta#get-the-zen-of-github`,
  },
  {
    on: 'GET /repos/{owner}/{repo}/contents/{path}',
    status: 'any',
    reason: NOT_EXTRACTED,
    source: `${DOCS}/repos/contents#get-repository-content`,
  },
  {
    on: 'PUT /repos/{owner}/{repo}/contents/{path}',
    status: 'any',
    reason: NOT_EXTRACTED,
    source: `${DOCS}/repos/contents#create-or-update-file-contents`,
  },
  {
    on: 'GET /repos/{owner}/{repo}/issues',
    status: 'any',
    reason: NOT_EXTRACTED,
    source: `${DOCS}/issues/issues#list-repository-issues`,
  },
  {
    on: 'POST /repos/{owner}/{repo}/issues',
    status: 'any',
    reason: NOT_EXTRACTED,
    source: `${DOCS}/issues/issues#create-an-issue`,
  },
  {
    on: 'GET /repos/{owner}/{repo}/pulls',
    status: 'any',
    reason: NOT_EXTRACTED,
    source: `${DOCS}/pulls/pulls#list-pull-requests`,
  },
  {
    on: 'POST /repos/{owner}/{repo}/pulls',
    status: 'any',
    reason: NOT_EXTRACTED,
    source: `${DOCS}/pulls/pulls#create-a-pull-request`,
  },
  {
    on: 'POST /repos/{owner}/{repo}/releases',
    status: 'any',
    reason: NOT_EXTRACTED,
    source: `${DOCS}/releases/releases#create-a-release`,
  },
  {
    on: 'GET /repositories/{repository_id}',
    status: 200,
    body: REPOSITORY,
    reason: BY_ID,
    source: GO_GITHUB,
  },
  { on: 'GET /repositories/{repository_id}', status: 404, reason: BY_ID, source: GO_GITHUB },
  {
    on: 'GET /repositories/{repository_id}/installation',
    status: 200,
    body: INSTALLATION,
    reason: BY_ID,
    source: GO_GITHUB,
  },
  {
    on: 'GET /repositories/{repository_id}/installation',
    status: 404,
    reason: BY_ID,
    source: GO_GITHUB,
  },
  {
    on: 'GET /repositories/{repository_id}/contents/{path}',
    status: 'any',
    reason: BY_ID,
    source: GO_GITHUB,
  },
  {
    on: 'PUT /repositories/{repository_id}/contents/{path}',
    status: 'any',
    reason: BY_ID,
    source: GO_GITHUB,
  },
  {
    on: 'GET /repositories/{repository_id}/issues',
    status: 'any',
    reason: BY_ID,
    source: GO_GITHUB,
  },
  {
    on: 'POST /repositories/{repository_id}/issues',
    status: 'any',
    reason: BY_ID,
    source: GO_GITHUB,
  },
];
