"use strict";
exports.id = 455;
exports.ids = [455];
exports.modules = {

/***/ 2455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ matchRepositories),
/* harmony export */   checkPatterns: () => (/* binding */ checkPatterns)
/* harmony export */ });
/* unused harmony export isMatch */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7773);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9704);
/** Patterns of repositories: which lists of them make sense, and what each one matches. */


/** Each is compared with each repository. */
const MAX_PATTERNS = 100;
/**
 * @throws InputError for exclusions that cannot exclude anything, and for more than can be compared
 */
function checkPatterns({ names, patterns, exclusions }) {
    const count = patterns.length + exclusions.length;
    if (count > MAX_PATTERNS) {
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryError */ .g)({
            input: 'repositories',
            problem: `holds ${count} patterns and exclusions of one owner, and may hold ${MAX_PATTERNS}`,
            remedy: 'Split them over several steps, or use fewer that match more',
        });
    }
    if (patterns.length === 0) {
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryError */ .g)({
            input: 'repositories',
            problem: `excludes '${exclusions[0] ?? ''}', but holds no pattern of the same owner to take it from`,
            remedy: "Name the repositories that are needed, or a pattern of them like 'api-*'",
        });
    }
    const both = names.find((name) => exclusions.some((exclusion) => isMatch(exclusion, name)));
    if (both === undefined)
        return;
    throw (0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryError */ .g)({
        input: 'repositories',
        problem: `both names and excludes '${both}'`,
        remedy: 'Keep the entry that is meant',
    });
}
/**
 * `*` stands for any number of characters, none included. Case does not count, as for GitHub.
 *
 * - `api-*` → `api-`, `API-users`; not `my-api-users`
 * - `*-api-*` → `my-api-users`
 */
function isMatch(pattern, name) {
    if (!pattern.includes('*'))
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameName */ .yS)(pattern, name);
    const text = name.toLowerCase();
    const parts = pattern.toLowerCase().split('*');
    const [first = '', last = ''] = [parts.shift(), parts.pop()];
    if (!text.startsWith(first))
        return false;
    let end = first.length;
    for (const part of parts) {
        const start = text.indexOf(part, end);
        if (start < 0)
            return false;
        end = start + part.length;
    }
    return text.length - last.length >= end && text.endsWith(last);
}
/** Matches `repositories`, which all have the same owner. */
function matchRepositories({ names, patterns, exclusions }, repositories) {
    const listed = repositories.map(({ name }) => name);
    const matched = listed.filter((name) => patterns.some((pattern) => isMatch(pattern, name)));
    const kept = matched.filter((name) => !exclusions.some((exclusion) => isMatch(exclusion, name)));
    const others = names.filter((name) => !kept.some((each) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameName */ .yS)(each, name)));
    return {
        names: [...kept, ...others],
        counts: patterns.map((pattern) => ({
            pattern,
            count: listed.filter((name) => isMatch(pattern, name)).length,
        })),
        idle: exclusions.filter((exclusion) => !matched.some((name) => isMatch(exclusion, name))),
    };
}


/***/ })

};
;