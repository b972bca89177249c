"use strict";
exports.id = 491;
exports.ids = [491];
exports.modules = {

/***/ 491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undoJobFiles: () => (/* binding */ undoJobFiles)
});

// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __webpack_require__(512);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./src/text/error-code.js
var error_code = __webpack_require__(362);
;// CONCATENATED MODULE: ./src/renewal/folder.js
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
const folder_SOCKET = 's';
const NEW = '.new';
const FILES = [TOKEN, TOKEN_DETAILS, GH_HOSTS, GH_CONFIG, GIT_CONFIG, JOURNAL, LOG, folder_SOCKET];
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
        if (!isFolder(external_node_path_.join(folder, inner)))
            continue;
        for (const name of FILES.filter((each) => external_node_path_.dirname(each) === inner)) {
            for (const each of [name, `${name}${NEW}`])
                removeFile(external_node_path_.join(folder, each));
        }
    }
    for (const each of [external_node_path_.join(folder, GH_FOLDER), folder])
        removeIfEmpty(each);
}
/** False when nothing is there. @throws for anything else, such as a link to somebody else's folder */
function isFolder(file) {
    const found = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) {
        throw new Error(`${file} is no longer the folder that the main step made`);
    }
    return found !== undefined;
}
function removeFile(file) {
    (0,error_code/* unless */.N)(['ENOENT'], () => (0,external_node_fs_.unlinkSync)(file));
}
function removeIfEmpty(folder) {
    (0,error_code/* unless */.N)(['ENOTEMPTY', 'ENOENT'], () => (0,external_node_fs_.rmdirSync)(folder));
}

// EXTERNAL MODULE: ./src/runner/git-file.js
var git_file = __webpack_require__(476);
// EXTERNAL MODULE: ./src/runner/log.js
var log = __webpack_require__(835);
;// CONCATENATED MODULE: ./src/runner/job-folder.js
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
        await (0,git_file/* retryWhileBusy */.fi)(() => {
            removeFiles(folder);
        });
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        log/* log */.R.warning(`The files with the token were not removed: ${words}. Remove '${folder}' by hand.`);
    }
}
/** Is for post, whose state may come from somebody else if the main step did not even start. */
function isOwnFolder(folder, temp) {
    if ((0,git_file/* isPlannedFolder */.rr)(folder, temp))
        return true;
    log/* log */.R.warning(`The post step was asked to remove '${folder}', and did not: the main step makes no such folder. Look for what sets 'STATE_…' variables in this job.`);
    return false;
}

;// CONCATENATED MODULE: ./src/runner/renewal/report.js

function reportRenewal({ hasAnswered, lastSeen, notes, isComplete }) {
    for (const { kind, at, words } of notes) {
        if (kind === 'renewed')
            log/* log */.R.info(`At ${toTime(at)} the token was renewed for ${words}.`);
    }
    const ended = notes.find(({ kind }) => kind === 'ended');
    const over = notes.find(({ kind }) => kind === 'over');
    if (over)
        log/* log */.R.info(`The renewal of the tokens was over at ${toTime(over.at)}.`);
    const warnings = [
        ...notes.filter(({ kind }) => kind === 'failed').map(toFailure),
        ...toMisses(notes),
        ...(ended && !hasAnswered
            ? [`The renewal of the tokens ended at ${toTime(ended.at)}: ${ended.words}.`]
            : []),
        ...(ended || over || hasAnswered ? [] : [toDeath(lastSeen)]),
        ...(isComplete
            ? []
            : [
                'A token that was renewed may still be alive for up to an hour: its record cannot be read.',
            ]),
    ];
    if (warnings.length > 0)
        log/* log */.R.warning(warnings.join(' '));
}
function toFailure({ at, words }) {
    return `A renewal of the tokens failed at ${toTime(at)}. ${words}`;
}
function toMisses(notes) {
    const missed = notes.filter(({ kind }) => kind === 'missed');
    if (missed.length === 0)
        return [];
    const times = missed.map(({ words }) => toTime(Date.parse(words))).join(', ');
    return [
        `No token was renewed when it was due, at ${times}: the machine was suspended, or its clock was set.`,
    ];
}
function toDeath(lastSeen) {
    const when = lastSeen
        ? `it was last seen at ${toTime(lastSeen.getTime())}`
        : 'at an unknown time';
    return `The process that renews the tokens had died: ${when}. Later steps had the last token until it expired.`;
}
function toTime(at) {
    return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(30);
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
        const socket = (0,external_node_net_.connect)(folder_SOCKET);
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

// EXTERNAL MODULE: ./src/runner/masks.js + 1 modules
var masks = __webpack_require__(857);
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
    const journal = readLines(external_node_path_.join(folder, JOURNAL));
    const notes = readLines(external_node_path_.join(folder, LOG)).values;
    const entries = unite(journal.values, words);
    for (const { token } of entries)
        (0,masks/* maskToken */.gg)(token);
    return {
        hasAnswered: words !== undefined,
        lastSeen: findLastSeen(external_node_path_.join(folder, LOG)),
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

;// CONCATENATED MODULE: ./src/runner/renewal/undo-job-files.js




/** Gives the tokens that were minted anew, masked. */
async function undoJobFiles(items) {
    const renewed = [];
    for (const item of items) {
        if (item.kind !== 'renewal' || !isOwnFolder(item.folder, (0,environment/* readTempFolder */.tP)()))
            continue;
        const renewer = items.find((each) => each.kind === 'renewer' && each.folder === item.folder);
        const stopped = await stopRenewal(item.folder, renewer?.kind === 'renewer' ? renewer.pid : undefined);
        reportRenewal(stopped);
        renewed.push(...stopped.revocations);
    }
    for (const item of items) {
        if (item.kind !== 'job-files' || !isOwnFolder(item.folder, (0,environment/* readTempFolder */.tP)()))
            continue;
        await removeFolderOrWarn(item.folder);
    }
    return renewed;
}


/***/ })

};
;