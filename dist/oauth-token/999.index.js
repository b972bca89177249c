"use strict";
exports.id = 999;
exports.ids = [999,476];
exports.modules = {

/***/ 457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ LOG),
/* harmony export */   Ex: () => (/* binding */ JOURNAL),
/* harmony export */   WS: () => (/* binding */ removeFiles),
/* harmony export */   gL: () => (/* binding */ SOCKET)
/* harmony export */ });
/* unused harmony exports TOKEN, TOKEN_DETAILS, GH_FOLDER, GH_HOSTS, GH_CONFIG, GIT_CONFIG, replaceFile, appendLine */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var _text_error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(362);
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

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fi: () => (/* binding */ retryWhileBusy),
/* harmony export */   removeOrWarn: () => (/* binding */ removeOrWarn)
/* harmony export */ });
/* unused harmony exports planFolder, isPlannedFolder, planGitFile, writeGitFile, removePlannedOrWarn, readGitFile, readOwnFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(760);
/* harmony import */ var _text_error_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(362);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(835);
/**
 * The file that later git commands include: made for one use of the action, for its user alone, and
 * removed again.
 */





const PREFIX = 'scoped-token-';
const FOLDER = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
const NAME = 'gitconfig';
/** Some 30 times what is written for 500 repositories: more is not ours. */
const MAX_BYTES = (/* unused pure expression or super */ null && (32 * 1024 * 1024));
/** Waits before the next try; virus scanners hold a new file open for a moment. */
const RETRY_DELAYS_MS = [100, 200, 300, 400];
/** A path that nobody can guess, for the files of this use of the action. Nothing is there yet. */
function planFolder(temp) {
    return path.join(temp, `${PREFIX}${randomUUID()}`);
}
/** Whether `planFolder` could have made this path in this folder. */
function isPlannedFolder(folder, temp) {
    const name = path.basename(folder);
    return path.isAbsolute(folder) && FOLDER.test(name) && folder === path.join(temp, name);
}
function planGitFile(temp) {
    return path.join(planFolder(temp), NAME);
}
/** Whether `planGitFile` could have made this path in this folder. */
function isPlanned(file, temp) {
    return path.basename(file) === NAME && isPlannedFolder(path.dirname(file), temp);
}
/**
 * Neither the folder nor the file may be there before, as a symbolic link or otherwise.
 * @throws when they cannot be made
 */
function writeGitFile(file, text) {
    mkdirSync(path.dirname(file), { mode: 0o700 });
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
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
        return lstatSync(path.dirname(file)).isDirectory() ? readRegularFile(file) : '';
    }
    catch {
        return '';
    }
}
/** Waits for nothing, as it would for the writer of a pipe, and follows no symbolic link. @throws when it cannot be read */
function readRegularFile(file) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
    const descriptor = openSync(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    try {
        const found = fstatSync(descriptor);
        if (!found.isFile() || found.size > MAX_BYTES)
            return '';
        const bytes = Buffer.alloc(found.size);
        return bytes.toString('utf8', 0, readSync(descriptor, bytes));
    }
    finally {
        closeSync(descriptor);
    }
}


/***/ }),

/***/ 999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeFolderOrWarn: () => (/* binding */ removeFolderOrWarn)
/* harmony export */ });
/* unused harmony exports makeFolder, writeNewFile, isOwnFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var _renewal_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(457);
/* harmony import */ var _git_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(476);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(835);
/** The folder with files for later steps: written new, and removed again. */





/** It may not be there before, as a symbolic link or otherwise. @throws when it cannot be made */
function makeFolder(folder) {
    mkdirSync(folder, { mode: 0o700 });
}
/** It may not be there before, as a symbolic link or otherwise. @throws when it cannot be made */
function writeNewFile(folder, name, text) {
    writeFileSync(path.join(folder, name), text, { mode: 0o600, flag: 'wx' });
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

/***/ 362:
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