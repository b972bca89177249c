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

/***/ 815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

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
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
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

/***/ 565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  JD: () => (/* binding */ findMissingScopes),
  d_: () => (/* binding */ findUnknownScopes),
  oB: () => (/* binding */ isAccepted),
  Zi: () => (/* binding */ normalizeScopes),
  Fg: () => (/* binding */ parseScopes),
  LJ: () => (/* binding */ readScopesHeader)
});

;// CONCATENATED MODULE: ./src/access/generated/oauth-scopes.js
/** OAuth scopes with all that each includes, and those that include nothing. Written by scripts/generate.ts from schemas/oauth-scopes.json. */
const INCLUDED_BY_SCOPE = {
    'admin:enterprise': [
        'manage_billing:enterprise',
        'manage_runners:enterprise',
        'read:enterprise',
        'scim:enterprise',
    ],
    'admin:gpg_key': ['read:gpg_key', 'write:gpg_key'],
    'admin:org': ['read:org', 'write:org'],
    'admin:pre_receive_hook': ['read:pre_receive_hook', 'write:pre_receive_hook'],
    'admin:public_key': ['read:public_key', 'write:public_key'],
    'admin:repo_hook': ['read:repo_hook', 'write:repo_hook'],
    'admin:ssh_signing_key': ['read:ssh_signing_key', 'write:ssh_signing_key'],
    audit_log: ['read:audit_log'],
    codespace: ['codespace:secrets'],
    copilot: ['manage_billing:copilot'],
    project: ['read:project'],
    repo: ['public_repo', 'repo:invite', 'repo:status', 'repo_deployment', 'security_events'],
    user: ['read:user', 'user:email', 'user:follow'],
    'write:discussion': ['read:discussion'],
    'write:gpg_key': ['read:gpg_key'],
    'write:network_configurations': ['read:network_configurations'],
    'write:org': ['read:org'],
    'write:packages': ['read:packages'],
    'write:pre_receive_hook': ['read:pre_receive_hook'],
    'write:public_key': ['read:public_key'],
    'write:repo_hook': ['read:repo_hook'],
    'write:ssh_signing_key': ['read:ssh_signing_key'],
};
const SCOPES_WITHOUT_PARTS = [
    'admin:business',
    'admin:org_hook',
    'codespace:secrets',
    'delete:packages',
    'delete_repo',
    'gist',
    'manage_billing:copilot',
    'manage_billing:enterprise',
    'manage_runners:enterprise',
    'manage_runners:org',
    'notifications',
    'public_repo',
    'read:audit_log',
    'read:discussion',
    'read:enterprise',
    'read:gpg_key',
    'read:network_configurations',
    'read:org',
    'read:packages',
    'read:pre_receive_hook',
    'read:project',
    'read:public_key',
    'read:repo_hook',
    'read:ssh_signing_key',
    'read:user',
    'repo:invite',
    'repo:status',
    'repo_deployment',
    'scim:enterprise',
    'security_events',
    'site_admin',
    'user:email',
    'user:follow',
    'workflow',
];

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./src/text/list.js
/** Parses the list inputs: commas, lines, YAML list lines and a JSON array all mean the same. */

/**
 * Entries without blanks, quotes and duplicates (compared without regard to case, the first
 * spelling stays); never an empty list.
 *
 * - `a, b` · `a⏎b` · `- a⏎- "b"` · `["a", "b"]` → `['a', 'b']`
 * - `[1, 2]` → `['1', '2']`
 * - `,` · blanks · `[]` · `-` → InputError: an expression that came out empty must not widen a
 *   token to everything
 */
function parseList(text, input) {
    const entries = text.trim().startsWith('[')
        ? parseJsonArray(text, input)
        : text.split(/[,\r\n]/).map(parseEntry);
    const byKey = new Map();
    for (const entry of entries.map((each) => each.trim())) {
        const key = entry.toLowerCase();
        if (entry !== '' && !byKey.has(key))
            byKey.set(key, entry);
    }
    if (byKey.size === 0) {
        throw new input_error/* InputError */.d({
            input,
            problem: 'holds no entry: an expression in it probably came out empty, and that never means "all"',
            remedy: 'Give at least one entry, or remove the input',
        });
    }
    return [...byKey.values()];
}
function parseEntry(text) {
    // A lone `-` is a YAML list item that came out empty. `-a` is not an item: names may start with a
    // hyphen.
    return unquote(text.trim().replace(/^-(\s+|$)/, ''));
}
/** Removes blanks and one pair of quotes around it. */
function unquote(text) {
    return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
function parseJsonArray(text, input) {
    const entries = readJson(text, input);
    const isListOfStrings = Array.isArray(entries) && entries.every((entry) => typeof entry === 'string');
    if (!isListOfStrings) {
        throw new input_error/* InputError */.d({
            input,
            problem: 'cannot be read: its JSON array holds something other than strings and numbers',
            remedy: 'Write the entries as plain strings, like ["one", "two"]',
        });
    }
    return entries;
}
function readJson(text, input) {
    try {
        return JSON.parse(withQuotedNumbers(text));
    }
    catch {
        throw new input_error/* InputError */.d({
            input,
            problem: "cannot be read: it starts with '[' but is not a valid JSON array",
            remedy: 'Put each entry in double quotes, like ["one", "two"], or write one entry on each line without brackets',
        });
    }
}
/** A string of JSON, or a number outside of one. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
/**
 * Keeps each number as it was written: `1.0` is a name that must not become `1`, and a long id must
 * not be rounded.
 */
function withQuotedNumbers(json) {
    return json.replace(STRING_OR_NUMBER, (each) => (each.startsWith('"') ? each : `"${each}"`));
}

;// CONCATENATED MODULE: ./src/access/oauth-scopes.js
/**
 * OAuth scopes: read from inputs and headers, reduced as GitHub stores them, and compared by what
 * each includes.
 */



const INCLUDED = new Map(Object.entries(INCLUDED_BY_SCOPE));
const KNOWN = new Set([...INCLUDED.keys(), ...SCOPES_WITHOUT_PARTS]);
/**
 * The scopes in lower case, each once, as written and not reduced; an empty list only for `none`.
 *
 * - `repo, gist` · `repo gist` · `repo⏎gist` · `- repo⏎- gist` · `["repo", "gist"]` → `['repo',
 *   'gist']`
 * - `none` → `[]`
 * - `,` · blanks · `none, repo` · `re po!` → InputError that names the input
 */
function parseScopes(text, input) {
    const scopes = [
        ...new Set(parseList(text, input).flatMap((entry) => entry.toLowerCase().split(/\s+/))),
    ];
    if (scopes.length === 1 && scopes[0] === 'none')
        return [];
    const odd = scopes.find((scope) => scope === 'none' || !/^[a-z]\w*(:\w+)*$/.test(scope));
    if (odd === undefined)
        return scopes;
    const cause = odd === 'none'
        ? "'none' together with other scopes"
        : `'${odd.slice(0, 60)}', which is not a scope`;
    throw new input_error/* InputError */.d({
        input,
        problem: `holds ${cause}`,
        remedy: "Write scopes like 'repo, read:org', separated by commas, blanks or lines, or 'none' alone",
    });
}
/**
 * Reduces scopes as GitHub stores them: sorted, without those that another one includes. A scope
 * that the catalogue lacks is kept.
 *
 * - `user, gist, user:email` → `['gist', 'user']`
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps#normalized-scopes
 */
function normalizeScopes(scopes) {
    const included = new Set(scopes.flatMap((scope) => INCLUDED.get(scope) ?? []));
    return [...new Set(scopes)].filter((scope) => !included.has(scope)).sort();
}
/**
 * Finds those of `wanted` that `granted` neither holds nor includes: users may grant less than an
 * app asks for.
 */
function findMissingScopes(granted, wanted) {
    const held = new Set(granted.flatMap((scope) => [scope, ...(INCLUDED.get(scope) ?? [])]));
    return wanted.filter((scope) => !held.has(scope));
}
/**
 * Finds the scopes that the catalogue lacks: misspelt ones, or new ones that GitHub has not
 * described.
 */
function findUnknownScopes(scopes) {
    return scopes.filter((scope) => !KNOWN.has(scope));
}
/**
 * `X-OAuth-Scopes`, what a token has, or `X-Accepted-OAuth-Scopes`, any one of which suffices.
 * `undefined` without the header, which only OAuth tokens and classic personal access tokens get.
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
function readScopesHeader(header) {
    return header?.split(/[,\s]+/).filter((scope) => scope !== '');
}
/** Whether one of the accepted scopes is there; an empty list of them asks for none. */
function isAccepted(present, accepted) {
    return (accepted.length === 0 ||
        accepted.some((scope) => findMissingScopes(present, [scope]).length === 0));
}


/***/ }),

/***/ 180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ revoke),
  p: () => (/* binding */ revokeIdempotently)
});

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
/* harmony export */   Nf: () => (/* binding */ listGivenInputs),
/* harmony export */   Pm: () => (/* binding */ readServerUrl),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   _o: () => (/* binding */ isDebug),
/* harmony export */   _y: () => (/* binding */ readProxyVariables),
/* harmony export */   l6: () => (/* binding */ readSummaryFile),
/* harmony export */   nt: () => (/* binding */ readVariable),
/* harmony export */   tD: () => (/* binding */ toHelpLink),
/* harmony export */   wq: () => (/* binding */ readStepId),
/* harmony export */   z: () => (/* binding */ readDefaultApiUrl)
/* harmony export */ });
/* unused harmony exports readCurrentRepository, readTempFolder, listValues */
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

/***/ 835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(815);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(330);
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

/***/ 330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dK: () => (/* binding */ mask),
  sD: () => (/* binding */ maskLines),
  q$: () => (/* binding */ maskLogin),
  yE: () => (/* binding */ maskPassword),
  gg: () => (/* binding */ maskToken),
  E$: () => (/* binding */ redact)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(815);
;// CONCATENATED MODULE: ./src/git/user.js
/** The name that goes with a token in place of a password. */
/**
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation#about-authentication-as-a-github-app-installation
 */
const GIT_USER = 'x-access-token';

// EXTERNAL MODULE: ./src/http/basic-auth.js
var basic_auth = __nccwpck_require__(408);
;// CONCATENATED MODULE: ./src/text/line-breaks.js
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

;// CONCATENATED MODULE: ./src/text/secret-lines.js
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

;// CONCATENATED MODULE: ./src/runner/masks.js
/**
 * Keeps secrets out of the log, in each form in which they travel: the runner masks them, and our
 * own lines leave them out.
 */





/**
 * A shorter secret is a part of so many words that masking it would spoil the log and still give it
 * away.
 */
const masks_MIN_LENGTH = 4;
const masked = new Set();
/** Must come before any other use of the secret: masking does not reach back. */
function mask(secret) {
    if (secret.length < masks_MIN_LENGTH || masked.has(secret))
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

/***/ 592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ readString),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   wh: () => (/* binding */ readId)
/* harmony export */ });
/* unused harmony exports isId, readStrings */
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

// EXTERNAL MODULE: ./src/text/json.js
var json = __nccwpck_require__(592);
// EXTERNAL MODULE: ./src/github/errors.js
var errors = __nccwpck_require__(365);
;// CONCATENATED MODULE: ./src/github/pages.js

/** The most that GitHub puts on one page. */
const PER_PAGE = 100;
/**
 * Gives the entries of all pages, until GitHub names no next one.
 * @see https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 * @throws GitHubError `unexpected-reply` for what is not such a list, and what `send` throws
 */
async function fetchPages({ route, maxPages, send, findList, }) {
    const entries = [];
    for (let page = 1; page <= maxPages; page++) {
        const { data, headers, status } = await send({ per_page: PER_PAGE, page });
        entries.push(...toEntries(findList(data), route, status));
        if (!/;\s*rel="?next"?/.test(headers['link'] ?? ''))
            return entries;
    }
    const message = `the list has more than ${maxPages} pages`;
    throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route });
}
function toEntries(list, route, status) {
    if (Array.isArray(list) && list.length <= PER_PAGE)
        return list;
    const message = Array.isArray(list)
        ? `the page holds ${list.length} entries, and ${PER_PAGE} were asked for`
        : 'the reply is not a list';
    throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route, status });
}

// EXTERNAL MODULE: ./src/http/basic-auth.js
var basic_auth = __nccwpck_require__(408);
;// CONCATENATED MODULE: ./src/credentials/oauth/login.js


/**
 * Calls an endpoint of the OAuth Authorizations API as the user.
 * @see https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations
 * @throws GitHubError, `login-rejected`, `otp-required`, or `api-gone` where the host says so
 */
async function callAsUser(client, { username, password, otp }, route, call) {
    try {
        return await client.call(route, {
            ...call,
            headers: otp === '' ? {} : { 'x-github-otp': otp },
            authorize: () => `Basic ${(0,basic_auth/* toBasicCredential */.T)(username, password)}`,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y))
            throw error;
        if (error.status === 410)
            throw error.withDetails({}, 'api-gone');
        throw error.code === 'unauthorized' ? error.withDetails({}, 'login-rejected') : error;
    }
}
/** Calls a path that each host with this API has: where it is not found, the API is gone. */
async function callUnlessApiGone(...args) {
    try {
        return await callAsUser(...args);
    }
    catch (error) {
        throw error instanceof errors/* GitHubError */.y && error.code === 'not-found'
            ? error.withDetails({}, 'api-gone')
            : error;
    }
}

// EXTERNAL MODULE: ./src/credentials/revocation.js + 1 modules
var revocation = __nccwpck_require__(180);
;// CONCATENATED MODULE: ./src/credentials/oauth/authorization-list.js




const LISTS = { list: 'GET /authorizations', 'list-grants': 'GET /applications/grants' };
/** Nobody has that many, and a job's outputs could not hold them. */
const MAX_PAGES = 100;
/**
 * Gives all pages of the list. With a client id, what belongs to this app only.
 * @throws GitHubError, `api-gone` on a host without this API
 */
async function listEntries(client, login, { kind, clientId }) {
    const route = LISTS[kind];
    const filter = clientId === '' ? {} : { client_id: clientId };
    const entries = await fetchPages({
        route,
        maxPages: MAX_PAGES,
        send: (query) => callUnlessApiGone(client, login, route, { query: { ...query, ...filter } }),
        findList: (data) => data,
    });
    return entries.map(toEntry);
}
function toEntry(data) {
    const { app } = (0,json/* readFields */.qU)(data);
    return {
        id: (0,json/* readId */.wh)(data, 'id') ?? 0,
        app: (0,json/* readString */.E3)(app, 'name') ?? '',
        client_id: (0,json/* readString */.E3)(app, 'client_id') ?? '',
        scopes: ((0,json/* readList */.LD)(data, 'scopes') ?? []).filter((each) => typeof each === 'string'),
        note: (0,json/* readString */.E3)(data, 'note') ?? '',
        created_at: (0,json/* readString */.E3)(data, 'created_at') ?? '',
        expires_at: (0,json/* readString */.E3)(data, 'expires_at') ?? '',
    };
}
/** Deletes it with its token. @throws GitHubError, `api-gone` on a host without this API */
async function deleteAuthorization(client, login, id) {
    return deleteEntry(client, login, 'DELETE /authorizations/{authorization_id}', {
        authorization_id: id,
    });
}
/**
 * Deletes it with all tokens of the user for its app.
 * @throws GitHubError, `api-gone` on a host without this API
 */
async function deleteGrant(client, login, id) {
    return deleteEntry(client, login, 'DELETE /applications/grants/{grant_id}', { grant_id: id });
}
async function deleteEntry(client, login, route, params) {
    const outcome = await (0,revocation/* revokeIdempotently */.p)(() => callAsUser(client, login, route, { params, isCleanUp: true }), 404);
    // Where the API is gone, everything is answered with 404; the list is there wherever the API is.
    if (outcome === 'already-gone')
        await callUnlessApiGone(client, login, LISTS.list, { query: { per_page: 1 } });
    return outcome;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./src/access/oauth-scopes.js + 2 modules
var oauth_scopes = __nccwpck_require__(565);
// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./src/access/repositories/error.js
/**
 * Errors about the inputs that say where a token works: they share a section of
 * `docs/troubleshooting.md`.
 */

function error_repositoryError(refusal) {
    return new input_error/* InputError */.d({ ...refusal, topic: 'repositories' });
}
/** Refuses inputs of which the first makes the others pointless. */
function exclusionError(input, ...others) {
    const problem = `cannot be used with ${others.map((name) => `'${name}'`).join(' and ')}`;
    return error_repositoryError({ input, problem, remedy: 'Keep the one that is meant' });
}

;// CONCATENATED MODULE: ./src/access/names.js
/** Names of owners, repositories and enterprises, as GitHub allows them. */



const MAX_NAME_LENGTH = 100;
/**
 * Whether GitHub could have an account or a repository of this name; `.` and `..` would change the
 * URL's path.
 */
function names_isName(text) {
    return (/^[A-Za-z0-9._-]+$/.test(text) &&
        text.length <= MAX_NAME_LENGTH &&
        text !== '.' &&
        text !== '..');
}
/** @throws InputError naming the input and the value */
function parseName(text, input) {
    if (names_isName(text))
        return text;
    refuseAddress(findNamesInAddress(text).slice(0, 1), 1, input);
    throw repositoryError({
        input,
        problem: `holds ${quoteName(text)}, which is not a name on GitHub`,
        remedy: `Use letters, digits, '.', '_' and '-', at most ${MAX_NAME_LENGTH} of them`,
    });
}
/**
 * Suggests the names in an address, if they are as many as `expected`. The address is not shown: it
 * may hold a password.
 * @throws InputError that names the input
 */
function refuseAddress(names, expected, input) {
    if (names.length !== expected || !names.every(names_isName))
        return;
    throw repositoryError({
        input,
        problem: "holds a web address or one of git's",
        remedy: `Write '${names.join('/')}'`,
    });
}
/** GitHub compares names without regard to case. */
function isSameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** Quotes what an input holds, for a message. */
function quoteName(text) {
    return `'${toOneLine(text, MAX_NAME_LENGTH)}'`;
}

;// CONCATENATED MODULE: ./src/credentials/find-tokens.js
/** Finds the tokens in a reply of any form: each one lives, whatever becomes of the reply. */
/**
 * What a mint can give. Enterprise Server before 3.1 gives 40 hexadecimal digits, known by their
 * field alone.
 * @see https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 */
const TOKEN = String.raw `gh[sou]_[\w.-]{16,2000}`;
const WHOLE_TOKEN = new RegExp(`^${TOKEN}$`);
/** A token with something behind it: a text that was cut may end with half of one. */
const TOKEN_WITHIN = new RegExp(String.raw `(?<![\w.-])${TOKEN}(?=[^\w.-])`, 'g');
const TOKEN_FIELD = /^(access_?)?token$/i;
/** A field and its value as JSON writes them. */
const FIELD_WITHIN = /"(?:access_?)?token"\s{0,100}:\s{0,100}("(?:[^"\\]|\\.){1,2000}")/gi;
/** A reply with more has other things in it than tokens of GitHub's. */
const MAX_TOKENS = 100;
/** Finds each token in a value of JSON once. */
function findTokensInData(data) {
    const found = new Set();
    // Not by recursion: the reply decides how deep it is.
    const open = [data];
    while (open.length > 0 && found.size < MAX_TOKENS) {
        const value = open.pop();
        if (typeof value === 'string' && WHOLE_TOKEN.test(value))
            found.add(value);
        if (typeof value !== 'object' || value === null)
            continue;
        for (const [name, inner] of Object.entries(value)) {
            if (typeof inner === 'string' && inner !== '' && TOKEN_FIELD.test(name))
                found.add(inner);
            open.push(name, inner);
        }
    }
    return [...found];
}
/**
 * Finds tokens in a text that is not JSON, or not all of it. Without `isCut`, its last word is
 * whole.
 */
function findTokensInText(text, isCut) {
    const whole = isCut ? text : `${text}\n`;
    const found = new Set([
        ...[...whole.matchAll(FIELD_WITHIN)].map(([, literal = '']) => readLiteral(literal)),
        ...[...whole.matchAll(TOKEN_WITHIN)].map(([token]) => token),
    ]);
    found.delete('');
    return [...found].slice(0, MAX_TOKENS);
}
/** The text that a string of JSON stands for; `''` for one that is not well formed. */
function readLiteral(literal) {
    try {
        return String(JSON.parse(literal));
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/credentials/token-reply.js




/**
 * Sends a call for a new token. `onToken` is called with each token in the reply before anything else
 * is done with it, whatever the form of the reply, and also when it broke off. At the end comes one
 * warning if there may be a token that was not found.
 * @throws what `send` and `onToken` throw
 */
async function callForToken(call) {
    const { send, onToken, ignore, warnOfLoss, isIdempotent = false, canUndo } = call;
    let lost = 0;
    const takeAll = (tokens) => {
        if (tokens.length === 0)
            lost += 1;
        takeEach(tokens.filter((token) => token !== ignore), onToken);
    };
    try {
        const reply = await send({
            onUnusableReply: (remains, isCut) => {
                takeAll(findTokensInText(remains, isCut));
            },
        });
        if (isIdempotent)
            lost = 0;
        const tokens = findTokensInData(reply.data);
        if (tokens.length > 0 || !canUndo?.(reply))
            takeAll(tokens);
        return reply;
    }
    finally {
        if (lost > 0)
            warnOfLoss();
    }
}
/** What fails for one token must not leave the others unmasked. */
function takeEach(tokens, onToken) {
    const failures = [];
    for (const token of tokens) {
        try {
            onToken(token);
        }
        catch (error) {
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
}
/** @throws GitHubError `unexpected-reply` without a token, or for one that no header can carry */
function readToken({ data, status }, route) {
    const token = (0,json/* readString */.E3)(data, 'token');
    if (token === undefined)
        throw unexpected('the reply holds no token', route, status);
    if (!/^[\x21-\x7e]+$/.test(token))
        throw unexpected('the reply holds a token of no known form', route, status);
    return token;
}
/**
 * ISO 8601; `''` for what does not expire.
 * @throws GitHubError `unexpected-reply` for what is not such a time
 */
function readExpiry({ data, status }, route) {
    const time = (0,json/* readFields */.qU)(data)['expires_at'] ?? '';
    if (time === '')
        return '';
    const isTime = typeof time === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,20}(Z|[+-]\d\d:\d\d)$/.test(time);
    if (isTime && !Number.isNaN(Date.parse(time)))
        return time;
    throw unexpected("the reply holds no time in 'expires_at'", route, status);
}
/** @throws GitHubError `unexpected-reply` for what GitHub could not name an account or an app */
function readName({ data, status }, field, route) {
    const name = readString(data, field);
    if (name === undefined || isName(name))
        return name;
    throw unexpected(`the reply holds no name in '${field}'`, route, status);
}
function unexpected(message, route, status) {
    return new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route, status });
}

;// CONCATENATED MODULE: ./src/credentials/oauth/authorization.js
/**
 * Tokens with named scopes for a user's password: created, checked against what was asked, on
 * Enterprise Server only.
 */







const CREATE = 'PUT /authorizations/clients/{client_id}/{fingerprint}';
const LOSS = "GitHub may have created an authorization whose reply was lost, and with it a token that nobody knows. It stays until it is deleted: find it with 'operation: list', and give its id to 'operation: delete'.";
/**
 * Creates the token. `onToken` is called with it before anything else is done with it, also when its
 * reply broke off.
 *
 * The fingerprint is new each time: for one that exists already GitHub answers 200, and shows no
 * token.
 * @see https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations#get-or-create-an-authorization-for-a-specific-app-and-fingerprint
 * @throws GitHubError, `scope-mismatch` when other scopes were granted than asked for
 */
async function createAuthorization(client, request, onToken) {
    const { login, oauthClient, scopes, note, noteUrl } = request;
    const call = {
        params: { client_id: oauthClient.clientId, fingerprint: (0,external_node_crypto_.randomUUID)() },
        body: {
            client_secret: oauthClient.clientSecret,
            scopes,
            ...(note !== '' && { note }),
            ...(noteUrl !== '' && { note_url: noteUrl }),
        },
    };
    const reply = await callForToken({
        send: (mint) => callUnlessApiGone(client, login, CREATE, { ...call, mint }),
        onToken,
        // Every try has the same fingerprint.
        isIdempotent: true,
        canUndo: ({ data }) => (0,json/* readId */.wh)(data, 'id') !== undefined,
        warnOfLoss: () => client.warn(LOSS),
    });
    return toAuthorization(client, request, reply);
}
async function toAuthorization(client, { login, scopes: asked }, reply) {
    const { data, status } = reply;
    const [id, token] = [(0,json/* readId */.wh)(data, 'id'), (0,json/* readString */.E3)(data, 'token')];
    if (token === undefined || id === undefined) {
        // An earlier try had created it, and its reply was lost with the token.
        if (id !== undefined)
            await deleteAuthorization(client, login, id);
        const message = `the reply holds no ${token === undefined ? 'token' : 'id'}${id === undefined ? '' : '; the authorization was deleted again'}`;
        throw new errors/* GitHubError */.y({ code: 'unexpected-reply', message, route: CREATE, status });
    }
    const scopes = (0,oauth_scopes/* normalizeScopes */.Zi)(((0,json/* readList */.LD)(data, 'scopes') ?? []).filter((each) => typeof each === 'string'));
    const [missing, extra] = [(0,oauth_scopes/* findMissingScopes */.JD)(scopes, asked), (0,oauth_scopes/* findMissingScopes */.JD)(asked, scopes)];
    if (missing.length + extra.length > 0) {
        const message = `the host granted the scopes '${scopes.join(', ')}' instead of '${asked.join(', ')}'`;
        throw new errors/* GitHubError */.y({ code: 'scope-mismatch', message, route: CREATE });
    }
    return { id, token: readToken(reply, CREATE), scopes, expiresAt: readExpiry(reply, CREATE) };
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
    const { toGitHubError } = await __nccwpck_require__.e(/* import() */ 945).then(__nccwpck_require__.bind(__nccwpck_require__, 945));
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

// EXTERNAL MODULE: ./src/runner/masks.js + 3 modules
var masks = __nccwpck_require__(330);
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var lib_core = __nccwpck_require__(815);
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
const MAX_STATE_BYTES = 512 * 1024;
/** As many tokens of twice today's length, about 520 characters, fit into a state. */
const state_MAX_TOKENS = 400;
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
        this.#name = `${STATE_KEY}_${(0,external_node_crypto_.randomUUID)().replaceAll('-', '')}`;
        lib_core/* saveState */.LZ(STATE_KEY, this.#name);
    }
    /** Gives the entry's name, by which `remove` finds it. @throws when it cannot be saved */
    add(entry) {
        const text = JSON.stringify(entry);
        const bytes = Buffer.byteLength(text);
        this.#bytes += bytes;
        if (bytes > MAX_ENTRY_BYTES || this.#bytes > MAX_STATE_BYTES)
            throw tooLong(bytes, this.#bytes);
        const name = `${this.#name}_${this.#entries++}`;
        lib_core/* saveState */.LZ(name, text);
        return name;
    }
    /** @throws when it cannot be saved */
    remove(name) {
        lib_core/* saveState */.LZ(name, '');
    }
}
function tooLong(bytes, allBytes) {
    const message = `its entry has ${bytes} bytes, and the state ${allBytes}: more than every runner can hand over`;
    return new errors/* GitHubError */.y({
        code: 'unexpected-reply',
        message,
        route: 'Leaving the token to the post step',
    });
}

;// CONCATENATED MODULE: ./src/runner/cleanup/undo.js
/** Undoes what a step has begun: when the step fails, or earlier when it has served. */


/** Masks the secrets in the item before anything else. What it returns undoes the item at once. */
function undoOnFailure(item, client, step) {
    maskItem(item);
    let isUndone = false;
    const undo = async () => {
        if (isUndone)
            return;
        if (isRevocation(item))
            await (0,revocation/* revoke */.r)(client, item);
        else
            await (await __nccwpck_require__.e(/* import() */ 323).then(__nccwpck_require__.bind(__nccwpck_require__, 323))).undoLocally(item, client);
        isUndone = true;
    };
    step.onFailure(undo);
    return undo;
}

;// CONCATENATED MODULE: ./src/runner/cleanup/cleanup-list.js





/**
 * Belongs to an action with a post step, which undoes what is in the list at the end of the job.
 */
class CleanupList {
    #step;
    #state;
    #client;
    #tokens = new Map();
    /** Must come before anything else that the step does. @throws when the state cannot be saved */
    constructor(step) {
        this.#step = step;
        this.#state = new State();
    }
    /**
     * Opens the client; post will go by the same connection, whatever becomes of the job's
     * environment.
     * @throws InputError when so many tokens could not be left to post, or when the state cannot be
     * saved
     */
    async connect(connection, limits, tokens = 1) {
        if (tokens > state_MAX_TOKENS) {
            throw new input_error/* InputError */.d({
                input: 'repositories',
                problem: `takes ${tokens} tokens, one for each owner and one more for its patterns, but a step can leave at most ${state_MAX_TOKENS} to its post step`,
                remedy: 'Split them over several steps',
                topic: 'repositories',
            });
        }
        this.#state.add({ kind: 'connection', ...connection });
        return (this.#client = await connect(connection, limits));
    }
    /**
     * Must come before a file is written, and right after a token is received.
     * @throws when the state cannot be saved; the item is masked, and undone if the step fails, all
     * the same
     */
    add(item) {
        if (!this.#client)
            throw new Error('there is no client yet by which to undo things');
        const dated = isRevocation(item) ? { ...item, receivedAt: Date.now() } : item;
        const undo = undoOnFailure(dated, this.#client, this.#step);
        if (!isRevocation(dated))
            this.#state.add(dated);
        else if (!this.#tokens.has(dated.token)) {
            this.#tokens.set(dated.token, { name: this.#state.add(dated), undo });
        }
    }
    /**
     * Revokes a token that has served.
     * @throws GitHubError when it may still be alive; it stays in the list then
     */
    async undo(token) {
        await this.#tokens.get(token)?.undo();
        this.remove([token]);
    }
    /** Lets these tokens outlive the job. @throws when the state cannot be saved */
    remove(tokens) {
        for (const entry of tokens.map((token) => this.#tokens.get(token))) {
            if (entry)
                this.#state.remove(entry.name);
        }
    }
}

;// CONCATENATED MODULE: ./src/http/hostname.js
/**
 * Host names of URLs, in the form in which they are compared: that of `URL`, lower case, and
 * without a dot at the end.
 */
/** @see https://www.rfc-editor.org/rfc/rfc1034#section-3.1 */
function toHostname({ hostname }) {
    return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}
/** Whether the URL's host is this machine by its form: 127.0.0.0/8, ::1 or localhost. */
function isLoopback(url) {
    const hostname = toHostname(url);
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

;// CONCATENATED MODULE: ./src/github/api-url.js
/** The base URL of GitHub's REST API: one that is safe to send a credential to. */


/**
 * The URL in its normal form, like `https://api.github.com` or `https://HOST/api/v3`.
 * @throws InputError when it is not the URL of an API, or would send the credential in clear over a
 * network
 */
function parseApiUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !isWebUrl(url) || url.username + url.password !== '') {
        throw inputError('is not the URL of an API', "Write it like 'https://api.github.com' or 'https://HOST/api/v3'");
    }
    if (url.search + url.hash !== '') {
        throw inputError('has a query or a fragment', "Write it like 'https://HOST/api/v3'");
    }
    if (url.protocol === 'http:' && !isLoopback(url)) {
        throw inputError(`is 'http://${url.host}': the credential would cross the network in clear`, "Use 'https://'; plain HTTP is for this machine only");
    }
    const apiUrl = normalizeUrl(url);
    refuseOtherAddresses(apiUrl, toHostname(url));
    return apiUrl;
}
/** Removes what makes no difference: the dot that may end a host name, and slashes at the end. */
function normalizeUrl(url) {
    const { protocol, port, pathname } = url;
    const host = `${toHostname(url)}${port === '' ? '' : `:${port}`}`;
    let end = pathname.length;
    while (pathname[end - 1] === '/')
        end -= 1;
    return `${protocol}//${host}${pathname.slice(0, end)}`;
}
/** Whether both are the same URL in its normal form; what is not a URL is the same as nothing. */
function isSameUrl(a, b) {
    return (URL.canParse(a) && URL.canParse(b) && normalizeUrl(new URL(a)) === normalizeUrl(new URL(b)));
}
function isWebUrl(url) {
    return ['http:', 'https:'].includes(url.protocol) && !toHostname(url).split('.').includes('');
}
/**
 * Refuses web addresses, and APIs of others: the credential is of no use there, and the answer
 * would not say so.
 */
function refuseOtherAddresses(apiUrl, hostname) {
    const expected = findGitHubApi(hostname);
    if (expected !== undefined && apiUrl !== expected) {
        throw inputError(`is '${apiUrl}', which is not the address of the API`, `Write '${expected}'`);
    }
    // https://docs.gitea.com/development/api-usage, https://forgejo.org/docs/latest/user/api-usage/
    if (apiUrl.endsWith('/api/v1')) {
        throw inputError(`is '${apiUrl}', the API of Gitea or Forgejo, which knows no GitHub App`, "Write 'https://api.github.com', or 'https://HOST/api/v3' for Enterprise Server, and name the account in 'owner', because the current repository is not on GitHub");
    }
}
/**
 * Gives the API of a host that GitHub runs; `undefined` for any other host.
 * @see https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 */
function findGitHubApi(hostname) {
    const labels = hostname.split('.');
    const domain = labels.slice(-2).join('.');
    if (domain === 'github.com')
        return 'https://api.github.com';
    if (domain !== 'ghe.com')
        return undefined;
    const subdomain = labels.at(-3);
    return `https://api.${subdomain === undefined || hostname === 'api.ghe.com' ? 'SUBDOMAIN' : subdomain}.ghe.com`;
}
/** github.com and its data residency ghe.com, which GitHub itself runs. */
function isOfGitHub(url) {
    return /(^|\.)(github|ghe)\.com$/.test(toHostname(url));
}
function inputError(problem, remedy) {
    return new input_error/* InputError */.d({ input: 'github-api-url', problem, remedy });
}

// EXTERNAL MODULE: ./src/text/one-line.js
var one_line = __nccwpck_require__(411);
;// CONCATENATED MODULE: ./src/access/ids.js
/** Ids, which GitHub counts in whole numbers. */


/** A positive number that JavaScript does not round. @throws InputError that names the input */
function parseId(text, input) {
    const id = Number(text);
    if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(id))
        return id;
    throw error_repositoryError({
        input,
        problem: `holds '${(0,one_line/* toOneLine */.G)(text, 100)}', which is not an id`,
        remedy: "Write the number, as GitHub's API shows it in 'id'",
    });
}

;// CONCATENATED MODULE: ./src/http/proxy.js
/** Which proxy, if any, a URL is reached through. */


const DEFAULT_PORTS = { 'http:': '80', 'https:': '443' };
/**
 * The proxy for `url`, or `undefined` for a direct connection. Plain HTTP stays on this machine: a
 * proxy elsewhere would see the credential in clear, so it does not apply.
 * @throws InputError naming the variable when the proxy's URL cannot be read; it may hold a
 * password and is not shown
 */
function findProxy(url, variables) {
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const text = variables[name].trim();
    if (text === '' || isExempt(url, variables.no_proxy))
        return undefined;
    const withScheme = text.includes('://') ? text : `http://${text}`;
    const proxy = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
    if (!proxy || !['http:', 'https:'].includes(proxy.protocol) || !isEncoded(proxy)) {
        throw new input_error/* InputError */.d({
            problem: `The environment variable '${name}' is not the URL of an HTTP proxy`,
            remedy: "Write it like 'http://user:password@proxy.example:3128', with special characters of the password percent-encoded",
            topic: 'proxy',
        });
    }
    return url.protocol === 'http:' && !isLoopback(proxy) ? undefined : proxy;
}
/**
 * A password with a stray `%`, or with a `/` that ends the host before the password is over, was
 * not percent-encoded.
 */
function isEncoded({ username, password, pathname, search, hash }) {
    try {
        decodeURIComponent(username + password);
        return !`${pathname}${search}${hash}`.includes('@');
    }
    catch {
        return false;
    }
}
/**
 * Entries are hosts or suffixes with or without a leading dot, each with or without a port; `*`
 * exempts everything.
 */
function isExempt(url, noProxy) {
    const port = url.port || DEFAULT_PORTS[url.protocol];
    const hostname = toHostname(url);
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        // More than one colon outside of brackets is an IPv6 address, which has no port then.
        const [, host = entry, entryPort] = /^(\[.+\]|[^:]+)(?::(\d+))?$/.exec(entry) ?? [];
        const suffix = host.replace(/^\*?\./, '').replace(/\.$/, '');
        const isHost = hostname === suffix || hostname.endsWith(`.${suffix}`) || hostname === `[${suffix}]`;
        return isHost && (entryPort === undefined || entryPort === port);
    });
}

// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __nccwpck_require__(512);
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
function values_readUnchecked(input) {
    return lib_core/* getInput */.V4(input, { trimWhitespace: false });
}
/**
 * Keeps blanks, and drops invisible characters at the ends; `''` when not given.
 * @throws InputError for a text that is too long, or has invisible characters within
 */
function values_readRaw(input) {
    const raw = values_readUnchecked(input);
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
    const raw = values_readRaw(input);
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
    throw new input_error/* InputError */.d({ input, problem: `is ${show(text)}`, remedy });
}
/** @throws InputError for anything but a whole number within the bounds */
function readInteger(input, { min, max, fallback }) {
    const text = readText(input);
    if (text === '')
        return fallback;
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= min && number <= max)
        return number;
    throw new input_error/* InputError */.d({
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
    return `'${(0,one_line/* toOneLine */.G)(text, MAX_SHOWN)}'`;
}

;// CONCATENATED MODULE: ./src/inputs/connection.js
/** Where the API is and how it is reached, from input and environment. */






/**
 * A password in the proxy's URL is masked.
 * @throws InputError when a URL cannot be read or would not be safe
 */
function readConnection() {
    const apiUrl = parseApiUrl(readApiUrl());
    refuseServerUrl(apiUrl);
    const proxy = findProxy(new URL(apiUrl), (0,environment/* readProxyVariables */._y)());
    if (!proxy)
        return { apiUrl };
    (0,masks/* maskPassword */.yE)(proxy);
    return { apiUrl, proxy: proxy.href };
}
/** Gives the input, or the workflow's own API URL. */
function readApiUrl() {
    return readText('github-api-url') || (0,environment/* readDefaultApiUrl */.z)();
}
/** Refuses `github.server_url` in place of `github.api_url`: a web site's answers do not say so. */
function refuseServerUrl(apiUrl) {
    if (!isSameUrl(apiUrl, (0,environment/* readServerUrl */.Pm)()) || isSameUrl(apiUrl, (0,environment/* readDefaultApiUrl */.z)()))
        return;
    throw new input_error/* InputError */.d({
        input: 'github-api-url',
        problem: `is '${apiUrl}', the address of the workflow's server and not of its API`,
        remedy: `Write '${parseApiUrl((0,environment/* readDefaultApiUrl */.z)())}'`,
    });
}

// EXTERNAL MODULE: ./src/runner/log.js
var runner_log = __nccwpck_require__(835);
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

;// CONCATENATED MODULE: ./src/inputs/signer/names.js
/** The inputs that say who signs, and which of them belong to which key service. */
const names_SIGNER_INPUTS = (/* unused pure expression or super */ null && (['private-key', 'kms-key', 'sign-command']));
/** Each belongs to one service, but for the last. */
const KEY_SERVICE_INPUTS = {
    aws: ['aws-role-to-assume', 'aws-region'],
    google: ['gcp-workload-identity-provider', 'gcp-service-account'],
    azure: ['azure-tenant-id', 'azure-client-id'],
    vault: ['vault-role', 'vault-auth-path', 'vault-namespace'],
    any: ['oidc-audience'],
};

;// CONCATENATED MODULE: ./src/inputs/app.js




/**
 * Masks the key before anything else.
 * @throws InputError when the id has no form of one, or more than one signer is given
 */
function readApp() {
    maskLines(readUnchecked('private-key'));
    const signers = SIGNER_INPUTS.map((input) => ({ input, text: readRaw(input) }));
    const appId = readAppId();
    const given = signers.filter(({ text }) => text.trim() !== '');
    const [signer = { input: 'private-key', text: '' }, other] = given;
    if (!other)
        return { appId, signer };
    throw new InputError({
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
    const input = readRaw('client-id').trim() === '' ? 'app-id' : 'client-id';
    const id = readRaw(input).trim();
    if (ID_FORM.test(id) && !LOOKS_LIKE_SECRET.test(id))
        return id;
    maskLines(id);
    throw new InputError({
        input,
        problem: 'is not the id of an app',
        remedy: "Write the client ID ('Iv23…') or the app ID (a number) from the app's settings page",
        topic: 'missing-credentials',
    });
}

;// CONCATENATED MODULE: ./src/inputs/oauth-client.js






const QUOTE = /["'`]/;
/**
 * Masks all of an action's secrets at once, so that none is left in the clear when another one is
 * refused.
 */
function maskSecrets(inputs) {
    for (const input of inputs) {
        const raw = values_readUnchecked(input);
        for (const text of [raw, ...raw.split(/[\r\n]+/)]) {
            const plain = (0,invisible/* withoutInvisibleEnds */.gr)(text).trim();
            [text.trim(), plain, trimEnds(plain, QUOTE)].forEach(masks/* mask */.dK);
        }
    }
}
/**
 * Reads a secret that `maskSecrets` has masked; `''` when not given.
 * @throws InputError for what no secret of GitHub's looks like, without showing it
 */
function readSecret(input) {
    const secret = values_readRaw(input).trim();
    if (trimEnds(secret, QUOTE) !== secret) {
        throw new input_error/* InputError */.d({
            input,
            problem: 'is in quotes',
            remedy: 'Store the secret again without them',
        });
    }
    if (/^[\x21-\x7e]*$/.test(secret))
        return secret;
    throw new input_error/* InputError */.d({
        input,
        problem: 'has blanks or other characters in it that do not belong there',
        remedy: 'Store the secret again, alone and on one line',
    });
}
/** Reads it as it arrived, without line breaks at its ends: blanks may be part of a password. */
function readPassword(input) {
    const password = trimEnds(values_readRaw(input), /[\r\n]/);
    (0,masks/* mask */.dK)(password);
    return password;
}
const KINDS = (/* unused pure expression or super */ null && ([
    ['ghs_', 'an installation token, or a GITHUB_TOKEN'],
    ['ghp_', 'a personal access token'],
    ['github_pat_', 'a personal access token'],
    ['ghr_', 'a refresh token'],
    ['gho_', 'a token of an OAuth app'],
]));
/**
 * Reads a user's token. Its prefix shows its kind, and `expected` names the right ones.
 * @see https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 * @throws InputError for a token of another kind
 */
function readAccessToken(expected) {
    const token = readSecret('access-token');
    const other = KINDS.find(([prefix]) => token.startsWith(prefix) && !expected.includes(prefix));
    if (!other)
        return token;
    throw new InputError({
        input: 'access-token',
        problem: `is ${other[1]}`,
        remedy: `Give the token of a user who has authorized the app: it begins with '${expected.replace(' or ', "' or '")}'`,
    });
}
/**
 * Both are `''` when not given. The form in which they are sent is masked, too.
 * @throws InputError when the id has no form of one
 */
function readOAuthClient() {
    const clientSecret = readSecret('client-secret');
    const clientId = values_readRaw('client-id').trim();
    const isNumber = /^\d+$/.test(clientId);
    if (isNumber || LOOKS_LIKE_SECRET.test(clientId) || !ID_FORM.test(clientId)) {
        // It may be a secret in the wrong place.
        (0,masks/* maskLines */.sD)(clientId);
        throw new input_error/* InputError */.d({
            input: 'client-id',
            problem: 'is not a client ID',
            remedy: "Write the one from the app's settings page, like 'Iv23…' or 'Ov23…'; its numeric app ID does not work here",
            topic: 'missing-credentials',
        });
    }
    (0,masks/* maskLogin */.q$)(clientId, clientSecret);
    return { clientId, clientSecret };
}

;// CONCATENATED MODULE: ./src/actions/oauth-authorization/login.js




/** Masks what the login is sent as. @throws InputError for a name that is not a login */
function readLogin() {
    const login = {
        password: readPassword('password'),
        otp: readSecret('otp'),
        username: readText('username'),
    };
    (0,masks/* maskLogin */.q$)(login.username, login.password);
    if (/^[A-Za-z0-9._-]*$/.test(login.username))
        return login;
    throw new input_error/* InputError */.d({
        input: 'username',
        problem: 'is not a login',
        remedy: "Write it as in the address of the user's page, without '@'",
    });
}

;// CONCATENATED MODULE: ./src/inputs/missing-credentials.js
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
        throw new input_error/* InputError */.d({
            problem: sentence,
            remedy: `${remedy}, or set 'on-missing-credentials: skip' to end green without a ${product}`,
            topic,
        });
    }
    runner_log/* log */.R.notice(`No ${product} was minted: ${problem}.`);
    return true;
}
/** Refuses a value that is not a choice, even if nothing is missing. */
function readMissingChoice() {
    return readChoice('on-missing-credentials', ['fail', 'skip'], 'fail');
}

;// CONCATENATED MODULE: ./src/inputs/generated/oauth-authorization.js
/** The inputs that oauth-authorization declares. Written by scripts/generate.ts from its action.yml. */
const DECLARED_INPUTS = [
    'username',
    'password',
    'otp',
    'client-id',
    'client-secret',
    'operation',
    'scopes',
    'note',
    'note-url',
    'authorization-id',
    'grant-id',
    'on-missing-credentials',
    'timeout-seconds',
    'github-api-url',
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

;// CONCATENATED MODULE: ./src/actions/oauth-authorization/inputs.js














/** Each operation with the inputs that no other one takes. */
const OPERATIONS = {
    create: ['scopes', 'note', 'note-url'],
    list: [],
    'list-grants': [],
    delete: ['authorization-id'],
    'delete-grant': ['grant-id'],
};
/**
 * Masks the secrets before anything else, and warns that the API is deprecated. `undefined` when a
 * credential is empty and the user chose to skip then.
 * @throws InputError for the first input that is not clear, GitHubError `api-gone` for github.com
 */
async function readOAuthAuthorizationInputs() {
    maskSecrets(['password', 'otp', 'client-secret']);
    const login = readLogin();
    const oauthClient = readOAuthClient();
    await checkInputNames(DECLARED_INPUTS);
    runner_log/* log */.R.warning("GitHub has deprecated the OAuth Authorizations API, and Enterprise Server may drop it. Use a GitHub App and 'user-token' or the root action where you can.");
    const kind = readChoice('operation', Object.keys(OPERATIONS), 'create');
    refuseStrayInputs(kind);
    const { clientId, clientSecret } = oauthClient;
    const ofApp = kind === 'create' ? { "'client-id'": clientId, "'client-secret'": clientSecret } : {};
    if (shouldSkip({ "'username'": login.username, "'password'": login.password, ...ofApp }))
        return undefined;
    refuseGitHubDotCom(readApiUrl());
    const connection = readConnection();
    const operation = readOperation(kind, login, oauthClient);
    return { operation, timeoutMs: readTimeout(), connection };
}
function refuseStrayInputs(kind) {
    for (const [other, inputs] of Object.entries(OPERATIONS)) {
        const stray = inputs.find((input) => other !== kind && values_readRaw(input) !== '');
        if (stray === undefined)
            continue;
        throw new input_error/* InputError */.d({
            input: stray,
            problem: `goes with 'operation: ${other}' only, and the operation is '${kind}'`,
            remedy: 'Remove one of them',
        });
    }
}
/** Refuses it before any request: the password must not travel to where it is of no use. */
function refuseGitHubDotCom(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !isOfGitHub(url))
        return;
    const message = `${toHostname(url)} has no OAuth Authorizations API`;
    throw new errors/* GitHubError */.y({ code: 'api-gone', message, route: 'The step' });
}
function readOperation(kind, login, oauthClient) {
    if (kind === 'list' || kind === 'list-grants')
        return { kind, login, clientId: oauthClient.clientId };
    if (kind === 'delete')
        return { kind, login, id: readId('authorization-id', 'list') };
    if (kind === 'delete-grant')
        return { kind, login, id: readId('grant-id', 'list-grants') };
    const text = values_readRaw('scopes');
    if (text === '') {
        const remedy = "Name the scopes that are needed, or write 'none' for a token without any";
        throw new input_error/* InputError */.d({ input: 'scopes', problem: 'is empty', remedy });
    }
    const scopes = (0,oauth_scopes/* normalizeScopes */.Zi)((0,oauth_scopes/* parseScopes */.Fg)(text, 'scopes'));
    const unknown = (0,oauth_scopes/* findUnknownScopes */.d_)(scopes);
    if (unknown.length > 0)
        runner_log/* log */.R.warning(`Not among the known scopes: ${unknown.join(', ')}. They are sent as they are; check the spelling.`);
    const request = {
        login,
        oauthClient,
        scopes,
        note: readText('note'),
        noteUrl: readText('note-url'),
    };
    return { kind, request };
}
function readId(input, list) {
    const text = readText(input);
    if (text !== '')
        return parseId(text, input);
    throw new input_error/* InputError */.d({
        input,
        problem: 'is empty',
        remedy: `Write the number that 'operation: ${list}' shows`,
    });
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

;// CONCATENATED MODULE: ./src/outputs/summary-rows.js
/** None when git was left alone. `committer` is `''` when git has no name for commits. */
function toGitRows(git, committer) {
    const uses = [
        git?.wantsCredentials ? `sends the token to ${git.server.host}` : '',
        committer === '' ? '' : `commits as ${committer}`,
    ].filter((each) => each !== '');
    return uses.length === 0 ? [] : [['Git in later steps', uses.join(', ')]];
}
function toEndRows(isRevokedInPost) {
    return [['After the job', isRevokedInPost ? 'revoked' : 'alive until it expires']];
}

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

;// CONCATENATED MODULE: ./src/actions/oauth-authorization/outputs.js




function writeOutputs(authorization, { clientId, username }) {
    const { id, token, scopes, expiresAt } = authorization;
    setOutputs({ token, 'authorization-id': id, scopes, 'expires-at': expiresAt });
    const [words, expiry] = [scopes.join(', ') || 'none', expiresAt || 'never'];
    runner_log/* log */.R.info(`Created an authorization of ${username} with the scopes: ${words}; expiry: ${expiry}; its token is revoked at the end of the job.`);
    writeSummary({ title: 'OAuth authorization', subject: username }, [
        [
            ['App', clientId],
            ['User', username],
            ['Scopes', words],
            ['Expires', expiry],
            ...toEndRows(true),
        ],
    ]);
}
function reportList(kind, entries, username) {
    const [name, title] = kind === 'list' ? ['authorizations', 'OAuth authorizations'] : ['grants', 'OAuth grants'];
    setOutputs({ [name]: entries });
    runner_log/* log */.R.info(`Found ${entries.length} ${name}.`);
    writeSummaryList({ title, subject: username }, ['Id', 'App', 'Scopes', 'Note', 'Created'], entries.map(({ id, app, scopes, note, created_at }) => [
        String(id),
        app,
        scopes.join(', ') || 'none',
        note,
        created_at,
    ]));
}
function reportDeletion(kind, outcome) {
    const what = kind === 'delete' ? 'authorization' : 'grant';
    runner_log/* log */.R.info(outcome === 'already-gone'
        ? `There was no such ${what}: it is gone already.`
        : `The ${what} was deleted.`);
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

;// CONCATENATED MODULE: ./src/actions/oauth-authorization/main.js
/**
 * The main step of oauth-authorization: creates a token for a user's password, or lists and ends
 * what there is.
 */







void runStep(async (step) => {
    const cleanup = new CleanupList(step);
    const inputs = await readOAuthAuthorizationInputs();
    if (!inputs)
        return;
    const { connection, operation, timeoutMs } = inputs;
    const limits = step.startDeadline(timeoutMs);
    if (operation.kind === 'create') {
        const { oauthClient, login } = operation.request;
        const client = await cleanup.connect(connection, limits);
        const authorization = await createAuthorization(client, operation.request, (token) => {
            cleanup.add({ kind: 'oauth-token', ...oauthClient, token, owner: login.username });
        });
        step.throwIfOver();
        writeOutputs(authorization, { clientId: oauthClient.clientId, username: login.username });
    }
    else if (operation.kind === 'list' || operation.kind === 'list-grants') {
        const entries = await listEntries(await connect(connection, limits), operation.login, operation);
        step.throwIfOver();
        reportList(operation.kind, entries, operation.login.username);
    }
    else {
        const remove = operation.kind === 'delete' ? deleteAuthorization : deleteGrant;
        const client = await connect(connection, limits);
        reportDeletion(operation.kind, await remove(client, operation.login, operation.id));
    }
});

module.exports = __webpack_exports__;
/******/ })()
;