"use strict";
exports.id = 891;
exports.ids = [891];
exports.modules = {

/***/ 5891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requireGitVersion: () => (/* binding */ requireGitVersion)
/* harmony export */ });
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(683);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(512);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1835);
/**
 * Asks for the version of git: an old one ignores what the step leaves for later steps, without a
 * word.
 */



/**
 * The first that reads `GIT_CONFIG_COUNT`:
 * https://github.com/git/git/blob/master/Documentation/RelNotes/2.31.0.txt
 */
const NEEDED = { major: 2, minor: 31 };
const TIMEOUT_MS = 5_000;
/**
 * Git that is not there, or does not say its version, is a warning: a later step may install it.
 * @throws InputError for a version that is too old
 */
async function requireGitVersion({ wantsCredentials, folder }) {
    const input = wantsCredentials ? 'git-credentials' : 'git-identity';
    const needed = `git ${NEEDED.major}.${NEEDED.minor} or later`;
    const [, version, major, minor] = /^git version ((\d+)\.(\d+)[\w.]*)/.exec(await askGit(folder)) ?? [];
    if (version === undefined) {
        _runner_log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .R.warning(`Git was not found, or did not say its version. Input '${input}' needs ${needed} in the steps that use it: install it before them.`);
    }
    else if (Number(major) < NEEDED.major ||
        (Number(major) === NEEDED.major && Number(minor) < NEEDED.minor)) {
        throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
            input,
            problem: `needs ${needed}: git ${version} ignores what the step leaves for it`,
            remedy: `Install a later one, use an image that has it, or remove '${input}'`,
        });
    }
}
/**
 * Runs git in a folder of the runner's, because Windows looks for a program where it is called
 * from: that would be the workspace with whatever was checked out. Git needs little of the
 * environment, and nothing secret.
 */
async function askGit(cwd) {
    const { execFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 19));
    const names = ['PATH', 'HOME', 'SystemRoot'];
    const env = Object.fromEntries(names.map((name) => [name, (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .readVariable */ .nt)(name)]));
    const options = {
        cwd,
        env,
        timeout: TIMEOUT_MS,
        killSignal: 'SIGKILL',
        windowsHide: true,
    };
    return new Promise((resolve) => {
        execFile('git', ['--version'], options, (error, stdout) => {
            resolve(error ? '' : stdout);
        });
    });
}


/***/ })

};
;