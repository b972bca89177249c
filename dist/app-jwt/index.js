/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 8815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

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
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
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
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
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

/***/ 1365:
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

/***/ 5041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ shouldSkip),
/* harmony export */   X: () => (/* binding */ skipOrFail)
/* harmony export */ });
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2510);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1835);
/** What to do when a credential is missing, as it is in workflows of forks and of Dependabot. */



/**
 * Whether one of the values is empty and the user chose to skip the step then; a notice says so.
 * Keys are the inputs' names in quotes, `product` is what the step is for.
 * @throws InputError when one is empty and the user did not
 */
function shouldSkip(credentials, product = 'token') {
    const missing = Object.keys(credentials).filter((input) => credentials[input]?.trim() === '');
    if (missing.length === 0) {
        readMissingChoice();
        return false;
    }
    return skipOrFail({
        problem: `input ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} empty: GitHub passes no secrets to workflows of forks and of Dependabot`,
        remedy: 'Check the names of the secret and the variable',
        topic: 'missing-credentials',
        product,
    });
}
/**
 * True, with a notice, when the user chose to skip the step.
 * @throws InputError when the user did not
 */
function skipOrFail({ problem, remedy, topic, product }) {
    if (readMissingChoice() === 'fail') {
        const sentence = `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`;
        throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
            problem: sentence,
            remedy: `${remedy}, or set 'on-missing-credentials: skip' to end green without a ${product}`,
            topic,
        });
    }
    _runner_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.notice(`No ${product} was minted: ${problem}.`);
    return true;
}
/** Refuses a value that is not a choice, even if nothing is missing. */
function readMissingChoice() {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)('on-missing-credentials', ['fail', 'skip'], 'fail');
}


/***/ }),

/***/ 4357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SIGNER_INPUTS),
/* harmony export */   S: () => (/* binding */ KEY_SERVICE_INPUTS)
/* harmony export */ });
/** The inputs that say who signs, and which of them belong to which key service. */
const SIGNER_INPUTS = ['private-key', 'kms-key', 'sign-command'];
/** Each belongs to one service, but for the last. */
const KEY_SERVICE_INPUTS = {
    aws: ['aws-role-to-assume', 'aws-region'],
    google: ['gcp-workload-identity-provider', 'gcp-service-account'],
    azure: ['azure-tenant-id', 'azure-client-id'],
    vault: ['vault-role', 'vault-auth-path', 'vault-namespace'],
    any: ['oidc-audience'],
};


/***/ }),

/***/ 2510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ readUnchecked),
/* harmony export */   JI: () => (/* binding */ readInteger),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   OW: () => (/* binding */ readTimeout),
/* harmony export */   hc: () => (/* binding */ readRaw),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export readBoolean */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8815);
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);
/* harmony import */ var _text_invisible_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9343);
/* harmony import */ var _text_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3411);
/** Reads single inputs: text to typed value, or an error that names the input. */




/** Longer than any single value, such as a token, a URL or a password. */
const MAX_LENGTH = 4_096;
/**
 * For inputs that hold many values. Full names of 500 repositories take up to 75,000 characters as
 * a JSON array, all permissions some 4,000 without comments, and a key of 16,384 bits 30,000 when
 * it was encoded as base64 three times.
 */
const MAX_LENGTHS = new Map([
    ['repositories', 100_000],
    ['repository-ids', 100_000],
    ['permissions', 20_000],
    ['private-key', 100_000],
]);
/**
 * In free text such a character may be part of an emoji or of a script, and the permissions can
 * have comments.
 */
const WITH_FREE_TEXT = ['note', 'permissions'];
/**
 * Gives the input as it arrived, so that a secret can be masked before anything is said about it.
 */
function readUnchecked(input) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4(input, { trimWhitespace: false });
}
/**
 * Keeps blanks, and drops invisible characters at the ends; `''` when not given.
 * @throws InputError for a text that is too long, or has invisible characters within
 */
function readRaw(input) {
    const raw = readUnchecked(input);
    const maxLength = MAX_LENGTHS.get(input) ?? MAX_LENGTH;
    if (raw.length > maxLength) {
        throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
            input,
            problem: `has ${raw.length} characters, but at most ${maxLength} are accepted`,
            remedy: 'Check the expression that fills it',
        });
    }
    const text = (0,_text_invisible_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutInvisibleEnds */ .gr)(raw);
    if (!WITH_FREE_TEXT.includes(input))
        (0,_text_invisible_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseInvisible */ .KY)(text, input);
    return text;
}
/**
 * Gives the input trimmed.
 * @throws InputError when only blanks were given: an expression that came out empty is not "not
 * given"
 */
function readText(input) {
    const raw = readRaw(input);
    const text = raw.trim();
    if (text !== '' || raw === '')
        return text;
    throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
        input,
        problem: 'holds only blanks: an expression in it probably came out empty',
        remedy: 'Fill it, or remove it',
    });
}
/** Reads YAML's booleans. @throws InputError for anything else */
function readBoolean(input, fallback) {
    const text = readText(input);
    if (text === '')
        return fallback;
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new InputError({ input, problem: `is ${show(text)}`, remedy: "Write 'true' or 'false'" });
}
/** @throws InputError for anything but one of the choices */
function readChoice(input, choices, fallback) {
    const text = readText(input);
    if (text === '')
        return fallback;
    const choice = choices.find((each) => each === text);
    if (choice !== undefined)
        return choice;
    const remedy = `Write one of ${choices.map((each) => `'${each}'`).join(', ')}`;
    throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({ input, problem: `is ${show(text)}`, remedy });
}
/** @throws InputError for anything but a whole number within the bounds */
function readInteger(input, { min, max, fallback }) {
    const text = readText(input);
    if (text === '')
        return fallback;
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= min && number <= max)
        return number;
    throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
        input,
        problem: `is ${show(text)}`,
        remedy: `Write a whole number from ${min} to ${max}`,
    });
}
/** Reads `timeout-seconds`, in milliseconds. */
function readTimeout() {
    return readInteger('timeout-seconds', { min: 1, max: 600, fallback: 60 }) * 1_000;
}
const MAX_SHOWN = 60;
function show(text) {
    return `'${(0,_text_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .toOneLine */ .G)(text, MAX_SHOWN)}'`;
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ listGivenInputs),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   _o: () => (/* binding */ isDebug),
/* harmony export */   _y: () => (/* binding */ readProxyVariables),
/* harmony export */   l6: () => (/* binding */ readSummaryFile),
/* harmony export */   nt: () => (/* binding */ readVariable),
/* harmony export */   tD: () => (/* binding */ toHelpLink),
/* harmony export */   tP: () => (/* binding */ readTempFolder),
/* harmony export */   wq: () => (/* binding */ readStepId)
/* harmony export */ });
/* unused harmony exports readCurrentRepository, readDefaultApiUrl, readServerUrl, listValues */
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

/***/ 1835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8815);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2996);
/* harmony import */ var _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3411);
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

/***/ 2996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   sD: () => (/* binding */ maskLines),
/* harmony export */   yE: () => (/* binding */ maskPassword)
/* harmony export */ });
/* unused harmony exports maskToken, maskLogin */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
/* harmony import */ var _text_line_breaks_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3149);
/* harmony import */ var _text_secret_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9804);
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
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}
/** Masks a token, also as git sends it: whoever masks the token alone has not masked that. */
function maskToken(token) {
    maskLogin(GIT_USER, token);
}
/** Masks a password or a client secret, also as it is sent with the name that it belongs to. */
function maskLogin(name, secret) {
    mask(secret);
    if (name !== '' && secret !== '')
        mask(toBasicCredential(name, secret));
}
/** Masks a secret of many lines, however its line breaks are written. */
function maskLines(text) {
    for (const form of new Set([text, (0,_text_line_breaks_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreLineBreaks */ .P)(text)])) {
        const lines = form.split(/[\r\n]/).map((line) => line.trim());
        lines.filter(_text_secret_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretLine */ .J).forEach(mask);
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

/***/ 423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ composeJwt)
/* harmony export */ });
/**
 * Gives the JWT in its compact form. `signInput` gets the text to sign and gives its RS256
 * signature as raw bytes.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1
 * @throws what `signInput` throws
 */
async function composeJwt(claims, signInput) {
    const input = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
    const signature = await signInput(input);
    return `${input}.${Buffer.from(signature).toString('base64url')}`;
}
function encode(part) {
    return Buffer.from(JSON.stringify(part)).toString('base64url');
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

/***/ 9343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ refuseInvisible),
/* harmony export */   gr: () => (/* binding */ withoutInvisibleEnds),
/* harmony export */   jQ: () => (/* binding */ showInvisible)
/* harmony export */ });
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);
/**
 * Characters that nobody sees and that copying from a web page or a chat brings along: U+200B,
 * U+2060, U+FEFF and the like.
 */

/**
 * Blanks, tabs and line breaks take up room; these do not.
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
const BLANK_OR_QUOTE = /[\s"'`]/;
/**
 * The text without such characters at both ends of each line, blanks and quotes around them or not.
 * A text of nothing else becomes a blank: it was given, and what was given must not count as left
 * out.
 */
function withoutInvisibleEnds(text) {
    if (!INVISIBLE.test(text))
        return text;
    return text.replace(/[^\r\n]+/g, cleanLine) || ' ';
}
function cleanLine(line) {
    const characters = Array.from(line);
    const isInner = (each) => !isStray(each) && !BLANK_OR_QUOTE.test(each);
    const first = characters.findIndex(isInner);
    const last = characters.findLastIndex(isInner);
    return characters
        .filter((each, index) => (first <= index && index <= last) || !isStray(each))
        .join('');
}
/** A variation selector belongs to the character before it: to an emoji, for instance. */
function isStray(character) {
    return INVISIBLE.test(character) && !/\p{Variation_Selector}/u.test(character);
}
/**
 * @throws InputError naming the first such character by its code point, since a message cannot show
 * it
 */
function refuseInvisible(text, input) {
    const found = INVISIBLE.exec(text);
    if (!found)
        return;
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
        input,
        problem: `contains the invisible character ${toCodePoint(found[0])} at position ${found.index + 1}`,
        remedy: 'Delete it, or type the value again',
    });
}
/** The text with such characters written out, for a message. */
function showInvisible(text) {
    return text.replace(ALL_INVISIBLE, (character) => `<${toCodePoint(character)}>`);
}
function toCodePoint(character) {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
}


/***/ }),

/***/ 3149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findUnusualLineBreaks),
/* harmony export */   P: () => (/* binding */ restoreLineBreaks)
/* harmony export */ });
/**
 * Line breaks that were written out on a text's way through a shell, a URL, a web page or a table.
 */
/** Characters by their code, as URLs and web pages write them. The name is that of a line break. */
const ENCODED = [
    ["'%0A'", /%(0[ad]|[2-7][0-9a-f])/gi, 16],
    ["'&#10;'", /&#(1[03]|[3-9]\d);/g, 10],
    ["'&#xA;'", /&#x0{0,4}([ad]|[2-7][0-9a-f]);/gi, 16],
];
const USUAL = ["'\\n'", /\\{1,4}(?:[rn]|u000[ad])/g];
const UNUSUAL = [
    ["'`n'", /`[rn]/g],
    ["'<br>'", /<\/?(?:br|p|div|li|pre|code|span) ?\/?>/gi],
    ['commas', /,/g],
];
/** What all of these patterns begin with: most texts have none of it, and need no further look. */
const FIRST_LETTER = /[%&\\`<,]/;
/** The text with real line breaks. Nothing that is replaced can be part of PEM or of base64. */
function restoreLineBreaks(text) {
    if (!FIRST_LETTER.test(text))
        return text;
    const decoded = ENCODED.reduce((encoded, [, pattern, radix]) => encoded.replace(pattern, (_, code) => String.fromCharCode(parseInt(code, radix))), text);
    return [USUAL, ...UNUSUAL].reduce((written, [, pattern]) => written.replace(pattern, '\n'), decoded);
}
/**
 * How line breaks were written, for a message; `undefined` for real ones and for the usual `\n`.
 */
function findUnusualLineBreaks(text) {
    if (!FIRST_LETTER.test(text))
        return undefined;
    return [...ENCODED, ...UNUSUAL].find(([, pattern]) => text.search(pattern) >= 0)?.[0];
}


/***/ }),

/***/ 3411:
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


/***/ }),

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isSecretLine)
/* harmony export */ });
/**
 * Which lines of a secret text are a secret themselves, so that masking them helps and does not
 * spoil the log.
 */
/** A shorter line says nothing about the rest, and turns up in other places. */
const MIN_LENGTH = 16;
/**
 * False for a short line, and for the first and the last one of a key, which are the same in all
 * keys.
 */
function isSecretLine(line) {
    return line.length >= MIN_LENGTH && !/^-----(BEGIN|END)[A-Z0-9 ]*-----$/.test(line);
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

;// CONCATENATED MODULE: ./src/signing/app-jwt.js
/** Allows for clocks that run a little behind GitHub's. */
const BACKDATED_SECONDS = 60;
/** Spreads the `iat` of jobs that start in the same second: they rarely send the same JWT. */
const JITTER_SECONDS = 5;
/** With the backdating and the jitter, `exp − iat` stays below the 600 s that GitHub allows. */
const MAX_LIFETIME_SECONDS = 530;
/**
 * Has a JWT signed with RS256; the id is a JSON string in `iss`.
 * @throws InputError when the key turns out to be damaged
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
async function createAppJwt(options) {
    const { id, signer, now, jitter, lifetimeSeconds = MAX_LIFETIME_SECONDS } = options;
    const seconds = Math.floor(now / 1_000);
    const claims = {
        iss: id,
        iat: seconds - BACKDATED_SECONDS - Math.floor(jitter * (JITTER_SECONDS + 1)),
        exp: seconds + lifetimeSeconds,
    };
    return { jwt: await signer.sign(claims), expiresAt: new Date(claims.exp * 1_000) };
}

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __nccwpck_require__(683);
// EXTERNAL MODULE: ./src/inputs/values.js
var values = __nccwpck_require__(2510);
// EXTERNAL MODULE: ./src/runner/masks.js
var masks = __nccwpck_require__(2996);
// EXTERNAL MODULE: ./src/inputs/signer/names.js
var names = __nccwpck_require__(4357);
;// CONCATENATED MODULE: ./src/inputs/app.js




/**
 * Masks the key before anything else.
 * @throws InputError when the id has no form of one, or more than one signer is given
 */
function readApp() {
    (0,masks/* maskLines */.sD)((0,values/* readUnchecked */.Br)('private-key'));
    const signers = names/* SIGNER_INPUTS */.B.map((input) => ({ input, text: (0,values/* readRaw */.hc)(input) }));
    const appId = readAppId();
    const given = signers.filter(({ text }) => text.trim() !== '');
    const [signer = { input: 'private-key', text: '' }, other] = given;
    if (!other)
        return { appId, signer };
    throw new input_error/* InputError */.d({
        input: signer.input,
        problem: `cannot be used with '${other.input}': one alone can sign`,
        remedy: 'Remove one of them',
    });
}
/** GitHub's tokens and client secrets look like this, and no id does. */
const LOOKS_LIKE_SECRET = /^(gh[a-z]_|github_pat_|[0-9a-f]{40}$)/i;
/**
 * The form of client IDs and app IDs; an id is also part of a path, where dots alone would lead
 * elsewhere.
 */
const ID_FORM = /^(?!\.{1,2}$)[A-Za-z0-9._-]{0,64}$/;
/** A secret that was pasted in its place is masked, and not shown. */
function readAppId() {
    const input = (0,values/* readRaw */.hc)('client-id').trim() === '' ? 'app-id' : 'client-id';
    const id = (0,values/* readRaw */.hc)(input).trim();
    if (ID_FORM.test(id) && !LOOKS_LIKE_SECRET.test(id))
        return id;
    (0,masks/* maskLines */.sD)(id);
    throw new input_error/* InputError */.d({
        input,
        problem: 'is not the id of an app',
        remedy: "Write the client ID ('Iv23…') or the app ID (a number) from the app's settings page",
        topic: 'missing-credentials',
    });
}

// EXTERNAL MODULE: ./src/inputs/missing-credentials.js
var missing_credentials = __nccwpck_require__(5041);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
// EXTERNAL MODULE: ./src/text/secret-lines.js
var secret_lines = __nccwpck_require__(9804);
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
// EXTERNAL MODULE: ./src/text/line-breaks.js
var line_breaks = __nccwpck_require__(3149);
;// CONCATENATED MODULE: ./src/text/trim.js
/** Trims the ends of a text, in linear time whatever the text is. */
/**
 * Cuts off what `end`, a pattern for one character, matches at both ends. A pattern such as `\s+$`
 * takes quadratic time.
 */
function trimEnds(text, end) {
    let from = 0;
    let to = text.length;
    while (from < to && end.test(text.charAt(from)))
        from++;
    while (to > from && end.test(text.charAt(to - 1)))
        to--;
    return text.slice(from, to);
}

;// CONCATENATED MODULE: ./src/signing/private-key/text.js
/**
 * Unwraps a key: quotes, line breaks and dashes that were changed on the way, base64, and at last
 * the PEM armour.
 */



/** Keys were seen that had been encoded twice; more is no accident. */
const MAX_BASE64_LAYERS = 3;
const BASE64_OR_BASE64URL = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** `\s` counts a BOM among the blanks. */
const BLANK_OR_QUOTE = /[\s"'`]/;
/** A form on a web page sends blanks as `+`. */
const BEGIN_LINE = /-----BEGIN([A-Z0-9.+\s]{0,60})-----/g;
/** Word processors put these in the place of hyphens. */
const OTHER_DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const MAX_END_LINE_LENGTH = 120;
/**
 * What base64 decodes to is taken as long as it is text; whether that text is a key is for others
 * to say.
 */
function unwrap(text) {
    let plain = clean(text);
    const forms = [text, plain];
    for (let layer = 0; layer < MAX_BASE64_LAYERS && !plain.includes('-----BEGIN'); layer++) {
        const compact = removeBlanks(plain);
        const decoded = decodeBase64(compact);
        if (decoded === undefined)
            break;
        plain = clean(decoded);
        forms.push(compact, decoded, plain);
    }
    return { plain, forms, change: findChange(forms) };
}
function findChange(forms) {
    const lines = forms.filter((form) => !/[\r\n]/.test(form.trim()));
    const lineBreaks = lines.map(line_breaks/* findUnusualLineBreaks */.H).find((each) => each !== undefined);
    if (lineBreaks !== undefined)
        return `its line breaks were written as ${lineBreaks}`;
    return forms.some((form) => restoreDashes(form) !== form)
        ? 'its hyphens became other dashes'
        : undefined;
}
/** Text around the blocks is ignored: https://www.rfc-editor.org/rfc/rfc7468#section-2 */
function readPemBlocks(plain) {
    const begins = [...plain.matchAll(BEGIN_LINE)];
    return begins.map((begin, index) => {
        const label = toLabel(begin[1] ?? '');
        const block = plain.slice(begin.index + begin[0].length, begins[index + 1]?.index);
        const end = block.indexOf('-----END');
        if (end < 0)
            return { label, body: removeBlanks(block), hasEnd: false };
        const endLine = toLabel(block.slice(end, end + MAX_END_LINE_LENGTH));
        return {
            label,
            body: removeBlanks(block.slice(0, end)),
            hasEnd: endLine.startsWith(`-----END${label}-----`),
        };
    });
}
function clean(text) {
    const unquoted = parseJsonString(text.trim()) ?? text;
    return trimEnds(restoreDashes((0,line_breaks/* restoreLineBreaks */.P)(unquoted)), BLANK_OR_QUOTE);
}
/**
 * Text processors join two hyphens to one dash, so their number says nothing. PEM has none but in
 * its armour.
 */
function restoreDashes(text) {
    if (!OTHER_DASH.test(text))
        return text;
    return text.replace(/[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]{1,40}/g, (run) => /^-*$/.test(run) ? run : '-----');
}
/**
 * Encoders of JSON write `/` and `+` as escapes, too, so that its quotes cannot just be cut off.
 */
function parseJsonString(text) {
    if (!text.startsWith('"'))
        return undefined;
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function decodeBase64(compact) {
    if (!BASE64_OR_BASE64URL.test(compact))
        return undefined;
    const bytes = Buffer.from(compact, 'base64');
    // UTF-16 with its byte order mark: only to be named, by the NUL in each of its letters.
    if (['fffe', 'feff'].includes(bytes.toString('hex', 0, 2)))
        return bytes.toString('latin1');
    return bytes.length > 0 && (0,external_node_buffer_namespaceObject.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
function toLabel(text) {
    return text.replace(/[+\s]/g, '');
}
function removeBlanks(text) {
    return text.replace(/\s/g, '');
}

;// CONCATENATED MODULE: ./src/signing/private-key/private-key.js
/** Reads an app's private key in any usual form, or says what it is instead. */




/** RS256 takes no shorter one: https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_BITS = 2_048;
/** OpenSSL verifies with no longer one. */
const MAX_BITS = 16_384;
const PEM_LINE = /.{1,64}/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const OTHER_KINDS = {
    ec: 'EC key',
    ed25519: 'Ed25519 key',
    'rsa-pss': 'RSA-PSS key',
};
/**
 * Takes PKCS#1 and PKCS#8 PEM with line breaks of any kind, written as `\n`, or lost; indented,
 * quoted, with blank lines or a BOM around it; and base64 of any of these. The caller has masked
 * the lines of `text` already.
 * @throws InputError that names what the text is and what to do, and holds no byte of it
 */
async function parsePrivateKey(text) {
    const { plain, forms, change } = unwrap(text);
    const block = await readBlock(plain);
    const key = await readKey(block, change);
    return {
        sign: (text) => signAndVerify(key, text),
        // Asked for after a refusal only.
        get fingerprint() {
            return toFingerprint(key);
        },
        secrets: listSecrets(block.body, forms),
    };
}
/** Loads what identifies a mistake when there is one. */
async function readBlock(plain) {
    const blocks = readPemBlocks(plain);
    const [block] = blocks;
    if (block && blocks.length === 1 && isPrivateKey(block))
        return block;
    const { identifyText, identifyBlocks } = await __nccwpck_require__.e(/* import() */ 870).then(__nccwpck_require__.bind(__nccwpck_require__, 5870));
    return refuse(identifyBlocks(blocks) ?? identifyText(plain));
}
/** An encrypted block has headers: https://www.rfc-editor.org/rfc/rfc1421#section-4.6.1.1 */
function isPrivateKey({ label, body, hasEnd }) {
    return /^(RSA)?PRIVATEKEY$/.test(label) && hasEnd && !body.startsWith('Proc-Type:');
}
/** GitHub hands out PKCS#1; what other tools have made of it is PKCS#8. */
async function readKey({ label, body }, change) {
    const type = label === 'RSAPRIVATEKEY' ? 'pkcs1' : 'pkcs8';
    const key = BASE64.test(body) ? decodeKey(body, type) : undefined;
    if (key?.asymmetricKeyType === undefined)
        return refuseUnreadable(body, change);
    if (key.asymmetricKeyType !== 'rsa')
        return refuse(OTHER_KINDS[key.asymmetricKeyType] ?? 'not RSA');
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (bits < MIN_BITS)
        return refuse('short');
    if (bits > MAX_BITS)
        return refuse('damaged');
    return key;
}
async function refuse(mistake, change) {
    const { toKeyError } = await __nccwpck_require__.e(/* import() */ 7).then(__nccwpck_require__.bind(__nccwpck_require__, 7007));
    throw toKeyError(mistake, change);
}
function refuseUnreadable(body, change) {
    if (change !== undefined)
        return refuse('changed', change);
    if (/[^A-Za-z0-9+/=]/.test(body))
        return refuse('changed', 'there are characters in it that no key has');
    return refuse('damaged');
}
function decodeKey(body, type) {
    try {
        return (0,external_node_crypto_.createPrivateKey)({ key: Buffer.from(body, 'base64'), format: 'der', type });
    }
    catch {
        return undefined;
    }
}
/**
 * A key with wrong numbers in it is read without complaint, and GitHub would only say that it could
 * not decode the JWT.
 */
async function signAndVerify(key, text) {
    const data = Buffer.from(text);
    try {
        // In one of Node's own threads: meanwhile the step connects to GitHub.
        const signature = await (0,external_node_util_namespaceObject.promisify)(external_node_crypto_.sign)('sha256', data, key);
        if ((0,external_node_crypto_.verify)('sha256', data, key, signature))
            return signature;
    }
    catch {
        // OpenSSL's words would not help.
    }
    return refuse('damaged');
}
/**
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps#verifying-private-keys
 */
function toFingerprint(key) {
    const der = (0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'der' });
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(der).digest('base64')}`;
}
/**
 * Includes the words of each line: a shell that prints the key may join or squeeze what was between
 * them.
 */
function listSecrets(body, forms) {
    const lines = forms.flatMap((form) => form.split(/[\r\n]/).map((line) => line.trim()));
    const words = forms.flatMap((form) => form.split(/\s/));
    const secrets = new Set([...lines, ...words, ...(body.match(PEM_LINE) ?? []), body]);
    return [...secrets].filter(secret_lines/* isSecretLine */.J);
}

// EXTERNAL MODULE: ./src/signing/compact-jwt.js
var compact_jwt = __nccwpck_require__(423);
;// CONCATENATED MODULE: ./src/signing/private-key/signer.js
/** Signs with a private key that the step holds. */

function createPrivateKeySigner(key) {
    return {
        sign: (claims) => (0,compact_jwt/* composeJwt */.y)(claims, key.sign),
        findFingerprint: () => Promise.resolve(key.fingerprint),
    };
}

;// CONCATENATED MODULE: ./src/inputs/signer/private-key.js
/** Turns the private key into what signs with it: the key goes no further than here. */



/**
 * Masks the forms of the key that only parsing shows.
 * @throws InputError that names what is wrong with the key
 */
async function toSigner(privateKey) {
    const key = await parsePrivateKey(privateKey);
    key.secrets.forEach(masks/* mask */.dK);
    return createPrivateKeySigner(key);
}

;// CONCATENATED MODULE: ./src/inputs/signer/signer.js
/** Turns the inputs into what signs for the app; each way to sign is loaded by itself. */





/**
 * Gives the id and the signer; `undefined` when one of them is missing and the user chose to skip
 * the step then. `product` is what the step is for.
 * @throws InputError that names what is wrong
 */
async function readSigner({ appId, signer: { input, text } }, product = 'token') {
    const credentials = { "'client-id' or 'app-id'": appId, [`'${input}'`]: text };
    if ((0,missing_credentials/* shouldSkip */.P)(credentials, product))
        return undefined;
    if (input === 'kms-key') {
        const { readKeyService } = await __nccwpck_require__.e(/* import() */ 679).then(__nccwpck_require__.bind(__nccwpck_require__, 9679));
        const openSigner = await readKeyService(text.trim(), product);
        return openSigner && { appId, openSigner };
    }
    refuseKeyServiceInputs(input);
    if (input === 'sign-command') {
        const { readSignCommand } = await __nccwpck_require__.e(/* import() */ 11).then(__nccwpck_require__.bind(__nccwpck_require__, 5011));
        return { appId, openSigner: readSignCommand(text) };
    }
    const signer = await toSigner(text);
    return { appId, openSigner: () => signer };
}
function refuseKeyServiceInputs(input) {
    const stray = Object.values(names/* KEY_SERVICE_INPUTS */.S)
        .flat()
        .find((name) => (0,values/* readText */.yR)(name) !== '');
    if (stray === undefined)
        return;
    throw new input_error/* InputError */.d({
        input: stray,
        problem: `is for a key service, but '${input}' signs`,
        remedy: `Give 'kms-key' in its place, or remove '${stray}'`,
    });
}

;// CONCATENATED MODULE: ./src/inputs/generated/app-jwt.js
/** The inputs that app-jwt declares. Written by scripts/generate.ts from its action.yml. */
const DECLARED_INPUTS = [
    'client-id',
    'app-id',
    'private-key',
    'kms-key',
    'sign-command',
    'aws-role-to-assume',
    'aws-region',
    'gcp-workload-identity-provider',
    'gcp-service-account',
    'azure-tenant-id',
    'azure-client-id',
    'vault-role',
    'vault-auth-path',
    'vault-namespace',
    'oidc-audience',
    'lifetime-seconds',
    'on-missing-credentials',
    'timeout-seconds',
];

;// CONCATENATED MODULE: ./src/access/permissions/generated/permissions.js
/** Permission names by the levels they allow. Written by scripts/generate.ts from schemas/app-permissions.json. */
const NAMES_BY_LEVELS = {
    read: [
        'codespaces_metadata',
        'copilot_agent_settings',
        'enterprise_copilot_metrics',
        'organization_api_insights',
        'organization_copilot_metrics',
        'organization_events',
        'organization_plan',
        'plan',
        'private_repository_invitations',
        'watching',
    ],
    write: [
        'codespaces_secrets',
        'gists',
        'organization_codespaces_settings',
        'profile',
        'workflows',
    ],
    'read write': [
        'actions',
        'actions_variables',
        'administration',
        'agent_secrets',
        'agent_variables',
        'artifact_metadata',
        'attestations',
        'blocking',
        'checks',
        'code_quality',
        'codespaces',
        'codespaces_lifecycle_admin',
        'codespaces_user_secrets',
        'content_references',
        'contents',
        'custom_properties_for_organizations',
        'dependabot_secrets',
        'deployments',
        'discussions',
        'email_addresses',
        'emails',
        'enterprise_administration',
        'enterprise_custom_properties',
        'enterprise_organization_installation_repositories',
        'enterprise_organization_installations',
        'enterprise_teams',
        'environments',
        'followers',
        'git_signing_ssh_public_keys',
        'git_ssh_keys',
        'gpg_keys',
        'interaction_limits',
        'issue_fields',
        'issue_types',
        'issues',
        'keys',
        'members',
        'merge_queues',
        'metadata',
        'org_copilot_content_exclusion',
        'organization_actions_variables',
        'organization_administration',
        'organization_agent_secrets',
        'organization_agent_variables',
        'organization_announcement_banners',
        'organization_campaigns',
        'organization_codespaces',
        'organization_codespaces_secrets',
        'organization_copilot_agent_settings',
        'organization_copilot_seat_management',
        'organization_copilot_spaces',
        'organization_custom_org_roles',
        'organization_custom_roles',
        'organization_dependabot_secrets',
        'organization_hooks',
        'organization_network_configurations',
        'organization_packages',
        'organization_personal_access_token_requests',
        'organization_personal_access_tokens',
        'organization_private_registries',
        'organization_runner_custom_images',
        'organization_secrets',
        'organization_self_hosted_runners',
        'organization_user_blocking',
        'packages',
        'pages',
        'pull_requests',
        'repository_advisories',
        'repository_custom_properties',
        'repository_hooks',
        'secret_scanning_alerts',
        'secrets',
        'security_events',
        'single_file',
        'starring',
        'statuses',
        'team_discussions',
        'vulnerability_alerts',
    ],
    'read write admin': [
        'copilot_messages',
        'enterprise_ai_controls',
        'enterprise_credentials',
        'enterprise_custom_enterprise_roles',
        'enterprise_custom_org_roles',
        'enterprise_custom_properties_for_organizations',
        'enterprise_organizations',
        'enterprise_people',
        'enterprise_sso',
        'organization_custom_properties',
        'organization_external_properties_for_repos',
        'organization_knowledge_bases',
        'organization_pre_receive_hooks',
        'organization_projects',
        'repository_pre_receive_hooks',
        'repository_projects',
        'user_events',
    ],
};

;// CONCATENATED MODULE: ./src/access/permissions/catalogue.js
/** The permissions that GitHub Apps can have, and the levels that each of them allows. */

/** The levels from narrow to wide: each includes the ones before it. */
const LEVELS = ['read', 'write', 'admin'];
const LEVELS_BY_NAME = new Map(Object.entries(NAMES_BY_LEVELS).flatMap(([levels, names]) => {
    const allowed = LEVELS.filter((level) => levels.split(' ').includes(level));
    return names.map((name) => [name, allowed]);
}));
/** Whether the text is a level, spelled as the API does. */
function isLevel(text) {
    return LEVELS.some((level) => level === text);
}
/** Negative if `a` is narrower than `b`, positive if it is wider, 0 if they are equal. */
function compareLevels(a, b) {
    return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}
/** The levels that a permission allows; undefined if the catalogue lacks the name. */
function findAllowedLevels(name) {
    return LEVELS_BY_NAME.get(name);
}
/** Every name of the catalogue, in no particular order. */
function listPermissions() {
    return [...LEVELS_BY_NAME.keys()];
}

;// CONCATENATED MODULE: ./src/access/permissions/spellings.js
/**
 * The ways to write a permission's name other than the API's: GitHub's web pages and this action's
 * input names.
 */
/**
 * Titles on GitHub's web pages that differ from the API's name, as `title → API name`. A title that
 * pages use for a repository and for an organization means the repository's, as API names do
 * (`secrets`, `organization_secrets`). Titles that leave the meaning open (`Projects`, `Events`)
 * are left out.
 * @see https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const SPELLINGS = new Map(Object.entries({
    api_insights: 'organization_api_insights',
    block_another_user: 'blocking',
    blocking_users: 'organization_user_blocking',
    campaigns: 'organization_campaigns',
    code_scanning: 'security_events',
    code_scanning_alerts: 'security_events',
    commit_statuses: 'statuses',
    copilot_content_exclusion: 'org_copilot_content_exclusion',
    custom_organization_roles: 'organization_custom_org_roles',
    custom_properties: 'repository_custom_properties',
    custom_repository_roles: 'organization_custom_roles',
    dependabot_alerts: 'vulnerability_alerts',
    github_copilot_business: 'organization_copilot_seat_management',
    hosted_runner_custom_images: 'organization_runner_custom_images',
    network_configurations: 'organization_network_configurations',
    organization_blocking_users: 'organization_user_blocking',
    organization_copilot_content_exclusion: 'org_copilot_content_exclusion',
    organization_members: 'members',
    organization_variables: 'organization_actions_variables',
    organization_webhooks: 'organization_hooks',
    personal_access_token_requests: 'organization_personal_access_token_requests',
    personal_access_tokens: 'organization_personal_access_tokens',
    repository_security_advisories: 'repository_advisories',
    repository_variables: 'actions_variables',
    repository_webhooks: 'repository_hooks',
    secret_scanning: 'secret_scanning_alerts',
    self_hosted_runners: 'organization_self_hosted_runners',
    ssh_signing_keys: 'git_signing_ssh_public_keys',
    variables: 'actions_variables',
    webhooks: 'repository_hooks',
}));
/**
 * The API's name for a name in any spelling: lower case, hyphens and blanks as underscores, web
 * titles translated.
 *
 * - `Pull-Requests` · `Pull requests` → `pull_requests`
 * - `dependabot-alerts` → `vulnerability_alerts`
 */
function toPermissionName(text) {
    const name = text.trim().toLowerCase().replace(/[-\s]/g, '_');
    return SPELLINGS.get(name) ?? name;
}
/** The input that asks for this one permission: `pull_requests` → `permission-pull-requests`. */
function permissionInputName(name) {
    return `permission-${name.replaceAll('_', '-')}`;
}

;// CONCATENATED MODULE: ./src/inputs/declared.js
/** The inputs that an action declares in its action.yml. */


/** Adds one for each permission of the catalogue where the action takes them. */
function listDeclaredInputs(declared) {
    return declared.flatMap((name) => name === 'permission-<name>' ? listPermissionInputs() : [name]);
}
/** Gives one for each permission of the catalogue. */
function listPermissionInputs() {
    return listPermissions().map(permissionInputName);
}

// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __nccwpck_require__(512);
;// CONCATENATED MODULE: ./src/inputs/names.js
/** Compares the names of the inputs that arrived with those that the action declares. */


/**
 * The runner passes undeclared inputs along and only warns. What looks into them is loaded when
 * there are some.
 * @throws InputError for one that stands for a declared input
 */
async function checkInputNames(inputs) {
    const declared = listDeclaredInputs(inputs);
    const undeclared = (0,environment/* listGivenInputs */.Nf)().filter((name) => !declared.includes(name));
    if (undeclared.length === 0)
        return;
    const { refuseUnknownInputs } = await __nccwpck_require__.e(/* import() */ 297).then(__nccwpck_require__.bind(__nccwpck_require__, 8297));
    refuseUnknownInputs(undeclared, declared);
}

;// CONCATENATED MODULE: ./src/actions/app-jwt/inputs.js
/** The inputs of app-jwt, as one typed value. */






/**
 * Masks the key before anything else. `undefined` when the id or the key is empty and the user
 * chose to skip then.
 * @throws InputError for the first input that is not clear
 */
async function readAppJwtInputs() {
    const raw = readApp();
    await checkInputNames(DECLARED_INPUTS);
    const app = await readSigner(raw, 'JWT');
    if (!app)
        return undefined;
    const bounds = { min: 60, max: MAX_LIFETIME_SECONDS, fallback: MAX_LIFETIME_SECONDS };
    return {
        ...app,
        lifetimeSeconds: (0,values/* readInteger */.JI)('lifetime-seconds', bounds),
        timeoutMs: (0,values/* readTimeout */.OW)(),
    };
}

// EXTERNAL MODULE: ./src/runner/log.js
var runner_log = __nccwpck_require__(1835);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var lib_core = __nccwpck_require__(8815);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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
function requireCommandFiles() {
    requireFiles(['GITHUB_OUTPUT', 'GITHUB_STATE']);
}
/** Without it no later step would see what is exported. @throws as `requireCommandFiles` */
function requireEnvironmentFile() {
    requireFiles(['GITHUB_ENV']);
}
function requireFiles(names) {
    const missing = names.filter((name) => toPath(name) === '');
    if (missing.length > 0) {
        throw new input_error/* InputError */.d({
            problem: `${missing.join(' and ')} not set: this is not a step of a job`,
            remedy: 'Run it from a workflow, on a runner of version 2.327.1 or later',
            topic: 'runner',
        });
    }
    names.forEach(requireWritable);
}
/** Does not wait, as it would for the reader of a pipe. */
function requireWritable(name) {
    const { O_WRONLY, O_APPEND, O_NONBLOCK } = external_node_fs_.constants;
    const file = (0,external_node_fs_.openSync)(toPath(name), O_WRONLY | O_APPEND | O_NONBLOCK);
    const isFile = (0,external_node_fs_.fstatSync)(file).isFile();
    (0,external_node_fs_.closeSync)(file);
    if (isFile)
        return;
    throw new input_error/* InputError */.d({
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
function command_files_rememberLength(name) {
    const length = (0,external_node_fs_.statSync)(toPath(name), { throwIfNoEntry: false })?.size;
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

;// CONCATENATED MODULE: ./src/outputs/outputs.js
/** Sets the step's outputs and variables for later steps; a failed step removes them. */


/**
 * Sets them in this order; values that are not text as JSON.
 * @throws when the runner's file cannot be written
 */
function setOutputs(outputs, { outlastFailure = false } = {}) {
    if (!outlastFailure)
        command_files_rememberLength('GITHUB_OUTPUT');
    for (const [name, value] of Object.entries(outputs))
        lib_core/* setOutput */.uH(name, value);
}
/**
 * Sets a variable for this step and all later ones of the job.
 * @throws when the runner's file cannot be written
 */
function exportVariable(name, value) {
    rememberLength('GITHUB_ENV');
    core.exportVariable(name, value);
}

// EXTERNAL MODULE: ./src/text/one-line.js
var one_line = __nccwpck_require__(3411);
;// CONCATENATED MODULE: ./src/outputs/summary.js
/** The job summary: one table for each token, and never the token. */






/** A heading is read at a glance; all repositories stand in the table. */
const MAX_HEADING_LENGTH = 80;
/** A summary that cannot be written is a warning: the token is already handed over and works. */
function writeSummary(heading, tables) {
    const toRow = ([name, value]) => `<tr>${toCells('th', [name])}${toCells('td', [value])}</tr>`;
    write(heading, tables.map((table) => table.map(toRow)));
}
/**
 * One table with a row for each thing, below the names of its columns. A summary that cannot be
 * written is a warning.
 */
function writeSummaryList(heading, columns, rows) {
    const body = rows.map((row) => `<tr>${toCells('td', row)}</tr>`);
    write(heading, [[`<tr>${toCells('th', columns)}</tr>`, ...body]]);
}
function toCells(tag, texts) {
    return texts.map((text) => `<${tag}>${summary_escape(text)}</${tag}>`).join('');
}
/** Does without `@actions/core`, whose summary makes Node load a part that nothing else needs. */
function write({ title, subject }, tables) {
    const file = (0,environment/* readSummaryFile */.l6)();
    if (file === '')
        return;
    const stepId = (0,environment/* readStepId */.wq)();
    const heading = `${title}: ${summary_escape(stepId === undefined ? subject : `step ${stepId}`, MAX_HEADING_LENGTH)}`;
    try {
        command_files_rememberLength('GITHUB_STEP_SUMMARY');
        const texts = tables.map((rows) => `<table>${rows.join('')}</table>\n`);
        (0,external_node_fs_.appendFileSync)(file, `<h3>${heading}</h3>\n${texts.join('')}`);
    }
    catch (error) {
        runner_log/* log */.R.warning(`The job summary was not written: ${(0,one_line/* toOneLine */.G)(String(error)).replace(/\.$/, '')}.`);
    }
}
/**
 * The summary is Markdown with HTML, and its values come from outside. Redacted before: an escaped
 * secret is not recognized.
 */
function summary_escape(text, maxLength = Infinity) {
    return (0,one_line/* toOneLine */.G)((0,masks/* redact */.E$)(text), maxLength).replace(/[&<>"'`|*_[\]]/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./src/actions/app-jwt/outputs.js




function writeOutputs({ jwt, expiresAt }, appId) {
    (0,masks/* mask */.dK)(jwt);
    const expiry = expiresAt.toISOString().replace('.000Z', 'Z');
    setOutputs({ jwt, 'expires-at': expiry });
    runner_log/* log */.R.info(`Signed a JWT of the app ${appId}; it expires at ${expiry}, and nobody can revoke it before.`);
    writeSummary({ title: 'App JWT', subject: appId }, [
        [
            ['App', appId],
            ['Expires', expiry],
            ['After the job', 'valid until it expires'],
        ],
    ]);
}

;// CONCATENATED MODULE: ./src/runner/preconditions.js
/**
 * What a step needs of its runner: looked at before anything else, so that the message names the
 * true cause.
 */



/** The actions ask for Node 24 (`using: node24`); other runners take what they have. */
const MIN_NODE = 18;
/** @throws InputError, or the system's error about one of the runner's files */
function requireRunner() {
    preconditions_requireNode();
    requireCommandFiles();
    requireHyphens();
}
/** @throws InputError that says which version is there */
function preconditions_requireNode() {
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
    if ((0,environment/* listInputs */.SS)().some((name) => name.includes('-')))
        return;
    throw new input_error/* InputError */.d({
        problem: "No input with a hyphen in its name has reached the step: a shell between the runner and Node, such as 'sh', has dropped them",
        remedy: 'Start Node without a shell, or from bash',
        topic: 'runner',
    });
}

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __nccwpck_require__(1365);
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
        const { toMessage } = await __nccwpck_require__.e(/* import() */ 642).then(__nccwpck_require__.bind(__nccwpck_require__, 7642));
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
    await new step_Step(1, runner_log/* log */.R.error).run((step) => {
        requireRunner();
        return body(step);
    });
}
/**
 * A failure becomes one warning: a job that has done its work does not fail for its cleaning up.
 */
async function runPost(body) {
    await new Step(0, log.warning).run((step) => {
        requireNode();
        return body(step);
    });
}

;// CONCATENATED MODULE: ./src/actions/app-jwt/main.js
/** The main step of app-jwt: signs a JWT of the app and hands it over; GitHub is not asked. */




void runStep(async (step) => {
    const inputs = await readAppJwtInputs();
    if (!inputs)
        return;
    const { appId: id, openSigner, lifetimeSeconds } = inputs;
    const signer = openSigner(step.startDeadline(inputs.timeoutMs));
    const now = Date.now();
    const appJwt = await createAppJwt({ id, signer, now, jitter: Math.random(), lifetimeSeconds });
    step.throwIfOver();
    writeOutputs(appJwt, id);
});

module.exports = __webpack_exports__;
/******/ })()
;