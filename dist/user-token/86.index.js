"use strict";
exports.id = 86;
exports.ids = [86];
exports.modules = {

/***/ 4457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ LOG),
/* harmony export */   Ex: () => (/* binding */ JOURNAL),
/* harmony export */   WS: () => (/* binding */ removeFiles),
/* harmony export */   gL: () => (/* binding */ SOCKET)
/* harmony export */ });
/* unused harmony exports TOKEN, TOKEN_DETAILS, GH_FOLDER, GH_HOSTS, GH_CONFIG, GIT_CONFIG, replaceFile, appendLine */
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

/***/ 4086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stopRenewal: () => (/* binding */ stopRenewal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/renewal/folder.js
var renewal_folder = __webpack_require__(4457);
;// CONCATENATED MODULE: ./src/renewal/control-socket.js
/** The socket by which the post step stops the idle process: it lies in the step's folder, which is the user's alone. */


const STOP = 'stop\n';
/** `onStop` gives what is to be answered. The working directory must be the folder. @throws when it cannot be made */
async function listenForStop(onStop) {
    const server = createServer((socket) => {
        let text = '';
        socket.setEncoding('utf8');
        socket.on('error', () => undefined);
        socket.on('data', (part) => {
            text += part;
            if (text !== STOP)
                return;
            void onStop().then((words) => socket.end(JSON.stringify(words)));
        });
    });
    await new Promise((resolve, reject) => server.once('error', reject).listen(SOCKET, resolve));
    return server;
}
/**
 * Waits until the process has finished what is on its way; `undefined` when nobody answers in time. The working directory is changed
 * for the time of the call: a socket's whole path would be too long.
 */
async function stopBySocket(folder, timeoutMs) {
    const before = process.cwd();
    try {
        process.chdir(folder);
        const socket = (0,external_node_net_.connect)(renewal_folder/* SOCKET */.gL);
        return await ask(socket, timeoutMs);
    }
    catch {
        return undefined;
    }
    finally {
        process.chdir(before);
    }
}
async function ask(socket, timeoutMs) {
    const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), timeoutMs);
    try {
        let text = '';
        socket.setEncoding('utf8').on('data', (part) => {
            text += part;
        });
        socket.on('connect', () => socket.write(STOP));
        await new Promise((resolve, reject) => socket.on('error', reject).on('close', () => resolve()));
        return JSON.parse(text);
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./src/runner/masks.js + 2 modules
var masks = __webpack_require__(1418);
;// CONCATENATED MODULE: ./src/runner/renewal/end-process.js
/** Ends a process that does not answer, and no other one that has got its id. */

const LOOK_AGAIN_MS = 50;
/** SIGTERM lets it finish, SIGKILL does not. `mark` is what its arguments must hold. */
async function endProcess(pid, mark, timeoutMs) {
    const end = Date.now() + timeoutMs;
    send(pid, mark, 'SIGTERM');
    while (isMarked(pid, mark) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    send(pid, mark, 'SIGKILL');
}
function send(pid, mark, signal) {
    try {
        if (isMarked(pid, mark))
            process.kill(pid, signal);
    }
    catch {
        // It has ended meanwhile.
    }
}
/** A process that has ended has no arguments, also when nobody has taken note of its end. */
function isMarked(pid, mark) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(mark);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/runner/renewal/stop.js
/** Stops the idle process that renews tokens, and learns what it has minted and what became of it. */






/** Time for a mint that is on its way. */
const STOP_MS = 8_000;
/** `pid` is that of the process, `undefined` when it is not known. Never throws. */
async function stopRenewal(folder, pid) {
    const words = await stopBySocket(folder, STOP_MS);
    if (!words && pid !== undefined)
        await endProcess(pid, external_node_path_.basename(folder), STOP_MS);
    const journal = readLines(external_node_path_.join(folder, renewal_folder/* JOURNAL */.Ex));
    const notes = readLines(external_node_path_.join(folder, renewal_folder/* LOG */.$9)).values;
    const entries = unite(journal.values, words);
    for (const { token } of entries)
        (0,masks/* maskToken */.gg)(token);
    return {
        hasAnswered: words !== undefined,
        lastSeen: findLastSeen(external_node_path_.join(folder, renewal_folder/* LOG */.$9)),
        revocations: entries.map(({ account, token, receivedAt }) => {
            return { kind: 'installation-token', owner: account, token, receivedAt };
        }),
        notes: words?.notes ?? notes,
        isComplete: words !== undefined || journal.isComplete,
    };
}
/** What could not be written for want of space, the process has said. */
function unite(journal, words) {
    const entries = [...journal, ...(words?.journal ?? [])];
    return [...new Map(entries.map((entry) => [entry.token, entry])).values()];
}
function readLines(file) {
    try {
        const lines = (0,external_node_fs_.readFileSync)(file, 'utf8').split('\n');
        const isComplete = lines.pop() === '';
        return { values: lines.map((line) => JSON.parse(line)), isComplete };
    }
    catch {
        return { values: [], isComplete: false };
    }
}
function findLastSeen(file) {
    try {
        return (0,external_node_fs_.statSync)(file).mtime;
    }
    catch {
        return undefined;
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