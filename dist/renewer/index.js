/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = require("node:v8");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./src/text/error-code.js
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
    const [file, next] = [external_node_path_namespaceObject.join(folder, name), external_node_path_namespaceObject.join(folder, `${name}${NEW}`)];
    try {
        (0,external_node_fs_namespaceObject.writeFileSync)(next, text, { mode: 0o600 });
        (0,external_node_fs_namespaceObject.renameSync)(next, file);
    }
    catch (error) {
        removeFile(next);
        throw error;
    }
}
/** The file has the whole line afterwards or nothing of it. @throws when it cannot be written */
function appendLine(folder, name, value) {
    const file = external_node_path_namespaceObject.join(folder, name);
    const size = (0,external_node_fs_namespaceObject.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    try {
        (0,external_node_fs_namespaceObject.appendFileSync)(file, `${JSON.stringify(value)}\n`, { mode: 0o600 });
    }
    catch (error) {
        try {
            (0,external_node_fs_namespaceObject.truncateSync)(file, size);
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
        if (!isFolder(external_node_path_namespaceObject.join(folder, inner)))
            continue;
        for (const name of FILES.filter((each) => external_node_path_namespaceObject.dirname(each) === inner)) {
            for (const each of [name, `${name}${NEW}`])
                removeFile(external_node_path_namespaceObject.join(folder, each));
        }
    }
    for (const each of [external_node_path_namespaceObject.join(folder, GH_FOLDER), folder])
        removeIfEmpty(each);
}
/** False when nothing is there. @throws for anything else, such as a link to somebody else's folder */
function isFolder(file) {
    const found = (0,external_node_fs_namespaceObject.lstatSync)(file, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) {
        throw new Error(`${file} is no longer the folder that the main step made`);
    }
    return found !== undefined;
}
function removeFile(file) {
    unless(['ENOENT'], () => (0,external_node_fs_namespaceObject.unlinkSync)(file));
}
function removeIfEmpty(folder) {
    unless(['ENOTEMPTY', 'ENOENT'], () => (0,external_node_fs_namespaceObject.rmdirSync)(folder));
}

;// CONCATENATED MODULE: ./src/renewal/control-socket.js
/** The socket by which the post step stops the idle process: it lies in the step's folder, which is the user's alone. */


const STOP = 'stop\n';
/** `onStop` gives what is to be answered. The working directory must be the folder. @throws when it cannot be made */
async function listenForStop(onStop) {
    const server = (0,external_node_net_namespaceObject.createServer)((socket) => {
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
    await new Promise((resolve, reject) => server.once('error', reject).listen(folder_SOCKET, resolve));
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
        const socket = connect(SOCKET);
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

;// CONCATENATED MODULE: ./src/renewal/read-all.js
/** Reads a stream to its end, without the modules that Node's own function for it loads. */
async function readAll(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./src/renewal/schedule.js
const MINUTE_MS = 60_000;
/** A token lives for 60 minutes: one renewal may fail altogether, and no token in use has less than four left. */
const EVERY_MS = 28 * MINUTE_MS;
/** Of the tries of one renewal, counted from the first. The last one is in the time of the second JWT. */
const TRIES_MS = [0, 1, 2, 4, 8].map((minutes) => minutes * MINUTE_MS);
/** For when the two JWTs of a renewal are signed, counted from its start. */
const JWTS_MS = [0, 8 * MINUTE_MS];
/** Less than the 530 s for which a JWT is valid, so that it arrives in time. */
const JWT_USE_MS = 8.5 * MINUTE_MS;
/** For how long one of a renewal's JWTs can be used, counted from its start. */
const USABLE_MS = Math.max(...JWTS_MS) + JWT_USE_MS;
/** When the renewals of so many hours are due: none at their very end. */
function toStarts(now, hours) {
    const count = Math.ceil((hours * 60 * MINUTE_MS) / EVERY_MS) - 1;
    return Array.from({ length: count }, (_, index) => now + (index + 1) * EVERY_MS);
}
/** When a JWT that was signed for `time` can be used: GitHub refuses one whose time has not come. */
function toWindow(time) {
    return { from: time, until: time + JWT_USE_MS };
}
class Schedule {
    #starts;
    #jwts;
    /** When the next renewal is due, and when its next try is. */
    #start;
    #nextAt;
    #firstTryAt = 0;
    #tries = 0;
    constructor(starts, jwts) {
        this.#starts = starts;
        this.#jwts = jwts;
        this.#nextAt = this.#start = starts[0] ?? Infinity;
    }
    /** Gives when the renewals were due for which there is no JWT any more, and goes on to the next one. */
    skipMissed(now) {
        const missed = [];
        while (this.#start < Infinity && this.#start + USABLE_MS <= now) {
            missed.push(this.#start);
            this.next();
        }
        return missed;
    }
    /** A JWT to renew with now; `undefined` when it is not time. */
    findJwt(now) {
        if (now < this.#nextAt)
            return undefined;
        return this.#jwts.find(({ from, until }) => from <= now && now < until)?.jwt;
    }
    /** Says whether there is another try within this renewal. */
    fail(now) {
        if (this.#tries === 0)
            this.#firstTryAt = now;
        this.#tries += 1;
        this.#nextAt = this.#firstTryAt + (TRIES_MS[this.#tries] ?? Infinity);
        if (this.#nextAt < this.#start + USABLE_MS)
            return true;
        this.next();
        return false;
    }
    /** No renewal comes any more. */
    end() {
        this.#nextAt = this.#start = Infinity;
    }
    /** Goes on to the next renewal. */
    next() {
        this.#tries = 0;
        this.#nextAt = this.#start = this.#starts.find((start) => start > this.#start) ?? Infinity;
    }
}

;// CONCATENATED MODULE: ./src/renewal/progress.js

class Progress {
    #all;
    #schedule;
    #records;
    /** Places of the tokens that this renewal has still to renew. */
    #pending;
    /** Why the last try of this renewal failed, as long as nothing is noted of it. */
    #failure;
    constructor({ renewables, starts, jwts }, records) {
        this.#pending = this.#all = renewables.map((_, index) => index);
        this.#schedule = new Schedule(starts, jwts);
        this.#records = records;
    }
    /** A JWT to renew the pending ones with now; `undefined` when it is not time. */
    findJwt(now) {
        return this.#schedule.findJwt(now);
    }
    isPending(index) {
        return this.#pending.includes(index);
    }
    finish(index) {
        this.#pending = this.#pending.filter((each) => each !== index);
    }
    /** Must be called before each try, for what has become too late meanwhile. */
    skipMissed(now) {
        for (const start of this.#schedule.skipMissed(now)) {
            if (this.#failure === undefined)
                this.#records.note('missed', new Date(start).toISOString());
            this.end();
        }
    }
    /** A try is over. What is pending is tried again if there is time. */
    conclude(failures) {
        if (this.#pending.length === 0) {
            this.#schedule.next();
            this.#begin();
            return;
        }
        this.#failure =
            failures.map((each) => each.words).join(' ') || 'The process of the renewal ended early.';
        if (failures.some(({ isFinal }) => isFinal)) {
            this.#failure += ' No further renewal was tried.';
            this.#schedule.end();
            this.end();
        }
        else if (!this.#schedule.fail(Date.now())) {
            this.end();
        }
    }
    /** Must be called when no further try of this renewal comes. */
    end() {
        if (this.#failure !== undefined)
            this.#records.note('failed', this.#failure);
        this.#begin();
    }
    #begin() {
        this.#pending = this.#all;
        this.#failure = undefined;
    }
}

;// CONCATENATED MODULE: ./src/renewal/records.js
/** What the idle process leaves for post: each token before it is used, and what became of each renewal. */



class Records {
    #folder;
    #log;
    #journal = [];
    #notes = [];
    constructor(folder) {
        this.#folder = folder;
        this.#log = external_node_path_namespaceObject.join(folder, LOG);
    }
    /** All of it, also what could not be written for want of space. */
    get lastWords() {
        return { journal: this.#journal, notes: this.#notes };
    }
    /** Must come before anything else is done with the token. Gives why post will not find it, if it will not. */
    keep({ account, token, receivedAt }) {
        const entry = { account, token, receivedAt };
        this.#journal.push(entry);
        try {
            appendLine(this.#folder, JOURNAL, entry);
            return undefined;
        }
        catch (error) {
            return error instanceof Error ? error.message : String(error);
        }
    }
    find(token) {
        return this.#journal.find((entry) => entry.token === token);
    }
    note(kind, words) {
        const note = { at: Date.now(), kind, words };
        this.#notes.push(note);
        try {
            appendLine(this.#folder, LOG, note);
        }
        catch {
            // Post is told over the socket, too.
        }
    }
    /** So that post can say when the process died. */
    showLife() {
        const seconds = Date.now() / 1_000;
        try {
            (0,external_node_fs_namespaceObject.utimesSync)(this.#log, seconds, seconds);
        }
        catch {
            // Post says an earlier time then.
        }
    }
}

;// CONCATENATED MODULE: ./src/renewal/runner-process.js
/** The runner's process for the job, by whose end one knows that no post step comes any more. */

/** What the runner calls the process of a job: https://github.com/actions/runner/tree/main/src/Runner.Worker */
const WORKER = 'Runner.Worker';
/**
 * `undefined` where the parent is another one, or cannot be seen: in a container it is not there, and under the hooks of Kubernetes
 * it is a script that ends with the step.
 */
function findRunnerProcess(parent) {
    const identity = readIdentity(parent);
    return identity?.startsWith(`(${WORKER})`) ? { pid: parent, identity } : undefined;
}
function isOver({ pid, identity }) {
    return readIdentity(pid) !== identity;
}
/**
 * Name and time of start; `undefined` when it has ended, also when nobody has taken note of that. Ids alone are given out again.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function readIdentity(pid) {
    try {
        const text = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const end = text.lastIndexOf(')') + 1;
        const [state = '', ...fields] = text.slice(end).trim().split(' ');
        return state === 'Z' || state === 'X'
            ? undefined
            : `${text.slice(text.indexOf('('), end)} ${fields[18] ?? ''}`;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: ./src/renewal/single-renewal.js
/** Starts the process of a single renewal, and reads what it says. */


/** Where a program is, next to the one that runs: `dist/NAME/index.js`, or `src/actions/NAME/main.ts`. */
function toProgram(name, running = process.argv[1] ?? '') {
    return external_node_path_namespaceObject.join(external_node_path_namespaceObject.dirname(running), '..', name, external_node_path_namespaceObject.basename(running));
}
/**
 * `onReport` is called with each report as it comes. Resolves when the process is over, whatever became of it. Its environment is
 * that of the idle process, in which there is nothing secret.
 */
async function runSingleRenewal(task, onReport) {
    const stdio = ['pipe', 'pipe', 'ignore'];
    const program = [...process.execArgv, toProgram('renew')];
    const child = (0,external_node_child_process_namespaceObject.spawn)(process.execPath, program, { stdio, cwd: '/' });
    const ended = new Promise((resolve) => {
        child
            .on('close', () => resolve())
            .on('error', ({ message }) => {
            const words = `The process of the renewal could not be started: ${message}.`;
            onReport({ kind: 'failed', words, isFinal: false });
            resolve();
        });
    });
    // Without a process there may be no streams, either.
    if (child.pid !== undefined)
        exchange(child, task, onReport);
    await ended;
}
function exchange({ stdin, stdout }, task, onReport) {
    let rest = '';
    stdout.setEncoding('utf8').on('data', (text) => {
        const lines = `${rest}${text}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onReport(JSON.parse(line));
    });
    // A process that ended early is noticed by what it has not said.
    stdin.on('error', () => undefined).end(JSON.stringify(task));
}

;// CONCATENATED MODULE: ./src/git/user.js
/** The name that goes with a token in place of a password. */
/**
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation#about-authentication-as-a-github-app-installation
 */
const GIT_USER = 'x-access-token';

;// CONCATENATED MODULE: ./src/http/basic-auth.js
/** Basic authentication: a name and a secret in one header. */
/**
 * What stands after `Basic` in the header: as secret as the secret in it, so the caller masks it,
 * too.
 */
function toBasicCredential(name, secret) {
    return Buffer.from(`${name}:${secret}`).toString('base64');
}

;// CONCATENATED MODULE: ./src/renewal/template.js
/** Texts that hold tokens, taken apart so that they can be made again with other tokens. */


const FORMS = (/* unused pure expression or super */ null && (['basic', 'token', 'expiresAt']));
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
    return form === 'basic' ? toBasicCredential(GIT_USER, current.token) : current[form];
}
function split(text, value, part) {
    return text.split(value).flatMap((piece, place) => (place === 0 ? [piece] : [part, piece]));
}

;// CONCATENATED MODULE: ./src/renewal/token-files.js
/** The files from which later steps take the current tokens. */


class TokenFiles {
    #folder;
    #files;
    tokens;
    constructor(folder, files, tokens) {
        this.#folder = folder;
        this.#files = files;
        this.tokens = [...tokens];
    }
    /** Gives what kept the token out of them, if anything did: the one before stays in all of them then. */
    replace(index, { token, expiresAt }) {
        const before = this.tokens[index];
        if (!before)
            return 'there is no file for the token';
        this.tokens[index] = { token, expiresAt };
        try {
            this.#write();
            return undefined;
        }
        catch (error) {
            this.tokens[index] = before;
            this.#restore();
            const words = error instanceof Error ? error.message : String(error);
            return `The files with the token could not be replaced: ${words}.`;
        }
    }
    #write() {
        for (const { path, template } of this.#files)
            replaceFile(this.#folder, path, fillTemplate(template, this.tokens));
    }
    /** Some of them may have been replaced before the failure; those that cannot be written now were not. */
    #restore() {
        for (const { path, template } of this.#files) {
            try {
                replaceFile(this.#folder, path, fillTemplate(template, this.tokens));
            }
            catch {
                // It has kept its text.
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/renewal/renewer.js
/** The idle process: renews the tokens in time, replaces their files, and ends when post says so or the job is over. */







class Renewer {
    #plan;
    #folder;
    #records;
    #progress;
    #files;
    #work;
    #isEnding = false;
    constructor(plan, folder) {
        this.#plan = plan;
        this.#folder = folder;
        this.#records = new Records(folder);
        this.#progress = new Progress(plan, this.#records);
        this.#files = new TokenFiles(folder, plan.files, plan.tokens);
    }
    /** Whether it does nothing any more but finish what is on its way. */
    get isEnding() {
        return this.#isEnding;
    }
    /** Must be called every half minute: what counts is the clock, so that a suspended machine does no harm. */
    async tick() {
        if (this.#work || this.#isEnding)
            return undefined;
        const { runner, endsAt } = this.#plan;
        if (!(0,external_node_fs_namespaceObject.existsSync)(this.#folder) || (runner && isOver(runner)))
            return this.#giveUp();
        const now = Date.now();
        const isAtEnd = now >= endsAt;
        this.#progress.skipMissed(isAtEnd ? Infinity : now);
        if (isAtEnd)
            return this.#end('over', "'renew-hours' were over");
        this.#records.showLife();
        const jwt = this.#progress.findJwt(now);
        if (jwt === undefined)
            return undefined;
        this.#work = this.#renew(jwt)
            .catch(() => {
            this.#progress.conclude([]);
        })
            .finally(() => {
            this.#work = undefined;
        });
        await this.#work;
        return undefined;
    }
    /** Finishes what is on its way. Gives what post must know. */
    async stop() {
        this.#isEnding = true;
        await this.#work;
        this.#progress.end();
        return this.#records.lastWords;
    }
    /** Likewise, when somebody else than post ends the process, or post has not found the socket. */
    async terminate() {
        await this.stop();
        if ((0,external_node_fs_namespaceObject.existsSync)(this.#folder))
            this.#end('ended', 'the process was told to end by SIGTERM');
        else
            await this.#giveUp();
    }
    async #renew(jwt) {
        const { appId, connection, renewables } = this.#plan;
        const renewed = new Map();
        const failures = [];
        const lost = [];
        const asked = renewables
            .map((renewable, index) => ({ index, renewable }))
            .filter(({ index }) => this.#progress.isPending(index));
        await runSingleRenewal({ kind: 'renew', appId, connection, jwt, renewables: asked }, (report) => {
            if (report.kind === 'received')
                failures.push(...this.#keep(report, lost));
            else if (report.kind === 'renewed')
                renewed.set(report.index, report);
            else if (report.kind === 'failed')
                failures.push(report);
        });
        for (const [index, token] of renewed)
            failures.push(...this.#publish(index, token, lost));
        if (lost.length > 0)
            await this.#revoke(lost);
        this.#progress.conclude(failures);
    }
    /** What post could not find is added to `lost`. */
    #keep(entry, lost) {
        const problem = this.#records.keep(entry);
        if (problem === undefined)
            return [];
        lost.push(entry);
        const words = `The new token for ${entry.account} could not be noted for the post step: ${problem}.`;
        return [{ words, isFinal: false }];
    }
    /** What later steps cannot have is added to `lost`. */
    #publish(index, { token, expiresAt }, lost) {
        const entry = this.#records.find(token);
        if (!entry || lost.some((each) => each.token === token))
            return [];
        const words = this.#files.replace(index, { token, expiresAt });
        if (words === undefined) {
            this.#progress.finish(index);
            this.#records.note('renewed', `${entry.account}, until ${expiresAt}`);
            return [];
        }
        lost.push(entry);
        return [{ words, isFinal: false }];
    }
    async #revoke(tokens) {
        const { appId, connection } = this.#plan;
        await runSingleRenewal({ kind: 'revoke', appId, connection, tokens }, () => undefined);
    }
    #end(kind, words) {
        this.#isEnding = true;
        this.#records.note(kind, words);
        return 'ended';
    }
    /** No post step comes, or it cannot know the tokens. */
    async #giveUp() {
        this.#isEnding = true;
        const { renewables, tokens } = this.#plan;
        const first = tokens.map(({ token }, index) => {
            return { account: renewables[index]?.account ?? '', token, receivedAt: 0 };
        });
        await this.#revoke([...first, ...this.#records.lastWords.journal]);
        removeFiles(this.#folder);
        return 'ended';
    }
}

;// CONCATENATED MODULE: ./src/actions/renewer/main.js
/** The idle process of `renew-hours`: gets its plan on standard input, and lives until post stops it. */




const TICK_MS = 30_000;
async function run() {
    const renewer = new Renewer(JSON.parse(await readAll(process.stdin)), process.cwd());
    process.on('SIGTERM', () => void renewer.terminate().then(() => process.exit()));
    const server = await listenForStop(() => renewer.stop());
    server.on('connection', (socket) => {
        socket.on('close', () => {
            if (renewer.isEnding)
                process.exit();
        });
    });
    setInterval(() => {
        void renewer.tick().then((end) => {
            if (end)
                process.exit();
        });
    }, TICK_MS);
    process.stdout.end('ready\n');
}
// Nothing here is worth compiling, and V8's compilers take 10 MiB when they work.
(0,external_node_v8_namespaceObject.setFlagsFromString)('--no-opt --no-maglev --no-sparkplug');
// SIGUSR1 would open Node's inspector, and with it all memory, to whoever reaches loopback.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGUSR1'])
    process.on(signal, () => undefined);
void run();

module.exports = __webpack_exports__;
/******/ })()
;