/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, setFailed, setOutput, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(os.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
/** What can go wrong between us and GitHub: a closed set of codes and one class. */
/**
 * Each code has its sentence in `runner/failure/advice.ts`, its section in
 * `docs/troubleshooting.md` and its story.
 */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'not-installed',
    'app-not-found',
    'app-id-rejected',
    'key-rejected',
    'key-missing',
    'clock',
    'suspended',
    'account-suspended',
    'ip-allow-list',
    'saml-session',
    'permission-not-granted',
    'repository-not-accessible',
    'repository-renamed',
    'grant-mismatch',
    'client-rejected',
    'token-invalid',
    'token-expiring',
    'scope-missing',
    'scope-mismatch',
    'login-rejected',
    'otp-required',
    'api-gone',
    'rate-limit',
    'secondary-rate-limit',
    'spammed',
    'unauthorized',
    'forbidden',
    'not-found',
    'invalid-request',
    'server',
    'network',
    'tls',
    'proxy',
    'timeout',
    'cancelled',
    'redirect',
    'not-github-api',
    'not-http',
    'unexpected-reply',
]));
/**
 * A call that did not give what was asked. Its message is GitHub's words; it holds no header, body
 * or credential.
 */
class GitHubError extends Error {
    name = 'GitHubError';
    code;
    route;
    status;
    requestId;
    /** How often the call was sent before it was given up. */
    tries = 1;
    details;
    constructor(options) {
        super(options.message, { cause: options.cause });
        this.code = options.code;
        this.route = options.route;
        this.status = options.status;
        this.requestId = options.requestId;
        this.details = options.details ?? {};
    }
    /** The same failure with more known about it. */
    withDetails(details, code = this.code, message = this.message) {
        const { route, status, requestId, cause } = this;
        const all = { ...this.details, ...details };
        const options = { code, message, route, status, requestId, cause, details: all };
        return Object.assign(new GitHubError(options), { tries: this.tries });
    }
}


/***/ }),

/***/ 408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ toBasicCredential)
/* harmony export */ });
/** Basic authentication: a name and a secret in one header. */
/**
 * What stands after `Basic` in the header: as secret as the secret in it, so the caller masks it,
 * too.
 */
function toBasicCredential(name, secret) {
    return Buffer.from(`${name}:${secret}`).toString('base64');
}


/***/ }),

/***/ 439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   i1: () => (/* binding */ UnusableBody),
/* harmony export */   r4: () => (/* binding */ UNUSABLE_BODY)
/* harmony export */ });
/** A longer body is cut: nothing that is asked for here comes near it. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;
const FIRST_BUFFER_BYTES = 16 * 1024;
/** Known by its code: the proxied transport is bundled by itself, with a copy of this class. */
const UNUSABLE_BODY = 'ERR_UNUSABLE_BODY';
/** A body that arrived and cannot be used, now or at the next try. */
class UnusableBody extends Error {
    code = UNUSABLE_BODY;
}
/**
 * Fills one buffer that grows: a chunk of one byte takes a hundred times its size while it is kept.
 */
function collect(stream) {
    let buffer = Buffer.allocUnsafe(FIRST_BUFFER_BYTES);
    let size = 0;
    let error;
    stream.on('data', (chunk) => {
        const end = size + chunk.length;
        if (end > buffer.length) {
            const larger = Buffer.allocUnsafe(Math.max(end, 2 * buffer.length));
            buffer.copy(larger, 0, 0, size);
            buffer = larger;
        }
        buffer.set(chunk, size);
        size = end;
        if (size > MAX_BODY_BYTES) {
            stream.destroy(new UnusableBody(`the reply is longer than ${MAX_BODY_BYTES} bytes`));
        }
    });
    stream.on('error', (cause) => {
        error ??= cause;
    });
    return new Promise((resolve) => {
        stream.on('close', () => {
            if (!stream.readableEnded)
                error ??= new Error('the connection was closed within the reply');
            resolve({ bytes: buffer.subarray(0, size), error });
        });
    });
}


/***/ }),

/***/ 139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isNotHttp),
/* harmony export */   Y: () => (/* binding */ readRawText)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(592);
/** Replies that arrived and are not HTTP, in the words of Node's parser and of undici's. */

/** @see https://nodejs.org/api/errors.html#hpe_header_overflow */
const CODE = /^(HPE_\w+|ERR_SWITCHED_PROTOCOLS|UND_ERR_(HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH))$/;
/** Whether `cause` says that something arrived which no HTTP client can read. */
function isNotHttp(cause) {
    // Undici's own class for it comes without a code, and for a switched protocol without a message.
    const isOfUndici = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'name') === 'HTTPParserError';
    return (isOfUndici ||
        CODE.test((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'code') ?? '') ||
        (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(cause, 'message') === 'bad upgrade');
}
/**
 * The bytes that the parser stumbled over, as text: `rawPacket` of Node's errors, `data` of
 * undici's; `''` without any.
 */
function readRawText(cause) {
    const { rawPacket, data } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(cause);
    if (rawPacket instanceof Uint8Array)
        return Buffer.from(rawPacket).toString('utf8');
    return typeof data === 'string' ? data : '';
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ listValues),
/* harmony export */   _o: () => (/* binding */ isDebug),
/* harmony export */   nt: () => (/* binding */ readVariable),
/* harmony export */   tD: () => (/* binding */ toHelpLink),
/* harmony export */   tP: () => (/* binding */ readTempFolder)
/* harmony export */ });
/* unused harmony exports readCurrentRepository, readDefaultApiUrl, readServerUrl, readProxyVariables, listInputs, listGivenInputs, readStepId, readSummaryFile */
/**
 * `''` for a variable that is not set.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
function read(name) {
    return process.env[name] ?? '';
}
/** `owner/name` of the repository whose workflow runs. */
function readCurrentRepository() {
    return read('GITHUB_REPOSITORY');
}
function readDefaultApiUrl() {
    return read('GITHUB_API_URL') || 'https://api.github.com';
}
/** Root of the workflow's own server, where its repositories are. */
function readServerUrl() {
    return read('GITHUB_SERVER_URL') || 'https://github.com';
}
/** The runner's folder for files of the job; the runner empties it before and after. */
function readTempFolder() {
    return read('RUNNER_TEMP');
}
function readVariable(name) {
    return process.env[name];
}
/** Values of the variables that are named by `prefix` and a number, in the order of the numbers. */
function listValues(prefix) {
    return Object.entries(process.env)
        .map(([name, value = '']) => ({
        value,
        number: name.startsWith(prefix) ? name.slice(prefix.length) : '',
    }))
        .filter(({ number }) => /^\d+$/.test(number))
        .sort((a, b) => Number(a.number) - Number(b.number))
        .map(({ value }) => value);
}
/** Reads lower case before upper, as curl and git do. */
function readProxyVariables() {
    const readBoth = (name) => read(name) || read(name.toUpperCase());
    return {
        https_proxy: readBoth('https_proxy'),
        http_proxy: readBoth('http_proxy'),
        no_proxy: readBoth('no_proxy'),
    };
}
/**
 * Names of the inputs that arrived, in lower case; the runner passes undeclared ones along, too.
 */
function listInputs() {
    return listVariables().map(toInputName);
}
/** Those of them that are not empty. */
function listGivenInputs() {
    return listVariables()
        .filter((variable) => read(variable) !== '')
        .map(toInputName);
}
/** Listed once, since each look at `process.env` is a call out of JavaScript. */
let variables;
function listVariables() {
    return (variables ??= Object.keys(process.env).filter((name) => /^INPUT_/i.test(name)));
}
function toInputName(variable) {
    return variable.slice('INPUT_'.length).toLowerCase();
}
/**
 * The `id` of the step; `undefined` for a step without one, which the runner names by what it uses,
 * and act by a number. No id begins with a digit or two underscores.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context
 */
function readStepId() {
    const name = read('GITHUB_ACTION');
    return /^(?!__)[A-Za-z_]/.test(name) ? name : undefined;
}
/** Set when a job runs with debug logging. */
function isDebug() {
    return read('RUNNER_DEBUG') === '1';
}
/**
 * The page of `docs/troubleshooting.md` that treats a topic, in the version of the action that
 * runs. A local action (`uses: ./`) has no repository, so the path alone is named. On ghe.com, on
 * Enterprise Server with GitHub Connect, on Gitea and Forgejo, actions come from github.com,
 * whatever the workflow's own server is.
 * @see https://docs.github.com/enterprise-server/admin/managing-github-actions-for-your-enterprise/managing-access-to-actions-from-githubcom/enabling-automatic-access-to-githubcom-actions-using-github-connect
 */
function toHelpLink(topic) {
    const page = `docs/troubleshooting.md#${topic}`;
    const repository = read('GITHUB_ACTION_REPOSITORY');
    if (!/^[\w-][\w.-]*\/[\w.-]+$/.test(repository))
        return page;
    const ref = (read('GITHUB_ACTION_REF') || 'HEAD').split('/').map(encodeURIComponent).join('/');
    return `https://github.com/${repository}/blob/${ref}/${page}`;
}
/**
 * The file for the job summary; `''` where the runner shows none, as Enterprise Server before 3.6.
 */
function readSummaryFile() {
    return read('GITHUB_STEP_SUMMARY');
}


/***/ }),

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   __: () => (/* binding */ removePlannedOrWarn),
/* harmony export */   fi: () => (/* binding */ retryWhileBusy),
/* harmony export */   rr: () => (/* binding */ isPlannedFolder)
/* harmony export */ });
/* unused harmony exports planFolder, planGitFile, writeGitFile, removeOrWarn, readGitFile, readOwnFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);
/* harmony import */ var _text_error_code_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(362);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(835);
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
    const name = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder) && FOLDER.test(name) && folder === node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, name);
}
function planGitFile(temp) {
    return path.join(planFolder(temp), NAME);
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
    _log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R.warning(`The post step was asked to remove '${file}', and did not: the main step makes no such file. Look for what sets 'STATE_…' variables in this job.`);
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

/***/ 835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(174);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(857);
/* harmony import */ var _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(411);
/** What the step says: lines and annotations, none of which holds a secret. */



/**
 * The runner takes a line that begins with `::`, and one that holds `##[` anywhere, for a command;
 * `core.info` escapes neither.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function escapeCommands(text) {
    return (0,_text_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .toOneLine */ .G)((0,_masks_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text), Infinity)
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '## [');
}
/** `warning`, `notice` and `error` become annotations of the job. */
const log = {
    debug: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .debug */ .Yz((0,_masks_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text));
    },
    info: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(escapeCommands(text));
    },
    notice: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .notice */ .lm(escapeCommands(text));
    },
    warning: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .warning */ .$e(escapeCommands(text));
    },
    error: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3(escapeCommands(text));
    },
};


/***/ }),

/***/ 857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q$: () => (/* binding */ maskLogin),
  yE: () => (/* binding */ maskPassword),
  gg: () => (/* binding */ maskToken),
  E$: () => (/* binding */ redact)
});

// UNUSED EXPORTS: mask, maskLines

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 4 modules
var core = __nccwpck_require__(174);
;// CONCATENATED MODULE: ./src/git/user.js
/** The name that goes with a token in place of a password. */
/**
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation#about-authentication-as-a-github-app-installation
 */
const GIT_USER = 'x-access-token';

// EXTERNAL MODULE: ./src/http/basic-auth.js
var basic_auth = __nccwpck_require__(408);
;// CONCATENATED MODULE: ./src/runner/masks.js
/**
 * Keeps secrets out of the log, in each form in which they travel: the runner masks them, and our
 * own lines leave them out.
 */





/**
 * A shorter secret is a part of so many words that masking it would spoil the log and still give it
 * away.
 */
const MIN_LENGTH = 4;
const masked = new Set();
/** Must come before any other use of the secret: masking does not reach back. */
function mask(secret) {
    if (secret.length < MIN_LENGTH || masked.has(secret))
        return;
    masked.add(secret);
    core/* setSecret */.Pq(secret);
}
/** Masks a token, also as git sends it: whoever masks the token alone has not masked that. */
function maskToken(token) {
    maskLogin(GIT_USER, token);
}
/** Masks a password or a client secret, also as it is sent with the name that it belongs to. */
function maskLogin(name, secret) {
    mask(secret);
    if (name !== '' && secret !== '')
        mask((0,basic_auth/* toBasicCredential */.T)(name, secret));
}
/** Masks a secret of many lines, however its line breaks are written. */
function maskLines(text) {
    for (const form of new Set([text, restoreLineBreaks(text)])) {
        const lines = form.split(/[\r\n]/).map((line) => line.trim());
        lines.filter(isSecretLine).forEach(mask);
    }
}
/**
 * Masks the password in a proxy's URL, percent-encoded and decoded. A user without a password may
 * be a key.
 */
function maskPassword({ username, password }) {
    const secret = password || username;
    mask(secret);
    mask(decodeURIComponent(secret));
}
/**
 * Is for what we print ourselves: the runner masks, too, but a message may be read elsewhere than
 * in its log.
 */
function redact(text) {
    // The longest first: a secret out of which another one was cut is no longer recognized, not even
    // by the runner.
    const secrets = [...masked].sort((a, b) => b.length - a.length);
    return secrets.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
}


/***/ }),

/***/ 362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/* unused harmony export toSentences */
/**
 * The one error for what was given to a step and is refused before any request is sent: data, said
 * in one place.
 */
/** Its message is that of an action. A command line says it of its options with `toSentences`. */
class InputError extends Error {
    name = 'InputError';
    refusal;
    topic;
    constructor(refusal) {
        super(toSentences(refusal, (input) => `Input '${input}'`));
        this.refusal = refusal;
        this.topic = refusal.topic ?? 'invalid-input';
    }
}
/**
 * `<the input> <problem>. <remedy>.`, on one line. `nameInput` is how the reader knows an input,
 * such as `Option --owner`.
 */
function toSentences({ input, problem, remedy }, nameInput) {
    const subject = input === undefined ? '' : `${nameInput(input)} `;
    return `${subject}${problem}. ${remedy}${/[.?]$/.test(remedy) ? '' : '.'}`;
}


/***/ }),

/***/ 592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ readString),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* unused harmony exports readId, isId, readStrings */
/**
 * Reads fields out of a reply without trusting its shape: what is missing or of another type is
 * `undefined`.
 */
function readFields(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
}
function readString(data, field) {
    const value = readFields(data)[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/**
 * An id as it was sent: `JSON.parse` rounds one beyond 2^53, and that is the id of something else.
 */
function readId(data, field) {
    const value = readFields(data)[field];
    return isId(value) ? value : undefined;
}
function isId(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function readList(data, field) {
    const value = readFields(data)[field];
    return Array.isArray(value) ? value : undefined;
}
/** An object whose values are all strings; entries with other values are left out. */
function readStrings(data, field) {
    const value = readFields(data)[field];
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toOneLine)
/* harmony export */ });
/**
 * Text of others for a message: on one line, without a password, and never so long that what to do
 * is cut off behind it.
 */
/**
 * Drops control characters, line breaks and what stands before the host in a URL, and cuts the text
 * after `max` characters.
 */
function toOneLine(text, max = 300) {
    const line = text
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .replace(/:\/\/[^/@ ]+@/g, '://***@')
        .trim();
    return line.length > max ? `${line.slice(0, findCut(line, max))}…` : line;
}
/** How GitHub's tokens and JWTs begin. */
const TOKEN_START = /^(gh[a-z]_|github_pat_|eyJ)/;
/** Cuts before a token, not within it: neither we nor the runner would recognize half of one. */
function findCut(line, max) {
    let start = max;
    while (start > 0 && /[\w.-]/.test(line.charAt(start - 1)))
        start--;
    return TOKEN_START.test(line.slice(start, max)) ? start : max;
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __nccwpck_require__(365);
// EXTERNAL MODULE: ./src/http/basic-auth.js
var basic_auth = __nccwpck_require__(408);
;// CONCATENATED MODULE: ./src/credentials/oauth/client.js


/**
 * Calls an endpoint below `/applications/{client_id}` as the app.
 * @see https://docs.github.com/rest/authentication/authenticating-to-the-rest-api#using-basic-authentication
 * @throws GitHubError, `client-rejected` for a wrong id or secret
 */
async function callAsClient(client, { clientId, clientSecret }, route, call) {
    try {
        return await client.call(route, {
            ...call,
            params: { client_id: clientId },
            authorize: () => `Basic ${(0,basic_auth/* toBasicCredential */.T)(clientId, clientSecret)}`,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y))
            throw error;
        throw error.withDetails({ clientId }, error.code === 'unauthorized' ? 'client-rejected' : error.code);
    }
}

;// CONCATENATED MODULE: ./src/credentials/revocation.js


/** Twice what `octokit/auth-app.js` waits for a new token to become known everywhere. */
const YOUNG_MS = 10_000;
/**
 * A token that was revoked before, or has expired, is answered with 401 when it is itself the
 * credential, else with 404.
 * @see https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token
 * @see https://docs.github.com/rest/apps/oauth-applications#delete-an-app-token
 * @throws GitHubError when it may still be alive
 */
async function revoke(client, revocation) {
    const { kind, token } = revocation;
    if (kind === 'installation-token') {
        const call = {
            authorize: () => `Bearer ${token}`,
            isCleanUp: true,
            retryUnknownOnce: isYoung(revocation),
        };
        return revokeIdempotently(() => client.call('DELETE /installation/token', call), 401);
    }
    const call = {
        body: { access_token: token },
        isCleanUp: true,
        retryUnknownOnce: isYoung(revocation),
    };
    return revokeIdempotently(() => callAsClient(client, revocation, 'DELETE /applications/{client_id}/token', call), 404);
}
/**
 * For some seconds a new token may be unknown to the replica that answers: that does not mean that
 * it is gone.
 * @see https://github.com/octokit/auth-app.js/issues/65
 */
function isYoung({ receivedAt }) {
    return receivedAt !== undefined && Math.abs(Date.now() - receivedAt) < YOUNG_MS;
}
/**
 * Ends something by a call that is answered with `goneStatus` when it had ended before.
 * @throws GitHubError for all other refusals
 */
async function revokeIdempotently(send, goneStatus) {
    try {
        await send();
        return 'revoked';
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y &&
            error.status === goneStatus &&
            error.code !== 'not-github-api')
            return 'already-gone';
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/github/call.js
/** Sent with each request; the version is package.json's. */
const USER_AGENT = 'scoped-token/1.0.0';
/** @see https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';
/**
 * `route` is a method and a path template, as in GitHub's documentation: `GET
 * /users/{username}/installation`. An empty `authorization` sends no such header.
 */
function toRequest(apiUrl, route, call, authorization) {
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(/\{(\w+)\}/g, (field, name) => toSegment(field, call.params?.[name]));
    const search = Object.entries(call.query ?? {}).map(([name, value]) => [
        name,
        String(value),
    ]);
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const headers = {
        accept: 'application/vnd.github+json',
        'x-github-api-version': API_VERSION,
        'user-agent': USER_AGENT,
        ...(authorization !== '' && { authorization }),
        ...call.headers,
    };
    if (body !== undefined) {
        headers['content-type'] = 'application/json';
        headers['content-length'] = String(Buffer.byteLength(body));
    }
    return {
        method,
        url: new URL(`${apiUrl}${path}${search.length > 0 ? `?${new URLSearchParams(search).toString()}` : ''}`),
        headers,
        body,
    };
}
/**
 * A value for `field` that stays one segment of the path. URLs resolve `.` and `..`, so these would
 * lead to another endpoint: https://url.spec.whatwg.org/#double-dot-path-segment
 */
function toSegment(field, value = '') {
    const text = String(value);
    if (['', '.', '..'].includes(text))
        throw new Error(`'${text}' cannot stand for ${field} in a path`);
    return encodeURIComponent(text);
}

// EXTERNAL MODULE: ./src/http/not-http.js
var not_http = __nccwpck_require__(139);
;// CONCATENATED MODULE: ./src/http/send.js
/** Sends a request once, and follows redirects within its origin. */

const MAX_REDIRECTS = 3;
/**
 * Never throws for what the network or the server did. `follows` says whether a redirect counts.
 */
async function send(unsent, { transport, timeoutMs }, follows) {
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
    let isSent = false;
    const onSent = () => {
        isSent = true;
    };
    // What a server compresses takes a decoder, and its replies are short.
    const headers = { 'accept-encoding': 'identity', ...unsent.headers };
    let request = { ...unsent, headers, signal, onSent };
    for (let redirects = 0;; redirects++) {
        let reply;
        try {
            reply = await transport(request);
        }
        catch (cause) {
            return { loss: { cause, reply: undefined, isSent, isLate: signal.aborted } };
        }
        if (reply.bodyError !== undefined) {
            return { loss: { cause: reply.bodyError, reply, isSent, isLate: signal.aborted } };
        }
        const location = follows && redirects < MAX_REDIRECTS ? findLocation(request.url, reply) : undefined;
        // The credential is not shown to another host.
        if (location?.origin !== request.url.origin)
            return { reply, url: request.url };
        request = { ...request, url: location };
    }
}
/** Where a reply sends us; `undefined` for one that sends us nowhere. */
function findLocation(url, { status, headers }) {
    const location = headers['location'];
    if (![301, 302, 307, 308].includes(status) || location === undefined)
        return undefined;
    return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
/**
 * Whether the server may have done what was asked: a gateway that gives up on it does not know what
 * becomes of the request. With 503 it was not taken on:
 * https://www.rfc-editor.org/rfc/rfc9110#name-503-service-unavailable
 */
function isPerhapsDone({ reply, isSent }) {
    return reply ? isSuccess(reply) || (reply.status >= 500 && reply.status !== 503) : isSent;
}
/** All that arrived of a reply, as text, even if it is not HTTP. */
function readRemains({ cause, reply }) {
    const raw = (0,not_http/* readRawText */.Y)(cause);
    return reply ? `${reply.body}\n${raw}` : raw;
}

;// CONCATENATED MODULE: ./src/github/attempt.js
/** One try of a call: signs it, sends it, and types what came back. */


/**
 * Never throws for what GitHub or the network did; only `authorize` and `onUnusableReply` can make it
 * throw.
 */
async function attempt(route, call, { apiUrl, now, toTimeoutMs, ...connection }) {
    const authorizing = call.authorize?.(now);
    connection.transport.prepare?.(new URL(apiUrl));
    const authorization = (await authorizing) ?? '';
    const request = toRequest(apiUrl, route, call, authorization);
    const way = { ...connection, timeoutMs: toTimeoutMs() };
    // Only a GET is sent again:
    // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
    const sent = await send(request, way, request.method === 'GET');
    if ('loss' in sent) {
        const { loss } = sent;
        if (isPerhapsDone(loss))
            call.mint?.onUnusableReply(readRemains(loss), true);
        const { toLossError } = await __nccwpck_require__.e(/* import() */ 992).then(__nccwpck_require__.bind(__nccwpck_require__, 992));
        return toFailure(toLossError(route, loss, way), loss.reply);
    }
    const { reply, url } = sent;
    const isDone = isSuccess(reply) && (!call.isCleanUp || reply.status === 204);
    const data = isDone ? parse(reply.body) : INVALID;
    if (data === INVALID) {
        if (isPerhapsDone({ reply, isSent: true }))
            call.mint?.onUnusableReply(reply.body, false);
        return toRefusal(route, reply, { url, authorization, body: call.body });
    }
    const redirectedTo = url === request.url ? undefined : url;
    return { ok: true, reply: { status: reply.status, headers: reply.headers, data, redirectedTo } };
}
/** Loads what classifies failures when there is one. */
async function toRefusal(route, reply, refused) {
    const { toGitHubError } = await __nccwpck_require__.e(/* import() */ 242).then(__nccwpck_require__.bind(__nccwpck_require__, 242));
    return toFailure(toGitHubError(route, reply, refused), reply);
}
function toFailure(error, reply) {
    return { ok: false, error, headers: reply?.headers ?? {} };
}
/** Stands for a text that is not JSON. */
const INVALID = Symbol('invalid');
function parse(body) {
    try {
        return body === '' ? undefined : JSON.parse(body);
    }
    catch {
        return INVALID;
    }
}

;// CONCATENATED MODULE: ./src/http/clock.js
/** Time and chance, in one place so that the tests of the retry policy can bring their own. */
const REAL_TIME = {
    now: () => Date.now(),
    // `performance.now()` says the same, and makes Node load a module that takes longer than reading
    // the key.
    elapsed: () => process.uptime() * 1_000,
    sleep: async (ms, signal) => {
        const { setTimeout } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 500, 19));
        await setTimeout(ms, undefined, { signal }).catch(() => undefined);
    },
    random: () => Math.random(),
};

;// CONCATENATED MODULE: ./src/http/repeat.js
/** With less time than this there is no point in another try. */
const MIN_TRY_MS = 250;
/** Sends the same call once more without a wait: the cause of the failure has been removed. */
const AT_ONCE = { tries: 2, delayMs: 0 };
/** Gives the reply of the try that succeeded. @throws the error of the last one */
async function repeat(call, limits, time) {
    const { isCleanUp = false, maxMs = Infinity } = call;
    const latest = limits.deadline - (isCleanUp ? 0 : limits.reserveMs);
    const end = Math.min(latest, time.elapsed() + maxMs);
    const timeLeft = () => end - time.elapsed();
    const failures = new Map();
    for (let tries = 1;; tries++) {
        if (limits.signal.aborted && !isCleanUp) {
            throw call.toError('cancelled', 'the job was cancelled');
        }
        if (timeLeft() <= 0)
            throw call.toError('timeout', 'no time was left to ask');
        const outcome = await call.send(timeLeft);
        if (outcome.ok)
            return outcome.reply;
        const { error, headers } = outcome;
        error.tries = tries;
        const failed = (failures.get(error.code) ?? 0) + 1;
        failures.set(error.code, failed);
        const rule = await call.findRule(error, headers, failed);
        if (!rule || failed >= rule.tries)
            throw error;
        if (rule === AT_ONCE)
            continue;
        // Loads what only a failure needs.
        const { planTry } = await __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 746));
        const next = planTry(rule, failed, headers, {
            now: time.now(),
            random: time.random(),
            longestMs: timeLeft() - MIN_TRY_MS,
        });
        if (!next.isInTime)
            throw (next.retryAt && call.withRetryAt?.(error, next.retryAt)) ?? error;
        const { delayMs } = next;
        const seconds = (delayMs / 1_000).toFixed(1);
        limits.log.info(`${call.name} failed (${error.message}); trying again in ${seconds} s.`);
        await time.sleep(delayMs, isCleanUp ? undefined : limits.signal);
    }
}

;// CONCATENATED MODULE: ./src/github/client.js
/**
 * The one way to call GitHub: repeats what can succeed, keeps to the deadline, corrects the clock,
 * types the failures.
 */




const REQUEST_TIMEOUT_MS = 10_000;
/**
 * A mint that is hung up on may leave a token that nobody knows. GitHub itself ends a request after
 * 10 s.
 */
const MINT_TIMEOUT_MS = 30_000;
/**
 * The part of the reserve for which a mint under way is still awaited; the rest is for revoking its
 * token.
 */
const MINT_SHARE = 0.5;
/**
 * Below this a clock is as good as right: the `Date` header counts whole seconds, and the reply
 * took its time.
 */
const CLOCK_TOLERANCE_MS = 2_000;
class Client {
    #options;
    #time;
    #offsetMs = 0;
    constructor(options) {
        this.#options = options;
        this.#time = options.time ?? REAL_TIME;
    }
    /** GitHub's time as far as it is known, milliseconds since the epoch. */
    get now() {
        return this.#time.now() + this.#offsetMs;
    }
    /** Logs what a user may want to know. */
    inform(line) {
        this.#options.log.info(line);
    }
    /** Warns of what a user must know although nothing failed. */
    warn(line) {
        this.#options.log.warning(line);
    }
    /**
     * Sends the call, again where `RETRY_POLICY` says so, and gives the reply with a status of 2xx.
     * @throws GitHubError for everything else
     */
    async call(route, call) {
        const { apiUrl, transport, proxy } = this.#options;
        return repeat({
            name: route,
            isCleanUp: call.isCleanUp,
            maxMs: call.maxMs,
            send: (timeLeft) => {
                const toTimeoutMs = () => this.#toTimeout(call, timeLeft());
                return attempt(route, call, { apiUrl, transport, proxy, now: this.now, toTimeoutMs });
            },
            findRule: async (error, headers, failed) => {
                if (call.noRetry)
                    return undefined;
                if (error.code === 'clock')
                    return this.#adjustClock(error, headers, failed);
                const { findRule } = await __nccwpck_require__.e(/* import() */ 5).then(__nccwpck_require__.bind(__nccwpck_require__, 5));
                return findRule(error, call);
            },
            toError: (code, message) => new errors/* GitHubError */.y({ code, message, route }),
            withRetryAt: (error, retryAt) => error.withDetails({ retryAt: retryAt.toISOString() }),
        }, this.#options, { ...this.#time, now: () => this.now });
    }
    #toTimeout({ mint }, leftMs) {
        if (!mint)
            return Math.min(REQUEST_TIMEOUT_MS, leftMs);
        return Math.min(MINT_TIMEOUT_MS, leftMs + this.#options.reserveMs * MINT_SHARE);
    }
    /**
     * A JWT that GitHub's clock refuses is signed anew by that clock, once; the offset is kept for
     * all later ones.
     * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
     */
    async #adjustClock(error, headers, failed) {
        const { findImplausible } = await __nccwpck_require__.e(/* import() */ 5).then(__nccwpck_require__.bind(__nccwpck_require__, 5));
        const { readDate } = await __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 746));
        const date = readDate(headers);
        if (date === undefined || failed > 1)
            return undefined;
        const doubt = findImplausible(date, this.#time.now());
        if (doubt !== undefined)
            throw error.withDetails({}, 'clock', `${error.message}; ${doubt}`);
        const before = this.#offsetMs;
        this.#offsetMs = date - this.#time.now();
        if (Math.abs(this.#offsetMs - before) < CLOCK_TOLERANCE_MS)
            return AT_ONCE;
        const seconds = Math.round(Math.abs(this.#offsetMs) / 1_000);
        const direction = this.#offsetMs < 0 ? 'ahead of' : 'behind';
        this.#options.log.warning(`The runner's clock is ${seconds} s ${direction} GitHub's; GitHub's time is used from here on. Set the runner's clock by NTP.`);
        return AT_ONCE;
    }
}

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __nccwpck_require__(683);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
// EXTERNAL MODULE: ./src/http/body/bytes.js
var body_bytes = __nccwpck_require__(439);
;// CONCATENATED MODULE: ./src/http/body/read-body.js

/** What stops the body early is returned together with what had arrived, not thrown. */
async function readBody(stream, encoding = '') {
    const raw = await (0,body_bytes/* collect */.Fo)(stream);
    const { bytes, error } = isPlain(encoding) ? raw : await loadAndDecode(raw, encoding);
    const body = bytes.toString('utf8');
    return error === undefined ? { body } : { body, bodyError: error };
}
function isPlain(encoding) {
    return /^(identity)?$/i.test(encoding);
}
async function loadAndDecode(raw, encoding) {
    try {
        const { decode } = await __nccwpck_require__.e(/* import() */ 675).then(__nccwpck_require__.bind(__nccwpck_require__, 675));
        return await decode(raw, encoding);
    }
    catch {
        // A file of the action is missing, so asking again would not help.
        return {
            ...raw,
            error: raw.error ?? new body_bytes/* UnusableBody */.i1(`the reply could not be decoded from ${encoding}`),
        };
    }
}

;// CONCATENATED MODULE: ./src/http/transport.js
/** What the client needs of a connection: one request in, one reply out. */
/** Nothing that is asked for here switches protocols: what came is not a reply. */
class SwitchedProtocols extends Error {
    code = 'ERR_SWITCHED_PROTOCOLS';
    message = 'the server switched to another protocol';
    /** What came behind the headers, named as in the errors of Node's parser. */
    rawPacket;
    constructor(rawPacket) {
        super();
        this.rawPacket = rawPacket;
    }
}
/** Node and undici give a header that came more than once as an array. */
function joinHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
}

;// CONCATENATED MODULE: ./src/http/direct.js



/**
 * A transport without proxy, for the URLs of one origin. Its idle connections do not keep the
 * process alive.
 */
function createDirectTransport() {
    let loading;
    const load = (url) => (loading ??= url.protocol === 'https:' ? loadSecure() : loadPlain());
    const send = async ({ method, url, headers, body, signal, onSent }) => {
        const { request, agent } = await load(url);
        return new Promise((resolve, reject) => {
            let begun;
            const outgoing = request(url, { agent, method, headers, signal }, (incoming) => {
                begun = incoming;
                const replyHeaders = joinHeaders(incoming.headers);
                void readBody(incoming, replyHeaders['content-encoding']).then((read) => {
                    resolve({ status: incoming.statusCode ?? 0, headers: replyHeaders, ...read });
                }, reject);
            });
            outgoing.on('finish', () => onSent?.());
            outgoing.on('upgrade', (_, socket, head) => {
                reject(new SwitchedProtocols(head));
                socket.destroy();
            });
            // Once a reply has begun, its body says how it ended, and what had arrived of it must not be
            // lost.
            outgoing.on('error', (error) => {
                if (!begun)
                    reject(error);
                // A body without a length ends with its connection, and Node would take any end for a good
                // one.
                else if (!begun.complete)
                    begun.destroy(error);
            });
            outgoing.on('close', () => {
                if (!begun)
                    reject(new Error('the connection was closed without a reply'));
            });
            outgoing.end(body);
        });
    };
    const prepare = (url) => {
        if (!loading)
            void load(url).then(({ agent }) => connectEarly(agent, url));
    };
    return Object.assign(send, { prepare });
}
async function loadSecure() {
    const { Agent, request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 19));
    // Said outright, NODE_TLS_REJECT_UNAUTHORIZED=0 does not send a credential to whoever answers.
    return { request, agent: new Agent({ keepAlive: true, rejectUnauthorized: true }) };
}
/** Is for this machine only. */
async function loadPlain() {
    const { Agent, request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 19));
    return { request, agent: new Agent({ keepAlive: true }) };
}
/**
 * Begins the connection that the agent will be asked for next. If it fails until then, the agent
 * makes another one, whose failure is the request's.
 * @see https://nodejs.org/api/http.html#agentcreateconnectionoptions-callback
 */
function connectEarly(agent, { hostname, port, protocol }) {
    const connect = agent.createConnection.bind(agent);
    const host = hostname.replace(/^\[|\]$/g, '');
    const servername = (0,external_node_net_.isIP)(host) ? '' : host;
    const secure = { servername, rejectUnauthorized: true, ALPNProtocols: ['http/1.1'] };
    const early = connect({
        host,
        port: port || (protocol === 'https:' ? 443 : 80),
        ...(protocol === 'https:' && secure),
    });
    if (!(early instanceof external_node_net_.Socket))
        return;
    early.setNoDelay().unref();
    early.on('error', () => undefined);
    agent.createConnection = (options, onCreate) => {
        agent.createConnection = connect;
        return early.writable ? early.ref() : connect(options, onCreate);
    };
}

;// CONCATENATED MODULE: ./src/http/open-transport.js
/** Opens the transport that a URL needs: direct, or through a proxy. */


/** Gives a transport for the URLs of one origin; `proxy` is the proxy's URL, password included. */
async function openTransport(proxy) {
    return proxy === undefined ? createDirectTransport() : loadProxied(proxy);
}
/** What undici asks for in its package.json. */
const NODE_FOR_PROXY = [22, 19];
/**
 * @throws InputError on an older Node, which cannot load undici. Runners other than GitHub's start
 * actions on the one they have.
 */
function requireNodeForProxy() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const [needed, neededMinor] = NODE_FOR_PROXY;
    if (major > needed || (major === needed && minor >= neededMinor))
        return;
    throw new input_error/* InputError */.d({
        problem: `Behind a proxy the action needs Node ${NODE_FOR_PROXY.join('.')} or later, and this runner starts it on Node ${process.versions.node}`,
        remedy: "Update the runner, or name the API's host in 'no_proxy' if it can be reached directly",
        topic: 'proxy',
    });
}
/**
 * The path is the same from here in `src` and from a step's bundle in `dist`: one bundle of undici
 * serves all of them.
 */
async function loadProxied(proxy) {
    requireNodeForProxy();
    const { createProxiedTransport } = await import(/* webpackIgnore: true */ "../http/proxied.js");
    return createProxiedTransport(proxy);
}

;// CONCATENATED MODULE: ./src/github/connect.js
/** Opens the client for an API, over the transport that its URL needs. */


async function connect({ apiUrl, proxy }, limits) {
    const transport = await openTransport(proxy);
    return new Client({
        ...limits,
        apiUrl,
        transport,
        proxy: proxy === undefined ? undefined : new URL(proxy).host,
    });
}

// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __nccwpck_require__(512);
// EXTERNAL MODULE: ./src/runner/git-file.js
var git_file = __nccwpck_require__(476);
// EXTERNAL MODULE: ./src/runner/log.js
var runner_log = __nccwpck_require__(835);
// EXTERNAL MODULE: ./src/runner/masks.js + 1 modules
var masks = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./src/runner/cleanup/cleanup-item.js

/** Whether GitHub must undo it; all else is undone on this machine. */
function isRevocation(item) {
    return 'token' in item;
}
/** Must come before any other use of the item. */
function maskItem(item) {
    if (!isRevocation(item))
        return;
    (0,masks/* maskToken */.gg)(item.token);
    if (item.kind === 'oauth-token')
        (0,masks/* maskLogin */.q$)(item.clientId, item.clientSecret);
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 4 modules
var lib_core = __nccwpck_require__(174);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./src/runner/cleanup/state.js
/**
 * What the main step leaves for the post step: each thing by itself, with all that is needed to
 * undo it.
 */



/** Has no hyphens: a shell between the runner and Node would drop such variables. */
const STATE_KEY = 'scoped_token';
/**
 * The runner hands each entry to post as an environment variable. Windows takes 32,767 characters
 * for one, Linux 128 KiB.
 * @see https://learn.microsoft.com/windows/win32/procthread/environment-variables
 * @see https://man7.org/linux/man-pages/man2/execve.2.html
 */
const MAX_ENTRY_BYTES = 30_000;
/**
 * Half of what macOS takes for all variables and arguments together, and Linux takes more: the job
 * has its own.
 */
const MAX_STATE_BYTES = (/* unused pure expression or super */ null && (512 * 1024));
/** As many tokens of twice today's length, about 520 characters, fit into a state. */
const MAX_TOKENS = 400;
/**
 * Entries are found by a name that is made anew for each step. Without it post would also act on a
 * variable that somebody else has put into the job's environment.
 */
class State {
    #name;
    #entries = 0;
    #bytes = 0;
    /**
     * Must come before anything else: post then acts on nothing that others have left.
     * @throws when it cannot be saved
     */
    constructor() {
        this.#name = `${STATE_KEY}_${randomUUID().replaceAll('-', '')}`;
        core.saveState(STATE_KEY, this.#name);
    }
    /** Gives the entry's name, by which `remove` finds it. @throws when it cannot be saved */
    add(entry) {
        const text = JSON.stringify(entry);
        const bytes = Buffer.byteLength(text);
        this.#bytes += bytes;
        if (bytes > MAX_ENTRY_BYTES || this.#bytes > MAX_STATE_BYTES)
            throw tooLong(bytes, this.#bytes);
        const name = `${this.#name}_${this.#entries++}`;
        core.saveState(name, text);
        return name;
    }
    /** @throws when it cannot be saved */
    remove(name) {
        core.saveState(name, '');
    }
}
function tooLong(bytes, allBytes) {
    const message = `its entry has ${bytes} bytes, and the state ${allBytes}: more than every runner can hand over`;
    return new GitHubError({
        code: 'unexpected-reply',
        message,
        route: 'Leaving the token to the post step',
    });
}

;// CONCATENATED MODULE: ./src/runner/cleanup/load-state.js
/** Reads in the post step what main has left in the state. */





/** Masks every secret in the state before anything else. */
function loadState() {
    const name = lib_core/* getState */.Gu(STATE_KEY);
    const texts = name === '' ? [] : (0,environment/* listValues */.Du)(`STATE_${name}_`).filter((text) => text !== '');
    const entries = texts.flatMap(load_state_parse);
    entries.forEach(maskEntry);
    return {
        connection: entries.find((entry) => entry.kind === 'connection'),
        items: entries.flatMap((entry) => (entry.kind === 'connection' ? [] : [entry])),
        isComplete: entries.length === texts.length,
    };
}
/** JSON's own errors quote the text. */
function load_state_parse(text) {
    try {
        return [JSON.parse(text)];
    }
    catch {
        return [];
    }
}
function maskEntry(entry) {
    if (entry.kind !== 'connection')
        maskItem(entry);
    else if (entry.proxy !== undefined)
        (0,masks/* maskPassword */.yE)(new URL(entry.proxy));
}

;// CONCATENATED MODULE: ./src/runner/cleanup/revocation-outcomes.js

/** Outcomes are in the order of the tokens' owners. */
async function reportOutcomes(owners, outcomes) {
    const failed = new Map();
    for (const [index, owner] of owners.entries()) {
        const outcome = outcomes[index];
        if (outcome?.status === 'rejected') {
            const { toMessage } = await __nccwpck_require__.e(/* import() */ 152).then(__nccwpck_require__.bind(__nccwpck_require__, 152));
            const message = toMessage(outcome.reason);
            failed.set(message, [...(failed.get(message) ?? []), owner]);
        }
        else {
            const end = outcome?.value === 'revoked' ? 'was revoked' : 'had been revoked before, or had expired';
            runner_log/* log */.R.info(`The token for ${owner} ${end}.`);
        }
    }
    if (failed.size === 0)
        return;
    const sentences = [...failed].map(([message, of]) => `The token for ${of.join(' and ')} may still be alive. ${message}`);
    runner_log/* log */.R.warning(sentences.join(' '));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./src/runner/command-files.js
/**
 * The runner's files for a step's outputs, state, variables and summary: tested early, restored
 * after a failure.
 */




/** Lengths of the files before this step wrote what a failure removes again. */
const lengths = new Map();
/**
 * Without the command files, `@actions/core` would print state and outputs, and so the token, to
 * the log. Nothing is minted that could not be handed over or left to post.
 * @throws InputError when one is missing, the system's error when it cannot be written
 */
function command_files_requireCommandFiles() {
    requireFiles(['GITHUB_OUTPUT', 'GITHUB_STATE']);
}
/** Without it no later step would see what is exported. @throws as `requireCommandFiles` */
function requireEnvironmentFile() {
    requireFiles(['GITHUB_ENV']);
}
function requireFiles(names) {
    const missing = names.filter((name) => toPath(name) === '');
    if (missing.length > 0) {
        throw new InputError({
            problem: `${missing.join(' and ')} not set: this is not a step of a job`,
            remedy: 'Run it from a workflow, on a runner of version 2.327.1 or later',
            topic: 'runner',
        });
    }
    names.forEach(requireWritable);
}
/** Does not wait, as it would for the reader of a pipe. */
function requireWritable(name) {
    const { O_WRONLY, O_APPEND, O_NONBLOCK } = constants;
    const file = openSync(toPath(name), O_WRONLY | O_APPEND | O_NONBLOCK);
    const isFile = fstatSync(file).isFile();
    closeSync(file);
    if (isFile)
        return;
    throw new InputError({
        problem: `${name} is '${toPath(name)}', which is not a regular file`,
        remedy: 'Leave the variable to the runner',
        topic: 'runner',
    });
}
/**
 * Checks the folder for the step's own files.
 * @throws the system's error when none can be made there
 */
function requireFolder(folder) {
    // With the dot, anything but a folder is refused, too.
    accessSync(`${folder}${path.sep}.`, constants.W_OK | constants.X_OK);
}
/** Must come before the first write of what a failed step must not leave behind. */
function rememberLength(name) {
    const length = statSync(toPath(name), { throwIfNoEntry: false })?.size;
    if (length !== undefined && !lengths.has(name))
        lengths.set(name, length);
}
/**
 * Removes what was written since, even if a full disk let only a part of it through. Never throws.
 */
function restoreLengths() {
    for (const [name, length] of lengths) {
        try {
            (0,external_node_fs_.truncateSync)(toPath(name), length);
        }
        catch {
            // Nothing could be written there, either.
        }
    }
}
function toPath(name) {
    return (0,environment/* readVariable */.nt)(name) ?? '';
}

;// CONCATENATED MODULE: ./src/runner/preconditions.js
/**
 * What a step needs of its runner: looked at before anything else, so that the message names the
 * true cause.
 */



/** The actions ask for Node 24 (`using: node24`); other runners take what they have. */
const MIN_NODE = 18;
/** @throws InputError, or the system's error about one of the runner's files */
function preconditions_requireRunner() {
    requireNode();
    requireCommandFiles();
    requireHyphens();
}
/** @throws InputError that says which version is there */
function requireNode() {
    const { node } = process.versions;
    if (Number.parseInt(node) >= MIN_NODE)
        return;
    throw new input_error/* InputError */.d({
        problem: `The action runs on Node ${node}, but needs Node 24, or ${MIN_NODE} at least`,
        remedy: "Use GitHub's runner of version 2.327.1 or later, or give your runner a newer Node",
        topic: 'runner',
    });
}
/**
 * A runner hands each declared input over, empty ones, too, and every action has some with a
 * hyphen. Shells such as dash drop variables whose names they cannot read.
 */
function requireHyphens() {
    if (listInputs().some((name) => name.includes('-')))
        return;
    throw new InputError({
        problem: "No input with a hyphen in its name has reached the step: a shell between the runner and Node, such as 'sh', has dropped them",
        remedy: 'Start Node without a shell, or from bash',
        topic: 'runner',
    });
}

;// CONCATENATED MODULE: ./src/runner/exit.js
/** Ends the process at once, whatever it still waits for. */
/**
 * What runs in Node's own threads: a name server that does not answer holds one of them for half a
 * minute.
 */
const IN_A_THREAD = /^(GetAddrInfo|GetNameInfo|FS)Req/;
/**
 * `process.exit` waits for these threads, and no signal that would not gives the process an exit
 * code.
 * @see https://docs.libuv.org/en/v1.x/misc.html#c.uv_library_shutdown
 */
function exit(code) {
    const isHeld = process.getActiveResourcesInfo().some((name) => IN_A_THREAD.test(name));
    if (isHeld)
        endThreads(code);
    process.exit(code);
}
/**
 * Becomes another process, which has the same id and no threads yet, where the system and Node can
 * do that.
 */
function endThreads(code) {
    const { execPath, pid } = process;
    if ('execve' in process && process.platform !== 'win32') {
        process.execve(execPath, [execPath, '--eval', `process.exit(${code})`], {});
    }
    // Any other code than 0 fails the step.
    if (code !== 0)
        process.kill(pid, 'SIGKILL');
}

;// CONCATENATED MODULE: ./src/runner/step.js
/**
 * Runs a step: one place that catches, one annotation for a failure, and an end at the deadline
 * whatever happens.
 */





/** Reserved for undoing what a step cannot hand over. */
const MAX_RESERVE_MS = 5_000;
const RESERVE_SHARE = 0.2;
/**
 * Between the last call's end and the step's, so that the call's own failure is what the user
 * reads.
 */
const MAX_MARGIN_MS = 250;
const MARGIN_SHARE = 0.05;
/**
 * To the step of a cancelled job the runner sends SIGINT, after 7.5 s SIGTERM, and kills it 2.5 s
 * later: time to revoke what was minted. On Windows it sends Ctrl-C and Ctrl-Break, which Node
 * calls SIGINT and SIGBREAK.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 * @see https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
const CANCELLING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
class step_Step {
    #cancellation = new AbortController();
    #undos = [];
    #exitCode;
    #report;
    #failure;
    #isOver = false;
    /** `report` takes the one line about a failure, `exitCode` is what the process then ends with. */
    constructor(exitCode, report) {
        this.#exitCode = exitCode;
        this.#report = report;
    }
    async run(body) {
        // Until it has ended: Node ends a process that waits for nothing any more, and that must not
        // look like success.
        process.exitCode = this.#exitCode;
        for (const signal of CANCELLING_SIGNALS) {
            process.on(signal, () => {
                this.#cancellation.abort();
            });
        }
        process.on('uncaughtException', (error) => void this.#fail(error));
        try {
            await body(this);
            if (!this.#isOver && this.#failure === undefined)
                this.#exit(0);
        }
        catch (error) {
            await this.#fail(error);
        }
    }
    /** Begins to count: the step is over at the latest `timeoutMs` after the process started. */
    startDeadline(timeoutMs) {
        setTimeout(() => {
            void this.#end(stepError('timeout', `it did not end within ${timeoutMs / 1_000} s`));
        }, Math.max(0, timeoutMs - process.uptime() * 1_000));
        const reserveMs = Math.min(MAX_RESERVE_MS, timeoutMs * RESERVE_SHARE);
        const deadline = timeoutMs - Math.min(MAX_MARGIN_MS, timeoutMs * MARGIN_SHARE);
        return { deadline, reserveMs, signal: this.#cancellation.signal, log: runner_log/* log */.R };
    }
    /** Adds what is to be done if the step fails from here on. */
    onFailure(undo) {
        this.#undos.push(undo);
    }
    /**
     * Must come right before something is handed over: the reply that brought it may have arrived
     * after the signal, or the step may have failed at its deadline and removed its outputs already.
     * @throws GitHubError `cancelled` or `timeout`
     */
    throwIfOver() {
        if (this.#isOver)
            throw stepError('timeout', 'it has ended already');
        if (!this.#cancellation.signal.aborted)
            return;
        throw stepError('cancelled', 'the job was cancelled');
    }
    /**
     * The first failure counts; those while things are undone follow from it. After the end it is too
     * late: what was handed over must not be revoked.
     */
    async #fail(error) {
        if (this.#failure !== undefined || this.#isOver)
            return;
        this.#failure = error;
        if ((0,environment/* isDebug */._o)())
            for (const each of toParts(error))
                runner_log/* log */.R.debug(each.stack ?? each.message);
        const outcomes = await Promise.allSettled(this.#undos.splice(0).map((undo) => undo()));
        for (const outcome of outcomes) {
            if (outcome.status === 'rejected')
                runner_log/* log */.R.warning(`A token may still be alive: ${await toLine(outcome.reason)}`);
        }
        await this.#end(error);
    }
    async #end(error) {
        if (this.#isOver)
            return;
        this.#isOver = true;
        restoreLengths();
        this.#report(await toLine(this.#failure ?? error));
        this.#exit(this.#exitCode);
    }
    /** Waits for the last line to be out, but not for sockets. */
    #exit(code) {
        this.#isOver = true;
        process.exitCode = code;
        process.stdout.write('', () => exit(code));
    }
}
function stepError(code, message) {
    return new errors/* GitHubError */.y({ code, message, route: 'The step' });
}
/** The failures behind one that stands for several. */
function toParts(error) {
    if (error instanceof AggregateError)
        return error.errors.flatMap(toParts);
    return error instanceof Error ? [error] : [];
}
/**
 * What makes the line is loaded when something has failed, and not before; without it the step must
 * fail all the same.
 */
async function toLine(error) {
    try {
        const { toMessage } = await __nccwpck_require__.e(/* import() */ 152).then(__nccwpck_require__.bind(__nccwpck_require__, 152));
        return toMessage(error);
    }
    catch {
        return "The step failed, and its message could not be loaded. Check that all of the action's dist/ is there.";
    }
}

;// CONCATENATED MODULE: ./src/runner/run-step.js
/** Runs the main step or the post step of an action, each with its own kind of failure. */



/**
 * A failure becomes one error annotation and exit code 1, after everything that the step began was
 * undone.
 */
async function runStep(body) {
    await new Step(1, log.error).run((step) => {
        requireRunner();
        return body(step);
    });
}
/**
 * A failure becomes one warning: a job that has done its work does not fail for its cleaning up.
 */
async function runPost(body) {
    await new step_Step(0, runner_log/* log */.R.warning).run((step) => {
        requireNode();
        return body(step);
    });
}

;// CONCATENATED MODULE: ./src/actions/post.js
/** The post step of all actions: revokes and removes what the main step created. */









const TIMEOUT_MS = 20_000;
void runPost(async (step) => {
    const limits = step.startDeadline(TIMEOUT_MS);
    const { connection, items, isComplete } = loadState();
    const renewed = items.some(({ kind }) => kind === 'job-files')
        ? await (await __nccwpck_require__.e(/* import() */ 491).then(__nccwpck_require__.bind(__nccwpck_require__, 491))).undoJobFiles(items)
        : [];
    for (const item of items)
        if (item.kind === 'git-file')
            await (0,git_file/* removePlannedOrWarn */.__)(item.file, (0,environment/* readTempFolder */.tP)());
    const revocations = [...items.filter(isRevocation), ...renewed];
    if (connection && revocations.length > 0) {
        const client = await connect(connection, limits);
        const outcomes = await Promise.allSettled(revocations.map((each) => revoke(client, each)));
        const owners = revocations.map(({ owner }) => owner);
        await reportOutcomes(owners, outcomes);
    }
    else if (isComplete)
        runner_log/* log */.R.info('There is nothing to revoke.');
    if (!isComplete)
        throw new Error('a part of what the main step left in the state cannot be read');
});

module.exports = __webpack_exports__;
/******/ })()
;