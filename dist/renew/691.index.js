"use strict";
exports.id = 691;
exports.ids = [691];
exports.modules = {

/***/ 321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseTooMany)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(704);
/** How many repositories a token can be narrowed to. */

/** @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const MAX_REPOSITORIES = 500;
/** @throws InputError that names the limit */
function refuseTooMany(count, input, owner) {
    if (count <= MAX_REPOSITORIES)
        return;
    throw (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryError */ .g)({
        input,
        problem: `names ${count} repositories of ${owner}, but GitHub takes at most ${MAX_REPOSITORIES} for a token`,
        remedy: "Split them over several steps, or write '*' for all of the installation",
    });
}


/***/ }),

/***/ 970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v4: () => (/* binding */ describeAccount)
});

// UNUSED EXPORTS: countTokens, parseTargets

// EXTERNAL MODULE: ./src/access/repositories/error.js
var error = __webpack_require__(704);
;// CONCATENATED MODULE: ./src/access/ids.js
/** Ids, which GitHub counts in whole numbers. */


/** A positive number that JavaScript does not round. @throws InputError that names the input */
function ids_parseId(text, input) {
    const id = Number(text);
    if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(id))
        return id;
    throw repositoryError({
        input,
        problem: `holds '${toOneLine(text, 100)}', which is not an id`,
        remedy: "Write the number, as GitHub's API shows it in 'id'",
    });
}

// EXTERNAL MODULE: ./src/access/names.js
var names = __webpack_require__(773);
// EXTERNAL MODULE: ./src/text/list.js
var list = __webpack_require__(626);
// EXTERNAL MODULE: ./src/access/repositories/limit.js
var limit = __webpack_require__(321);
// EXTERNAL MODULE: ./src/access/repositories/name.js
var repositories_name = __webpack_require__(975);
;// CONCATENATED MODULE: ./src/access/repositories/selections.js
/**
 * Turns the inputs that name an owner and repositories into the repositories of each owner, or
 * finds the contradiction in them.
 */






/**
 * One for each owner that `repositories` names, in that order; one in all other cases.
 * @throws InputError when the inputs contradict each other or hold what cannot exist on GitHub
 */
function selections_parseSelections(inputs) {
    const { owner, repositories, repositoryIds } = inputs;
    if (repositories !== '' && repositoryIds !== '') {
        throw exclusionError('repositories', 'repository-ids');
    }
    if (repositoryIds !== '')
        return [ofOneOwner(inputs, { kind: 'ids', ids: parseIds(repositoryIds) })];
    if (repositories === '') {
        return owner === ''
            ? ofEntries(inputs, [toFullName(readCurrent(inputs))])
            : [ofOneOwner(inputs, { kind: 'all' })];
    }
    const entries = parseList(repositories, 'repositories');
    if (!entries.includes('*'))
        return ofEntries(inputs, entries);
    if (entries.length === 1)
        return [ofOneOwner(inputs, { kind: 'all' })];
    throw repositoryError({
        input: 'repositories',
        problem: "holds '*' together with other entries",
        remedy: "Write '*' alone, or name those that are needed",
    });
}
function ofOneOwner(inputs, repositories) {
    const isOwnerTyped = inputs.owner !== '';
    const owner = isOwnerTyped ? parseName(inputs.owner, 'owner') : readCurrent(inputs).owner;
    return { owner, isOwnerTyped, repositories };
}
function ofEntries(inputs, entries) {
    const givenOwner = inputs.owner === '' ? undefined : parseName(inputs.owner, 'owner');
    const groups = new Map();
    for (const entry of entries) {
        const isExclusion = entry.startsWith('!');
        const { owner: ownOwner, name } = parseRepositoryName(isExclusion ? entry.slice(1).trim() : entry, 'repositories');
        if (ownOwner !== undefined && givenOwner !== undefined && !isSameName(ownOwner, givenOwner)) {
            throw repositoryError({
                input: 'repositories',
                problem: `holds '${entry}', but 'owner' is '${givenOwner}'`,
                remedy: "Make them agree, or leave 'owner' empty",
            });
        }
        const owner = givenOwner ?? ownOwner ?? readCurrent(inputs).owner;
        const group = groups.get(owner.toLowerCase()) ?? { owner, isOwnerTyped: false, entries: [] };
        group.isOwnerTyped ||= givenOwner !== undefined || ownOwner !== undefined;
        group.entries.push({
            kind: isExclusion ? 'exclusion' : name.includes('*') ? 'pattern' : 'name',
            name,
        });
        groups.set(owner.toLowerCase(), group);
    }
    return [...groups.values()].map(({ owner, isOwnerTyped, entries: own }) => {
        return { owner, isOwnerTyped, repositories: toRepositories(own, owner) };
    });
}
function toRepositories(entries, owner) {
    const listOf = (kind) => toDistinct(entries.filter((each) => each.kind === kind));
    const [names, patterns, exclusions] = [listOf('name'), listOf('pattern'), listOf('exclusion')];
    refuseTooMany(names.length, 'repositories', owner);
    if (patterns.length + exclusions.length === 0)
        return { kind: 'names', names };
    return { kind: 'patterns', names, patterns, exclusions };
}
/** GitHub compares names without regard to case; the first spelling stays. */
function toDistinct(entries) {
    const byKey = new Map();
    for (const { name } of entries)
        if (!byKey.has(name.toLowerCase()))
            byKey.set(name.toLowerCase(), name);
    return [...byKey.values()];
}
function parseIds(text) {
    const ids = parseList(text, 'repository-ids').map((entry) => parseId(entry, 'repository-ids'));
    refuseTooMany(ids.length, 'repository-ids', 'one owner');
    return ids;
}
function readCurrent({ currentRepository }) {
    const current = readFullName(currentRepository);
    if (current)
        return current;
    throw repositoryError({
        problem: 'The current repository is not known',
        remedy: "Give 'owner' and 'repositories'",
    });
}

;// CONCATENATED MODULE: ./src/access/targets.js
/**
 * Turns the root action's inputs into what each token is for, and where its installation is found.
 */




/** How many tokens they take: patterns are looked up by one more. */
function countTokens(targets) {
    return (targets.length + targets.filter(({ repositories }) => repositories.kind === 'patterns').length);
}
/** Says whose token it will be, for the log. */
function describeAccount({ owner, lookUp }) {
    return owner ?? `the installation ${lookUp.kind === 'id' ? lookUp.installationId : ''}`;
}
/**
 * One target for each owner that `repositories` names, in that order; one in all other cases.
 * @throws InputError when the inputs contradict each other or hold what cannot exist on GitHub
 */
function parseTargets(inputs) {
    refuseContradictions(inputs);
    const { enterprise, installationId } = inputs;
    if (enterprise !== '') {
        const slug = parseName(enterprise, 'enterprise');
        return [{ owner: slug, repositories: { kind: 'all' }, lookUp: { kind: 'enterprise', slug } }];
    }
    const selections = parseSelections(inputs);
    if (installationId === '')
        return selections.map(toTarget);
    const [selection, second] = selections;
    if (!selection || second) {
        const logins = selections.map(({ owner }) => owner).join(', ');
        throw repositoryError({
            input: 'installation-id',
            problem: `names one installation, but 'repositories' names several owners (${logins})`,
            remedy: "Leave 'installation-id' empty",
        });
    }
    const { owner, isOwnerTyped, repositories } = selection;
    const id = parseId(installationId, 'installation-id');
    const typed = isOwnerTyped ? owner : undefined;
    return [{ owner: typed, repositories, lookUp: { kind: 'id', installationId: id, owner: typed } }];
}
function refuseContradictions({ owner, repositories, repositoryIds, installationId, enterprise, }) {
    const given = {
        owner,
        repositories,
        'repository-ids': repositoryIds,
        'installation-id': installationId,
    };
    const others = Object.entries(given).flatMap(([name, text]) => (text === '' ? [] : [name]));
    if (enterprise !== '' && others.length > 0)
        throw exclusionError('enterprise', ...others);
    if (installationId !== '' && repositories === '' && repositoryIds === '') {
        throw repositoryError({
            input: 'installation-id',
            problem: 'was given without repositories',
            remedy: "Name them in 'repositories' or 'repository-ids', or write '*' there for all that the installation can see",
        });
    }
}
/**
 * A repository's own look-up says more than its owner's: that the installation includes it, and
 * whether it was renamed.
 */
function toTarget({ owner, repositories }) {
    const [name] = repositories.kind === 'names' ? repositories.names : [];
    const lookUp = name === undefined ? { kind: 'account', owner } : { kind: 'repository', owner, name };
    return { owner, repositories, lookUp };
}


/***/ }),

/***/ 691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findMatchingRepositories: () => (/* binding */ findMatchingRepositories)
});

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(365);
// EXTERNAL MODULE: ./src/access/names.js
var access_names = __webpack_require__(773);
// EXTERNAL MODULE: ./src/access/repositories/error.js
var error = __webpack_require__(704);
// EXTERNAL MODULE: ./src/access/repositories/limit.js
var limit = __webpack_require__(321);
;// CONCATENATED MODULE: ./src/access/repositories/patterns.js
/** Patterns of repositories: which lists of them make sense, and what each one matches. */


/** Each is compared with each repository. */
const MAX_PATTERNS = 100;
/**
 * @throws InputError for exclusions that cannot exclude anything, and for more than can be compared
 */
function checkPatterns({ names, patterns, exclusions }) {
    const count = patterns.length + exclusions.length;
    if (count > MAX_PATTERNS) {
        throw repositoryError({
            input: 'repositories',
            problem: `holds ${count} patterns and exclusions of one owner, and may hold ${MAX_PATTERNS}`,
            remedy: 'Split them over several steps, or use fewer that match more',
        });
    }
    if (patterns.length === 0) {
        throw repositoryError({
            input: 'repositories',
            problem: `excludes '${exclusions[0] ?? ''}', but holds no pattern of the same owner to take it from`,
            remedy: "Name the repositories that are needed, or a pattern of them like 'api-*'",
        });
    }
    const both = names.find((name) => exclusions.some((exclusion) => isMatch(exclusion, name)));
    if (both === undefined)
        return;
    throw repositoryError({
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
        return (0,access_names/* isSameName */.yS)(pattern, name);
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
    const others = names.filter((name) => !kept.some((each) => (0,access_names/* isSameName */.yS)(each, name)));
    return {
        names: [...kept, ...others],
        counts: patterns.map((pattern) => ({
            pattern,
            count: listed.filter((name) => isMatch(pattern, name)).length,
        })),
        idle: exclusions.filter((exclusion) => !matched.some((name) => isMatch(exclusion, name))),
    };
}

// EXTERNAL MODULE: ./src/access/targets.js + 2 modules
var targets = __webpack_require__(970);
// EXTERNAL MODULE: ./src/text/json.js
var json = __webpack_require__(592);
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
    const { names, counts, idle } = matchRepositories(asked, found);
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


/***/ }),

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports parseList, unquote */
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(683);
/** Parses the list inputs: commas, lines, YAML list lines and a JSON array all mean the same. */

/**
 * Entries without blanks, quotes and duplicates (compared without regard to case, the first
 * spelling stays); never an empty list.
 *
 * - `a, b` · `a⏎b` · `- a⏎- "b"` · `["a", "b"]` → `['a', 'b']`
 * - `[1, 2]` → `['1', '2']`
 * - `,` · blanks · `[]` · `-` → InputError: an expression that came out empty must not widen a
 *   token to everything
 */
function parseList(text, input) {
    const entries = text.trim().startsWith('[')
        ? parseJsonArray(text, input)
        : text.split(/[,\r\n]/).map(parseEntry);
    const byKey = new Map();
    for (const entry of entries.map((each) => each.trim())) {
        const key = entry.toLowerCase();
        if (entry !== '' && !byKey.has(key))
            byKey.set(key, entry);
    }
    if (byKey.size === 0) {
        throw new InputError({
            input,
            problem: 'holds no entry: an expression in it probably came out empty, and that never means "all"',
            remedy: 'Give at least one entry, or remove the input',
        });
    }
    return [...byKey.values()];
}
function parseEntry(text) {
    // A lone `-` is a YAML list item that came out empty. `-a` is not an item: names may start with a
    // hyphen.
    return unquote(text.trim().replace(/^-(\s+|$)/, ''));
}
/** Removes blanks and one pair of quotes around it. */
function unquote(text) {
    return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
function parseJsonArray(text, input) {
    const entries = readJson(text, input);
    const isListOfStrings = Array.isArray(entries) && entries.every((entry) => typeof entry === 'string');
    if (!isListOfStrings) {
        throw new InputError({
            input,
            problem: 'cannot be read: its JSON array holds something other than strings and numbers',
            remedy: 'Write the entries as plain strings, like ["one", "two"]',
        });
    }
    return entries;
}
function readJson(text, input) {
    try {
        return JSON.parse(withQuotedNumbers(text));
    }
    catch {
        throw new InputError({
            input,
            problem: "cannot be read: it starts with '[' but is not a valid JSON array",
            remedy: 'Put each entry in double quotes, like ["one", "two"], or write one entry on each line without brackets',
        });
    }
}
/** A string of JSON, or a number outside of one. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
/**
 * Keeps each number as it was written: `1.0` is a name that must not become `1`, and a long id must
 * not be rounded.
 */
function withQuotedNumbers(json) {
    return json.replace(STRING_OR_NUMBER, (each) => (each.startsWith('"') ? each : `"${each}"`));
}


/***/ })

};
;