"use strict";
exports.id = 87;
exports.ids = [87,476];
exports.modules = {

/***/ 9755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readEntries),
/* harmony export */   l: () => (/* binding */ toIncludeVariables)
/* harmony export */ });
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(683);
/**
 * Git's configuration in environment variables: reads what is there, and adds an entry that
 * includes a file.
 */

/**
 * The entries that are there; none without `GIT_CONFIG_COUNT`.
 * @param read gives `undefined` for a variable that is not set
 * @throws InputError when git itself would refuse them, and with them every command
 * @see https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function readEntries(read) {
    const count = read('GIT_CONFIG_COUNT') ?? '';
    if (!/^\d{0,6}$/.test(count))
        throw inputError(`GIT_CONFIG_COUNT is '${toShort(count)}', which is not a number`);
    return Array.from({ length: Number(count) }, (_, index) => {
        const [keyName, valueName] = [`GIT_CONFIG_KEY_${index}`, `GIT_CONFIG_VALUE_${index}`];
        const [key, value] = [read(keyName), read(valueName)];
        if (key === undefined || key === '' || value === undefined) {
            const missing = value === undefined && key !== undefined && key !== '' ? valueName : keyName;
            throw inputError(`GIT_CONFIG_COUNT is ${count}, but ${missing} is not set`);
        }
        return { key, value };
    });
}
/**
 * The variables that add an entry behind `count` others. The count comes last: it must not promise
 * what is not there yet.
 */
function toIncludeVariables(count, path) {
    return [
        [`GIT_CONFIG_KEY_${count}`, 'include.path'],
        [`GIT_CONFIG_VALUE_${count}`, path],
        ['GIT_CONFIG_COUNT', String(count + 1)],
    ];
}
function toShort(text) {
    return text.replace(/\s+/g, ' ').slice(0, 20);
}
function inputError(cause) {
    return new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
        problem: `The environment of the step holds git configuration that git cannot read: ${cause}`,
        remedy: 'Correct it where the workflow sets it, or remove it',
    });
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


/***/ }),

/***/ 8087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configureGit: () => (/* binding */ configureGit)
});

// EXTERNAL MODULE: ./src/http/basic-auth.js
var basic_auth = __webpack_require__(2408);
// EXTERNAL MODULE: ./src/git/user.js
var user = __webpack_require__(6722);
;// CONCATENATED MODULE: ./src/git/config-text.js
/**
 * Writes text in the form of git's configuration files, so that no value can end its line or its
 * section.
 */
/** @see https://git-scm.com/docs/git-config#_syntax */
function toConfigText(sections) {
    return sections.map(toSectionText).join('');
}
function toSectionText({ name, subsection, values }) {
    const head = subsection === undefined ? `[${name}]` : `[${name} ${quote(subsection)}]`;
    return [head, ...values.map(([key, value]) => `\t${key} = ${quote(value)}`), ''].join('\n');
}
/** @throws Error for control characters, which a subsection cannot hold at all */
function quote(text) {
    if (/\p{Cc}/u.test(text))
        throw new Error('a value for git holds a control character');
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

;// CONCATENATED MODULE: ./src/git/ssh-urls.js
/**
 * Git compares nothing but the beginning of a URL, and the longest rule wins. So a rule for all of
 * an owner is one prefix; a rule for a single repository would also catch longer names, `hello.git`
 * those of `hello.github.io.git`, and for each character that may follow there is a rule which
 * leaves the URL as it is.
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-urlltbasegtinsteadOf
 */
function toSshSections(server, owner, names) {
    const prefixes = [`git@${server.hostname}:${owner}/`, `ssh://git@${server.hostname}/${owner}/`];
    const base = `${server.origin}/${owner}/`;
    if (!names)
        return [toRule(base, prefixes)];
    const characters = Array.from(names.length > MAX_GUARDED ? LIKELY_CHARACTERS : NAME_CHARACTERS);
    return names.flatMap((name) => {
        const urls = prefixes.map((prefix) => `${prefix}${name}.git`);
        const longer = urls.flatMap((url) => characters.map((character) => `${url}${character}`));
        return [toRule(`${base}${name}.git`, urls), ...longer.map((url) => toRule(url, [url]))];
    });
}
/** All that the name of a repository may hold. */
const NAME_CHARACTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-';
/** The beginning of `.github` and `.github.io`, which GitHub has people put into names. */
const LIKELY_CHARACTERS = 'h';
/**
 * Git's time to read rules grows with their square: 4 ms for 10 names with all characters, 8 s for
 * 500.
 */
const MAX_GUARDED = 10;
function toRule(base, urls) {
    return { name: 'url', subsection: base, values: urls.map((url) => ['insteadOf', url]) };
}

;// CONCATENATED MODULE: ./src/git/credentials.js
/**
 * Credentials for git: which header goes to which repositories, as text of a configuration file.
 */




/**
 * Sends the token to its repositories, over HTTPS and by the SSH URLs that stand for it. `earlier`
 * says for each key that an earlier file sets how many repositories that one's token reaches: where
 * that is fewer, the key is left to it.
 */
function toCredentialText(server, { token, coverage }, earlier) {
    const keys = toKeys(server, coverage).filter((key) => (earlier.get(key) ?? Infinity) >= coverage.size);
    const headers = keys.map((key) => toHeaderSection(key, token));
    const rules = coverage.owners.flatMap((owner) => toSshSections(server, owner, coverage.names));
    return `${SIZE_MARK}${coverage.size}\n${toConfigText([...headers, ...rules])}`;
}
const SIZE_MARK = '# repositories: ';
/**
 * Reads back from such a text which keys it sets, and how many repositories the token behind each
 * one reaches.
 */
function readKeys(text) {
    const keys = new Map();
    let size = Infinity;
    for (const line of text.split('\n')) {
        if (line.startsWith(SIZE_MARK))
            size = Number(line.slice(SIZE_MARK.length)) || Infinity;
        const [, key] = /^\[http "([^"\\]+)"\]$/.exec(line) ?? [];
        if (key !== undefined)
            keys.set(key, size);
    }
    return keys;
}
/**
 * Among the keys that match a URL, git takes the longest path in whole segments: a repository's
 * before an owner's, and both before the host's, where `actions/checkout` has its header. `name`
 * does not match `name.git`.
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-httplturlgt
 */
function toKeys({ origin }, { owners, names }) {
    return owners.flatMap((owner) => names
        ? names.flatMap((name) => [`${origin}/${owner}/${name}`, `${origin}/${owner}/${name}.git`])
        : `${origin}/${owner}/`);
}
/**
 * The empty value clears what less specific keys have set: GitHub answers two `Authorization`
 * headers with 400.
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpextraHeader
 */
function toHeaderSection(key, token) {
    return {
        name: 'http',
        subsection: key,
        values: [
            ['extraheader', ''],
            ['extraheader', `AUTHORIZATION: basic ${(0,basic_auth/* toBasicCredential */.T)(user/* GIT_USER */.P, token)}`],
        ],
    };
}

// EXTERNAL MODULE: ./src/git/environment-config.js
var environment_config = __webpack_require__(9755);
// EXTERNAL MODULE: ./src/git/identity.js
var git_identity = __webpack_require__(2883);
// EXTERNAL MODULE: ./src/access/names.js
var names = __webpack_require__(7773);
// EXTERNAL MODULE: ./src/access/repositories/repositories.js
var repositories_repositories = __webpack_require__(4900);
;// CONCATENATED MODULE: ./src/git/coverage.js
/**
 * The repositories that git may send a token to, in every spelling of their names that is known.
 */


/** Gives `undefined` when neither the reply nor the inputs say which repositories these are. */
function toCoverage({ owner, repositories, target }) {
    const owners = toSpellings([
        owner,
        ...(target.owner !== undefined && (0,names/* isSameName */.yS)(owner, target.owner) ? [target.owner] : []),
    ]);
    if (target.repositories.kind === 'all')
        return ifValid({ owners, names: undefined, size: Infinity });
    const typed = (0,repositories_repositories/* listNames */.Z)(target.repositories);
    const granted = repositories.map(({ name }) => name);
    const size = granted.length || (target.repositories.kind === 'names' ? typed.length : 0);
    return size === 0
        ? undefined
        : ifValid({ owners, names: toSpellings([...granted, ...typed]), size });
}
/** Lists GitHub's spelling, the user's, and the one in lower case. */
function toSpellings(names) {
    return [...new Set([...names, ...names.map((name) => name.toLowerCase())])];
}
/** The names come from a server and go into a file that git obeys. */
function ifValid(coverage) {
    return [...coverage.owners, ...(coverage.names ?? [])].every(names/* isName */.Eo) ? coverage : undefined;
}

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(1365);
// EXTERNAL MODULE: ./src/runner/git-file.js
var git_file = __webpack_require__(5476);
// EXTERNAL MODULE: ./src/runner/log.js
var log = __webpack_require__(1835);
// EXTERNAL MODULE: ./src/outputs/outputs.js
var outputs = __webpack_require__(4025);
;// CONCATENATED MODULE: ./src/outputs/git-setup.js









/**
 * The file's path is left to post before the file is there.
 * @throws when git would not get what it needs
 */
function configureGit(options, { tokens, bot }, cleanup) {
    const credentials = options.wantsCredentials ? tokens.map(toCredential) : [];
    const identity = bot && (0,git_identity/* toIdentity */.u)(bot, options.server);
    if (credentials.length === 0 && !identity)
        return undefined;
    const { server, folder, entries } = options;
    const included = entries.filter(({ key }) => key.toLowerCase() === 'include.path');
    const earlier = toNarrowest(included.map(({ value }) => readKeys((0,git_file/* readGitFile */.v3)(value, folder))));
    const text = [
        ...credentials.map((credential) => toCredentialText(server, credential, earlier)),
        ...(identity ? [toConfigText([(0,git_identity/* toIdentitySection */.z)(identity)])] : []),
    ].join('');
    const file = (0,git_file/* planGitFile */.g5)(folder);
    cleanup.add({ kind: 'git-file', file });
    (0,git_file/* writeGitFile */.qb)(file, text);
    for (const [name, value] of (0,environment_config/* toIncludeVariables */.l)(entries.length, file))
        (0,outputs/* exportVariable */.d)(name, value);
    if (options.wantsCredentials)
        log/* log */.R.info(`Git in later steps of this job sends the token to ${server.host} for them.`);
    if (identity)
        log/* log */.R.info(`Git in later steps of this job commits as ${identity.name} <${identity.email}>.`);
    return { file, text };
}
/** @throws GitHubError when it is not known which repositories the token is for */
function toCredential(token) {
    const coverage = toCoverage(token);
    if (coverage) {
        warnWithoutContents(token);
        return { token: token.token, coverage };
    }
    const message = "the reply does not name the token's repositories, so git cannot be set up: name them in 'repositories' as 'owner/name'";
    throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route: 'Setting up git' });
}
function warnWithoutContents({ permissions, owner }) {
    if (Object.keys(permissions).length === 0 || 'contents' in permissions)
        return;
    log/* log */.R.warning(`Git can do nothing with the token for ${owner}: it lacks the permission for contents. Add 'permission-contents: read' or 'write', or remove 'git-credentials'.`);
}
function toNarrowest(files) {
    const narrowest = new Map();
    for (const [key, size] of files.flatMap((keys) => [...keys])) {
        narrowest.set(key, Math.min(size, narrowest.get(key) ?? Infinity));
    }
    return narrowest;
}


/***/ }),

/***/ 5476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: () => (/* binding */ planFolder),
/* harmony export */   fi: () => (/* binding */ retryWhileBusy),
/* harmony export */   g5: () => (/* binding */ planGitFile),
/* harmony export */   qb: () => (/* binding */ writeGitFile),
/* harmony export */   removeOrWarn: () => (/* binding */ removeOrWarn),
/* harmony export */   v3: () => (/* binding */ readGitFile)
/* harmony export */ });
/* unused harmony exports isPlannedFolder, removePlannedOrWarn, readOwnFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _text_error_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3362);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1835);
/**
 * The file that later git commands include: made for one use of the action, for its user alone, and
 * removed again.
 */





const PREFIX = 'scoped-token-';
const FOLDER = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
const NAME = 'gitconfig';
/** Some 30 times what is written for 500 repositories: more is not ours. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Waits before the next try; virus scanners hold a new file open for a moment. */
const RETRY_DELAYS_MS = [100, 200, 300, 400];
/** A path that nobody can guess, for the files of this use of the action. Nothing is there yet. */
function planFolder(temp) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, `${PREFIX}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
}
/** Whether `planFolder` could have made this path in this folder. */
function isPlannedFolder(folder, temp) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder) && FOLDER.test(name) && folder === node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, name);
}
function planGitFile(temp) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(planFolder(temp), NAME);
}
/** Whether `planGitFile` could have made this path in this folder. */
function isPlanned(file, temp) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file) === NAME && isPlannedFolder(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), temp);
}
/**
 * Neither the folder nor the file may be there before, as a symbolic link or otherwise.
 * @throws when they cannot be made
 */
function writeGitFile(file, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text, { mode: 0o600, flag: 'wx' });
}
/**
 * Removes what `writeGitFile` made, if it is there, and nothing that others have put next to it.
 * @throws when it may still be there
 */
async function removeGitFile(file) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file);
    // Main may have failed to make the folder, because there was none above it.
    const found = (0,_text_error_code_js__WEBPACK_IMPORTED_MODULE_4__/* .unless */ .N)(['ENOENT', 'ENOTDIR'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder));
    if (!found)
        return;
    if (!found.isDirectory())
        throw new Error(`${folder} is no longer the folder that the main step made`);
    await retryWhileBusy(() => (0,_text_error_code_js__WEBPACK_IMPORTED_MODULE_4__/* .unless */ .N)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(file)));
    await retryWhileBusy(() => (0,_text_error_code_js__WEBPACK_IMPORTED_MODULE_4__/* .unless */ .N)(['ENOTEMPTY', 'ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(folder)));
}
/** @throws what `act` throws, when it has been tried often enough */
async function retryWhileBusy(act, delaysMs = RETRY_DELAYS_MS) {
    const [delayMs, ...rest] = delaysMs;
    try {
        act();
    }
    catch (error) {
        if (delayMs === undefined || !(0,_text_error_code_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .u)(error, ['EBUSY', 'EPERM']))
            throw error;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        await retryWhileBusy(act, rest);
    }
}
/** A failure to remove it is a warning: what remains to be done is more urgent. */
async function removeOrWarn(file) {
    try {
        await removeGitFile(file);
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        _log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R.warning(`The file with git's credentials was not removed: ${words}. Remove it by hand.`);
    }
}
/** Is for post, whose state may come from somebody else if the main step did not even start. */
async function removePlannedOrWarn(file, folder) {
    if (isPlanned(file, folder))
        return removeOrWarn(file);
    log.warning(`The post step was asked to remove '${file}', and did not: the main step makes no such file. Look for what sets 'STATE_…' variables in this job.`);
}
/**
 * What an earlier use of the action left at this path; `''` when the path is not one of ours, or
 * nothing is there.
 */
function readGitFile(file, folder) {
    return isPlanned(file, folder) ? readOwnFile(file) : '';
}
/** `''` for what cannot be read, and for what a link in the place of its folder leads to. */
function readOwnFile(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file)).isDirectory() ? readRegularFile(file) : '';
    }
    catch {
        return '';
    }
}
/** Waits for nothing, as it would for the writer of a pipe, and follows no symbolic link. @throws when it cannot be read */
function readRegularFile(file) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
        if (!found.isFile() || found.size > MAX_BYTES)
            return '';
        const bytes = Buffer.alloc(found.size);
        return bytes.toString('utf8', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, bytes));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 3362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ unless),
/* harmony export */   u: () => (/* binding */ hasCode)
/* harmony export */ });
/**
 * Reads the codes of the system's errors.
 * @see https://nodejs.org/api/errors.html#common-system-errors
 */
function hasCode(error, codes) {
    return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
/** Gives what `act` gives; `undefined` when it fails with one of these codes. @throws any other error */
function unless(codes, act) {
    try {
        return act();
    }
    catch (error) {
        if (hasCode(error, codes))
            return undefined;
        throw error;
    }
}


/***/ })

};
;