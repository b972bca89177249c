"use strict";
exports.id = 550;
exports.ids = [550];
exports.modules = {

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toGitHubError: () => (/* binding */ toGitHubError)
});

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(1365);
// EXTERNAL MODULE: ./src/text/json.js
var json = __webpack_require__(2592);
;// CONCATENATED MODULE: ./src/github/reply-message.js
/** What a refusal says: GitHub's own words, or what came in their place. */

/** A web page in place of an API's answer. */
function isHtml({ headers, body }) {
    return /text\/html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(body);
}
/**
 * Gives GitHub's `message` with its `errors`, which may be strings or objects; else what came
 * instead.
 */
function readMessage(reply) {
    if (reply.body.trim() === '')
        return 'the reply is empty';
    const parsed = parse(reply.body);
    if (parsed === undefined)
        return isHtml(reply) ? 'the reply is a web page' : 'the reply is not JSON';
    const details = [(0,json/* readFields */.qU)(parsed)['errors']].flat().map(toDetail);
    const words = [(0,json/* readString */.E3)(parsed, 'message') ?? '', ...details]
        .map((each) => each.trim())
        .filter((each) => each !== '');
    return words.join('; ') || 'the reply holds no message';
}
/**
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
 */
function toDetail(error) {
    if (typeof error === 'string')
        return error;
    return ((0,json/* readString */.E3)(error, 'message') ??
        [(0,json/* readString */.E3)(error, 'field'), (0,json/* readString */.E3)(error, 'code')].join(' '));
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/github/single-sign-on.js
/**
 * Gives the address that GitHub names, if it is on the web site that belongs to the API at `api`:
 * whoever follows it signs in there.
 * @see https://docs.github.com/enterprise-cloud@latest/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
 */
function findSessionUrl({ headers }, api) {
    const text = /^required;\s{0,10}url=(\S{1,300})$/.exec(headers['x-github-sso'] ?? '')?.[1] ?? '';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || url.protocol !== api.protocol || url.username + url.password !== '')
        return undefined;
    return [api.host, api.host.replace(/^api\./, '')].includes(url.host) ? url.href : undefined;
}
/** Whether the reply says so; its words say the same. */
function needsSession({ status, headers }) {
    return status === 403 && /^required\b/.test(headers['x-github-sso'] ?? '');
}

;// CONCATENATED MODULE: ./src/github/refusal-code.js


/**
 * First match wins.
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const REFUSALS = [
    { status: 401, message: /'(Issued at|Expiration time)' claim/, code: 'clock' },
    { status: 401, message: /'issuer' claim/i, code: 'app-id-rejected' },
    { status: 401, message: /could not be decoded/, code: 'key-rejected' },
    { status: 401, message: /must generate a public key/, code: 'key-missing' },
    { status: 404, message: /^Integration not found/, code: 'app-not-found' },
    { status: 403, message: /username and password Basic Auth/, code: 'login-rejected' },
    { status: 403, message: /\baccount (was|is|has been) suspended/i, code: 'account-suspended' },
    { status: 403, message: /suspended/i, code: 'suspended' },
    { status: 403, message: /IP allow list/i, code: 'ip-allow-list' },
    { status: 403, message: /SAML enforcement/i, code: 'saml-session' },
    { status: 422, message: /not exist or is not accessible/, code: 'repository-not-accessible' },
    { status: 422, message: /permissions requested are not granted/, code: 'permission-not-granted' },
    { status: 422, message: /been spammed/, code: 'spammed' },
    { status: 403, message: /secondary rate limit|abuse detection/i, code: 'secondary-rate-limit' },
    { status: 429, message: /secondary rate limit|abuse detection/i, code: 'secondary-rate-limit' },
    { status: 403, message: /rate limit exceeded/i, code: 'rate-limit' },
    { status: 429, message: /(?:)/, code: 'rate-limit' },
];
const BY_STATUS = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
};
/**
 * Servers before GitHub's own answer with a web page at times of trouble, so those statuses come
 * first.
 */
function toErrorCode(reply, message, isApp) {
    const { status, headers } = reply;
    if (status >= 500 || status === 408)
        return 'server';
    if (status >= 300 && status < 400)
        return 'redirect';
    if (isHtml(reply) && status !== 429)
        return 'not-github-api';
    if (status < 300)
        return 'unexpected-reply';
    // https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations
    if (status === 401 && /^required/.test(headers['x-github-otp'] ?? ''))
        return 'otp-required';
    // GitHub mentions claims and keys to an app; whoever mentions them to a token must not set our
    // clock.
    const isRuled = status !== 401 || isApp;
    const refusal = isRuled
        ? REFUSALS.find((each) => each.status === status && each.message.test(message))
        : undefined;
    if (refusal)
        return refusal.code;
    if (needsSession(reply))
        return 'saml-session';
    if (status === 403 && headers['x-ratelimit-remaining'] === '0')
        return 'rate-limit';
    if (status === 403 && headers['retry-after'] !== undefined)
        return 'secondary-rate-limit';
    return BY_STATUS[status] ?? 'invalid-request';
}

;// CONCATENATED MODULE: ./src/access/permissions/accepted.js
const HEADER = /x-accepted-github-permissions["']?\s*[:=]\s*["']?([^"'\r\n]*)/i;
const VALUE = /^\s*\w+=\w+(\s*[;,]\s*\w+=\w+)*\s*$/;
/**
 * The header in a text, or a text that is its value alone; undefined if there is neither.
 *
 * - `contents=read; issues=write,metadata=read` → `[{contents: read}, {issues: write, metadata:
 *   read}]`
 *
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
function parseAcceptedPermissions(text) {
    const value = HEADER.exec(text)?.[1] ?? (VALUE.test(text) ? text : undefined);
    if (value === undefined)
        return undefined;
    const others = [];
    const sets = value.split(';').map((set) => {
        const entries = set.split(',').flatMap((entry) => {
            const [name = '', level = ''] = entry.split('=').map((part) => part.trim());
            if (/^\w+$/.test(name) && isLevel(level))
                return [{ [name]: level }];
            if (name !== '')
                others.push(entry.trim());
            return [];
        });
        return Object.assign({}, ...entries);
    });
    return { sets: sets.filter((set) => Object.keys(set).length > 0), others };
}
/** Does without the catalogue: the steps that never ask for a permission need not load it. */
function isLevel(text) {
    return /^(read|write|admin)$/.test(text);
}
/** Describes the sets: `contents: read, or issues: write and metadata: read`. */
function describeSets(sets) {
    const words = sets.map((set) => Object.entries(set).map(([name, level]) => `${name.replaceAll('_', '-')}: ${level}`));
    return words.map((set) => set.join(' and ')).join(', or ');
}

;// CONCATENATED MODULE: ./src/access/generated/oauth-scopes.js
/** OAuth scopes with all that each includes, and those that include nothing. Written by scripts/generate.ts from schemas/oauth-scopes.json. */
const INCLUDED_BY_SCOPE = {
    'admin:enterprise': [
        'manage_billing:enterprise',
        'manage_runners:enterprise',
        'read:enterprise',
        'scim:enterprise',
    ],
    'admin:gpg_key': ['read:gpg_key', 'write:gpg_key'],
    'admin:org': ['read:org', 'write:org'],
    'admin:pre_receive_hook': ['read:pre_receive_hook', 'write:pre_receive_hook'],
    'admin:public_key': ['read:public_key', 'write:public_key'],
    'admin:repo_hook': ['read:repo_hook', 'write:repo_hook'],
    'admin:ssh_signing_key': ['read:ssh_signing_key', 'write:ssh_signing_key'],
    audit_log: ['read:audit_log'],
    codespace: ['codespace:secrets'],
    copilot: ['manage_billing:copilot'],
    project: ['read:project'],
    repo: ['public_repo', 'repo:invite', 'repo:status', 'repo_deployment', 'security_events'],
    user: ['read:user', 'user:email', 'user:follow'],
    'write:discussion': ['read:discussion'],
    'write:gpg_key': ['read:gpg_key'],
    'write:network_configurations': ['read:network_configurations'],
    'write:org': ['read:org'],
    'write:packages': ['read:packages'],
    'write:pre_receive_hook': ['read:pre_receive_hook'],
    'write:public_key': ['read:public_key'],
    'write:repo_hook': ['read:repo_hook'],
    'write:ssh_signing_key': ['read:ssh_signing_key'],
};
const SCOPES_WITHOUT_PARTS = [
    'admin:business',
    'admin:org_hook',
    'codespace:secrets',
    'delete:packages',
    'delete_repo',
    'gist',
    'manage_billing:copilot',
    'manage_billing:enterprise',
    'manage_runners:enterprise',
    'manage_runners:org',
    'notifications',
    'public_repo',
    'read:audit_log',
    'read:discussion',
    'read:enterprise',
    'read:gpg_key',
    'read:network_configurations',
    'read:org',
    'read:packages',
    'read:pre_receive_hook',
    'read:project',
    'read:public_key',
    'read:repo_hook',
    'read:ssh_signing_key',
    'read:user',
    'repo:invite',
    'repo:status',
    'repo_deployment',
    'scim:enterprise',
    'security_events',
    'site_admin',
    'user:email',
    'user:follow',
    'workflow',
];

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: ./src/text/list.js
var list = __webpack_require__(626);
;// CONCATENATED MODULE: ./src/access/oauth-scopes.js
/**
 * OAuth scopes: read from inputs and headers, reduced as GitHub stores them, and compared by what
 * each includes.
 */



const INCLUDED = new Map(Object.entries(INCLUDED_BY_SCOPE));
const KNOWN = new Set([...INCLUDED.keys(), ...SCOPES_WITHOUT_PARTS]);
/**
 * The scopes in lower case, each once, as written and not reduced; an empty list only for `none`.
 *
 * - `repo, gist` · `repo gist` · `repo⏎gist` · `- repo⏎- gist` · `["repo", "gist"]` → `['repo',
 *   'gist']`
 * - `none` → `[]`
 * - `,` · blanks · `none, repo` · `re po!` → InputError that names the input
 */
function parseScopes(text, input) {
    const scopes = [
        ...new Set(parseList(text, input).flatMap((entry) => entry.toLowerCase().split(/\s+/))),
    ];
    if (scopes.length === 1 && scopes[0] === 'none')
        return [];
    const odd = scopes.find((scope) => scope === 'none' || !/^[a-z]\w*(:\w+)*$/.test(scope));
    if (odd === undefined)
        return scopes;
    const cause = odd === 'none'
        ? "'none' together with other scopes"
        : `'${odd.slice(0, 60)}', which is not a scope`;
    throw new InputError({
        input,
        problem: `holds ${cause}`,
        remedy: "Write scopes like 'repo, read:org', separated by commas, blanks or lines, or 'none' alone",
    });
}
/**
 * Reduces scopes as GitHub stores them: sorted, without those that another one includes. A scope
 * that the catalogue lacks is kept.
 *
 * - `user, gist, user:email` → `['gist', 'user']`
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps#normalized-scopes
 */
function normalizeScopes(scopes) {
    const included = new Set(scopes.flatMap((scope) => INCLUDED.get(scope) ?? []));
    return [...new Set(scopes)].filter((scope) => !included.has(scope)).sort();
}
/**
 * Finds those of `wanted` that `granted` neither holds nor includes: users may grant less than an
 * app asks for.
 */
function findMissingScopes(granted, wanted) {
    const held = new Set(granted.flatMap((scope) => [scope, ...(INCLUDED.get(scope) ?? [])]));
    return wanted.filter((scope) => !held.has(scope));
}
/**
 * Finds the scopes that the catalogue lacks: misspelt ones, or new ones that GitHub has not
 * described.
 */
function findUnknownScopes(scopes) {
    return scopes.filter((scope) => !KNOWN.has(scope));
}
/**
 * `X-OAuth-Scopes`, what a token has, or `X-Accepted-OAuth-Scopes`, any one of which suffices.
 * `undefined` without the header, which only OAuth tokens and classic personal access tokens get.
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
function readScopesHeader(header) {
    return header?.split(/[,\s]+/).filter((scope) => scope !== '');
}
/** Whether one of the accepted scopes is there; an empty list of them asks for none. */
function isAccepted(present, accepted) {
    return (accepted.length === 0 ||
        accepted.some((scope) => findMissingScopes(present, [scope]).length === 0));
}

// EXTERNAL MODULE: ./src/text/one-line.js
var one_line = __webpack_require__(3411);
;// CONCATENATED MODULE: ./src/github/refusals.js
/** Makes the error of a refusal: its cause, in GitHub's words, without any secret. */








/** The fields of a call's body that are as secret as its credential. */
const SECRET_FIELDS = ['access_token', 'client_secret'];
/**
 * Gives the error behind a reply that is not 2xx, or not JSON. Where the server echoes the
 * credential of the header, or a secret of the body that was sent, the message does not: this must
 * come before it is cut, since half a secret is not masked.
 */
function toGitHubError(route, reply, { url, authorization, body }) {
    const [scheme = '', credential = ''] = authorization.split(' ');
    const secrets = [
        ...toSecrets(scheme, credential),
        ...SECRET_FIELDS.flatMap((field) => (0,json/* readString */.E3)(body, field) ?? []),
    ];
    const message = (0,one_line/* toOneLine */.G)(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), readMessage(reply)));
    const requestId = readRequestId(reply);
    const cause = findCause(reply, toErrorCode(reply, message, isJwt(credential)), url);
    return new errors/* GitHubError */.y({ ...cause, message, route, status: reply.status, requestId });
}
/** Finds what the headers say beyond the message. */
function findCause(reply, code, url) {
    if (code === 'saml-session') {
        const sessionUrl = findSessionUrl(reply, url);
        return { code, details: sessionUrl === undefined ? {} : { sessionUrl } };
    }
    const scopes = code === 'forbidden' || code === 'not-found' ? findUnmetScopes(reply) : undefined;
    return scopes
        ? { code: 'scope-missing', details: scopes }
        : { code, details: findAcceptedPermissions(reply) };
}
/** The credential, and the password or client secret that Basic authentication wraps in it. */
function toSecrets(scheme, credential) {
    const login = scheme === 'Basic' ? Buffer.from(credential, 'base64').toString('utf8') : '';
    return [credential, login.slice(login.indexOf(':') + 1)].filter((secret) => secret !== '');
}
/**
 * Finds the scopes that an OAuth token was refused for. GitHub answers 404, too, to what a token
 * may not know of.
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
function findUnmetScopes({ headers }) {
    const presentScopes = readScopesHeader(headers['x-oauth-scopes']);
    const acceptedScopes = readScopesHeader(headers['x-accepted-oauth-scopes']);
    if (!presentScopes || !acceptedScopes)
        return undefined;
    return isAccepted(presentScopes, acceptedScopes) ? undefined : { presentScopes, acceptedScopes };
}
/**
 * Finds the permissions that the endpoint accepts. The message of a refusal for want of one does not
 * name it.
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
function findAcceptedPermissions({ status, headers }) {
    const header = headers['x-accepted-github-permissions'];
    if (status !== 403 || header === undefined)
        return {};
    const { sets } = parseAcceptedPermissions(header) ?? { sets: [] };
    const acceptedPermissions = (0,one_line/* toOneLine */.G)(describeSets(sets));
    return acceptedPermissions === '' ? {} : { acceptedPermissions };
}
/** Its header is a JSON object; a stateless token holds a JWT, too, but begins otherwise. */
function isJwt(credential) {
    return credential.startsWith('eyJ');
}
/** Groups of hexadecimal digits; what looks otherwise is not GitHub's and not repeated. */
function readRequestId({ headers }) {
    const id = headers['x-github-request-id'] ?? '';
    return /^[\dA-F]+([:-][\dA-F]+)+$/i.test(id) && id.length <= 100 ? id : undefined;
}


/***/ })

};
;