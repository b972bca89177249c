"use strict";
exports.id = 261;
exports.ids = [261];
exports.modules = {

/***/ 8261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findBot: () => (/* binding */ findBot)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1365);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2592);
/* harmony import */ var _access_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7773);
/* harmony import */ var _installation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7178);




/**
 * The token is there and waits, so this takes no longer; it is tried again within that time as any
 * other call.
 */
const LONGEST_MS = 10_000;
const ROUTE = 'GET /users/{username}';
/**
 * Asks with the app's own token: where users are managed, GitHub shows bots to members only. After
 * a mint by an installation's id, the app's slug is not known and is asked for first.
 * @see https://docs.github.com/rest/users/users#get-a-user
 * @throws GitHubError when GitHub does not say
 */
async function findBot(client, app, [first]) {
    if (!first)
        throw new Error('there is no token to ask with');
    const { token, appSlug, installationId } = first;
    const { appSlug: slug = '', owner } = appSlug === '' ? await find(client, app, installationId) : { appSlug };
    const { data, status } = await client.call(ROUTE, {
        params: { username: `${slug}[bot]` },
        authorize: () => `Bearer ${token}`,
        withinMs: LONGEST_MS,
    });
    const [login, id] = [(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readString */ .E3)(data, 'login'), (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readId */ .wh)(data, 'id')];
    const isBot = login?.toLowerCase() === `${slug}[bot]`.toLowerCase() && (0,_access_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(slug);
    if (isBot && id !== undefined)
        return { login, id, appSlug: slug, owner };
    throw new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y({
        code: 'unexpected-reply',
        words: 'the reply is not about the bot',
        route: ROUTE,
        status,
    });
}
function find(client, app, installationId) {
    const limits = { withDetails: true, withinMs: LONGEST_MS };
    return (0,_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .findInstallation */ .Q)(client, app.authorize, { kind: 'id', installationId }, limits);
}


/***/ })

};
;