"use strict";
exports.id = 231;
exports.ids = [231];
exports.modules = {

/***/ 231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toGitHubError: () => (/* binding */ toGitHubError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(365);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79);
/* harmony import */ var _scope_oauth_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(232);
/* harmony import */ var _scope_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(104);
/** Tells GitHub's refusals apart by status and message. */




/**
 * First match wins.
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const REFUSALS = [
    { status: 401, words: /'(Issued at|Expiration time)' claim/, code: 'clock' },
    { status: 401, words: /'issuer' claim/i, code: 'app-id-rejected' },
    { status: 401, words: /could not be decoded/, code: 'key-rejected' },
    { status: 401, words: /must generate a public key/, code: 'key-missing' },
    { status: 404, words: /^Integration not found/, code: 'app-not-found' },
    { status: 403, words: /username and password Basic Auth/, code: 'login-rejected' },
    { status: 403, words: /\baccount (was|is|has been) suspended/i, code: 'account-suspended' },
    { status: 403, words: /suspended/i, code: 'suspended' },
    { status: 403, words: /IP allow list/i, code: 'ip-allow-list' },
    { status: 422, words: /not exist or is not accessible/, code: 'repository-not-accessible' },
    { status: 422, words: /permissions requested are not granted/, code: 'permission-not-granted' },
    { status: 422, words: /been spammed/, code: 'spammed' },
    { status: 403, words: /secondary rate limit|abuse detection/i, code: 'secondary-rate-limit' },
    { status: 429, words: /secondary rate limit|abuse detection/i, code: 'secondary-rate-limit' },
    { status: 403, words: /rate limit exceeded/i, code: 'rate-limit' },
    { status: 429, words: /(?:)/, code: 'rate-limit' },
];
const BY_STATUS = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
};
/** What of a call's body is as secret as its credential. */
const SECRET_FIELDS = ['access_token', 'client_secret'];
/**
 * The error behind a reply that is not 2xx, or is no JSON. Where the server echoes the credential of the header, or a secret of
 * the body that was sent, the message does not: this must come before it is cut, since half a secret is not masked.
 */
function toGitHubError(route, reply, authorization, sent) {
    const [scheme = '', credential = ''] = authorization.split(' ');
    const secrets = [
        ...toSecrets(scheme, credential),
        ...SECRET_FIELDS.flatMap((field) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readString */ .E3)(sent, field) ?? []),
    ];
    const words = (0,_scope_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .toOneLine */ .G)(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), readWords(reply)));
    const requestId = readRequestId(reply);
    const code = toCode(reply, words, isJwt(credential));
    const scopes = code === 'forbidden' || code === 'not-found' ? findUnmetScopes(reply) : undefined;
    const cause = scopes ? { code: 'scope-missing', facts: scopes } : { code };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y({ ...cause, words, route, status: reply.status, requestId });
}
/** The credential, and the password or client secret that Basic authentication wraps in it. */
function toSecrets(scheme, credential) {
    const login = scheme === 'Basic' ? Buffer.from(credential, 'base64').toString('utf8') : '';
    return [credential, login.slice(login.indexOf(':') + 1)].filter((secret) => secret !== '');
}
/**
 * The scopes that an OAuth token was refused for. GitHub answers 404, too, to what a token may not know of.
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
function findUnmetScopes({ headers }) {
    const presentScopes = (0,_scope_oauth_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .readScopesHeader */ .LJ)(headers['x-oauth-scopes']);
    const acceptedScopes = (0,_scope_oauth_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .readScopesHeader */ .LJ)(headers['x-accepted-oauth-scopes']);
    if (!presentScopes || !acceptedScopes)
        return undefined;
    return (0,_scope_oauth_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(presentScopes, acceptedScopes) ? undefined : { presentScopes, acceptedScopes };
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
/** A web page in place of an API's answer. */
function isHtml({ headers, body }) {
    return /text\/html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(body);
}
/** Servers before GitHub's own answer with a web page at times of trouble, so those statuses come first. */
function toCode(reply, words, isApp) {
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
    // Of claims and keys GitHub speaks to an app; whoever says the same of a token shall not set our clock.
    const isRuled = status !== 401 || isApp;
    const refusal = isRuled ? REFUSALS.find((each) => each.status === status && each.words.test(words)) : undefined;
    if (refusal)
        return refusal.code;
    if (status === 403 && headers['x-ratelimit-remaining'] === '0')
        return 'rate-limit';
    if (status === 403 && headers['retry-after'] !== undefined)
        return 'secondary-rate-limit';
    return BY_STATUS[status] ?? 'invalid-request';
}
/** GitHub's `message` with its `errors`, which may be strings or objects; else what came instead. */
function readWords(reply) {
    if (reply.body.trim() === '')
        return 'the reply is empty';
    const parsed = parse(reply.body);
    if (parsed === undefined)
        return isHtml(reply) ? 'the reply is a web page' : 'the reply is no JSON';
    const details = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(parsed)['errors']].flat().map(toDetail);
    const words = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readString */ .E3)(parsed, 'message') ?? '', ...details]
        .map((each) => each.trim())
        .filter((each) => each !== '');
    return words.join('; ') || 'the reply holds no message';
}
/** @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function toDetail(error) {
    if (typeof error === 'string')
        return error;
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readString */ .E3)(error, 'message') ?? [(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readString */ .E3)(error, 'field'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readString */ .E3)(error, 'code')].join(' ');
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;