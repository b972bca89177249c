"use strict";
exports.id = 152;
exports.ids = [152];
exports.modules = {

/***/ 152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toMessage: () => (/* binding */ toMessage)
});

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(365);
// EXTERNAL MODULE: ./src/runner/masks.js + 2 modules
var masks = __webpack_require__(542);
;// CONCATENATED MODULE: ./src/runner/failure/advice.js
const SETTINGS = "the account's settings under 'GitHub Apps'";
const ADVICE = {
    'not-installed': ({ appName = 'The app', account = 'this account', installationUrl = "the app's public page", }) => `${appName} is not installed on ${account}, or its installation does not include it. Check the spelling, then install the app or add the repository at ${installationUrl}`,
    'app-not-found': ({ appId }) => `This host has no app with the id ${quote(appId)}. Check 'client-id' or 'app-id', and that 'github-api-url' is the host where the app is registered`,
    'app-id-rejected': ({ appId }) => `This host does not accept ${quote(appId)} as the id of an app. Look for stray characters in 'client-id' or 'app-id'; Enterprise Server before 3.18 takes the numeric app ID only`,
    'key-rejected': ({ appId, fingerprint }) => `The key is damaged or belongs to another app than ${quote(appId)}. The app's settings must list its fingerprint${fingerprint === undefined ? '' : `, ${fingerprint}`}; if they do not, generate a new key there, and store all of it as the secret for 'private-key' or import it for 'kms-key'`,
    'key-missing': ({ appId }) => `The app with the id ${quote(appId)} has no key on this host. Generate one in the app's settings, and store it as the secret for 'private-key' or import it for 'kms-key'`,
    clock: () => "GitHub's clock and the runner's do not agree, and GitHub's could not be used instead. Check the runner's clock and set it, by NTP for instance",
    suspended: ({ account = 'the account', installationUrl = SETTINGS }) => `The installation on ${account} is suspended. Its owner, or the app's, can lift that at ${installationUrl}`,
    'account-suspended': () => "The account of the user, not an installation, is suspended on this host. The host's administrator, or GitHub's support, can lift that; until then use the credential of another user",
    'ip-allow-list': () => "The runner's address is not on the organization's IP allow list. Use a runner whose address is, or have it added by an owner of the organization",
    'saml-session': ({ sessionUrl = 'its page /orgs/ORGANIZATION/sso' }) => `The organization enforces SAML single sign-on, and the user has no session there. The user must open one at ${sessionUrl} and, if that is not enough, authorize the app again and store the new token`,
    'permission-not-granted': ({ permissions = [], installationUrl = SETTINGS }) => `Not granted to the installation: ${list(permissions) || 'at least one of the permissions asked for'}. Ask for less, or add it in the app's settings and have it approved at ${installationUrl}`,
    'repository-not-accessible': ({ inaccessible, repositories = [], installationUrl = SETTINGS }) => `${inaccessible ? 'Not in the installation' : 'At least one of these is not in the installation'}: ${list(inaccessible ?? repositories) || 'the repositories asked for'}. Check the spelling, or add it at ${installationUrl}`,
    'repository-renamed': ({ inaccessible = [] }) => `Use the present name of ${list(inaccessible)} in 'repositories', or its id in 'repository-ids'`,
    'grant-mismatch': () => "No token is handed over, and what was minted is revoked at once. Compare the inputs with the app's installation, and run the step again",
    'client-rejected': ({ clientId }) => `GitHub does not accept 'client-secret' for the app ${quote(clientId)}. Check both in the app's settings, and that 'github-api-url' is the host where it is registered`,
    'token-invalid': ({ clientId, isNarrowed = false }) => `'access-token' is not a valid token of the app ${quote(clientId)}: it is wrong, has expired, was revoked or belongs to another app${isNarrowed ? ', or it is a scoped token already, which cannot be narrowed again' : ''}. Check the secret and 'client-id', or have the user authorize the app again`,
    'token-expiring': () => "It does not live as long as 'minimum-lifetime' asks. Refresh the token, or have the user authorize the app again",
    'scope-missing': ({ acceptedScopes, missingScopes = [], presentScopes = [] }) => `${acceptedScopes ? `One of these scopes is needed: ${list(acceptedScopes)}` : `Missing: ${list(missingScopes) || 'a scope that GitHub does not name'}`}. The token has ${list(presentScopes) || 'no scopes'}. Have the user authorize the app again with what is needed; users may grant less than an app asks for`,
    'scope-mismatch': () => "The token is not handed over; the step revokes it at once. Compare 'scopes' with what the host allows, and run the step again",
    'login-rejected': () => "The host does not accept this user name and password. Check 'username' and 'password': it must be the account's own password, not a token, and accounts of SAML or CAS have none",
    'otp-required': () => "The account has two-factor authentication: give a fresh code in 'otp'. If one was given, it was wrong or too old",
    'api-gone': () => "The OAuth Authorizations API exists on Enterprise Server only; github.com removed it in 2020. Set 'github-api-url' to 'https://HOST/api/v3' of your server, or use an app instead",
    'rate-limit': ({ retryAt }) => `The rate limit is used up. ${adviseWait(retryAt)}`,
    'secondary-rate-limit': ({ retryAt }) => `GitHub asks to slow down. ${adviseWait(retryAt)}`,
    spammed: ({ retryAt }) => `GitHub took the calls for spam. Start fewer jobs at the same time, and run this one again ${retryAt === undefined ? 'later' : `after ${retryAt}`}`,
    unauthorized: () => "GitHub does not accept this credential. Check the id and the key, and that 'github-api-url' is the right host",
    forbidden: ({ acceptedPermissions }) => acceptedPermissions === undefined
        ? "The app may not do this. Look at its settings and at the organization's policies for GitHub Apps"
        : `This call takes ${acceptedPermissions}. Check that the step asks for it, that the app has it, and that the installation's owner has approved it`,
    'not-found': () => 'It does not exist, or is out of reach for this credential. Check the inputs, and that the app is still installed',
    'invalid-request': () => "GitHub does not accept what was asked. Check the inputs against GitHub's words",
    server: ({ retryAt }) => `GitHub has trouble: see https://www.githubstatus.com. Run the job again${retryAt === undefined ? '' : ` after ${retryAt}, as it asks`}; 'timeout-seconds' sets how long a step goes on trying`,
    network: ({ proxy }) => `The server was not reached. Check the runner's network and DNS, ${proxy === undefined ? '' : `the proxy ${proxy}, `}and 'github-api-url'`,
    tls: () => "The server's certificate is not trusted, or does not fit. If your own CA signed it, set NODE_EXTRA_CA_CERTS in the runner's environment to a file that holds the CA's certificate; else check 'github-api-url'",
    proxy: ({ proxy = '' }) => `The proxy ${proxy} was not reached, or refused. Check https_proxy, http_proxy and no_proxy, and the user and password in them`,
    timeout: ({ proxy }) => `The server is too slow or does not answer. Check the runner's network${proxy === undefined ? '' : ` and the proxy ${proxy}`}; 'timeout-seconds' sets how long a step goes on trying`,
    cancelled: () => 'Nothing is left to do',
    redirect: () => "The API has moved, or sends us in circles. Set 'github-api-url' to its present address",
    'not-github-api': () => "This is not a GitHub API. Check 'github-api-url': on Enterprise Server it ends in '/api/v3'",
    'not-http': () => "What came back is not HTTP. Check the port and the scheme in 'github-api-url', and what stands between the runner and GitHub",
    'unexpected-reply': () => "The reply is not what GitHub documents. Check 'github-api-url', and what stands between the runner and GitHub",
};
/**
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function adviseWait(retryAt) {
    return retryAt === undefined
        ? "Without saying how long, GitHub asks for a minute at least: set 'timeout-seconds' above 60, or start fewer jobs at the same time"
        : `It ends at ${retryAt}: run the job again then, or set 'timeout-seconds' so that the step can wait for it`;
}
const MAX_LISTED = 10;
/** The runner cuts a long annotation, and with it what to do. */
function list(names) {
    const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '';
    return `${names.slice(0, MAX_LISTED).join(', ')}${more}`;
}
function quote(id) {
    return `'${id ?? ''}'`;
}

// EXTERNAL MODULE: ./src/text/one-line.js
var one_line = __webpack_require__(411);
;// CONCATENATED MODULE: ./src/runner/failure/explain.js
/** Turns a GitHubError into one line: what failed, in GitHub's own words, and what to do. */



/** What each call is for, in the reader's terms. */
const PURPOSES = {
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
function explain(error) {
    const { code, route, status, requestId, tries, details } = error;
    const circumstances = [
        status === undefined ? '' : `HTTP ${status}`,
        tries > 1 || code === 'timeout' ? `after ${tries} ${tries === 1 ? 'try' : 'tries'}` : '',
        requestId === undefined ? '' : `request id ${requestId}`,
    ].filter((each) => each !== '');
    const words = `${(0,one_line/* toOneLine */.G)((0,masks/* redact */.E$)(error.message), MAX_WORDS).replace(/\.$/, '')}${circumstances.length > 0 ? ` (${circumstances.join(', ')})` : ''}`;
    return (0,one_line/* toOneLine */.G)(`${PURPOSES[route] ?? route} failed: ${words}. ${ADVICE[code](truncateDetails(details))}.`, Infinity);
}
/** GitHub's part in them is free text. */
function truncateDetails(details) {
    const json = JSON.stringify(details);
    return JSON.parse(json, (_, value) => typeof value === 'string' ? (0,one_line/* toOneLine */.G)(value) : value);
}

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
;// CONCATENATED MODULE: ./src/signing/signing-advice.js
/** Says what failed and what to do, when whatever holds the key did not sign. */

const signing_advice_ADVICE = {
    'id-token': () => "Check that the job has 'permissions: id-token: write', and run it again; a runner that was lost gives no tokens any more",
    'trust-refused': ({ claims, trust = 'its trust policy' }) => claims === undefined
        ? `Check ${trust}`
        : `Compare ${trust} with the token that was sent, letter by letter: iss '${claims.iss}', sub '${claims.sub}', aud '${claims.aud}'`,
    'service-credentials': () => 'The credentials have ended or are not valid there. Check how the job gets them, and that the clock of the runner is right',
    'key-not-found': ({ key = 'the key' }) => `There is no ${key}, or these credentials may not know of it. Check 'kms-key', and that it is in that account, region or project`,
    'key-disabled': ({ key = 'The key' }) => `${key} is disabled, waits for its deletion or its import, or has expired. Enable it, or name another in 'kms-key'`,
    'key-unsuitable': ({ key = 'The key' }) => `${key} cannot make RS256 signatures. Import the app's key as an RSA key of 2048 bits that signs with PKCS #1 v1.5 and SHA-256`,
    'signing-denied': ({ permission = 'the permission to sign', key = 'the key' }) => `These credentials lack ${permission} on ${key}. Grant it to them, and to nobody else`,
    'service-throttled': () => "Too many calls at the same time. Start fewer jobs at once, or ask for a higher quota; 'timeout-seconds' sets how long a step goes on trying",
    'service-unreachable': ({ proxy }) => `The service was not reached. Check the runner's network and DNS${proxy === undefined ? '' : `, the proxy ${proxy}`}, the name in 'kms-key', and NODE_EXTRA_CA_CERTS if your own CA signed its certificate`,
    'service-failed': () => "The service does not do what it was asked. Look at its message and its status page; 'timeout-seconds' sets how long a step goes on trying",
    'signature-unusable': ({ key = 'the key' }) => `This is not a signature of an app's RSA key. Check that ${key} is the app's`,
    'sign-command': () => 'The command must read the text from standard input, write nothing but its RS256 signature, raw or in base64, to standard output, and end with 0. Try it by itself on the runner; it is started without a shell',
    cancelled: () => 'Nothing is left to do',
};
/** What services say is shorter; a command's standard error may not be. */
const signing_advice_MAX_WORDS = 600;
/**
 * Gives one line: `<what failed>: <the service's words>. <what to do>.` `redact` takes the secrets
 * out of these words before they are cut: half of a secret would not be recognized.
 */
function explainSigning(error, redact) {
    const { code, purpose, status, tries, details } = error;
    const circumstances = [
        status === undefined ? '' : `HTTP ${status}`,
        tries > 1 ? `after ${tries} tries` : '',
    ].filter((each) => each !== '');
    const message = (0,one_line/* toOneLine */.G)(redact(error.message), signing_advice_MAX_WORDS).replace(/\.$/, '');
    const where = circumstances.length > 0 ? ` (${circumstances.join(', ')})` : '';
    return (0,one_line/* toOneLine */.G)(`${purpose} failed: ${message}${where}. ${signing_advice_ADVICE[code](details)}.`, Infinity);
}

;// CONCATENATED MODULE: ./src/signing/signing-error.js
/** What can go wrong between us and whatever holds the key: a closed set of codes and one class. */
/**
 * Each code has its sentence in `signing-advice.ts` and its section in `docs/troubleshooting.md`.
 */
const SIGNING_CODES = (/* unused pure expression or super */ null && ([
    'id-token',
    'trust-refused',
    'service-credentials',
    'key-not-found',
    'key-disabled',
    'key-unsuitable',
    'signing-denied',
    'service-throttled',
    'service-unreachable',
    'service-failed',
    'signature-unusable',
    'sign-command',
    'cancelled',
]));
/** A signature that did not come about. Its message holds no header, body, token or signature. */
class SigningError extends Error {
    name = 'SigningError';
    code;
    purpose;
    status;
    isPassing;
    /** How often the call was sent before it was given up. */
    tries;
    details;
    constructor(options) {
        super(options.message, { cause: options.cause });
        this.code = options.code;
        this.purpose = options.purpose;
        this.status = options.status;
        this.isPassing = options.isPassing ?? false;
        this.tries = options.tries ?? 1;
        this.details = options.details ?? {};
    }
}

// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __webpack_require__(512);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./src/runner/failure/file-problem.js
/** Turns the system's error about one of the runner's files into its cause and what to do. */



/** `@actions/core` throws another error for a missing command file. */
function isFileProblem(error) {
    return (error instanceof Error &&
        ('syscall' in error || error.message.startsWith('Missing file at path')));
}
function toFileAdvice(error) {
    const words = (0,one_line/* toOneLine */.G)(error.message).replace(/\.$/, '');
    return `The step cannot use the runner's files: ${words}. ${toRemedy(error)}`;
}
/**
 * The runner makes its files for its own user alone, and the image of a job's container may have
 * another one.
 * @see https://github.com/actions/runner/issues/3290
 * @see https://docs.github.com/actions/reference/workflows-and-actions/dockerfile-support#user
 */
function toRemedy({ code, path: file = '' }) {
    if (code !== 'EACCES' && code !== 'EPERM')
        return 'Check that the disk is neither full nor read-only.';
    const [user, owner] = [process.getuid?.(), findOwner(file)];
    if (user === undefined || owner === undefined || user === owner) {
        return "Check who may write there: on a self-hosted runner, look at the owner and the rights of '_work/_temp'.";
    }
    return `The step runs as user ${user}, and the file belongs to user ${owner}. In a job with 'container', set 'options: --user ${owner}' there; on a self-hosted runner, look at the owner of '_work/_temp'.`;
}
/** Finds the file's owner or, where it cannot be reached, that of the folder in the way. */
function findOwner(file) {
    try {
        return (0,external_node_fs_.statSync)(file).uid;
    }
    catch {
        const folder = external_node_path_.dirname(file);
        return folder === file ? undefined : findOwner(folder);
    }
}

;// CONCATENATED MODULE: ./src/runner/failure/failure.js
/** Turns whatever was thrown into the one line that the user reads. */









/** Several failures at once become one line, each said once. */
function toMessage(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(toMessage))].join(' ');
    if (error instanceof input_error/* InputError */.d)
        return `${error.message} See ${(0,environment/* toHelpLink */.tD)(error.topic)}`;
    if (error instanceof SigningError)
        return `${explainSigning(error, masks/* redact */.E$)} See ${(0,environment/* toHelpLink */.tD)(error.code)}`;
    if (error instanceof errors/* GitHubError */.y)
        return `${explain(error)} See ${(0,environment/* toHelpLink */.tD)(error.code)}`;
    if (isFileProblem(error))
        return `${toFileAdvice(error)} See ${(0,environment/* toHelpLink */.tD)('runner-files')}`;
    const words = error instanceof Error
        ? `${error.name}: ${error.message}`
        : 'something that is not an error was thrown';
    return `The step failed in a way that it should not: ${(0,one_line/* toOneLine */.G)((0,masks/* redact */.E$)(words)).replace(/\.$/, '')}. Run the job again with debug logging and report what it shows. See ${(0,environment/* toHelpLink */.tD)('unexpected-failure')}`;
}


/***/ })

};
;