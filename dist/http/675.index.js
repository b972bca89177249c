export const id = 675;
export const ids = [675];
export const modules = {

/***/ 2675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decode: () => (/* binding */ decode)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2439);
/** Undoes what a server or a proxy did to a body: it may compress whatever was asked for. */


const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants;
/**
 * What is cut is decoded as far as it goes. Of several encodings the last was applied last.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.content-encoding
 */
async function decode(raw, encoding) {
    const names = encoding.toLowerCase().split(',').reverse();
    let read = raw;
    for (const name of names)
        read = await undo(name.trim(), read);
    return read;
}
async function undo(name, { bytes, error }) {
    if (name === '' || name === 'identity' || bytes.length === 0)
        return { bytes, error };
    const decoder = createDecoder(name, bytes);
    if (!decoder)
        return {
            bytes,
            error: error ?? new _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .UnusableBody */ .i1('the reply is encoded in a way that was not asked for'),
        };
    decoder.end(bytes);
    const decoded = await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .Fo)(decoder);
    const isDamaged = decoded.error !== undefined && !(decoded.error instanceof _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .UnusableBody */ .i1);
    const reason = isDamaged
        ? new _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .UnusableBody */ .i1(`the reply cannot be decoded from ${name}`)
        : decoded.error;
    return { bytes: decoded.bytes, error: error ?? reason };
}
function createDecoder(name, [first = 0, second = 0]) {
    switch (name) {
        case 'gzip':
        case 'x-gzip':
            return node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGunzip({ finishFlush: Z_SYNC_FLUSH });
        case 'deflate': {
            // Some servers leave out the header:
            // https://www.rfc-editor.org/rfc/rfc9110#name-deflate-coding
            const hasHeader = (first & 0x0f) === 8 && ((first << 8) + second) % 31 === 0;
            const create = hasHeader ? node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflate : node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw;
            return create({ finishFlush: Z_SYNC_FLUSH });
        }
        case 'br':
            return node_zlib__WEBPACK_IMPORTED_MODULE_0__.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH });
        default:
            return undefined;
    }
}


/***/ })

};
