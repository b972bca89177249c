"use strict";
exports.id = 731;
exports.ids = [731];
exports.modules = {

/***/ 9731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRenewal: () => (/* binding */ startRenewal)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/access/targets.js + 2 modules
var targets = __webpack_require__(4970);
// EXTERNAL MODULE: ./src/access/permissions/catalogue.js + 1 modules
var catalogue = __webpack_require__(6889);
// EXTERNAL MODULE: ./src/renewal/folder.js
var renewal_folder = __webpack_require__(4457);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
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

;// CONCATENATED MODULE: ./src/renewal/single-renewal.js
/** Starts the process of a single renewal, and reads what it says. */


/** Where a program is, next to the one that runs: `dist/NAME/index.js`, or `src/actions/NAME/main.ts`. */
function toProgram(name, running = process.argv[1] ?? '') {
    return external_node_path_.join(external_node_path_.dirname(running), '..', name, external_node_path_.basename(running));
}
/**
 * `onReport` is called with each report as it comes. Resolves when the process is over, whatever became of it. Its environment is
 * that of the idle process, in which there is nothing secret.
 */
async function runSingleRenewal(task, onReport) {
    const stdio = ['pipe', 'pipe', 'ignore'];
    const program = [...process.execArgv, toProgram('renew')];
    const child = spawn(process.execPath, program, { stdio, cwd: '/' });
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

// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __webpack_require__(512);
// EXTERNAL MODULE: ./src/runner/job-folder.js
var job_folder = __webpack_require__(2999);
// EXTERNAL MODULE: ./src/runner/log.js
var log = __webpack_require__(1835);
// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
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

// EXTERNAL MODULE: ./src/runner/masks.js
var masks = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/signing/app-jwt.js
var app_jwt = __webpack_require__(8421);
;// CONCATENATED MODULE: ./src/outputs/job-files/sign-ahead.js
/** Has the JWTs for all renewals signed now, so that what renews needs no key. */



/** How many are signed at once: a key service takes its time for each, and limits their number. */
const AT_ONCE = 8;
/** Masks each JWT. @throws what the signer throws */
async function signAhead({ appId, signer, hours, now, offsetMs, }) {
    const starts = toStarts(now, hours);
    const times = starts.flatMap((start) => JWTS_MS.map((afterMs) => start + afterMs));
    const jwts = [];
    for (let index = 0; index < times.length; index += AT_ONCE) {
        const signed = times.slice(index, index + AT_ONCE).map(async (time) => {
            const options = { id: appId, signer, now: time + offsetMs, jitter: Math.random() };
            const { jwt } = await (0,app_jwt/* createAppJwt */.X)(options);
            (0,masks/* mask */.dK)(jwt);
            return { jwt, ...toWindow(time) };
        });
        jwts.push(...(await Promise.all(signed)));
    }
    return { starts, jwts };
}

;// CONCATENATED MODULE: ./src/outputs/job-files/renewal.js
/** Starts the idle process that renews the tokens for as long as the user asks. */













const HOUR_MS = 3_600_000;
const READY_MS = 2_000;
/**
 * Leaves it to post before there is a process.
 * @throws what the signer throws, and when the process does not say that it is ready
 */
async function startRenewal(subject, { folder, files }, cleanup) {
    const { appId, signer, connection, hours, tokens, githubNow } = subject;
    cleanup.add({ kind: 'renewal', folder });
    const now = Date.now();
    const { starts, jwts } = await signAhead({
        appId,
        signer,
        hours,
        now,
        offsetMs: githubNow - now,
    });
    const runner = findRunnerProcess(process.ppid);
    const plan = {
        appId,
        connection,
        starts,
        endsAt: now + hours * HOUR_MS,
        jwts,
        renewables: tokens.map((token) => toRenewable(token, subject)),
        tokens: tokens.map(({ token, expiresAt }) => ({ token, expiresAt })),
        files,
        ...(runner && { runner }),
    };
    for (const name of [renewal_folder/* JOURNAL */.Ex, renewal_folder/* LOG */.$9])
        (0,job_folder/* writeNewFile */.S0)(folder, name, '');
    const pid = await start(plan, folder);
    cleanup.add({ kind: 'renewer', folder, pid });
    log/* log */.R.info(`The tokens are renewed every 28 minutes for ${hours} hours, for git, gh and the file in 'token-file'.`);
}
/** Asks for what the first token got: the installation may have got more by the next renewal. */
function toRenewable(token, { permissions, tokenFormat }) {
    return {
        account: (0,targets/* describeAccount */.v4)(token.target),
        owner: token.owner || token.target.owner,
        installationId: token.installationId,
        repositories: toRepositories(token),
        repositoryIds: token.repositories.map(({ id }) => id).filter((id) => id > 0),
        permissions: toGranted(token.permissions) ?? permissions,
        tokenFormat,
    };
}
/** `undefined` when GitHub did not say what it granted. */
function toGranted(permissions) {
    const levels = Object.entries(permissions).flatMap(([name, level]) => (0,catalogue/* isLevel */.NW)(level) ? [[name, level]] : []);
    return levels.length > 0 ? { kind: 'some', permissions: Object.fromEntries(levels) } : undefined;
}
/** Names the first token's repositories where known: docs/architecture.md. @throws InputError */
function toRepositories({ target, repositories }) {
    const asked = target.repositories;
    if (asked.kind === 'all' || asked.kind === 'ids')
        return asked;
    if (repositories.length > 0) {
        return { kind: 'names', names: repositories.map(({ name }) => name) };
    }
    if (asked.kind === 'names')
        return asked;
    throw new input_error/* InputError */.d({
        input: 'renew-hours',
        problem: 'cannot be used: the reply does not say which repositories the patterns stand for',
        remedy: "Name them in 'repositories'",
        topic: 'repositories',
    });
}
/** The folder's name is an argument, by which post recognizes the process. Its environment holds nothing secret. */
async function start(plan, folder) {
    const args = [...process.execArgv, toProgram('renewer'), external_node_path_.basename(folder)];
    const names = ['RUNNER_TRACKING_ID', 'NODE_EXTRA_CA_CERTS'];
    const env = Object.fromEntries(names.map((name) => [name, (0,environment/* readVariable */.nt)(name)]));
    const stdio = ['pipe', 'pipe', 'ignore'];
    const child = (0,external_node_child_process_.spawn)(process.execPath, args, { cwd: folder, detached: true, stdio, env });
    try {
        await waitUntilReady(child, plan);
    }
    catch (error) {
        child.kill('SIGKILL');
        throw error;
    }
    child.unref();
    child.stdin.destroy();
    child.stdout.destroy();
    return child.pid ?? 0;
}
async function waitUntilReady(child, plan) {
    child.stdin.on('error', () => undefined).end(JSON.stringify(plan));
    const signal = AbortSignal.timeout(READY_MS);
    const isReady = await Promise.race([
        (0,external_node_events_.once)(child.stdout, 'data', { signal }).then(() => true),
        (0,external_node_events_.once)(child, 'exit', { signal }).then(() => false),
    ]).catch(() => false);
    if (!isReady)
        throw new Error('the process that renews the tokens did not start');
}


/***/ })

};
;