"use strict";
exports.id = 722;
exports.ids = [722];
exports.modules = {

/***/ 4722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainLoss: () => (/* binding */ explainLoss)
});

// UNUSED EXPORTS: toConnectionFailure

;// CONCATENATED MODULE: ./src/text/json.js
/**
 * Reads fields out of a reply without trusting its shape: what is missing or of another type is
 * `undefined`.
 */
function json_readFields(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
}
function readString(data, field) {
    const value = json_readFields(data)[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/**
 * An id as it was sent: `JSON.parse` rounds one beyond 2^53, and that is the id of something else.
 */
function readId(data, field) {
    const value = json_readFields(data)[field];
    return isId(value) ? value : undefined;
}
function isId(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function readList(data, field) {
    const value = json_readFields(data)[field];
    return Array.isArray(value) ? value : undefined;
}
/** An object whose values are all strings; entries with other values are left out. */
function readStrings(data, field) {
    const value = json_readFields(data)[field];
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}

;// CONCATENATED MODULE: ./src/http/not-http.js
/** Replies that arrived and are not HTTP, in the words of Node's parser and of undici's. */

/** @see https://nodejs.org/api/errors.html#hpe_header_overflow */
const CODE = /^(HPE_\w+|ERR_SWITCHED_PROTOCOLS|UND_ERR_(HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH))$/;
/** Whether `cause` says that something arrived which no HTTP client can read. */
function isNotHttp(cause) {
    // Undici's own class for it comes without a code, and for a switched protocol without a message.
    const isOfUndici = readString(cause, 'name') === 'HTTPParserError';
    return (isOfUndici ||
        CODE.test(readString(cause, 'code') ?? '') ||
        readString(cause, 'message') === 'bad upgrade');
}
/**
 * The bytes that the parser stumbled over, as text: `rawPacket` of Node's errors, `data` of
 * undici's; `''` without any.
 */
function readRawText(cause) {
    const { rawPacket, data } = readFields(cause);
    if (rawPacket instanceof Uint8Array)
        return Buffer.from(rawPacket).toString('utf8');
    return typeof data === 'string' ? data : '';
}

// EXTERNAL MODULE: ./src/text/one-line.js
var one_line = __webpack_require__(3411);
// EXTERNAL MODULE: ./src/http/body/bytes.js
var bytes = __webpack_require__(2439);
;// CONCATENATED MODULE: ./src/http/connection-failure.js
/** Finds out why a connection gave no reply: proxy, TLS, or the network between. */




/**
 * Node's codes for a certificate that is not trusted or does not fit the host, and for a server
 * without TLS.
 * @see https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const TLS_CODE = /CERT|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|EPROTO/;
/**
 * Undici's codes and words for a tunnel that was not opened; behind a proxy, only the proxy's own
 * name is looked up.
 */
const PROXY_CODE = /^(UND_ERR_(PRX_\w+|CONNECT_TIMEOUT)|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
const PROXY_WORDS = /Proxy response \((\d+)\)/;
/**
 * Node's and undici's codes for a credential that no header can carry: the inputs hold no such, so
 * a reply did.
 */
const UNSENDABLE_CODE = /^(ERR_INVALID_CHAR|UND_ERR_INVALID_ARG)$/;
/** Says why a request was lost. */
function explainLoss({ cause, isSent, isLate }, { proxy, timeoutMs }) {
    if (!isLate)
        return toConnectionFailure(cause, { proxy, isSent });
    const seconds = (timeoutMs / 1_000).toFixed(1).replace('.0', '');
    return { code: 'timeout', message: `no answer within ${seconds} s` };
}
/** `cause` is whatever was thrown. */
function toConnectionFailure(cause, circumstances) {
    const proxyStatus = PROXY_WORDS.exec(readString(cause, 'message') ?? '')?.[1];
    if (proxyStatus !== undefined) {
        const message = `the proxy answered ${proxyStatus} to CONNECT`;
        return { code: 'proxy', message, proxyStatus: Number(proxyStatus), cause };
    }
    const failure = { code: toCode(cause, circumstances), message: toMessage(cause) };
    // The error of an HTTP parser holds the bytes that it stumbled over, and so perhaps a token.
    return isNotHttp(cause) ? failure : { ...failure, cause };
}
function toCode(cause, { proxy, isSent }) {
    const code = readString(cause, 'code') ?? '';
    // Before the tunnel is there, only the proxy can have answered.
    if (isNotHttp(cause))
        return proxy === undefined || isSent ? 'not-http' : 'proxy';
    if (code === bytes/* UNUSABLE_BODY */.r4 || UNSENDABLE_CODE.test(code))
        return 'unexpected-reply';
    if (proxy !== undefined && PROXY_CODE.test(code))
        return 'proxy';
    return TLS_CODE.test(code) ? 'tls' : 'network';
}
/**
 * Several failed attempts to connect, one for each address, come as an `AggregateError` without a
 * message.
 */
function toMessage(cause) {
    const first = readList(cause, 'errors')?.[0];
    const message = readString(cause, 'message') ?? readString(first, 'message') ?? readString(cause, 'code');
    return (0,one_line/* toOneLine */.G)(message ?? 'the connection failed');
}


/***/ })

};
;