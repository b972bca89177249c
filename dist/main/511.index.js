"use strict";
exports.id = 511;
exports.ids = [511];
exports.modules = {

/***/ 6511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findBotOrWarn: () => (/* binding */ findBotOrWarn)
});

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(1365);
// EXTERNAL MODULE: ./src/text/json.js
var json = __webpack_require__(2592);
// EXTERNAL MODULE: ./src/access/names.js
var names = __webpack_require__(7773);
// EXTERNAL MODULE: ./src/credentials/installation-token/installation.js
var installation = __webpack_require__(7178);
;// CONCATENATED MODULE: ./src/credentials/installation-token/bot.js




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
        maxMs: LONGEST_MS,
    });
    const [login, id] = [(0,json/* readString */.E3)(data, 'login'), (0,json/* readId */.wh)(data, 'id')];
    const isBot = login?.toLowerCase() === `${slug}[bot]`.toLowerCase() && (0,names/* isName */.Eo)(slug);
    if (isBot && id !== undefined)
        return { login, id, appSlug: slug, owner };
    throw new errors/* GitHubError */.y({
        code: 'unexpected-reply',
        message: 'the reply is not about the bot',
        route: ROUTE,
        status,
    });
}
function find(client, app, installationId) {
    const limits = { withDetails: true, maxMs: LONGEST_MS };
    return (0,installation/* findInstallation */.Q)(client, app.authorize, { kind: 'id', installationId }, limits);
}

// EXTERNAL MODULE: ./src/git/identity.js
var identity = __webpack_require__(2883);
// EXTERNAL MODULE: ./src/runner/log.js
var log = __webpack_require__(1835);
;// CONCATENATED MODULE: ./src/actions/installation-token/bot.js




/**
 * Warns when the bot is not found, since the token works without it.
 * @throws what is not a failure of the look-up, and the end of a cancelled job
 */
async function findBotOrWarn(client, app, tokens, { server }) {
    const bot = await findBot(client, app, tokens).catch(warnWithoutBot);
    const { name, email } = bot ? (0,identity/* toIdentity */.u)(bot, server) : { name: '', email: '' };
    return { bot, outputs: { 'bot-name': name, 'bot-id': bot?.id ?? '', 'bot-email': email } };
}
async function warnWithoutBot(error) {
    if (!(error instanceof errors/* GitHubError */.y) || error.code === 'cancelled')
        throw error;
    const { toMessage } = await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.bind(__webpack_require__, 7642));
    log/* log */.R.warning(`The outputs 'bot-*' are empty, and git has no name for its commits. ${toMessage(error)}`);
}


/***/ }),

/***/ 2883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ toIdentity),
/* harmony export */   z: () => (/* binding */ toIdentitySection)
/* harmony export */ });
/**
 * The address by which GitHub shows a commit as the bot's: it begins with the id of the bot's user,
 * not with the app's. Outside of github.com the domain is that of the server.
 * @see https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
 */
function toIdentity({ login, id }, { hostname }) {
    return { name: login, email: `${id}+${login}@users.noreply.${hostname}` };
}
function toIdentitySection({ name, email }) {
    return {
        name: 'user',
        values: [
            ['name', name],
            ['email', email],
        ],
    };
}


/***/ })

};
;