"use strict";
exports.id = 606;
exports.ids = [606,924];
exports.modules = {

/***/ 4606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toLossError: () => (/* binding */ toLossError)
/* harmony export */ });
/* harmony import */ var _http_connection_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1365);
/** Types a request to GitHub that brought no whole reply; loaded when there is one. */


function toLossError(route, loss, way) {
    const { code, message, cause, proxyStatus } = (0,_http_connection_failure_js__WEBPACK_IMPORTED_MODULE_1__.explainLoss)(loss, way);
    const details = {
        ...(way.proxy !== undefined && { proxy: way.proxy }),
        ...(proxyStatus !== undefined && { proxyStatus }),
    };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y({ code, message, route, cause, details });
}


/***/ }),

/***/ 5924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainLoss: () => (/* binding */ explainLoss)
/* harmony export */ });
/* unused harmony export toConnectionFailure */
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2592);
/* harmony import */ var _not_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(139);
/* harmony import */ var _text_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3411);
/* harmony import */ var _body_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2439);
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
    const proxyStatus = PROXY_WORDS.exec((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'message') ?? '')?.[1];
    if (proxyStatus !== undefined) {
        const message = `the proxy answered ${proxyStatus} to CONNECT`;
        return { code: 'proxy', message, proxyStatus: Number(proxyStatus), cause };
    }
    const failure = { code: toCode(cause, circumstances), message: toMessage(cause) };
    // The error of an HTTP parser holds the bytes that it stumbled over, and so perhaps a token.
    return (0,_not_http_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotHttp */ .C)(cause) ? failure : { ...failure, cause };
}
function toCode(cause, { proxy, isSent }) {
    const code = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'code') ?? '';
    // Before the tunnel is there, only the proxy can have answered.
    if ((0,_not_http_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotHttp */ .C)(cause))
        return proxy === undefined || isSent ? 'not-http' : 'proxy';
    if (code === _body_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .UNUSABLE_BODY */ .r4 || UNSENDABLE_CODE.test(code))
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
    const first = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(cause, 'errors')?.[0];
    const message = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'message') ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(first, 'message') ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'code');
    return (0,_text_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .toOneLine */ .G)(message ?? 'the connection failed');
}


/***/ })

};
;