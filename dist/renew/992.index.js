"use strict";
exports.id = 992;
exports.ids = [992];
exports.modules = {

/***/ 992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toLossError: () => (/* binding */ toLossError)
});

// EXTERNAL MODULE: ./src/text/json.js
var json = __webpack_require__(592);
// EXTERNAL MODULE: ./src/http/not-http.js
var not_http = __webpack_require__(139);
// EXTERNAL MODULE: ./src/text/one-line.js
var one_line = __webpack_require__(411);
// EXTERNAL MODULE: ./src/http/body/bytes.js
var bytes = __webpack_require__(439);
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
    const proxyStatus = PROXY_WORDS.exec((0,json/* readString */.E3)(cause, 'message') ?? '')?.[1];
    if (proxyStatus !== undefined) {
        const message = `the proxy answered ${proxyStatus} to CONNECT`;
        return { code: 'proxy', message, proxyStatus: Number(proxyStatus), cause };
    }
    const failure = { code: toCode(cause, circumstances), message: toMessage(cause) };
    // The error of an HTTP parser holds the bytes that it stumbled over, and so perhaps a token.
    return (0,not_http/* isNotHttp */.C)(cause) ? failure : { ...failure, cause };
}
function toCode(cause, { proxy, isSent }) {
    const code = (0,json/* readString */.E3)(cause, 'code') ?? '';
    // Before the tunnel is there, only the proxy can have answered.
    if ((0,not_http/* isNotHttp */.C)(cause))
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
    const first = (0,json/* readList */.LD)(cause, 'errors')?.[0];
    const message = (0,json/* readString */.E3)(cause, 'message') ?? (0,json/* readString */.E3)(first, 'message') ?? (0,json/* readString */.E3)(cause, 'code');
    return (0,one_line/* toOneLine */.G)(message ?? 'the connection failed');
}

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(365);
;// CONCATENATED MODULE: ./src/github/loss-error.js
/** Types a request to GitHub that brought no whole reply; loaded when there is one. */


function toLossError(route, loss, way) {
    const { code, message, cause, proxyStatus } = explainLoss(loss, way);
    const details = {
        ...(way.proxy !== undefined && { proxy: way.proxy }),
        ...(proxyStatus !== undefined && { proxyStatus }),
    };
    return new errors/* GitHubError */.y({ code, message, route, cause, details });
}


/***/ })

};
;