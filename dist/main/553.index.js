"use strict";
exports.id = 553;
exports.ids = [553];
exports.modules = {

/***/ 1553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSignCommand: () => (/* binding */ readSignCommand)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: ./src/signing/compact-jwt.js
var compact_jwt = __webpack_require__(423);
// EXTERNAL MODULE: ./src/signing/signature.js
var signature = __webpack_require__(2628);
;// CONCATENATED MODULE: ./src/signing/sign-command/output.js
/** Reads a signature out of what a command wrote, raw or as text. */
/** A raw signature of 256 bytes and more never looks like so much text by chance. */
const MIN_TEXT = 300;
/**
 * Gives the bytes. Text is base64 or base64url, may be broken into lines, and may have Vault's
 * prefix; all else is taken for the raw signature.
 */
function readSignature(output) {
    const text = output
        .toString('latin1')
        .replace(/\s+/g, '')
        .replace(/^[\w.-]{1,64}:v\d{1,10}:/, '');
    const isText = text.length >= MIN_TEXT && /^([\w-]+|[A-Za-z0-9+/]+)={0,2}$/.test(text);
    return isText ? Buffer.from(text, 'base64') : output;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./src/text/error-code.js
var error_code = __webpack_require__(3362);
// EXTERNAL MODULE: ./src/signing/signing-error.js
var signing_error = __webpack_require__(5890);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/signing/sign-command/temporary-file.js
/** Files without a name, as standard input and output of a command. */


/** Nothing of what is read here is longer; a command that writes more than that is stopped. */
const MAX_BYTES = 64 * 1024;
/**
 * A file that only this process and what it starts can reach. Commands such as `openssl -in
 * /dev/stdin` open their standard input anew, which fails for Node's own pipes: they are sockets.
 * @see https://nodejs.org/api/child_process.html#optionsstdio
 */
class TemporaryFile {
    fd;
    #folder;
    constructor(folder, content = '') {
        this.#folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(folder, 'scoped-token-sign-'));
        const file = external_node_path_.join(this.#folder, 'file');
        if (content !== '') {
            const writer = (0,external_node_fs_.openSync)(file, 'wx', 0o600);
            (0,external_node_fs_.writeSync)(writer, content);
            (0,external_node_fs_.closeSync)(writer);
        }
        this.fd = (0,external_node_fs_.openSync)(file, content === '' ? 'wx+' : 'r', 0o600);
        this.#unlink();
    }
    /** Reads from its beginning, up to what a signature or a message needs. */
    read() {
        const bytes = Buffer.alloc(Math.min((0,external_node_fs_.fstatSync)(this.fd).size, MAX_BYTES));
        return bytes.subarray(0, (0,external_node_fs_.readSync)(this.fd, bytes, 0, bytes.length, 0));
    }
    close() {
        (0,external_node_fs_.closeSync)(this.fd);
        this.#unlink();
    }
    /** Windows does not remove what is open: there it goes when it is closed. */
    #unlink() {
        try {
            (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true });
        }
        catch {
            // Tried again when it is closed.
        }
    }
}

;// CONCATENATED MODULE: ./src/signing/sign-command/run.js
/**
 * Runs a command with a text on its standard input, and gives what it wrote to its standard output.
 */





/** Windows has no process groups. */
const IS_WINDOWS = process.platform === 'win32';
/** @throws SigningError when it cannot be started, fails, or takes too long */
async function runCommand(words, input, options) {
    const stdin = new TemporaryFile(options.folder, input);
    const stdout = new TemporaryFile(options.folder);
    const stderr = new TemporaryFile(options.folder);
    try {
        const [program = '', ...args] = words;
        const stdio = [stdin.fd, stdout.fd, stderr.fd];
        const child = (0,external_node_child_process_.spawn)(program, args, { stdio, detached: !IS_WINDOWS, windowsHide: true });
        const end = await waitFor(child, options);
        if (end === '')
            return stdout.read();
        throw toError(program, end, stderr.read());
    }
    finally {
        for (const file of [stdin, stdout, stderr])
            file.close();
    }
}
/** Gives why it failed, `''` for a success. */
async function waitFor(child, { deadline, signal }) {
    let reason = '';
    const stop = (why) => {
        reason = why;
        kill(child);
    };
    const cancel = () => stop('the job was cancelled');
    const timeLeft = Math.max(0, deadline - process.uptime() * 1_000);
    const timer = setTimeout(() => stop('it did not end in time'), timeLeft);
    signal.addEventListener('abort', cancel);
    if (signal.aborted)
        cancel();
    try {
        const [code, killedBy] = (await (0,external_node_events_.once)(child, 'exit'));
        if (reason !== '')
            return reason;
        if (code === 0)
            return '';
        return code === null
            ? `it was ended by ${killedBy ?? 'a signal'}`
            : `it ended with status ${code}`;
    }
    catch (error) {
        return (0,error_code/* hasCode */.u)(error, ['ENOENT'])
            ? 'there is no such program on the runner'
            : `it could not be started (${error instanceof Error ? error.message : 'unknown'})`;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        // What it has started itself may hold the key open.
        kill(child);
    }
}
/** Ends it with all that it has started: they form a process group. */
function kill(child) {
    if (child.pid === undefined)
        return;
    try {
        if (IS_WINDOWS)
            child.kill('SIGKILL');
        else
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // It has ended already.
    }
}
/** A signature as base64 or hexadecimal digits, on one line or broken into lines of 60 to 76. */
const SIGNATURE_TEXT = /[\w+/=-]{100,}|^[ \t]*[\w+/=-]{40,}[ \t]*$/gm;
/**
 * What it wrote to standard error may hold the signature that it wrote to standard output as well.
 * Whoever reads that can put the JWT together: the rest of it is easily guessed.
 */
function toError(program, end, stderr) {
    const said = stderr.toString('utf8').replace(SIGNATURE_TEXT, '***').trim();
    const message = said === '' ? end : `${end}; it said '${said}'`;
    return new signing_error/* SigningError */.u({ code: 'sign-command', purpose: `Signing with '${program}'`, message });
}

;// CONCATENATED MODULE: ./src/signing/sign-command/signer.js
/** Signs by a command that the user names. */




function createCommandSigner(words, options) {
    return {
        sign: (claims) => (0,compact_jwt/* composeJwt */.y)(claims, async (text) => {
            const output = await runCommand(words, text, options);
            return (0,signature/* checkSignature */.j)(readSignature(output), "the key of 'sign-command'");
        }),
        findFingerprint: () => Promise.resolve(undefined),
    };
}

;// CONCATENATED MODULE: ./src/signing/sign-command/words.js
/** Splits a command into words, without any of the other things that a shell does. */
/**
 * Gives the words; `undefined` when a quote is not closed, or nothing stands behind the last
 * backslash. Quotes and backslashes mean what they mean in a POSIX shell; nothing is expanded.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
function splitWords(text) {
    const words = [];
    let word;
    let quote = '';
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        const next = text.charAt(at + 1);
        if (character === '\\' && quote !== "'" && (quote === '' || /["\\$`\n]/.test(next))) {
            if (next === '')
                return undefined;
            // A backslash at the end of a line joins it with the next one.
            if (next !== '\n')
                word = (word ?? '') + next;
            at += 1;
        }
        else if (character === quote) {
            quote = '';
        }
        else if (quote === '' && /["']/.test(character)) {
            quote = character;
            word ??= '';
        }
        else if (quote === '' && /\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            word = (word ?? '') + character;
        }
    }
    if (quote !== '')
        return undefined;
    return word === undefined ? words : [...words, word];
}

// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __webpack_require__(512);
// EXTERNAL MODULE: ./src/runner/log.js
var log = __webpack_require__(1835);
;// CONCATENATED MODULE: ./src/inputs/signer/sign-command.js
/** Reads the command that signs. */






/**
 * The first word alone is logged: others may hold a PIN.
 * @throws InputError when the command cannot be split into words
 */
function readSignCommand(text) {
    const words = splitWords(text);
    const [program] = words ?? [];
    if (!words || !program) {
        throw new input_error/* InputError */.d({
            input: 'sign-command',
            problem: 'ends within quotes or behind a backslash',
            remedy: "Write a program and its arguments; 'sh -c' with one quoted argument gives you a shell",
        });
    }
    const folder = (0,environment/* readTempFolder */.tP)() || (0,external_node_os_.tmpdir)();
    return ({ deadline, reserveMs, signal }) => {
        log/* log */.R.info(`Signing with '${program}'.`);
        return createCommandSigner(words, { folder, signal, deadline: deadline - reserveMs });
    };
}


/***/ }),

/***/ 2628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkSignature)
/* harmony export */ });
/* harmony import */ var _signing_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5890);
/** Checks what came back as a signature, as far as that can be done without the public key. */

/** The lengths for RSA keys of 2048 to 16384 bits. */
const MIN_BYTES = 256;
const MAX_BYTES = 2_048;
/**
 * Gives the signature if it has the length of one.
 * @throws SigningError that names the length and the key
 */
function checkSignature(signature, key) {
    const { length } = signature;
    if (length >= MIN_BYTES && length <= MAX_BYTES && length % 128 === 0)
        return signature;
    throw new _signing_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SigningError */ .u({
        code: 'signature-unusable',
        purpose: 'Signing',
        message: `the signature has ${length} bytes, and one of an RSA key has ${MIN_BYTES} or more`,
        details: { key },
    });
}


/***/ }),

/***/ 5890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ SigningError)
/* harmony export */ });
/* unused harmony export SIGNING_CODES */
/** What can go wrong between us and whatever holds the key: a closed set of codes and one class. */
/**
 * Each code has its sentence in `signing-advice.ts` and its section in `docs/troubleshooting.md`.
 */
const SIGNING_CODES = (/* unused pure expression or super */ null && ([
    'id-token',
    'trust-refused',
    'service-credentials',
    'key-not-found',
    'key-disabled',
    'key-unsuitable',
    'signing-denied',
    'service-throttled',
    'service-unreachable',
    'service-failed',
    'signature-unusable',
    'sign-command',
    'cancelled',
]));
/** A signature that did not come about. Its message holds no header, body, token or signature. */
class SigningError extends Error {
    name = 'SigningError';
    code;
    purpose;
    status;
    isPassing;
    /** How often the call was sent before it was given up. */
    tries;
    details;
    constructor(options) {
        super(options.message, { cause: options.cause });
        this.code = options.code;
        this.purpose = options.purpose;
        this.status = options.status;
        this.isPassing = options.isPassing ?? false;
        this.tries = options.tries ?? 1;
        this.details = options.details ?? {};
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