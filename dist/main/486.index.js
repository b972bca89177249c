"use strict";
exports.id = 486;
exports.ids = [486,455];
exports.modules = {

/***/ 2455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ matchRepositories),
/* harmony export */   checkPatterns: () => (/* binding */ checkPatterns)
/* harmony export */ });
/* unused harmony export isMatch */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7773);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9704);
/** Patterns of repositories: which lists of them make sense, and what each one matches. */


/** Each is compared with each repository. */
const MAX_PATTERNS = 100;
/**
 * @throws InputError for exclusions that cannot exclude anything, and for more than can be compared
 */
function checkPatterns({ names, patterns, exclusions }) {
    const count = patterns.length + exclusions.length;
    if (count > MAX_PATTERNS) {
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryError */ .g)({
            input: 'repositories',
            problem: `holds ${count} patterns and exclusions of one owner, and may hold ${MAX_PATTERNS}`,
            remedy: 'Split them over several steps, or use fewer that match more',
        });
    }
    if (patterns.length === 0) {
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryError */ .g)({
            input: 'repositories',
            problem: `excludes '${exclusions[0] ?? ''}', but holds no pattern of the same owner to take it from`,
            remedy: "Name the repositories that are needed, or a pattern of them like 'api-*'",
        });
    }
    const both = names.find((name) => exclusions.some((exclusion) => isMatch(exclusion, name)));
    if (both === undefined)
        return;
    throw (0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryError */ .g)({
        input: 'repositories',
        problem: `both names and excludes '${both}'`,
        remedy: 'Keep the entry that is meant',
    });
}
/**
 * `*` stands for any number of characters, none included. Case does not count, as for GitHub.
 *
 * - `api-*` → `api-`, `API-users`; not `my-api-users`
 * - `*-api-*` → `my-api-users`
 */
function isMatch(pattern, name) {
    if (!pattern.includes('*'))
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameName */ .yS)(pattern, name);
    const text = name.toLowerCase();
    const parts = pattern.toLowerCase().split('*');
    const [first = '', last = ''] = [parts.shift(), parts.pop()];
    if (!text.startsWith(first))
        return false;
    let end = first.length;
    for (const part of parts) {
        const start = text.indexOf(part, end);
        if (start < 0)
            return false;
        end = start + part.length;
    }
    return text.length - last.length >= end && text.endsWith(last);
}
/** Matches `repositories`, which all have the same owner. */
function matchRepositories({ names, patterns, exclusions }, repositories) {
    const listed = repositories.map(({ name }) => name);
    const matched = listed.filter((name) => patterns.some((pattern) => isMatch(pattern, name)));
    const kept = matched.filter((name) => !exclusions.some((exclusion) => isMatch(exclusion, name)));
    const others = names.filter((name) => !kept.some((each) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameName */ .yS)(each, name)));
    return {
        names: [...kept, ...others],
        counts: patterns.map((pattern) => ({
            pattern,
            count: listed.filter((name) => isMatch(pattern, name)).length,
        })),
        idle: exclusions.filter((exclusion) => !matched.some((name) => isMatch(exclusion, name))),
    };
}


/***/ }),

/***/ 486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findMatchingRepositories: () => (/* binding */ findMatchingRepositories)
});

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(1365);
// EXTERNAL MODULE: ./src/access/names.js
var access_names = __webpack_require__(7773);
// EXTERNAL MODULE: ./src/access/repositories/error.js
var error = __webpack_require__(9704);
// EXTERNAL MODULE: ./src/access/repositories/limit.js
var limit = __webpack_require__(9321);
// EXTERNAL MODULE: ./src/access/repositories/patterns.js
var patterns = __webpack_require__(2455);
// EXTERNAL MODULE: ./src/access/targets.js + 2 modules
var targets = __webpack_require__(4970);
// EXTERNAL MODULE: ./src/text/json.js
var json = __webpack_require__(2592);
;// CONCATENATED MODULE: ./src/github/pages.js

/** The most that GitHub puts on one page. */
const PER_PAGE = 100;
/**
 * Gives the entries of all pages, until GitHub names no next one.
 * @see https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 * @throws GitHubError `unexpected-reply` for what is not such a list, and what `send` throws
 */
async function fetchPages({ route, maxPages, send, findList, }) {
    const entries = [];
    for (let page = 1; page <= maxPages; page++) {
        const { data, headers, status } = await send({ per_page: PER_PAGE, page });
        entries.push(...toEntries(findList(data), route, status));
        if (!/;\s*rel="?next"?/.test(headers['link'] ?? ''))
            return entries;
    }
    const message = `the list has more than ${maxPages} pages`;
    throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route });
}
function toEntries(list, route, status) {
    if (Array.isArray(list) && list.length <= PER_PAGE)
        return list;
    const message = Array.isArray(list)
        ? `the page holds ${list.length} entries, and ${PER_PAGE} were asked for`
        : 'the reply is not a list';
    throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route, status });
}

// EXTERNAL MODULE: ./src/access/repositories/name.js
var repositories_name = __webpack_require__(975);
;// CONCATENATED MODULE: ./src/credentials/installation-token/accessible-repositories.js




const LIST = 'GET /installation/repositories';
/**
 * As many as an account can have:
 * https://docs.github.com/repositories/creating-and-managing-repositories/repository-limits
 */
const MAX_PAGES = 1_000;
/**
 * Gives each once, even when one moves to another page meanwhile.
 * @see https://docs.github.com/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 * @throws GitHubError, `unexpected-reply` for what is not a list of repositories
 */
async function listAccessibleRepositories(client, token) {
    const call = { authorize: () => `Bearer ${token}`, retryUnknownOnce: true };
    const entries = await fetchPages({
        route: LIST,
        maxPages: MAX_PAGES,
        send: (query) => client.call(LIST, { ...call, query }),
        findList: (data) => (0,json/* readFields */.qU)(data)['repositories'],
    });
    const byName = new Map(entries.map(readRepository).map((each) => [(0,repositories_name/* toFullName */.q5)(each).toLowerCase(), each]));
    return [...byName.values()];
}
function readRepository(entry) {
    const repository = (0,repositories_name/* readFullName */.Hw)((0,json/* readString */.E3)(entry, 'full_name') ?? '');
    if (repository)
        return repository;
    const message = 'the reply holds a repository without a name';
    throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route: LIST });
}

;// CONCATENATED MODULE: ./src/credentials/installation-token/matching-repositories.js







/**
 * Sees what the installation can see, and can do nothing there: only an installation token may list
 * that.
 */
const METADATA = { kind: 'some', permissions: { metadata: 'read' } };
/**
 * Gives the names to mint for. Revokes its own token as soon as it has served; when it throws
 * before, the caller must.
 * @throws InputError for patterns that come to nothing or to too much, GitHubError when GitHub does
 * not list
 */
async function findMatchingRepositories(client, request, patterns, lookUpToken) {
    const { target } = request;
    const all = { ...target, repositories: { kind: 'all' } };
    const { token } = await lookUpToken.mint({ ...request, target: all, permissions: METADATA });
    const found = await listAccessibleRepositories(client, token);
    await lookUpToken.revoke(token);
    return match(client, patterns, target, found);
}
/**
 * The log of a public repository is public: it gets numbers, and no name that the user has not
 * written.
 */
function match(client, asked, target, found) {
    const account = (0,targets/* describeAccount */.v4)(target);
    const other = found.find(({ owner }) => target.owner !== undefined && !(0,access_names/* isSameName */.yS)(owner, target.owner));
    if (other) {
        const message = `the installation is on ${other.owner}, not on ${account}`;
        throw new errors/* GitHubError */.y({
            code: 'grant-mismatch',
            message,
            route: 'GET /installation/repositories',
        });
    }
    const { names, counts, idle } = (0,patterns/* matchRepositories */.b)(asked, found);
    for (const { pattern, count } of counts) {
        client.inform(`The pattern '${pattern}' matches ${count} of the ${found.length} repositories on ${account}.`);
    }
    const idlePattern = counts.find(({ count }) => count === 0)?.pattern;
    if (idlePattern !== undefined)
        throw noMatchError(`the pattern '${idlePattern}', which matches no repository`, account);
    if (names.length === 0)
        throw noMatchError('exclusions of every repository', account);
    for (const exclusion of idle) {
        client.warn(`The exclusion '!${exclusion}' in 'repositories' excludes nothing: no pattern matches such a repository on ${account}. Check the spelling, or remove it.`);
    }
    (0,limit/* refuseTooMany */.Q)(names.length, 'repositories', account);
    return names;
}
function noMatchError(what, account) {
    return (0,error/* repositoryError */.g)({
        input: 'repositories',
        problem: `holds ${what} that the app can reach on ${account}`,
        remedy: 'Check the spelling, or add repositories to the installation',
    });
}


/***/ })

};
;