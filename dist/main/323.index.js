"use strict";
exports.id = 323;
exports.ids = [323];
exports.modules = {

/***/ 1323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   undoLocally: () => (/* binding */ undoLocally)
/* harmony export */ });
/* harmony import */ var _credentials_revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1180);
/** Undoes what a failed step has begun on this machine. */

/** @throws what a revocation throws: only a renewal that was already at work has tokens */
async function undoLocally(item, client) {
    if (item.kind === 'git-file') {
        const { removeOrWarn } = await __webpack_require__.e(/* import() */ 476).then(__webpack_require__.bind(__webpack_require__, 5476));
        await removeOrWarn(item.file);
    }
    else if (item.kind === 'job-files') {
        const { removeFolderOrWarn } = await __webpack_require__.e(/* import() */ 999).then(__webpack_require__.bind(__webpack_require__, 2999));
        await removeFolderOrWarn(item.folder);
    }
    else if (item.kind === 'renewal') {
        const { stopRenewal } = await __webpack_require__.e(/* import() */ 86).then(__webpack_require__.bind(__webpack_require__, 4086));
        const { revocations } = await stopRenewal(item.folder, undefined);
        await Promise.all(revocations.map((each) => (0,_credentials_revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .revoke */ .r)(client, each)));
    }
}


/***/ })

};
;