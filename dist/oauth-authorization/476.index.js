"use strict";
exports.id = 476;
exports.ids = [476];
exports.modules = {

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