/**
 * What to do about each failure. None of it guesses: where two causes look alike to us, both are
 * named.
 */
import type { ErrorCode, ErrorDetails } from '../../github/errors.ts';

const SETTINGS = "the account's settings under 'GitHub Apps'";

export const ADVICE: Readonly<Record<ErrorCode, (details: ErrorDetails) => string>> = {
  'not-installed': ({
    appName = 'The app',
    account = 'this account',
    installationUrl = "the app's public page",
  }) =>
    `${appName} is not installed on ${account}, or its installation does not include it. Check the spelling, then install the app or add the repository at ${installationUrl}`,
  'app-not-found': ({ appId }) =>
    `This host has no app with the id ${quote(appId)}. Check 'client-id' or 'app-id', and that 'github-api-url' is the host where the app is registered`,
  'app-id-rejected': ({ appId }) =>
    `This host does not accept ${quote(appId)} as the id of an app. Look for stray characters in 'client-id' or 'app-id'; Enterprise Server before 3.18 takes the numeric app ID only`,
  'key-rejected': ({ appId, fingerprint }) =>
    `The key is damaged or belongs to another app than ${quote(appId)}. The app's settings must list its fingerprint${fingerprint === undefined ? '' : `, ${fingerprint}`}; if they do not, generate a new key there, and store all of it as the secret for 'private-key' or import it for 'kms-key'`,
  'key-missing': ({ appId }) =>
    `The app with the id ${quote(appId)} has no key on this host. Generate one in the app's settings, and store it as the secret for 'private-key' or import it for 'kms-key'`,
  clock: () =>
    "GitHub's clock and the runner's do not agree, and GitHub's could not be used instead. Check the runner's clock and set it, by NTP for instance",
  suspended: ({ account = 'the account', installationUrl = SETTINGS }) =>
    `The installation on ${account} is suspended. Its owner, or the app's, can lift that at ${installationUrl}`,
  'account-suspended': () =>
    "The account of the user, not an installation, is suspended on this host. The host's administrator, or GitHub's support, can lift that; until then use the credential of another user",
  'ip-allow-list': () =>
    "The runner's address is not on the organization's IP allow list. Use a runner whose address is, or have it added by an owner of the organization",
  'saml-session': ({ sessionUrl = 'its page /orgs/ORGANIZATION/sso' }) =>
    `The organization enforces SAML single sign-on, and the user has no session there. The user must open one at ${sessionUrl} and, if that is not enough, authorize the app again and store the new token`,
  'permission-not-granted': ({ permissions = [], installationUrl = SETTINGS }) =>
    `Not granted to the installation: ${list(permissions) || 'at least one of the permissions asked for'}. Ask for less, or add it in the app's settings and have it approved at ${installationUrl}`,
  'repository-not-accessible': ({ inaccessible, repositories = [], installationUrl = SETTINGS }) =>
    `${inaccessible ? 'Not in the installation' : 'At least one of these is not in the installation'}: ${list(inaccessible ?? repositories) || 'the repositories asked for'}. Check the spelling, or add it at ${installationUrl}`,
  'repository-renamed': ({ inaccessible = [] }) =>
    `Use the present name of ${list(inaccessible)} in 'repositories', or its id in 'repository-ids'`,
  'grant-mismatch': () =>
    "No token is handed over, and what was minted is revoked at once. Compare the inputs with the app's installation, and run the step again",
  'client-rejected': ({ clientId }) =>
    `GitHub does not accept 'client-secret' for the app ${quote(clientId)}. Check both in the app's settings, and that 'github-api-url' is the host where it is registered`,
  'token-invalid': ({ clientId, isNarrowed = false }) =>
    `'access-token' is not a valid token of the app ${quote(clientId)}: it is wrong, has expired, was revoked or belongs to another app${isNarrowed ? ', or it is a scoped token already, which cannot be narrowed again' : ''}. Check the secret and 'client-id', or have the user authorize the app again`,
  'token-expiring': () =>
    "It does not live as long as 'minimum-lifetime' asks. Refresh the token, or have the user authorize the app again",
  'scope-missing': ({ acceptedScopes, missingScopes = [], presentScopes = [] }) =>
    `${acceptedScopes ? `One of these scopes is needed: ${list(acceptedScopes)}` : `Missing: ${list(missingScopes) || 'a scope that GitHub does not name'}`}. The token has ${list(presentScopes) || 'no scopes'}. Have the user authorize the app again with what is needed; users may grant less than an app asks for`,
  'scope-mismatch': () =>
    "The token is not handed over; the step revokes it at once. Compare 'scopes' with what the host allows, and run the step again",
  'login-rejected': () =>
    "The host does not accept this user name and password. Check 'username' and 'password': it must be the account's own password, not a token, and accounts of SAML or CAS have none",
  'otp-required': () =>
    "The account has two-factor authentication: give a fresh code in 'otp'. If one was given, it was wrong or too old",
  'api-gone': () =>
    "The OAuth Authorizations API exists on Enterprise Server only; github.com removed it in 2020. Set 'github-api-url' to 'https://HOST/api/v3' of your server, or use an app instead",
  'rate-limit': ({ retryAt }) => `The rate limit is used up. ${adviseWait(retryAt)}`,
  'secondary-rate-limit': ({ retryAt }) => `GitHub asks to slow down. ${adviseWait(retryAt)}`,
  spammed: ({ retryAt }) =>
    `GitHub took the calls for spam. Start fewer jobs at the same time, and run this one again ${retryAt === undefined ? 'later' : `after ${retryAt}`}`,
  unauthorized: () =>
    "GitHub does not accept this credential. Check the id and the key, and that 'github-api-url' is the right host",
  forbidden: ({ acceptedPermissions }) =>
    acceptedPermissions === undefined
      ? "The app may not do this. Look at its settings and at the organization's policies for GitHub Apps"
      : `This call takes ${acceptedPermissions}. Check that the step asks for it, that the app has it, and that the installation's owner has approved it`,
  'not-found': () =>
    'It does not exist, or is out of reach for this credential. Check the inputs, and that the app is still installed',
  'invalid-request': () =>
    "GitHub does not accept what was asked. Check the inputs against GitHub's words",
  server: ({ retryAt }) =>
    `GitHub has trouble: see https://www.githubstatus.com. Run the job again${retryAt === undefined ? '' : ` after ${retryAt}, as it asks`}; 'timeout-seconds' sets how long a step goes on trying`,
  network: ({ proxy }) =>
    `The server was not reached. Check the runner's network and DNS, ${proxy === undefined ? '' : `the proxy ${proxy}, `}and 'github-api-url'`,
  tls: () =>
    "The server's certificate is not trusted, or does not fit. If your own CA signed it, set NODE_EXTRA_CA_CERTS in the runner's environment to a file that holds the CA's certificate; else check 'github-api-url'",
  proxy: ({ proxy = '' }) =>
    `The proxy ${proxy} was not reached, or refused. Check https_proxy, http_proxy and no_proxy, and the user and password in them`,
  timeout: ({ proxy }) =>
    `The server is too slow or does not answer. Check the runner's network${proxy === undefined ? '' : ` and the proxy ${proxy}`}; 'timeout-seconds' sets how long a step goes on trying`,
  cancelled: () => 'Nothing is left to do',
  redirect: () =>
    "The API has moved, or sends us in circles. Set 'github-api-url' to its present address",
  'not-github-api': () =>
    "This is not a GitHub API. Check 'github-api-url': on Enterprise Server it ends in '/api/v3'",
  'not-http': () =>
    "What came back is not HTTP. Check the port and the scheme in 'github-api-url', and what stands between the runner and GitHub",
  'unexpected-reply': () =>
    "The reply is not what GitHub documents. Check 'github-api-url', and what stands between the runner and GitHub",
};

/**
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function adviseWait(retryAt: string | undefined): string {
  return retryAt === undefined
    ? "Without saying how long, GitHub asks for a minute at least: set 'timeout-seconds' above 60, or start fewer jobs at the same time"
    : `It ends at ${retryAt}: run the job again then, or set 'timeout-seconds' so that the step can wait for it`;
}

const MAX_LISTED = 10;

/** The runner cuts a long annotation, and with it what to do. */
function list(names: readonly string[]): string {
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '';
  return `${names.slice(0, MAX_LISTED).join(', ')}${more}`;
}

function quote(id: string | undefined): string {
  return `'${id ?? ''}'`;
}
