"use strict";
exports.id = 5;
exports.ids = [5];
exports.modules = {

/***/ 5:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findImplausible: () => (/* binding */ findImplausible),
/* harmony export */   findRule: () => (/* binding */ findRule)
/* harmony export */ });
/* unused harmony exports RETRY_POLICY, LAGGING_REPLICA */
const UNTIL_DEADLINE = Number.POSITIVE_INFINITY;
/**
 * Only what can change by itself is tried again; a code that is missing here never is.
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
const RETRY_POLICY = {
    network: { tries: 6, delayMs: 250 },
    'not-http': { tries: 6, delayMs: 250 },
    proxy: { tries: 4, delayMs: 250 },
    timeout: { tries: UNTIL_DEADLINE, delayMs: 250 },
    server: { tries: UNTIL_DEADLINE, delayMs: 500 },
    'rate-limit': { tries: UNTIL_DEADLINE, delayMs: 1_000 },
    'secondary-rate-limit': { tries: UNTIL_DEADLINE, delayMs: 3_000 },
    spammed: { tries: 4, delayMs: 2_000 },
    'key-missing': { tries: 3, delayMs: 1_000 },
};
/**
 * Applies to a call that names what was just looked up: the replica that answers may not know it
 * yet.
 */
const LAGGING_REPLICA = { tries: 2, delayMs: 1_000 };
/**
 * Gives the rule for a failed call, if it is worth repeating at all. A proxy that refuses us will
 * go on refusing, and a mint whose reply arrived was done: whatever garbles its replies would
 * garble each token.
 */
function findRule(error, { retryUnknownOnce = false, mint }) {
    // A replica that does not know the call's new token yet says 401. A mint's credential is not new.
    const isUnknown = error.code === 'not-found' || (!mint && error.code === 'unauthorized');
    if (retryUnknownOnce && isUnknown)
        return LAGGING_REPLICA;
    if (error.code === 'not-http' && mint)
        return undefined;
    if (error.code === 'proxy' && (error.details.proxyStatus ?? 500) < 500)
        return undefined;
    return RETRY_POLICY[error.code];
}
/**
 * Further apart, one of two clocks is not merely wrong: a JWT is not signed for a time that far
 * away.
 */
const MAX_OFFSET_MS = 24 * 60 * 60 * 1_000;
/** Says why the server's time is not to be believed; `undefined` when it may be. */
function findImplausible(date, now) {
    if (Math.abs(date - now) <= MAX_OFFSET_MS)
        return undefined;
    const [its, ours] = [date, now].map((each) => new Date(each).toISOString());
    return `the reply is dated ${its ?? ''}, more than 24 hours away from the runner's ${ours ?? ''}`;
}


/***/ })

};
;