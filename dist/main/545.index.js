"use strict";
exports.id = 545;
exports.ids = [545,476,999];
exports.modules = {

/***/ 7545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handOverFiles: () => (/* binding */ handOverFiles)
});

// EXTERNAL MODULE: ./src/renewal/folder.js
var renewal_folder = __webpack_require__(4457);
// EXTERNAL MODULE: ./src/git/user.js
var git_user = __webpack_require__(6722);
// EXTERNAL MODULE: ./src/http/basic-auth.js
var basic_auth = __webpack_require__(2408);
;// CONCATENATED MODULE: ./src/renewal/template.js
/** Texts that hold tokens, taken apart so that they can be made again with other tokens. */


const FORMS = ['basic', 'token', 'expiresAt'];
/** Takes apart a text that was made with these tokens. */
function toTemplate(text, tokens) {
    let parts = [text];
    for (const [index, token] of tokens.entries()) {
        for (const form of FORMS) {
            const value = toForm(token, form);
            parts = parts.flatMap((part) => typeof part === 'string' ? split(part, value, { form, index }) : [part]);
        }
    }
    return parts;
}
/** Puts the text together with the present tokens. */
function fillTemplate(template, tokens) {
    const toText = (part) => {
        if (typeof part === 'string')
            return part;
        const token = tokens[part.index];
        if (!token)
            throw new Error('a template asks for a token that is not there');
        return toForm(token, part.form);
    };
    return template.map(toText).join('');
}
function toForm(current, form) {
    return form === 'basic' ? (0,basic_auth/* toBasicCredential */.T)(git_user/* GIT_USER */.P, current.token) : current[form];
}
function split(text, value, part) {
    return text.split(value).flatMap((piece, place) => (place === 0 ? [piece] : [part, piece]));
}

// EXTERNAL MODULE: ./src/runner/git-file.js
var git_file = __webpack_require__(5476);
// EXTERNAL MODULE: ./src/runner/job-folder.js
var job_folder = __webpack_require__(2999);
// EXTERNAL MODULE: ./src/runner/log.js
var log = __webpack_require__(1835);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/outputs/outputs.js
var outputs = __webpack_require__(4025);
// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __webpack_require__(512);
;// CONCATENATED MODULE: ./src/outputs/job-files/gh.js
/** The configuration by which gh in later steps finds the token. */



/** gh moves an older file to this form at its start, and would ask the API for the user then. */
const GH_CONFIG_TEXT = 'version: "1"\ngit_protocol: https\n';
/** YAML takes JSON's strings. @see https://cli.github.com/manual/gh_auth_login */
function toHostsText(server, token) {
    const [host, user, quoted] = [server.host, git_user/* GIT_USER */.P, token].map((each) => JSON.stringify(each));
    return `${host}:
    users:
        ${user}:
            oauth_token: ${quoted}
    git_protocol: https
    oauth_token: ${quoted}
    user: ${user}
`;
}
/** @see https://cli.github.com/manual/gh_help_environment */
function warnOfOtherToken({ hostname }) {
    const isCloud = hostname === 'github.com' || hostname.endsWith('.ghe.com');
    const names = isCloud
        ? ['GH_TOKEN', 'GITHUB_TOKEN']
        : ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'];
    const given = names.filter((name) => ((0,environment/* readVariable */.nt)(name) ?? '') !== '');
    if (given.length === 0)
        return;
    log/* log */.R.warning(`gh does not use the token in steps where ${given.join(' or ')} is set, as in this one: gh takes that before its configuration. Remove it from 'env' of the workflow or the job, or leave out 'gh-credentials'.`);
}

;// CONCATENATED MODULE: ./src/outputs/job-files/write.js








/**
 * The folder is left to post before a file is there; it is that of git's file if there is one.
 * @throws when a file cannot be written
 */
function writeJobFiles(options, tokens, gitFile, cleanup) {
    const folder = gitFile ? external_node_path_.dirname(gitFile.file) : (0,git_file/* planFolder */.YI)(options.folder);
    cleanup.add({ kind: 'job-files', folder });
    if (!gitFile)
        (0,job_folder/* makeFolder */.fc)(folder);
    const [{ token, expiresAt }] = tokens;
    const texts = [
        [renewal_folder/* TOKEN_DETAILS */.NH, `${JSON.stringify({ token, expiresAt })}\n`],
        [renewal_folder/* TOKEN */.CV, token],
    ];
    if (options.server) {
        texts.push([renewal_folder/* GH_HOSTS */.a$, toHostsText(options.server, token)]);
        (0,job_folder/* makeFolder */.fc)(external_node_path_.join(folder, renewal_folder/* GH_FOLDER */.ng));
        (0,job_folder/* writeNewFile */.S0)(folder, renewal_folder/* GH_CONFIG */.pm, GH_CONFIG_TEXT);
    }
    for (const [name, text] of texts)
        (0,job_folder/* writeNewFile */.S0)(folder, name, text);
    if (options.server)
        useGh(options.server, external_node_path_.join(folder, renewal_folder/* GH_FOLDER */.ng));
    const all = [...texts, ...(gitFile ? [[renewal_folder/* GIT_CONFIG */.CB, gitFile.text]] : [])];
    return {
        folder,
        tokenFile: external_node_path_.join(folder, renewal_folder/* TOKEN */.CV),
        files: all.map(([name, text]) => ({ path: name, template: toTemplate(text, tokens) })),
    };
}
function useGh(server, folder) {
    warnOfOtherToken(server);
    (0,outputs/* exportVariable */.d)('GH_CONFIG_DIR', folder);
    log/* log */.R.info(`gh in later steps of this job sends the token to ${server.host}.`);
}

;// CONCATENATED MODULE: ./src/outputs/job-files/hand-over.js

/** Gives the path of the file with the current token. @throws when one of them would not work */
async function handOverFiles(asked, options, { tokens, signer, client, gitFile }, cleanup) {
    const [first, ...others] = tokens;
    if (!first)
        throw new Error('there is no token to hand over');
    const jobFiles = writeJobFiles(options, [first, ...others], gitFile, cleanup);
    if (options.renewHours > 0) {
        const { startRenewal } = await __webpack_require__.e(/* import() */ 731).then(__webpack_require__.bind(__webpack_require__, 9731));
        const { appId, connection, permissions, tokenFormat } = asked;
        const hours = options.renewHours;
        const subject = {
            appId,
            connection,
            permissions,
            tokenFormat,
            tokens,
            signer,
            hours,
            githubNow: client.now,
        };
        await startRenewal(subject, jobFiles, cleanup);
    }
    return jobFiles.tokenFile;
}


/***/ }),

/***/ 4457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ LOG),
/* harmony export */   CB: () => (/* binding */ GIT_CONFIG),
/* harmony export */   CV: () => (/* binding */ TOKEN),
/* harmony export */   Ex: () => (/* binding */ JOURNAL),
/* harmony export */   NH: () => (/* binding */ TOKEN_DETAILS),
/* harmony export */   WS: () => (/* binding */ removeFiles),
/* harmony export */   a$: () => (/* binding */ GH_HOSTS),
/* harmony export */   gL: () => (/* binding */ SOCKET),
/* harmony export */   ng: () => (/* binding */ GH_FOLDER),
/* harmony export */   pm: () => (/* binding */ GH_CONFIG)
/* harmony export */ });
/* unused harmony exports replaceFile, appendLine */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3362);
/** The files of one use of the action, in a folder of its own: what may be in it, and how they are replaced. */



/** The current token alone, for scripts. */
const TOKEN = 'token';
/** The same with its expiry, so that both are replaced at once. */
const TOKEN_DETAILS = 'token.json';
const GH_FOLDER = 'gh';
const GH_HOSTS = 'gh/hosts.yml';
const GH_CONFIG = 'gh/config.yml';
const GIT_CONFIG = 'gitconfig';
/** Each token that was minted anew. */
const JOURNAL = 'tokens';
/** What post tells the job of. */
const LOG = 'log';
/** A short name: the path of a socket has 107 bytes at most. https://man7.org/linux/man-pages/man7/unix.7.html */
const SOCKET = 's';
const NEW = '.new';
const FILES = [TOKEN, TOKEN_DETAILS, GH_HOSTS, GH_CONFIG, GIT_CONFIG, JOURNAL, LOG, SOCKET];
/** A reader sees the old file or the new one, whole. @throws when it cannot be written; the old one is still there then */
function replaceFile(folder, name, text) {
    const [file, next] = [path.join(folder, name), path.join(folder, `${name}${NEW}`)];
    try {
        writeFileSync(next, text, { mode: 0o600 });
        renameSync(next, file);
    }
    catch (error) {
        removeFile(next);
        throw error;
    }
}
/** The file has the whole line afterwards or nothing of it. @throws when it cannot be written */
function appendLine(folder, name, value) {
    const file = path.join(folder, name);
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    try {
        appendFileSync(file, `${JSON.stringify(value)}\n`, { mode: 0o600 });
    }
    catch (error) {
        try {
            truncateSync(file, size);
        }
        catch {
            // There was nothing to write to.
        }
        throw error;
    }
}
/** Takes away what is ours; the folder, too, unless others have put something there. @throws when something may be left */
function removeFiles(folder) {
    for (const inner of ['.', GH_FOLDER]) {
        if (!isFolder(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, inner)))
            continue;
        for (const name of FILES.filter((each) => node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(each) === inner)) {
            for (const each of [name, `${name}${NEW}`])
                removeFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, each));
        }
    }
    for (const each of [node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, GH_FOLDER), folder])
        removeIfEmpty(each);
}
/** False when nothing is there. @throws for anything else, such as a link to somebody else's folder */
function isFolder(file) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) {
        throw new Error(`${file} is no longer the folder that the main step made`);
    }
    return found !== undefined;
}
function removeFile(file) {
    (0,_text_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .unless */ .N)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(file));
}
function removeIfEmpty(folder) {
    (0,_text_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .unless */ .N)(['ENOTEMPTY', 'ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder));
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

/***/ 2999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   removeFolderOrWarn: () => (/* binding */ removeFolderOrWarn)
/* harmony export */ });
/* unused harmony export isOwnFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _renewal_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4457);
/* harmony import */ var _git_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5476);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1835);
/** The folder with files for later steps: written new, and removed again. */





/** It may not be there before, as a symbolic link or otherwise. @throws when it cannot be made */
function makeFolder(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode: 0o700 });
}
/** It may not be there before, as a symbolic link or otherwise. @throws when it cannot be made */
function writeNewFile(folder, name, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name), text, { mode: 0o600, flag: 'wx' });
}
/** A failure to remove it is a warning: what remains to be done is more urgent. */
async function removeFolderOrWarn(folder) {
    try {
        await (0,_git_file_js__WEBPACK_IMPORTED_MODULE_3__/* .retryWhileBusy */ .fi)(() => {
            (0,_renewal_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFiles */ .WS)(folder);
        });
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        _log_js__WEBPACK_IMPORTED_MODULE_4__/* .log */ .R.warning(`The files with the token were not removed: ${words}. Remove '${folder}' by hand.`);
    }
}
/** Is for post, whose state may come from somebody else if the main step did not even start. */
function isOwnFolder(folder, temp) {
    if (isPlannedFolder(folder, temp))
        return true;
    log.warning(`The post step was asked to remove '${folder}', and did not: the main step makes no such folder. Look for what sets 'STATE_…' variables in this job.`);
    return false;
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