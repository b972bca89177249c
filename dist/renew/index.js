/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 67:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
/* unused harmony exports parseName, refuseAddress, quoteName */
/* harmony import */ var _repositories_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(704);
/** Names of owners, repositories and enterprises, as GitHub allows them. */



const MAX_NAME_LENGTH = 100;
/**
 * Whether GitHub could have an account or a repository of this name; `.` and `..` would change the
 * URL's path.
 */
function isName(text) {
    return (/^[A-Za-z0-9._-]+$/.test(text) &&
        text.length <= MAX_NAME_LENGTH &&
        text !== '.' &&
        text !== '..');
}
/** @throws InputError naming the input and the value */
function parseName(text, input) {
    if (isName(text))
        return text;
    refuseAddress(findNamesInAddress(text).slice(0, 1), 1, input);
    throw repositoryError({
        input,
        problem: `holds ${quoteName(text)}, which is not a name on GitHub`,
        remedy: `Use letters, digits, '.', '_' and '-', at most ${MAX_NAME_LENGTH} of them`,
    });
}
/**
 * Suggests the names in an address, if they are as many as `expected`. The address is not shown: it
 * may hold a password.
 * @throws InputError that names the input
 */
function refuseAddress(names, expected, input) {
    if (names.length !== expected || !names.every(isName))
        return;
    throw repositoryError({
        input,
        problem: "holds a web address or one of git's",
        remedy: `Write '${names.join('/')}'`,
    });
}
/** GitHub compares names without regard to case. */
function isSameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** Quotes what an input holds, for a message. */
function quoteName(text) {
    return `'${toOneLine(text, MAX_NAME_LENGTH)}'`;
}


/***/ }),

/***/ 704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ repositoryError)
/* harmony export */ });
/* unused harmony export exclusionError */
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);
/**
 * Errors about the inputs that say where a token works: they share a section of
 * `docs/troubleshooting.md`.
 */

function repositoryError(refusal) {
    return new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({ ...refusal, topic: 'repositories' });
}
/** Refuses inputs of which the first makes the others pointless. */
function exclusionError(input, ...others) {
    const problem = `cannot be used with ${others.map((name) => `'${name}'`).join(' and ')}`;
    return repositoryError({ input, problem, remedy: 'Keep the one that is meant' });
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ readFullName),
/* harmony export */   VV: () => (/* binding */ sortByName),
/* harmony export */   q5: () => (/* binding */ toFullName)
/* harmony export */ });
/* unused harmony export parseRepositoryName */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(773);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(704);
/**
 * A repository as a value. `owner/name` is taken apart here and put together here, and nowhere
 * else.
 */



function toFullName({ owner, name }) {
    return `${owner}/${name}`;
}
/** Sorts by full name. */
function sortByName(repositories) {
    return [...repositories].sort((a, b) => (toFullName(a) < toFullName(b) ? -1 : 1));
}
/** Reads a full name from GitHub or the runner; `undefined` for what cannot be one. */
function readFullName(text) {
    return split(text, _names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo);
}
/**
 * Reads a user's `owner/name`, or bare `name`, whose owner follows from elsewhere. The name may be
 * a pattern.
 * @throws InputError naming the input and the value
 */
function parseRepositoryName(text, input) {
    if (isNameOrPattern(text))
        return { name: text };
    const repository = split(text, isNameOrPattern);
    if (repository)
        return repository;
    refuseAddress(findNamesInAddress(text), 2, input);
    throw repositoryError({
        input,
        problem: `holds ${quoteName(text)}, which is not a repository`,
        remedy: "Write 'name' or 'owner/name', with letters, digits, '.', '_' and '-', and '*' for any of them in the name",
    });
}
function isNameOrPattern(text) {
    return isName(text.replaceAll('*', '-'));
}
function split(text, isValid) {
    const [owner = '', name = '', ...more] = text.split('/');
    return more.length === 0 && (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(owner) && isValid(name) ? { owner, name } : undefined;
}


/***/ }),

/***/ 900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeRepositories),
/* harmony export */   Z: () => (/* binding */ listNames)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(975);
/**
 * Which repositories a token is for: as the user asks for them, and as GitHub is asked for them.
 */

/** Those that are asked for by their names. */
function listNames(repositories) {
    return 'names' in repositories ? repositories.names : [];
}
/**
 * Lists for messages what is asked for, one by one. `owner` is `undefined` where nobody has said
 * it.
 */
function describeRepositories(repositories, owner) {
    if (repositories.kind === 'all')
        return [];
    if (repositories.kind === 'ids')
        return repositories.ids.map((id) => `id ${id}`);
    const toFull = (name) => owner === undefined ? name : (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .toFullName */ .q5)({ owner, name });
    if (repositories.kind === 'names')
        return repositories.names.map(toFull);
    const { names, patterns, exclusions } = repositories;
    return [...[...names, ...patterns].map(toFull), ...exclusions.map((each) => `!${toFull(each)}`)];
}


/***/ }),

/***/ 979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ BY_REPOSITORY),
/* harmony export */   q: () => (/* binding */ toInstallationCall)
/* harmony export */ });
/**
 * @see https://docs.github.com/rest/apps/apps#get-a-repository-installation-for-the-authenticated-app
 */
const BY_REPOSITORY = 'GET /repos/{owner}/{repo}/installation';
/**
 * `/users/{username}/installation` answers for organizations, too.
 * @see https://docs.github.com/rest/apps/apps#get-a-user-installation-for-the-authenticated-app
 */
function toInstallationCall(lookUp) {
    switch (lookUp.kind) {
        case 'repository': {
            const { owner, name } = lookUp;
            return { route: BY_REPOSITORY, params: { owner, repo: name } };
        }
        case 'account':
            return { route: 'GET /users/{username}/installation', params: { username: lookUp.owner } };
        case 'enterprise':
            return {
                route: 'GET /enterprises/{enterprise}/installation',
                params: { enterprise: lookUp.slug },
            };
        case 'id': {
            const params = { installation_id: String(lookUp.installationId) };
            return { route: 'GET /app/installations/{installation_id}', params };
        }
    }
}


/***/ }),

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ findInstallation)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(365);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(592);
/* harmony import */ var _access_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(773);
/* harmony import */ var _token_reply_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(845);
/* harmony import */ var _installation_call_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(979);
/* harmony import */ var _access_repositories_name_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(975);






/**
 * Asks GitHub, except for an id: that needs no look-up, and nothing more is known then, unless
 * details are wanted.
 * @throws GitHubError, `not-found` when there is no such installation or the repository is not in
 * it, `repository-renamed` or `grant-mismatch` when it is on another account
 */
async function findInstallation(client, authorize, lookUp, { withDetails = false, ...limits } = {}) {
    if (lookUp.kind === 'id' && !withDetails)
        return { id: lookUp.installationId };
    const { route, params } = (0,_installation_call_js__WEBPACK_IMPORTED_MODULE_4__/* .toInstallationCall */ .q)(lookUp);
    const reply = await client.call(route, { params, authorize, ...limits });
    const { login, slug, ...installation } = readInstallation(route, reply);
    const isForEnterprise = lookUp.kind === 'enterprise';
    const [asked, found] = isForEnterprise ? [lookUp.slug, slug ?? login] : [lookUp.owner, login];
    const owner = found ?? login ?? slug;
    if (asked !== undefined &&
        owner !== undefined &&
        (found === undefined || !(0,_access_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(found, asked))) {
        throw toOtherAccountError(lookUp, route, owner, asked);
    }
    return { ...installation, owner };
}
/**
 * A repository takes its old name along to another owner; an id may be that of any installation.
 */
function toOtherAccountError(lookUp, route, owner, asked) {
    if (lookUp.kind === 'repository') {
        const name = (0,_access_repositories_name_js__WEBPACK_IMPORTED_MODULE_3__/* .toFullName */ .q5)(lookUp);
        const message = `${name} now belongs to ${owner}`;
        return new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y({
            code: 'repository-renamed',
            message,
            route,
            details: { inaccessible: [name] },
        });
    }
    const id = lookUp.kind === 'id' ? ` ${lookUp.installationId}` : '';
    const message = `the installation${id} is on ${owner}, not on ${asked}`;
    return new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y({ code: 'grant-mismatch', message, route });
}
/** @throws GitHubError `unexpected-reply` without an id */
function readInstallation(route, { data, status, redirectedTo }) {
    const id = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readId */ .wh)(data, 'id');
    if (id === undefined) {
        throw new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y({
            code: 'unexpected-reply',
            message: 'the reply names no installation',
            route,
            status,
        });
    }
    const { account } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readFields */ .qU)(data);
    const toName = (field) => (0,_token_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .readName */ .MQ)({ data: account, status }, field, route);
    return {
        id,
        appSlug: (0,_token_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .readName */ .MQ)({ data, status }, 'app_slug', route),
        login: toName('login'),
        slug: toName('slug'),
        permissions: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readStrings */ .Nc)(data, 'permissions'),
        url: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readString */ .E3)(data, 'html_url'),
        renamedRepositoryId: readRenamedId(redirectedTo),
    };
}
/**
 * GitHub redirects from its old name to the repository's id:
 * https://api.github.com/repositories/ID/installation.
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function readRenamedId(redirectedTo) {
    const id = Number(/(?<!\/repos)\/repositories\/(\d+)\/installation$/.exec(redirectedTo?.pathname ?? '')?.[1]);
    return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isId */ .eQ)(id) ? id : undefined;
}


/***/ }),

/***/ 845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pI: () => (/* binding */ callForToken),
  Ay: () => (/* binding */ readExpiry),
  MQ: () => (/* binding */ readName),
  AI: () => (/* binding */ readToken)
});

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __nccwpck_require__(365);
// EXTERNAL MODULE: ./src/text/json.js
var json = __nccwpck_require__(592);
// EXTERNAL MODULE: ./src/access/names.js
var names = __nccwpck_require__(773);
;// CONCATENATED MODULE: ./src/credentials/find-tokens.js
/** Finds the tokens in a reply of any form: each one lives, whatever becomes of the reply. */
/**
 * What a mint can give. Enterprise Server before 3.1 gives 40 hexadecimal digits, known by their
 * field alone.
 * @see https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 */
const TOKEN = String.raw `gh[sou]_[\w.-]{16,2000}`;
const WHOLE_TOKEN = new RegExp(`^${TOKEN}$`);
/** A token with something behind it: a text that was cut may end with half of one. */
const TOKEN_WITHIN = new RegExp(String.raw `(?<![\w.-])${TOKEN}(?=[^\w.-])`, 'g');
const TOKEN_FIELD = /^(access_?)?token$/i;
/** A field and its value as JSON writes them. */
const FIELD_WITHIN = /"(?:access_?)?token"\s{0,100}:\s{0,100}("(?:[^"\\]|\\.){1,2000}")/gi;
/** A reply with more has other things in it than tokens of GitHub's. */
const MAX_TOKENS = 100;
/** Finds each token in a value of JSON once. */
function findTokensInData(data) {
    const found = new Set();
    // Not by recursion: the reply decides how deep it is.
    const open = [data];
    while (open.length > 0 && found.size < MAX_TOKENS) {
        const value = open.pop();
        if (typeof value === 'string' && WHOLE_TOKEN.test(value))
            found.add(value);
        if (typeof value !== 'object' || value === null)
            continue;
        for (const [name, inner] of Object.entries(value)) {
            if (typeof inner === 'string' && inner !== '' && TOKEN_FIELD.test(name))
                found.add(inner);
            open.push(name, inner);
        }
    }
    return [...found];
}
/**
 * Finds tokens in a text that is not JSON, or not all of it. Without `isCut`, its last word is
 * whole.
 */
function findTokensInText(text, isCut) {
    const whole = isCut ? text : `${text}\n`;
    const found = new Set([
        ...[...whole.matchAll(FIELD_WITHIN)].map(([, literal = '']) => readLiteral(literal)),
        ...[...whole.matchAll(TOKEN_WITHIN)].map(([token]) => token),
    ]);
    found.delete('');
    return [...found].slice(0, MAX_TOKENS);
}
/** The text that a string of JSON stands for; `''` for one that is not well formed. */
function readLiteral(literal) {
    try {
        return String(JSON.parse(literal));
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/credentials/token-reply.js




/**
 * Sends a call for a new token. `onToken` is called with each token in the reply before anything else
 * is done with it, whatever the form of the reply, and also when it broke off. At the end comes one
 * warning if there may be a token that was not found.
 * @throws what `send` and `onToken` throw
 */
async function callForToken(call) {
    const { send, onToken, ignore, warnOfLoss, isIdempotent = false, canUndo } = call;
    let lost = 0;
    const takeAll = (tokens) => {
        if (tokens.length === 0)
            lost += 1;
        takeEach(tokens.filter((token) => token !== ignore), onToken);
    };
    try {
        const reply = await send({
            onUnusableReply: (remains, isCut) => {
                takeAll(findTokensInText(remains, isCut));
            },
        });
        if (isIdempotent)
            lost = 0;
        const tokens = findTokensInData(reply.data);
        if (tokens.length > 0 || !canUndo?.(reply))
            takeAll(tokens);
        return reply;
    }
    finally {
        if (lost > 0)
            warnOfLoss();
    }
}
/** What fails for one token must not leave the others unmasked. */
function takeEach(tokens, onToken) {
    const failures = [];
    for (const token of tokens) {
        try {
            onToken(token);
        }
        catch (error) {
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
}
/** @throws GitHubError `unexpected-reply` without a token, or for one that no header can carry */
function readToken({ data, status }, route) {
    const token = (0,json/* readString */.E3)(data, 'token');
    if (token === undefined)
        throw unexpected('the reply holds no token', route, status);
    if (!/^[\x21-\x7e]+$/.test(token))
        throw unexpected('the reply holds a token of no known form', route, status);
    return token;
}
/**
 * ISO 8601; `''` for what does not expire.
 * @throws GitHubError `unexpected-reply` for what is not such a time
 */
function readExpiry({ data, status }, route) {
    const time = (0,json/* readFields */.qU)(data)['expires_at'] ?? '';
    if (time === '')
        return '';
    const isTime = typeof time === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,20}(Z|[+-]\d\d:\d\d)$/.test(time);
    if (isTime && !Number.isNaN(Date.parse(time)))
        return time;
    throw unexpected("the reply holds no time in 'expires_at'", route, status);
}
/** @throws GitHubError `unexpected-reply` for what GitHub could not name an account or an app */
function readName({ data, status }, field, route) {
    const name = (0,json/* readString */.E3)(data, field);
    if (name === undefined || (0,names/* isName */.Eo)(name))
        return name;
    throw unexpected(`the reply holds no name in '${field}'`, route, status);
}
function unexpected(message, route, status) {
    return new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route, status });
}


/***/ }),

/***/ 365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
/** What can go wrong between us and GitHub: a closed set of codes and one class. */
/**
 * Each code has its sentence in `runner/failure/advice.ts`, its section in
 * `docs/troubleshooting.md` and its story.
 */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'not-installed',
    'app-not-found',
    'app-id-rejected',
    'key-rejected',
    'key-missing',
    'clock',
    'suspended',
    'account-suspended',
    'ip-allow-list',
    'saml-session',
    'permission-not-granted',
    'repository-not-accessible',
    'repository-renamed',
    'grant-mismatch',
    'client-rejected',
    'token-invalid',
    'token-expiring',
    'scope-missing',
    'scope-mismatch',
    'login-rejected',
    'otp-required',
    'api-gone',
    'rate-limit',
    'secondary-rate-limit',
    'spammed',
    'unauthorized',
    'forbidden',
    'not-found',
    'invalid-request',
    'server',
    'network',
    'tls',
    'proxy',
    'timeout',
    'cancelled',
    'redirect',
    'not-github-api',
    'not-http',
    'unexpected-reply',
]));
/**
 * A call that did not give what was asked. Its message is GitHub's words; it holds no header, body
 * or credential.
 */
class GitHubError extends Error {
    name = 'GitHubError';
    code;
    route;
    status;
    requestId;
    /** How often the call was sent before it was given up. */
    tries = 1;
    details;
    constructor(options) {
        super(options.message, { cause: options.cause });
        this.code = options.code;
        this.route = options.route;
        this.status = options.status;
        this.requestId = options.requestId;
        this.details = options.details ?? {};
    }
    /** The same failure with more known about it. */
    withDetails(details, code = this.code, message = this.message) {
        const { route, status, requestId, cause } = this;
        const all = { ...this.details, ...details };
        const options = { code, message, route, status, requestId, cause, details: all };
        return Object.assign(new GitHubError(options), { tries: this.tries });
    }
}


/***/ }),

/***/ 439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   i1: () => (/* binding */ UnusableBody),
/* harmony export */   r4: () => (/* binding */ UNUSABLE_BODY)
/* harmony export */ });
/** A longer body is cut: nothing that is asked for here comes near it. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;
const FIRST_BUFFER_BYTES = 16 * 1024;
/** Known by its code: the proxied transport is bundled by itself, with a copy of this class. */
const UNUSABLE_BODY = 'ERR_UNUSABLE_BODY';
/** A body that arrived and cannot be used, now or at the next try. */
class UnusableBody extends Error {
    code = UNUSABLE_BODY;
}
/**
 * Fills one buffer that grows: a chunk of one byte takes a hundred times its size while it is kept.
 */
function collect(stream) {
    let buffer = Buffer.allocUnsafe(FIRST_BUFFER_BYTES);
    let size = 0;
    let error;
    stream.on('data', (chunk) => {
        const end = size + chunk.length;
        if (end > buffer.length) {
            const larger = Buffer.allocUnsafe(Math.max(end, 2 * buffer.length));
            buffer.copy(larger, 0, 0, size);
            buffer = larger;
        }
        buffer.set(chunk, size);
        size = end;
        if (size > MAX_BODY_BYTES) {
            stream.destroy(new UnusableBody(`the reply is longer than ${MAX_BODY_BYTES} bytes`));
        }
    });
    stream.on('error', (cause) => {
        error ??= cause;
    });
    return new Promise((resolve) => {
        stream.on('close', () => {
            if (!stream.readableEnded)
                error ??= new Error('the connection was closed within the reply');
            resolve({ bytes: buffer.subarray(0, size), error });
        });
    });
}


/***/ }),

/***/ 139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isNotHttp),
/* harmony export */   Y: () => (/* binding */ readRawText)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(592);
/** Replies that arrived and are not HTTP, in the words of Node's parser and of undici's. */

/** @see https://nodejs.org/api/errors.html#hpe_header_overflow */
const CODE = /^(HPE_\w+|ERR_SWITCHED_PROTOCOLS|UND_ERR_(HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH))$/;
/** Whether `cause` says that something arrived which no HTTP client can read. */
function isNotHttp(cause) {
    // Undici's own class for it comes without a code, and for a switched protocol without a message.
    const isOfUndici = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'name') === 'HTTPParserError';
    return (isOfUndici ||
        CODE.test((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'code') ?? '') ||
        (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'message') === 'bad upgrade');
}
/**
 * The bytes that the parser stumbled over, as text: `rawPacket` of Node's errors, `data` of
 * undici's; `''` without any.
 */
function readRawText(cause) {
    const { rawPacket, data } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(cause);
    if (rawPacket instanceof Uint8Array)
        return Buffer.from(rawPacket).toString('utf8');
    return typeof data === 'string' ? data : '';
}


/***/ }),

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/* unused harmony export toSentences */
/**
 * The one error for what was given to a step and is refused before any request is sent: data, said
 * in one place.
 */
/** Its message is that of an action. A command line says it of its options with `toSentences`. */
class InputError extends Error {
    name = 'InputError';
    refusal;
    topic;
    constructor(refusal) {
        super(toSentences(refusal, (input) => `Input '${input}'`));
        this.refusal = refusal;
        this.topic = refusal.topic ?? 'invalid-input';
    }
}
/**
 * `<the input> <problem>. <remedy>.`, on one line. `nameInput` is how the reader knows an input,
 * such as `Option --owner`.
 */
function toSentences({ input, problem, remedy }, nameInput) {
    const subject = input === undefined ? '' : `${nameInput(input)} `;
    return `${subject}${problem}. ${remedy}${/[.?]$/.test(remedy) ? '' : '.'}`;
}


/***/ }),

/***/ 592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ readString),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Nc: () => (/* binding */ readStrings),
/* harmony export */   eQ: () => (/* binding */ isId),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   wh: () => (/* binding */ readId)
/* harmony export */ });
/**
 * Reads fields out of a reply without trusting its shape: what is missing or of another type is
 * `undefined`.
 */
function readFields(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
}
function readString(data, field) {
    const value = readFields(data)[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/**
 * An id as it was sent: `JSON.parse` rounds one beyond 2^53, and that is the id of something else.
 */
function readId(data, field) {
    const value = readFields(data)[field];
    return isId(value) ? value : undefined;
}
function isId(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function readList(data, field) {
    const value = readFields(data)[field];
    return Array.isArray(value) ? value : undefined;
}
/** An object whose values are all strings; entries with other values are left out. */
function readStrings(data, field) {
    const value = readFields(data)[field];
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toOneLine)
/* harmony export */ });
/**
 * Text of others for a message: on one line, without a password, and never so long that what to do
 * is cut off behind it.
 */
/**
 * Drops control characters, line breaks and what stands before the host in a URL, and cuts the text
 * after `max` characters.
 */
function toOneLine(text, max = 300) {
    const line = text
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .replace(/:\/\/[^/@ ]+@/g, '://***@')
        .trim();
    return line.length > max ? `${line.slice(0, findCut(line, max))}…` : line;
}
/** How GitHub's tokens and JWTs begin. */
const TOKEN_START = /^(gh[a-z]_|github_pat_|eyJ)/;
/** Cuts before a token, not within it: neither we nor the runner would recognize half of one. */
function findCut(line, max) {
    let start = max;
    while (start > 0 && /[\w.-]/.test(line.charAt(start - 1)))
        start--;
    return TOKEN_START.test(line.slice(start, max)) ? start : max;
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./src/github/call.js
/** Sent with each request; the version is package.json's. */
const USER_AGENT = 'scoped-token/1.0.0';
/** @see https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';
/**
 * `route` is a method and a path template, as in GitHub's documentation: `GET
 * /users/{username}/installation`. An empty `authorization` sends no such header.
 */
function toRequest(apiUrl, route, call, authorization) {
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(/\{(\w+)\}/g, (field, name) => toSegment(field, call.params?.[name]));
    const search = Object.entries(call.query ?? {}).map(([name, value]) => [
        name,
        String(value),
    ]);
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const headers = {
        accept: 'application/vnd.github+json',
        'x-github-api-version': API_VERSION,
        'user-agent': USER_AGENT,
        ...(authorization !== '' && { authorization }),
        ...call.headers,
    };
    if (body !== undefined) {
        headers['content-type'] = 'application/json';
        headers['content-length'] = String(Buffer.byteLength(body));
    }
    return {
        method,
        url: new URL(`${apiUrl}${path}${search.length > 0 ? `?${new URLSearchParams(search).toString()}` : ''}`),
        headers,
        body,
    };
}
/**
 * A value for `field` that stays one segment of the path. URLs resolve `.` and `..`, so these would
 * lead to another endpoint: https://url.spec.whatwg.org/#double-dot-path-segment
 */
function toSegment(field, value = '') {
    const text = String(value);
    if (['', '.', '..'].includes(text))
        throw new Error(`'${text}' cannot stand for ${field} in a path`);
    return encodeURIComponent(text);
}

// EXTERNAL MODULE: ./src/http/not-http.js
var not_http = __nccwpck_require__(139);
;// CONCATENATED MODULE: ./src/http/send.js
/** Sends a request once, and follows redirects within its origin. */

const MAX_REDIRECTS = 3;
/**
 * Never throws for what the network or the server did. `follows` says whether a redirect counts.
 */
async function send(unsent, { transport, timeoutMs }, follows) {
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
    let isSent = false;
    const onSent = () => {
        isSent = true;
    };
    // What a server compresses takes a decoder, and its replies are short.
    const headers = { 'accept-encoding': 'identity', ...unsent.headers };
    let request = { ...unsent, headers, signal, onSent };
    for (let redirects = 0;; redirects++) {
        let reply;
        try {
            reply = await transport(request);
        }
        catch (cause) {
            return { loss: { cause, reply: undefined, isSent, isLate: signal.aborted } };
        }
        if (reply.bodyError !== undefined) {
            return { loss: { cause: reply.bodyError, reply, isSent, isLate: signal.aborted } };
        }
        const location = follows && redirects < MAX_REDIRECTS ? findLocation(request.url, reply) : undefined;
        // The credential is not shown to another host.
        if (location?.origin !== request.url.origin)
            return { reply, url: request.url };
        request = { ...request, url: location };
    }
}
/** Where a reply sends us; `undefined` for one that sends us nowhere. */
function findLocation(url, { status, headers }) {
    const location = headers['location'];
    if (![301, 302, 307, 308].includes(status) || location === undefined)
        return undefined;
    return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
/**
 * Whether the server may have done what was asked: a gateway that gives up on it does not know what
 * becomes of the request. With 503 it was not taken on:
 * https://www.rfc-editor.org/rfc/rfc9110#name-503-service-unavailable
 */
function isPerhapsDone({ reply, isSent }) {
    return reply ? isSuccess(reply) || (reply.status >= 500 && reply.status !== 503) : isSent;
}
/** All that arrived of a reply, as text, even if it is not HTTP. */
function readRemains({ cause, reply }) {
    const raw = (0,not_http/* readRawText */.Y)(cause);
    return reply ? `${reply.body}\n${raw}` : raw;
}

;// CONCATENATED MODULE: ./src/github/attempt.js
/** One try of a call: signs it, sends it, and types what came back. */


/**
 * Never throws for what GitHub or the network did; only `authorize` and `onUnusableReply` can make it
 * throw.
 */
async function attempt(route, call, { apiUrl, now, toTimeoutMs, ...connection }) {
    const authorizing = call.authorize?.(now);
    connection.transport.prepare?.(new URL(apiUrl));
    const authorization = (await authorizing) ?? '';
    const request = toRequest(apiUrl, route, call, authorization);
    const way = { ...connection, timeoutMs: toTimeoutMs() };
    // Only a GET is sent again:
    // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
    const sent = await send(request, way, request.method === 'GET');
    if ('loss' in sent) {
        const { loss } = sent;
        if (isPerhapsDone(loss))
            call.mint?.onUnusableReply(readRemains(loss), true);
        const { toLossError } = await __nccwpck_require__.e(/* import() */ 992).then(__nccwpck_require__.bind(__nccwpck_require__, 992));
        return toFailure(toLossError(route, loss, way), loss.reply);
    }
    const { reply, url } = sent;
    const isDone = isSuccess(reply) && (!call.isCleanUp || reply.status === 204);
    const data = isDone ? parse(reply.body) : INVALID;
    if (data === INVALID) {
        if (isPerhapsDone({ reply, isSent: true }))
            call.mint?.onUnusableReply(reply.body, false);
        return toRefusal(route, reply, { url, authorization, body: call.body });
    }
    const redirectedTo = url === request.url ? undefined : url;
    return { ok: true, reply: { status: reply.status, headers: reply.headers, data, redirectedTo } };
}
/** Loads what classifies failures when there is one. */
async function toRefusal(route, reply, refused) {
    const { toGitHubError } = await __nccwpck_require__.e(/* import() */ 550).then(__nccwpck_require__.bind(__nccwpck_require__, 550));
    return toFailure(toGitHubError(route, reply, refused), reply);
}
function toFailure(error, reply) {
    return { ok: false, error, headers: reply?.headers ?? {} };
}
/** Stands for a text that is not JSON. */
const INVALID = Symbol('invalid');
function parse(body) {
    try {
        return body === '' ? undefined : JSON.parse(body);
    }
    catch {
        return INVALID;
    }
}

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __nccwpck_require__(365);
;// CONCATENATED MODULE: ./src/http/clock.js
/** Time and chance, in one place so that the tests of the retry policy can bring their own. */
const REAL_TIME = {
    now: () => Date.now(),
    // `performance.now()` says the same, and makes Node load a module that takes longer than reading
    // the key.
    elapsed: () => process.uptime() * 1_000,
    sleep: async (ms, signal) => {
        const { setTimeout } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 500, 19));
        await setTimeout(ms, undefined, { signal }).catch(() => undefined);
    },
    random: () => Math.random(),
};

;// CONCATENATED MODULE: ./src/http/repeat.js
/** With less time than this there is no point in another try. */
const MIN_TRY_MS = 250;
/** Sends the same call once more without a wait: the cause of the failure has been removed. */
const AT_ONCE = { tries: 2, delayMs: 0 };
/** Gives the reply of the try that succeeded. @throws the error of the last one */
async function repeat(call, limits, time) {
    const { isCleanUp = false, maxMs = Infinity } = call;
    const latest = limits.deadline - (isCleanUp ? 0 : limits.reserveMs);
    const end = Math.min(latest, time.elapsed() + maxMs);
    const timeLeft = () => end - time.elapsed();
    const failures = new Map();
    for (let tries = 1;; tries++) {
        if (limits.signal.aborted && !isCleanUp) {
            throw call.toError('cancelled', 'the job was cancelled');
        }
        if (timeLeft() <= 0)
            throw call.toError('timeout', 'no time was left to ask');
        const outcome = await call.send(timeLeft);
        if (outcome.ok)
            return outcome.reply;
        const { error, headers } = outcome;
        error.tries = tries;
        const failed = (failures.get(error.code) ?? 0) + 1;
        failures.set(error.code, failed);
        const rule = await call.findRule(error, headers, failed);
        if (!rule || failed >= rule.tries)
            throw error;
        if (rule === AT_ONCE)
            continue;
        // Loads what only a failure needs.
        const { planTry } = await __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 746));
        const next = planTry(rule, failed, headers, {
            now: time.now(),
            random: time.random(),
            longestMs: timeLeft() - MIN_TRY_MS,
        });
        if (!next.isInTime)
            throw (next.retryAt && call.withRetryAt?.(error, next.retryAt)) ?? error;
        const { delayMs } = next;
        const seconds = (delayMs / 1_000).toFixed(1);
        limits.log.info(`${call.name} failed (${error.message}); trying again in ${seconds} s.`);
        await time.sleep(delayMs, isCleanUp ? undefined : limits.signal);
    }
}

;// CONCATENATED MODULE: ./src/github/client.js
/**
 * The one way to call GitHub: repeats what can succeed, keeps to the deadline, corrects the clock,
 * types the failures.
 */




const REQUEST_TIMEOUT_MS = 10_000;
/**
 * A mint that is hung up on may leave a token that nobody knows. GitHub itself ends a request after
 * 10 s.
 */
const MINT_TIMEOUT_MS = 30_000;
/**
 * The part of the reserve for which a mint under way is still awaited; the rest is for revoking its
 * token.
 */
const MINT_SHARE = 0.5;
/**
 * Below this a clock is as good as right: the `Date` header counts whole seconds, and the reply
 * took its time.
 */
const CLOCK_TOLERANCE_MS = 2_000;
class Client {
    #options;
    #time;
    #offsetMs = 0;
    constructor(options) {
        this.#options = options;
        this.#time = options.time ?? REAL_TIME;
    }
    /** GitHub's time as far as it is known, milliseconds since the epoch. */
    get now() {
        return this.#time.now() + this.#offsetMs;
    }
    /** Logs what a user may want to know. */
    inform(line) {
        this.#options.log.info(line);
    }
    /** Warns of what a user must know although nothing failed. */
    warn(line) {
        this.#options.log.warning(line);
    }
    /**
     * Sends the call, again where `RETRY_POLICY` says so, and gives the reply with a status of 2xx.
     * @throws GitHubError for everything else
     */
    async call(route, call) {
        const { apiUrl, transport, proxy } = this.#options;
        return repeat({
            name: route,
            isCleanUp: call.isCleanUp,
            maxMs: call.maxMs,
            send: (timeLeft) => {
                const toTimeoutMs = () => this.#toTimeout(call, timeLeft());
                return attempt(route, call, { apiUrl, transport, proxy, now: this.now, toTimeoutMs });
            },
            findRule: async (error, headers, failed) => {
                if (call.noRetry)
                    return undefined;
                if (error.code === 'clock')
                    return this.#adjustClock(error, headers, failed);
                const { findRule } = await __nccwpck_require__.e(/* import() */ 5).then(__nccwpck_require__.bind(__nccwpck_require__, 5));
                return findRule(error, call);
            },
            toError: (code, message) => new errors/* GitHubError */.y({ code, message, route }),
            withRetryAt: (error, retryAt) => error.withDetails({ retryAt: retryAt.toISOString() }),
        }, this.#options, { ...this.#time, now: () => this.now });
    }
    #toTimeout({ mint }, leftMs) {
        if (!mint)
            return Math.min(REQUEST_TIMEOUT_MS, leftMs);
        return Math.min(MINT_TIMEOUT_MS, leftMs + this.#options.reserveMs * MINT_SHARE);
    }
    /**
     * A JWT that GitHub's clock refuses is signed anew by that clock, once; the offset is kept for
     * all later ones.
     * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
     */
    async #adjustClock(error, headers, failed) {
        const { findImplausible } = await __nccwpck_require__.e(/* import() */ 5).then(__nccwpck_require__.bind(__nccwpck_require__, 5));
        const { readDate } = await __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 746));
        const date = readDate(headers);
        if (date === undefined || failed > 1)
            return undefined;
        const doubt = findImplausible(date, this.#time.now());
        if (doubt !== undefined)
            throw error.withDetails({}, 'clock', `${error.message}; ${doubt}`);
        const before = this.#offsetMs;
        this.#offsetMs = date - this.#time.now();
        if (Math.abs(this.#offsetMs - before) < CLOCK_TOLERANCE_MS)
            return AT_ONCE;
        const seconds = Math.round(Math.abs(this.#offsetMs) / 1_000);
        const direction = this.#offsetMs < 0 ? 'ahead of' : 'behind';
        this.#options.log.warning(`The runner's clock is ${seconds} s ${direction} GitHub's; GitHub's time is used from here on. Set the runner's clock by NTP.`);
        return AT_ONCE;
    }
}

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __nccwpck_require__(683);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
// EXTERNAL MODULE: ./src/http/body/bytes.js
var body_bytes = __nccwpck_require__(439);
;// CONCATENATED MODULE: ./src/http/body/read-body.js

/** What stops the body early is returned together with what had arrived, not thrown. */
async function readBody(stream, encoding = '') {
    const raw = await (0,body_bytes/* collect */.Fo)(stream);
    const { bytes, error } = isPlain(encoding) ? raw : await loadAndDecode(raw, encoding);
    const body = bytes.toString('utf8');
    return error === undefined ? { body } : { body, bodyError: error };
}
function isPlain(encoding) {
    return /^(identity)?$/i.test(encoding);
}
async function loadAndDecode(raw, encoding) {
    try {
        const { decode } = await __nccwpck_require__.e(/* import() */ 675).then(__nccwpck_require__.bind(__nccwpck_require__, 675));
        return await decode(raw, encoding);
    }
    catch {
        // A file of the action is missing, so asking again would not help.
        return {
            ...raw,
            error: raw.error ?? new body_bytes/* UnusableBody */.i1(`the reply could not be decoded from ${encoding}`),
        };
    }
}

;// CONCATENATED MODULE: ./src/http/transport.js
/** What the client needs of a connection: one request in, one reply out. */
/** Nothing that is asked for here switches protocols: what came is not a reply. */
class SwitchedProtocols extends Error {
    code = 'ERR_SWITCHED_PROTOCOLS';
    message = 'the server switched to another protocol';
    /** What came behind the headers, named as in the errors of Node's parser. */
    rawPacket;
    constructor(rawPacket) {
        super();
        this.rawPacket = rawPacket;
    }
}
/** Node and undici give a header that came more than once as an array. */
function joinHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
}

;// CONCATENATED MODULE: ./src/http/direct.js



/**
 * A transport without proxy, for the URLs of one origin. Its idle connections do not keep the
 * process alive.
 */
function createDirectTransport() {
    let loading;
    const load = (url) => (loading ??= url.protocol === 'https:' ? loadSecure() : loadPlain());
    const send = async ({ method, url, headers, body, signal, onSent }) => {
        const { request, agent } = await load(url);
        return new Promise((resolve, reject) => {
            let begun;
            const outgoing = request(url, { agent, method, headers, signal }, (incoming) => {
                begun = incoming;
                const replyHeaders = joinHeaders(incoming.headers);
                void readBody(incoming, replyHeaders['content-encoding']).then((read) => {
                    resolve({ status: incoming.statusCode ?? 0, headers: replyHeaders, ...read });
                }, reject);
            });
            outgoing.on('finish', () => onSent?.());
            outgoing.on('upgrade', (_, socket, head) => {
                reject(new SwitchedProtocols(head));
                socket.destroy();
            });
            // Once a reply has begun, its body says how it ended, and what had arrived of it must not be
            // lost.
            outgoing.on('error', (error) => {
                if (!begun)
                    reject(error);
                // A body without a length ends with its connection, and Node would take any end for a good
                // one.
                else if (!begun.complete)
                    begun.destroy(error);
            });
            outgoing.on('close', () => {
                if (!begun)
                    reject(new Error('the connection was closed without a reply'));
            });
            outgoing.end(body);
        });
    };
    const prepare = (url) => {
        if (!loading)
            void load(url).then(({ agent }) => connectEarly(agent, url));
    };
    return Object.assign(send, { prepare });
}
async function loadSecure() {
    const { Agent, request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 19));
    // Said outright, NODE_TLS_REJECT_UNAUTHORIZED=0 does not send a credential to whoever answers.
    return { request, agent: new Agent({ keepAlive: true, rejectUnauthorized: true }) };
}
/** Is for this machine only. */
async function loadPlain() {
    const { Agent, request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 19));
    return { request, agent: new Agent({ keepAlive: true }) };
}
/**
 * Begins the connection that the agent will be asked for next. If it fails until then, the agent
 * makes another one, whose failure is the request's.
 * @see https://nodejs.org/api/http.html#agentcreateconnectionoptions-callback
 */
function connectEarly(agent, { hostname, port, protocol }) {
    const connect = agent.createConnection.bind(agent);
    const host = hostname.replace(/^\[|\]$/g, '');
    const servername = (0,external_node_net_namespaceObject.isIP)(host) ? '' : host;
    const secure = { servername, rejectUnauthorized: true, ALPNProtocols: ['http/1.1'] };
    const early = connect({
        host,
        port: port || (protocol === 'https:' ? 443 : 80),
        ...(protocol === 'https:' && secure),
    });
    if (!(early instanceof external_node_net_namespaceObject.Socket))
        return;
    early.setNoDelay().unref();
    early.on('error', () => undefined);
    agent.createConnection = (options, onCreate) => {
        agent.createConnection = connect;
        return early.writable ? early.ref() : connect(options, onCreate);
    };
}

;// CONCATENATED MODULE: ./src/http/open-transport.js
/** Opens the transport that a URL needs: direct, or through a proxy. */


/** Gives a transport for the URLs of one origin; `proxy` is the proxy's URL, password included. */
async function openTransport(proxy) {
    return proxy === undefined ? createDirectTransport() : loadProxied(proxy);
}
/** What undici asks for in its package.json. */
const NODE_FOR_PROXY = [22, 19];
/**
 * @throws InputError on an older Node, which cannot load undici. Runners other than GitHub's start
 * actions on the one they have.
 */
function requireNodeForProxy() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const [needed, neededMinor] = NODE_FOR_PROXY;
    if (major > needed || (major === needed && minor >= neededMinor))
        return;
    throw new input_error/* InputError */.d({
        problem: `Behind a proxy the action needs Node ${NODE_FOR_PROXY.join('.')} or later, and this runner starts it on Node ${process.versions.node}`,
        remedy: "Update the runner, or name the API's host in 'no_proxy' if it can be reached directly",
        topic: 'proxy',
    });
}
/**
 * The path is the same from here in `src` and from a step's bundle in `dist`: one bundle of undici
 * serves all of them.
 */
async function loadProxied(proxy) {
    requireNodeForProxy();
    const { createProxiedTransport } = await import(/* webpackIgnore: true */ "../http/proxied.js");
    return createProxiedTransport(proxy);
}

;// CONCATENATED MODULE: ./src/github/connect.js
/** Opens the client for an API, over the transport that its URL needs. */


async function connect({ apiUrl, proxy }, limits) {
    const transport = await openTransport(proxy);
    return new Client({
        ...limits,
        apiUrl,
        transport,
        proxy: proxy === undefined ? undefined : new URL(proxy).host,
    });
}

;// CONCATENATED MODULE: ./src/renewal/read-all.js
/** Reads a stream to its end, without the modules that Node's own function for it loads. */
async function readAll(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}

// EXTERNAL MODULE: ./src/text/json.js
var json = __nccwpck_require__(592);
// EXTERNAL MODULE: ./src/access/names.js
var names = __nccwpck_require__(773);
// EXTERNAL MODULE: ./src/access/repositories/name.js
var repositories_name = __nccwpck_require__(975);
;// CONCATENATED MODULE: ./src/access/grant.js
/**
 * What was asked against what was granted: wider and narrower are both named, so that neither goes
 * unnoticed.
 */


/** Stands for what is not of the form that GitHub documents. No input can ask for it. */
const UNREADABLE = '?';
/**
 * Comes with every repository permission, asked or not:
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const IMPLIED = new Map([['metadata', 'read']]);
function compareGrant(asked, granted) {
    const differences = [];
    const unverified = [];
    // One by one: a reply may hold more than a call takes arguments.
    const add = (phrases) => {
        for (const phrase of phrases)
            differences.push(phrase);
    };
    if (Object.entries(granted.permissions ?? {})
        .flat()
        .includes(UNREADABLE)) {
        differences.push("a permission that is not of the form 'name: level'");
    }
    if (asked.permissions.kind === 'some') {
        if (granted.permissions)
            add(comparePermissions(asked.permissions.permissions, granted.permissions));
        else
            unverified.push('permissions');
    }
    if (asked.repositories.kind === 'all') {
        if (granted.repositories?.length)
            add(compareOwners(asked, granted.repositories));
    }
    else {
        if (granted.repositorySelection === 'all')
            differences.push("all of the owner's repositories instead of a list");
        else if (granted.repositories)
            add(compareRepositories(asked, granted.repositories));
        else
            unverified.push('repositories');
    }
    return { differences, unverified };
}
function comparePermissions(asked, granted) {
    // Not looked up in the objects: each of them has a `constructor`, which may be the name of a
    // permission as well.
    const [wanted, had] = [new Map(Object.entries(asked)), new Map(Object.entries(granted))];
    const names = [...new Set([...wanted.keys(), ...had.keys()])].sort();
    return names.flatMap((name) => {
        const [want, have] = [wanted.get(name), had.get(name)];
        if (have === (want ?? IMPLIED.get(name)) || (have === undefined && want === undefined))
            return [];
        if (want === undefined)
            return [`permission ${name}: ${have}, which was not asked for`];
        return [`permission ${name}: ${have ?? 'nothing'} instead of ${want}`];
    });
}
/** GitHub lists the repositories of a narrowed token only. */
function compareOwners({ owner }, granted) {
    const others = granted.filter((each) => owner !== undefined && !(0,names/* isSameName */.yS)(each.owner, owner));
    return ['a list of repositories instead of all', ...others.map(describeUnasked)];
}
function compareRepositories({ repositories, owner }, granted) {
    if (repositories.kind === 'all')
        return [];
    const asked = repositories.kind === 'ids' ? repositories.ids.map(String) : repositories.names;
    const toKey = ({ id, name }) => repositories.kind === 'ids' ? String(id) : name.toLowerCase();
    const wanted = new Set(asked.map((each) => each.toLowerCase()));
    const isAsked = (each) => wanted.has(toKey(each)) && (owner === undefined || (0,names/* isSameName */.yS)(each.owner, owner));
    const had = new Set(granted.filter(isAsked).map(toKey));
    return [
        ...granted.filter((each) => !isAsked(each)).map(describeUnasked),
        ...asked
            .filter((each) => !had.has(each.toLowerCase()))
            .map((each) => `nothing for repository ${each}`),
    ];
}
function describeUnasked(repository) {
    return `repository ${(0,repositories_name/* toFullName */.q5)(repository)}, which was not asked for`;
}

;// CONCATENATED MODULE: ./src/credentials/grant-fields.js
/** What a token may do, in the fields of GitHub's API: in a call's body, and in the reply. */



/**
 * Leaves out what is not narrowed. Never holds an empty list: GitHub reads that as everything, too.
 * @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 * @throws when it would
 */
function toMintBody(repositories, permissions) {
    const body = {
        ...(repositories.kind === 'names' ? { repositories: repositories.names } : {}),
        ...(repositories.kind === 'ids' ? { repository_ids: repositories.ids } : {}),
        ...(permissions.kind === 'some' ? { permissions: permissions.permissions } : {}),
    };
    const empty = Object.entries(body).find(([, list]) => Object.keys(list).length === 0);
    if (empty)
        throw new Error(`${empty[0]} would be empty, which GitHub reads as everything`);
    return body;
}
/**
 * Reads the schema `installation-token`:
 * https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
function readGrant(data) {
    const selection = (0,json/* readString */.E3)(data, 'repository_selection');
    const { permissions, repositories } = (0,json/* readFields */.qU)(data);
    return {
        permissions: permissions == null ? undefined : toPermissions(permissions),
        repositorySelection: selection === 'all' || selection === 'selected' ? selection : undefined,
        repositories: repositories == null ? undefined : [repositories].flat().map(toRepository),
    };
}
/**
 * What is of another form differs from all that can be asked for, so that it is not overlooked, and
 * is not repeated.
 */
function toPermissions(permissions) {
    if (typeof permissions !== 'object' || Array.isArray(permissions))
        return { [UNREADABLE]: UNREADABLE };
    const words = Object.entries((0,json/* readFields */.qU)(permissions)).map(([name, level]) => [toWord(name), toWord(level)]);
    return Object.fromEntries(words.sort(([a], [b]) => (a < b ? -1 : 1)));
}
function toWord(value) {
    return typeof value === 'string' && /^\w{1,100}$/.test(value) ? value : UNREADABLE;
}
function toRepository(data) {
    const repository = (0,repositories_name/* readFullName */.Hw)((0,json/* readString */.E3)(data, 'full_name') ?? '');
    return repository
        ? { id: (0,json/* readId */.wh)(data, 'id') ?? 0, ...repository }
        : { id: 0, owner: UNREADABLE, name: UNREADABLE };
}

// EXTERNAL MODULE: ./src/access/repositories/repositories.js
var repositories = __nccwpck_require__(900);
// EXTERNAL MODULE: ./src/credentials/token-reply.js + 1 modules
var token_reply = __nccwpck_require__(845);
;// CONCATENATED MODULE: ./src/credentials/installation-token/reply.js






/** @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
/**
 * @throws GitHubError `grant-mismatch` when GitHub granted something else than was asked,
 * `unexpected-reply` for an incomplete token
 */
function toInstallationToken(reply, { target, permissions }, repositories, installation) {
    const token = (0,token_reply/* readToken */.AI)(reply, MINT);
    const expiresAt = (0,token_reply/* readExpiry */.Ay)(reply, MINT);
    if (expiresAt === '') {
        const message = 'the reply does not say when the token expires';
        throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route: MINT, status: reply.status });
    }
    // An enterprise's token works on no repository, so a list says nothing about it.
    const isForEnterprise = target.lookUp.kind === 'enterprise';
    const grant = { ...readGrant(reply.data), ...(isForEnterprise && { repositories: undefined }) };
    const { owner } = target;
    const { differences, unverified } = compareGrant({ permissions, repositories, owner }, grant);
    if (differences.length > 0) {
        throw new errors/* GitHubError */.y({
            code: 'grant-mismatch',
            message: `GitHub granted ${differences.join(', ')}`,
            route: MINT,
        });
    }
    const account = installation.owner ?? grant.repositories?.[0]?.owner;
    return {
        token,
        expiresAt,
        installationId: installation.id,
        appSlug: installation.appSlug ?? '',
        owner: account ?? owner ?? '',
        repositorySelection: grant.repositorySelection ?? (repositories.kind === 'all' ? 'all' : 'selected'),
        repositories: (0,repositories_name/* sortByName */.VV)(grant.repositories ?? []),
        permissions: grant.permissions ?? {},
        unverified: account === undefined && owner !== undefined ? [...unverified, 'account'] : unverified,
        target,
    };
}
/**
 * GitHub forwards from the old name for as long as nobody takes it, and then it is another
 * repository.
 */
function describeRename({ target, repositories: [present] }) {
    const [asked = ''] = (0,repositories/* describeRepositories */.M)(target.repositories, target.owner);
    const found = present ? (0,repositories_name/* toFullName */.q5)(present) : 'it under another name';
    return `The repository ${asked} was renamed: the token works on ${found}. Write its present name in 'repositories'.`;
}

;// CONCATENATED MODULE: ./src/credentials/installation-token/request.js
/** @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const FORMAT_HEADERS = {
    default: {},
    stateless: { 'x-github-stateless-s2s-token': 'enabled' },
    classic: { 'x-github-stateless-s2s-token': 'disabled' },
};

// EXTERNAL MODULE: ./src/credentials/installation-token/installation.js
var installation_token_installation = __nccwpck_require__(178);
// EXTERNAL MODULE: ./src/credentials/installation-token/installation-call.js
var installation_call = __nccwpck_require__(979);
;// CONCATENATED MODULE: ./src/credentials/installation-token/resolve-repositories.js
/** Turns the repositories that the user asks for into those that GitHub is asked for. */



/**
 * `findMatches` gives the names that patterns match; what it takes is loaded with patterns alone.
 * @throws GitHubError `repository-renamed` for one of several, and what `findMatches` throws
 */
async function resolveRepositories({ owner, repositories }, installation, findMatches) {
    if (repositories.kind === 'names')
        return followRename(repositories, owner, installation);
    if (repositories.kind !== 'patterns')
        return repositories;
    return { kind: 'names', names: await findMatches(repositories) };
}
/**
 * GitHub mints by present names only, so a renamed repository is asked for by its id, which the
 * look-up has shown.
 * @throws GitHubError `repository-renamed` among several: the look-up has shown the id of the first
 * only
 */
function followRename(asked, owner, { renamedRepositoryId: id }) {
    if (id === undefined)
        return asked;
    if (asked.names.length === 1)
        return { kind: 'ids', ids: [id] };
    const [renamed = ''] = (0,repositories/* describeRepositories */.M)(asked, owner);
    const message = `${renamed} was renamed`;
    throw new errors/* GitHubError */.y({
        code: 'repository-renamed',
        message,
        route: installation_call/* BY_REPOSITORY */.n,
        details: { inaccessible: [renamed] },
    });
}

;// CONCATENATED MODULE: ./src/credentials/installation-token/mint.js







/**
 * Mints a token for the target. What `keeper` has taken is the caller's to revoke, also when this
 * throws.
 * @throws InputError for patterns that match nothing or too much, GitHubError with what is known of
 * the cause, `grant-mismatch` when GitHub granted something else than was asked
 */
async function mintInstallationToken(client, request, keeper) {
    let installation;
    try {
        const { app, target } = request;
        // Otherwise the reply names repositories, and with them the account.
        const isAll = target.repositories.kind === 'all';
        const withDetails = isAll && (request.needsAccount || target.owner !== undefined);
        installation = await (0,installation_token_installation/* findInstallation */.Q)(client, app.authorize, target.lookUp, { withDetails });
        if (isAll && request.needsAccount)
            requireAccount(installation);
        const found = installation;
        const repositories = await resolveRepositories(target, found, async (patterns) => {
            const { findMatchingRepositories } = await __nccwpck_require__.e(/* import() */ 691).then(__nccwpck_require__.bind(__nccwpck_require__, 691));
            const mintLookUpToken = (forList) => mint(client, forList, { kind: 'all' }, found, keeper);
            return findMatchingRepositories(client, request, patterns, {
                mint: mintLookUpToken,
                revoke: keeper.revoke,
            });
        });
        const token = await mint(client, request, repositories, found, keeper);
        if (target.repositories.kind === 'names' && repositories.kind === 'ids')
            client.warn(describeRename(token));
        return token;
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y))
            throw error;
        const { diagnose } = await __nccwpck_require__.e(/* import() */ 508).then(__nccwpck_require__.bind(__nccwpck_require__, 508));
        throw await diagnose(client, request, installation, error);
    }
}
/**
 * Mints a token for each request, all at the same time. Waits for all of them also when one has
 * failed: a mint that is still running behind a failure would leave its token alive.
 * @throws the only failure as it is, several as an AggregateError
 */
async function mintInstallationTokens(client, requests, keeper) {
    const mints = requests.map((request) => mintInstallationToken(client, request, keeper));
    const outcomes = await Promise.allSettled(mints);
    const failures = outcomes.flatMap((outcome) => outcome.status === 'rejected' ? [outcome.reason] : []);
    if (failures.length > 1)
        throw new AggregateError(failures);
    return Promise.all(mints);
}
/** @throws GitHubError `unexpected-reply` */
function requireAccount({ owner }) {
    if (owner !== undefined)
        return;
    const route = 'GET /app/installations/{installation_id}';
    throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message: 'the reply names no account', route });
}
/** @throws GitHubError when GitHub refuses, or grants something else than was asked */
async function mint(client, request, repositories, installation, keeper) {
    const { app, target, permissions, tokenFormat } = request;
    const call = {
        params: { installation_id: installation.id },
        authorize: app.authorize,
        headers: FORMAT_HEADERS[tokenFormat],
        body: toMintBody(repositories, permissions),
        retryUnknownOnce: target.lookUp.kind !== 'id',
    };
    const loss = `GitHub may have minted a token for ${target.owner || 'the account'} whose reply was lost`;
    const reply = await (0,token_reply/* callForToken */.pI)({
        send: (mint) => client.call(MINT, { ...call, mint }),
        onToken: (token) => {
            keeper.add(token, target);
        },
        warnOfLoss: () => client.warn(`${loss}. Nobody knows it, so it cannot be revoked and may live for up to an hour.`),
    });
    return toInstallationToken(reply, request, repositories, installation);
}

;// CONCATENATED MODULE: ./src/runner/masks.js
/**
 * Keeps secrets out of the log, in each form in which they travel: the runner masks them, and our
 * own lines leave them out.
 */





/**
 * A shorter secret is a part of so many words that masking it would spoil the log and still give it
 * away.
 */
const MIN_LENGTH = 4;
const masked = new Set();
/** Must come before any other use of the secret: masking does not reach back. */
function mask(secret) {
    if (secret.length < MIN_LENGTH || masked.has(secret))
        return;
    masked.add(secret);
    core.setSecret(secret);
}
/** Masks a token, also as git sends it: whoever masks the token alone has not masked that. */
function maskToken(token) {
    maskLogin(GIT_USER, token);
}
/** Masks a password or a client secret, also as it is sent with the name that it belongs to. */
function maskLogin(name, secret) {
    mask(secret);
    if (name !== '' && secret !== '')
        mask(toBasicCredential(name, secret));
}
/** Masks a secret of many lines, however its line breaks are written. */
function maskLines(text) {
    for (const form of new Set([text, restoreLineBreaks(text)])) {
        const lines = form.split(/[\r\n]/).map((line) => line.trim());
        lines.filter(isSecretLine).forEach(mask);
    }
}
/**
 * Masks the password in a proxy's URL, percent-encoded and decoded. A user without a password may
 * be a key.
 */
function maskPassword({ username, password }) {
    const secret = password || username;
    mask(secret);
    mask(decodeURIComponent(secret));
}
/**
 * Is for what we print ourselves: the runner masks, too, but a message may be read elsewhere than
 * in its log.
 */
function redact(text) {
    // The longest first: a secret out of which another one was cut is no longer recognized, not even
    // by the runner.
    const secrets = [...masked].sort((a, b) => b.length - a.length);
    return secrets.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
}

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
var one_line = __nccwpck_require__(411);
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
    const words = `${(0,one_line/* toOneLine */.G)(redact(error.message), MAX_WORDS).replace(/\.$/, '')}${circumstances.length > 0 ? ` (${circumstances.join(', ')})` : ''}`;
    return (0,one_line/* toOneLine */.G)(`${PURPOSES[route] ?? route} failed: ${words}. ${ADVICE[code](truncateDetails(details))}.`, Infinity);
}
/** GitHub's part in them is free text. */
function truncateDetails(details) {
    const json = JSON.stringify(details);
    return JSON.parse(json, (_, value) => typeof value === 'string' ? (0,one_line/* toOneLine */.G)(value) : value);
}

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

;// CONCATENATED MODULE: ./src/runner/environment.js
/**
 * `''` for a variable that is not set.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
function read(name) {
    return process.env[name] ?? '';
}
/** `owner/name` of the repository whose workflow runs. */
function readCurrentRepository() {
    return read('GITHUB_REPOSITORY');
}
function readDefaultApiUrl() {
    return read('GITHUB_API_URL') || 'https://api.github.com';
}
/** Root of the workflow's own server, where its repositories are. */
function readServerUrl() {
    return read('GITHUB_SERVER_URL') || 'https://github.com';
}
/** The runner's folder for files of the job; the runner empties it before and after. */
function readTempFolder() {
    return read('RUNNER_TEMP');
}
function readVariable(name) {
    return process.env[name];
}
/** Values of the variables that are named by `prefix` and a number, in the order of the numbers. */
function listValues(prefix) {
    return Object.entries(process.env)
        .map(([name, value = '']) => ({
        value,
        number: name.startsWith(prefix) ? name.slice(prefix.length) : '',
    }))
        .filter(({ number }) => /^\d+$/.test(number))
        .sort((a, b) => Number(a.number) - Number(b.number))
        .map(({ value }) => value);
}
/** Reads lower case before upper, as curl and git do. */
function readProxyVariables() {
    const readBoth = (name) => read(name) || read(name.toUpperCase());
    return {
        https_proxy: readBoth('https_proxy'),
        http_proxy: readBoth('http_proxy'),
        no_proxy: readBoth('no_proxy'),
    };
}
/**
 * Names of the inputs that arrived, in lower case; the runner passes undeclared ones along, too.
 */
function listInputs() {
    return listVariables().map(toInputName);
}
/** Those of them that are not empty. */
function listGivenInputs() {
    return listVariables()
        .filter((variable) => read(variable) !== '')
        .map(toInputName);
}
/** Listed once, since each look at `process.env` is a call out of JavaScript. */
let variables;
function listVariables() {
    return (variables ??= Object.keys(process.env).filter((name) => /^INPUT_/i.test(name)));
}
function toInputName(variable) {
    return variable.slice('INPUT_'.length).toLowerCase();
}
/**
 * The `id` of the step; `undefined` for a step without one, which the runner names by what it uses,
 * and act by a number. No id begins with a digit or two underscores.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context
 */
function readStepId() {
    const name = read('GITHUB_ACTION');
    return /^(?!__)[A-Za-z_]/.test(name) ? name : undefined;
}
/** Set when a job runs with debug logging. */
function isDebug() {
    return read('RUNNER_DEBUG') === '1';
}
/**
 * The page of `docs/troubleshooting.md` that treats a topic, in the version of the action that
 * runs. A local action (`uses: ./`) has no repository, so the path alone is named. On ghe.com, on
 * Enterprise Server with GitHub Connect, on Gitea and Forgejo, actions come from github.com,
 * whatever the workflow's own server is.
 * @see https://docs.github.com/enterprise-server/admin/managing-github-actions-for-your-enterprise/managing-access-to-actions-from-githubcom/enabling-automatic-access-to-githubcom-actions-using-github-connect
 */
function toHelpLink(topic) {
    const page = `docs/troubleshooting.md#${topic}`;
    const repository = read('GITHUB_ACTION_REPOSITORY');
    if (!/^[\w-][\w.-]*\/[\w.-]+$/.test(repository))
        return page;
    const ref = (read('GITHUB_ACTION_REF') || 'HEAD').split('/').map(encodeURIComponent).join('/');
    return `https://github.com/${repository}/blob/${ref}/${page}`;
}
/**
 * The file for the job summary; `''` where the runner shows none, as Enterprise Server before 3.6.
 */
function readSummaryFile() {
    return read('GITHUB_STEP_SUMMARY');
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
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
        return (0,external_node_fs_namespaceObject.statSync)(file).uid;
    }
    catch {
        const folder = external_node_path_namespaceObject.dirname(file);
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
        return `${error.message} See ${toHelpLink(error.topic)}`;
    if (error instanceof SigningError)
        return `${explainSigning(error, redact)} See ${toHelpLink(error.code)}`;
    if (error instanceof errors/* GitHubError */.y)
        return `${explain(error)} See ${toHelpLink(error.code)}`;
    if (isFileProblem(error))
        return `${toFileAdvice(error)} See ${toHelpLink('runner-files')}`;
    const words = error instanceof Error
        ? `${error.name}: ${error.message}`
        : 'something that is not an error was thrown';
    return `The step failed in a way that it should not: ${(0,one_line/* toOneLine */.G)(redact(words)).replace(/\.$/, '')}. Run the job again with debug logging and report what it shows. See ${toHelpLink('unexpected-failure')}`;
}

;// CONCATENATED MODULE: ./src/http/basic-auth.js
/** Basic authentication: a name and a secret in one header. */
/**
 * What stands after `Basic` in the header: as secret as the secret in it, so the caller masks it,
 * too.
 */
function basic_auth_toBasicCredential(name, secret) {
    return Buffer.from(`${name}:${secret}`).toString('base64');
}

;// CONCATENATED MODULE: ./src/credentials/oauth/client.js


/**
 * Calls an endpoint below `/applications/{client_id}` as the app.
 * @see https://docs.github.com/rest/authentication/authenticating-to-the-rest-api#using-basic-authentication
 * @throws GitHubError, `client-rejected` for a wrong id or secret
 */
async function callAsClient(client, { clientId, clientSecret }, route, call) {
    try {
        return await client.call(route, {
            ...call,
            params: { client_id: clientId },
            authorize: () => `Basic ${basic_auth_toBasicCredential(clientId, clientSecret)}`,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y))
            throw error;
        throw error.withDetails({ clientId }, error.code === 'unauthorized' ? 'client-rejected' : error.code);
    }
}

;// CONCATENATED MODULE: ./src/credentials/revocation.js


/** Twice what `octokit/auth-app.js` waits for a new token to become known everywhere. */
const YOUNG_MS = 10_000;
/**
 * A token that was revoked before, or has expired, is answered with 401 when it is itself the
 * credential, else with 404.
 * @see https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token
 * @see https://docs.github.com/rest/apps/oauth-applications#delete-an-app-token
 * @throws GitHubError when it may still be alive
 */
async function revoke(client, revocation) {
    const { kind, token } = revocation;
    if (kind === 'installation-token') {
        const call = {
            authorize: () => `Bearer ${token}`,
            isCleanUp: true,
            retryUnknownOnce: isYoung(revocation),
        };
        return revokeIdempotently(() => client.call('DELETE /installation/token', call), 401);
    }
    const call = {
        body: { access_token: token },
        isCleanUp: true,
        retryUnknownOnce: isYoung(revocation),
    };
    return revokeIdempotently(() => callAsClient(client, revocation, 'DELETE /applications/{client_id}/token', call), 404);
}
/**
 * For some seconds a new token may be unknown to the replica that answers: that does not mean that
 * it is gone.
 * @see https://github.com/octokit/auth-app.js/issues/65
 */
function isYoung({ receivedAt }) {
    return receivedAt !== undefined && Math.abs(Date.now() - receivedAt) < YOUNG_MS;
}
/**
 * Ends something by a call that is answered with `goneStatus` when it had ended before.
 * @throws GitHubError for all other refusals
 */
async function revokeIdempotently(send, goneStatus) {
    try {
        await send();
        return 'revoked';
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y &&
            error.status === goneStatus &&
            error.code !== 'not-github-api')
            return 'already-gone';
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/actions/renew/revoke-tokens.js
/** Takes tokens back that nobody else can or will. */

/** Never throws: there is nobody who could do more. */
async function revokeTokens(client, tokens, report) {
    await Promise.allSettled(tokens.map(async ({ account, token, receivedAt }) => {
        await revoke(client, { kind: 'installation-token', owner: account, token, receivedAt });
        await report({ kind: 'revoked', token });
    }));
}

;// CONCATENATED MODULE: ./src/actions/renew/renew-tokens.js
/** Mints tokens anew, each no wider than the first one, with a JWT that was signed ahead. */




/** No later renewal can go better: the key or the app was deleted, or the installation suspended or removed. */
const FINAL = [
    'app-not-found',
    'key-rejected',
    'key-missing',
    'suspended',
    'account-suspended',
    'not-installed',
];
/** All at the same time. Whatever fails is said, and what was minted for it is revoked. */
async function renewTokens(client, { appId, jwt, renewables }, report) {
    const app = {
        id: appId,
        authorize: () => `Bearer ${jwt}`,
        findFingerprint: () => Promise.resolve(undefined),
    };
    await Promise.all(renewables.map(async ({ index, renewable }) => {
        const kept = [];
        try {
            const { token, expiresAt } = await renewToken(client, app, renewable, kept, report);
            await report({ kind: 'renewed', index, token, expiresAt });
        }
        catch (error) {
            await revokeTokens(client, kept, report);
            const isFinal = error instanceof errors/* GitHubError */.y && FINAL.includes(error.code);
            await report({ kind: 'failed', words: toMessage(error), isFinal });
        }
    }));
}
async function renewToken(client, app, renewable, kept, report) {
    const said = [];
    const [token] = await mintInstallationTokens(client, [renew_tokens_toRequest(app, renewable)], {
        add: (text) => {
            const entry = { account: renewable.account, token: text, receivedAt: Date.now() };
            kept.push(entry);
            said.push(report({ kind: 'received', ...entry }));
        },
        revoke: () => Promise.resolve(),
    });
    if (!token)
        throw new Error('there is no token');
    if ((await Promise.all(said)).includes(false))
        throw new Error('nobody takes the token any more');
    refuseOthers(token, renewable);
    return token;
}
function renew_tokens_toRequest(app, renewable) {
    const { owner, installationId, repositories, permissions, tokenFormat } = renewable;
    // The first token's account was checked, and an installation stays on its account.
    const account = repositories.kind === 'all' ? undefined : owner;
    return {
        app,
        target: {
            owner: account,
            repositories,
            lookUp: { kind: 'id', installationId, owner: account },
        },
        permissions,
        tokenFormat,
        needsAccount: false,
    };
}
/** Another repository may have taken a name meanwhile. @throws GitHubError `grant-mismatch` */
function refuseOthers({ repositories }, { repositoryIds }) {
    if (repositoryIds.length === 0)
        return;
    const others = repositories
        .filter(({ id }) => !repositoryIds.includes(id))
        .map(({ owner, name }) => `${owner}/${name}`);
    if (others.length === 0)
        return;
    const words = `GitHub granted ${others.join(', ')}, which is another repository than when the job began`;
    throw new errors/* GitHubError */.y({
        code: 'grant-mismatch',
        message: words,
        route: 'POST /app/installations/{installation_id}/access_tokens',
    });
}

;// CONCATENATED MODULE: ./src/actions/renew/report.js
function createReport(stream) {
    stream.on('error', () => undefined);
    return (report) => new Promise((resolve) => {
        stream.write(`${JSON.stringify(report)}\n`, (error) => {
            resolve(!error);
        });
    });
}

;// CONCATENATED MODULE: ./src/actions/renew/main.js
/** A single renewal: gets a JWT, or tokens, on standard input, and says what became of it. */





const TIMEOUT_MS = 60_000;
const RESERVE_MS = 10_000;
async function run() {
    const task = JSON.parse(await readAll(process.stdin));
    const ignore = () => undefined;
    const { signal } = new AbortController();
    const limits = {
        deadline: TIMEOUT_MS,
        reserveMs: RESERVE_MS,
        signal,
        log: { info: ignore, warning: ignore },
    };
    const client = await connect(task.connection, limits);
    const report = createReport(process.stdout);
    await (task.kind === 'renew'
        ? renewTokens(client, task, report)
        : revokeTokens(client, task.tokens, report));
}
setTimeout(() => process.exit(1), TIMEOUT_MS);
void run().then(() => process.exit(), () => process.exit(1));

module.exports = __webpack_exports__;
/******/ })()
;