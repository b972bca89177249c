/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 815:
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

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ listGivenInputs),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   _o: () => (/* binding */ isDebug),
/* harmony export */   nt: () => (/* binding */ readVariable),
/* harmony export */   tD: () => (/* binding */ toHelpLink),
/* harmony export */   tP: () => (/* binding */ readTempFolder)
/* harmony export */ });
/* unused harmony exports readCurrentRepository, readDefaultApiUrl, readServerUrl, listValues, readProxyVariables, readStepId, readSummaryFile */
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

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gg: () => (/* binding */ maskToken),
  E$: () => (/* binding */ redact)
});

// UNUSED EXPORTS: mask, maskLines, maskLogin, maskPassword

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(815);
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
        mask(toBasicCredential(name, secret));
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

/***/ 343:
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var lib_core = __nccwpck_require__(815);
// EXTERNAL MODULE: ./src/runner/masks.js + 2 modules
var masks = __nccwpck_require__(542);
// EXTERNAL MODULE: ./src/text/one-line.js
var one_line = __nccwpck_require__(411);
;// CONCATENATED MODULE: ./src/runner/log.js
/** What the step says: lines and annotations, none of which holds a secret. */



/**
 * The runner takes a line that begins with `::`, and one that holds `##[` anywhere, for a command;
 * `core.info` escapes neither.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function escapeCommands(text) {
    return (0,one_line/* toOneLine */.G)((0,masks/* redact */.E$)(text), Infinity)
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '## [');
}
/** `warning`, `notice` and `error` become annotations of the job. */
const log_log = {
    debug: (text) => {
        lib_core/* debug */.Yz((0,masks/* redact */.E$)(text));
    },
    info: (text) => {
        lib_core/* info */.pq(escapeCommands(text));
    },
    notice: (text) => {
        lib_core/* notice */.lm(escapeCommands(text));
    },
    warning: (text) => {
        lib_core/* warning */.$e(escapeCommands(text));
    },
    error: (text) => {
        lib_core/* error */.z3(escapeCommands(text));
    },
};

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __nccwpck_require__(683);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __nccwpck_require__(512);
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
var errors = __nccwpck_require__(365);
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
        return { deadline, reserveMs, signal: this.#cancellation.signal, log: log_log };
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
                log_log.debug(each.stack ?? each.message);
        const outcomes = await Promise.allSettled(this.#undos.splice(0).map((undo) => undo()));
        for (const outcome of outcomes) {
            if (outcome.status === 'rejected')
                log_log.warning(`A token may still be alive: ${await toLine(outcome.reason)}`);
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
    await new step_Step(1, log_log.error).run((step) => {
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

;// CONCATENATED MODULE: ./src/inputs/generated/current.js
/** The inputs that current declares. Written by scripts/generate.ts from its action.yml. */
const DECLARED_INPUTS = ['token-file'];

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
    const { refuseUnknownInputs } = await __nccwpck_require__.e(/* import() */ 297).then(__nccwpck_require__.bind(__nccwpck_require__, 297));
    refuseUnknownInputs(undeclared, declared);
}

// EXTERNAL MODULE: ./src/text/invisible.js
var invisible = __nccwpck_require__(343);
;// CONCATENATED MODULE: ./src/inputs/values.js
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
    return lib_core/* getInput */.V4(input, { trimWhitespace: false });
}
/**
 * Keeps blanks, and drops invisible characters at the ends; `''` when not given.
 * @throws InputError for a text that is too long, or has invisible characters within
 */
function readRaw(input) {
    const raw = readUnchecked(input);
    const maxLength = MAX_LENGTHS.get(input) ?? MAX_LENGTH;
    if (raw.length > maxLength) {
        throw new input_error/* InputError */.d({
            input,
            problem: `has ${raw.length} characters, but at most ${maxLength} are accepted`,
            remedy: 'Check the expression that fills it',
        });
    }
    const text = (0,invisible/* withoutInvisibleEnds */.gr)(raw);
    if (!WITH_FREE_TEXT.includes(input))
        (0,invisible/* refuseInvisible */.KY)(text, input);
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
    throw new input_error/* InputError */.d({
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
    throw new InputError({ input, problem: `is ${show(text)}`, remedy });
}
/** @throws InputError for anything but a whole number within the bounds */
function readInteger(input, { min, max, fallback }) {
    const text = readText(input);
    if (text === '')
        return fallback;
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= min && number <= max)
        return number;
    throw new InputError({
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
    return `'${toOneLine(text, MAX_SHOWN)}'`;
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
        if (!isFolder(path.join(folder, inner)))
            continue;
        for (const name of FILES.filter((each) => path.dirname(each) === inner)) {
            for (const each of [name, `${name}${NEW}`])
                removeFile(path.join(folder, each));
        }
    }
    for (const each of [path.join(folder, GH_FOLDER), folder])
        removeIfEmpty(each);
}
/** False when nothing is there. @throws for anything else, such as a link to somebody else's folder */
function isFolder(file) {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) {
        throw new Error(`${file} is no longer the folder that the main step made`);
    }
    return found !== undefined;
}
function removeFile(file) {
    unless(['ENOENT'], () => unlinkSync(file));
}
function removeIfEmpty(folder) {
    unless(['ENOTEMPTY', 'ENOENT'], () => rmdirSync(folder));
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: ./src/runner/git-file.js
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
const RETRY_DELAYS_MS = (/* unused pure expression or super */ null && ([100, 200, 300, 400]));
/** A path that nobody can guess, for the files of this use of the action. Nothing is there yet. */
function planFolder(temp) {
    return path.join(temp, `${PREFIX}${randomUUID()}`);
}
/** Whether `planFolder` could have made this path in this folder. */
function isPlannedFolder(folder, temp) {
    const name = external_node_path_.basename(folder);
    return external_node_path_.isAbsolute(folder) && FOLDER.test(name) && folder === external_node_path_.join(temp, name);
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
    const folder = path.dirname(file);
    // Main may have failed to make the folder, because there was none above it.
    const found = unless(['ENOENT', 'ENOTDIR'], () => lstatSync(folder));
    if (!found)
        return;
    if (!found.isDirectory())
        throw new Error(`${folder} is no longer the folder that the main step made`);
    await retryWhileBusy(() => unless(['ENOENT'], () => unlinkSync(file)));
    await retryWhileBusy(() => unless(['ENOTEMPTY', 'ENOENT'], () => rmdirSync(folder)));
}
/** @throws what `act` throws, when it has been tried often enough */
async function retryWhileBusy(act, delaysMs = RETRY_DELAYS_MS) {
    const [delayMs, ...rest] = delaysMs;
    try {
        act();
    }
    catch (error) {
        if (delayMs === undefined || !hasCode(error, ['EBUSY', 'EPERM']))
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
        log.warning(`The file with git's credentials was not removed: ${words}. Remove it by hand.`);
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
        return (0,external_node_fs_.lstatSync)(external_node_path_.dirname(file)).isDirectory() ? readRegularFile(file) : '';
    }
    catch {
        return '';
    }
}
/** Waits for nothing, as it would for the writer of a pipe, and follows no symbolic link. @throws when it cannot be read */
function readRegularFile(file) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = external_node_fs_.constants;
    const descriptor = (0,external_node_fs_.openSync)(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    try {
        const found = (0,external_node_fs_.fstatSync)(descriptor);
        if (!found.isFile() || found.size > MAX_BYTES)
            return '';
        const bytes = Buffer.alloc(found.size);
        return bytes.toString('utf8', 0, (0,external_node_fs_.readSync)(descriptor, bytes));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./src/text/json.js
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

;// CONCATENATED MODULE: ./src/actions/current/token-file.js
/** The file with the current token, of another step of the same job. */










/** With less, what is handed over may not live to the end of the next step. */
const MIN_LEFT_MS = 5 * 60_000;
/** Masks it before anything is said of it. @throws InputError for a file of another kind, or when its time is over soon */
async function readCurrentToken() {
    await checkInputNames(DECLARED_INPUTS);
    const file = readText('token-file');
    if (file === '') {
        throw inputError('is empty', "Give the output 'token-file' of a step with 'renew-hours' or 'gh-credentials'");
    }
    const folder = external_node_path_.dirname(file);
    if (external_node_path_.basename(file) !== TOKEN || !isPlannedFolder(folder, (0,environment/* readTempFolder */.tP)())) {
        throw inputError('is not a file that the action has made in this job', "Give the output 'token-file' of the step that mints the token");
    }
    const current = parse(readOwnFile(external_node_path_.join(folder, TOKEN_DETAILS)));
    if (!current) {
        throw inputError('leads to no token: the file is not there any more, or somebody has changed it', 'Mint again, in a step before this one');
    }
    requireLife(current);
    return current;
}
/** Both in one file, so that they belong together whenever it is read. */
function parse(text) {
    const data = toData(text);
    const [token, expiresAt] = [readString(data, 'token') ?? '', readString(data, 'expiresAt') ?? ''];
    if (!/^[\x21-\x7e]{4,4096}$/.test(token))
        return undefined;
    (0,masks/* maskToken */.gg)(token);
    return Number.isNaN(Date.parse(expiresAt)) ? undefined : { token, expiresAt };
}
function toData(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function requireLife({ expiresAt }) {
    const leftMs = Date.parse(expiresAt) - Date.now();
    if (leftMs >= MIN_LEFT_MS)
        return;
    const minutes = Math.floor(leftMs / 60_000);
    throw inputError(minutes < 0
        ? `leads to a token that expired at ${expiresAt}`
        : `leads to a token that expires at ${expiresAt}, in less than 5 minutes`, "Mint again in a step before this one, or give 'renew-hours' a larger number");
}
function inputError(problem, remedy) {
    return new input_error/* InputError */.d({ input: 'token-file', problem, remedy });
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

;// CONCATENATED MODULE: ./src/actions/current/main.js
/** The main step of current: reads the token that is current now, masks it and hands it over. */




void runStep(async () => {
    const { token, expiresAt } = await readCurrentToken();
    setOutputs({ token, 'expires-at': expiresAt });
    log_log.info(`The current token expires at ${expiresAt}.`);
});

module.exports = __webpack_exports__;
/******/ })()
;