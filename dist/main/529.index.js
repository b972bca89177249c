"use strict";
exports.id = 529;
exports.ids = [529];
exports.modules = {

/***/ 9755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readEntries),
/* harmony export */   l: () => (/* binding */ toIncludeVariables)
/* harmony export */ });
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(683);
/**
 * Git's configuration in environment variables: reads what is there, and adds an entry that
 * includes a file.
 */

/**
 * The entries that are there; none without `GIT_CONFIG_COUNT`.
 * @param read gives `undefined` for a variable that is not set
 * @throws InputError when git itself would refuse them, and with them every command
 * @see https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function readEntries(read) {
    const count = read('GIT_CONFIG_COUNT') ?? '';
    if (!/^\d{0,6}$/.test(count))
        throw inputError(`GIT_CONFIG_COUNT is '${toShort(count)}', which is not a number`);
    return Array.from({ length: Number(count) }, (_, index) => {
        const [keyName, valueName] = [`GIT_CONFIG_KEY_${index}`, `GIT_CONFIG_VALUE_${index}`];
        const [key, value] = [read(keyName), read(valueName)];
        if (key === undefined || key === '' || value === undefined) {
            const missing = value === undefined && key !== undefined && key !== '' ? valueName : keyName;
            throw inputError(`GIT_CONFIG_COUNT is ${count}, but ${missing} is not set`);
        }
        return { key, value };
    });
}
/**
 * The variables that add an entry behind `count` others. The count comes last: it must not promise
 * what is not there yet.
 */
function toIncludeVariables(count, path) {
    return [
        [`GIT_CONFIG_KEY_${count}`, 'include.path'],
        [`GIT_CONFIG_VALUE_${count}`, path],
        ['GIT_CONFIG_COUNT', String(count + 1)],
    ];
}
function toShort(text) {
    return text.replace(/\s+/g, ' ').slice(0, 20);
}
function inputError(cause) {
    return new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
        problem: `The environment of the step holds git configuration that git cannot read: ${cause}`,
        remedy: 'Correct it where the workflow sets it, or remove it',
    });
}


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readFolder),
  readGitOptions: () => (/* binding */ readGitOptions),
  W: () => (/* binding */ readServer)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/github/api-url.js
var api_url = __webpack_require__(9680);
// EXTERNAL MODULE: ./src/http/hostname.js
var hostname = __webpack_require__(7146);
// EXTERNAL MODULE: ./src/git/environment-config.js
var environment_config = __webpack_require__(9755);
;// CONCATENATED MODULE: ./src/git/server-origin.js
/** The git server that belongs to an API: a token must never be shown to another one. */
/**
 * Origin of the server whose API is at `apiUrl`, by the forms that GitHub documents; `undefined`
 * for any other.
 *
 * - `https://api.github.com` → `https://github.com`
 * - `https://api.octo.ghe.com` → `https://octo.ghe.com`
 * - `https://HOST/api/v3` → `https://HOST`
 *
 * @see https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 * @see https://docs.github.com/enterprise-server@latest/rest/enterprise-admin#endpoint-urls
 */
function toServerOrigin(apiUrl) {
    const { protocol, host, origin, pathname } = new URL(apiUrl);
    if (pathname === '/api/v3')
        return origin;
    const [, ofCloud] = /^api\.(github\.com|[^.]+\.ghe\.com)$/.exec(host) ?? [];
    return pathname === '/' && ofCloud !== undefined ? `${protocol}//${ofCloud}` : undefined;
}

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: ./src/runner/command-files.js
var command_files = __webpack_require__(2146);
// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __webpack_require__(512);
;// CONCATENATED MODULE: ./src/inputs/git-options.js
/** What git in later steps needs of the runner's environment, and which server it is for. */








/** @throws InputError for whatever would keep git from working later */
function readGitOptions(apiUrl, asked) {
    (0,command_files/* requireEnvironmentFile */.LE)();
    const entries = (0,environment_config/* readEntries */.$)(environment/* readVariable */.nt);
    const inputs = ['git-credentials', ...(asked.wantsIdentity ? ['git-identity'] : [])];
    return { ...asked, server: readServer(apiUrl, inputs), folder: readFolder(), entries };
}
/**
 * Gives the workflow's own server, unless the API is another one's: its token is not for this
 * server.
 * @throws InputError when it is not known, or not safe; `inputs` are those that need it
 */
function readServer(apiUrl, inputs) {
    const isOwn = (0,api_url/* isSameUrl */.qo)((0,environment/* readDefaultApiUrl */.z)(), apiUrl);
    const text = isOwn ? (0,environment/* readServerUrl */.Pm)() : toServerOrigin(apiUrl);
    if (text === undefined) {
        throw new input_error/* InputError */.d({
            input: 'github-api-url',
            problem: `is '${apiUrl}', which does not say where its git server is`,
            remedy: `Write it like 'https://api.github.com' or 'https://HOST/api/v3', or remove ${inputs.map((each) => `'${each}'`).join(' and ')}`,
        });
    }
    const url = URL.canParse(text) ? new URL((0,api_url/* normalizeUrl */.l2)(new URL(text))) : undefined;
    if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && (0,hostname/* isLoopback */.U)(url))))
        return new URL(url.origin);
    throw new input_error/* InputError */.d({
        problem: `GITHUB_SERVER_URL is '${text}', to which git or gh would send the token in clear, or not at all`,
        remedy: "It must begin with 'https://'",
    });
}
/**
 * Git looks for a relative path next to the file that includes it, and an environment has no place.
 */
function readFolder() {
    const folder = (0,environment/* readTempFolder */.tP)();
    if (external_node_path_.isAbsolute(folder)) {
        (0,command_files/* requireFolder */.OK)(folder);
        return folder;
    }
    throw new input_error/* InputError */.d({
        problem: `RUNNER_TEMP is '${folder}', which is not an absolute path`,
        remedy: 'Run the step on a runner, which sets it for each job',
    });
}


/***/ })

};
;