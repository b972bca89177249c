"use strict";
exports.id = 899;
exports.ids = [899];
exports.modules = {

/***/ 2899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(1365);
// EXTERNAL MODULE: ./src/text/json.js
var json = __webpack_require__(2592);
// EXTERNAL MODULE: ./src/access/permissions/catalogue.js + 1 modules
var catalogue = __webpack_require__(6889);
// EXTERNAL MODULE: ./src/access/repositories/repositories.js
var repositories_repositories = __webpack_require__(4900);
// EXTERNAL MODULE: ./src/access/repositories/name.js
var repositories_name = __webpack_require__(975);
// EXTERNAL MODULE: ./src/access/targets.js + 2 modules
var targets = __webpack_require__(4970);
// EXTERNAL MODULE: ./src/credentials/installation-token/installation.js
var installation_token_installation = __webpack_require__(7178);
;// CONCATENATED MODULE: ./src/credentials/installation-token/inaccessible-repositories.js




/**
 * One request for each refused repository, for this many at most; apart from these, a diagnosis
 * takes at most two.
 */
const MAX_LOOK_UPS = 10;
/** Nobody has written its name, and the log does not say more than the workflow. */
const MEANWHILE = 'a repository that a pattern matches was renamed or removed meanwhile, so run the step again';
/** Gives the error with the repositories in it. @throws GitHubError when GitHub does not answer */
async function findInaccessible(client, request, enriched) {
    const { owner, repositories } = request.target;
    const all = owner === undefined ? [] : (0,repositories_repositories/* listNames */.Z)(repositories).map((name) => ({ owner, name }));
    const asked = all.slice(0, MAX_LOOK_UPS);
    const found = await Promise.all(asked.map((each) => tryToFind(client, request, { kind: 'repository', ...each })));
    const missing = asked.filter((_, index) => found[index] === undefined).map(repositories_name/* toFullName */.q5);
    const renamed = asked
        .filter((_, index) => found[index]?.renamedRepositoryId !== undefined)
        .map(repositories_name/* toFullName */.q5);
    if (missing.length === 0 && renamed.length > 0) {
        return enriched.withDetails({ inaccessible: renamed }, 'repository-renamed', `${renamed.join(', ')} was renamed`);
    }
    if (missing.length > 0)
        return enriched.withDetails({ inaccessible: missing });
    if (repositories.kind === 'patterns')
        return enriched.withDetails({}, enriched.code, MEANWHILE);
    const unseen = all.slice(MAX_LOOK_UPS);
    return unseen.length > 0
        ? enriched.withDetails({ repositories: unseen.map(repositories_name/* toFullName */.q5) })
        : enriched;
}
/** `undefined` where the app is not installed. @throws GitHubError for all other refusals */
function tryToFind(client, { app }, lookUp) {
    return unlessNotFound((0,installation_token_installation/* findInstallation */.Q)(client, app.authorize, lookUp, { noRetry: true }));
}
async function unlessNotFound(reply) {
    try {
        return await reply;
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y && error.code === 'not-found')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/credentials/installation-token/diagnosis.js








/**
 * `installation` is what had been found before. Never throws: what cannot be found out is left out.
 */
async function diagnose(client, request, installation, error) {
    const { app, target } = request;
    const details = {
        appId: app.id,
        account: toAccount(target),
        repositories: (0,repositories_repositories/* describeRepositories */.M)(target.repositories, target.owner),
    };
    const enriched = error.withDetails({ ...details, ...toUrl(installation) });
    try {
        if (error.code === 'key-rejected')
            return await nameKey(app, enriched);
        if (error.code === 'not-found')
            return await explainNotFound(client, request, installation, enriched);
        if (!installation)
            return enriched;
        if (error.code === 'repository-not-accessible')
            return await findInaccessible(client, request, enriched);
        if (error.code === 'suspended')
            return enriched.withDetails(toUrl(await fetchDetails(client, request, installation)));
        if (error.code === 'permission-not-granted') {
            return comparePermissions(request, await fetchDetails(client, request, installation), enriched);
        }
    }
    catch (cause) {
        if (!(cause instanceof errors/* GitHubError */.y))
            throw cause;
    }
    return enriched;
}
async function nameKey(app, enriched) {
    const fingerprint = await app.findFingerprint();
    return fingerprint === undefined ? enriched : enriched.withDetails({ fingerprint });
}
/**
 * A repository that is not found is either outside the owner's installation, or the owner has none.
 */
async function explainNotFound(client, request, installation, enriched) {
    const { lookUp } = request.target;
    const { authorize } = request.app;
    if (!installation && lookUp.kind === 'repository') {
        const ofOwner = await tryToFind(client, request, { kind: 'account', owner: lookUp.owner });
        if (ofOwner)
            return findInaccessible(client, request, enriched.withDetails(toUrl(ofOwner), 'repository-not-accessible'));
    }
    const reply = await unlessNotFound(client.call('GET /app', { authorize, noRetry: true }));
    // GitHub answers with the app, or says in other words that it has none of this id.
    if (!reply)
        return enriched.withDetails({}, 'not-github-api', `${enriched.message}; the host has no 'GET /app', either`);
    const page = (0,json/* readString */.E3)(reply.data, 'html_url');
    const appName = (0,json/* readString */.E3)(reply.data, 'name');
    return enriched.withDetails({
        ...(appName === undefined ? {} : { appName: `The app '${appName}'` }),
        ...(page === undefined ? {} : { installationUrl: `${page}/installations/new` }),
    }, 'not-installed');
}
function comparePermissions({ permissions }, { permissions: installed = {}, url }, enriched) {
    const asked = permissions.kind === 'some' ? permissions.permissions : {};
    const held = new Map(Object.entries(installed));
    const phrases = Object.entries(asked).flatMap(([name, level]) => {
        const have = held.get(name);
        const isEnough = have !== undefined && (0,catalogue/* isLevel */.NW)(have) && (0,catalogue/* compareLevels */.t9)(have, level) >= 0;
        return isEnough ? [] : [`${name} (asked ${level}, installed ${have ?? 'nothing'})`];
    });
    return enriched.withDetails({
        permissions: phrases,
        ...(url === undefined ? {} : { installationUrl: url }),
    });
}
/** A look-up by id does not ask about the installation. */
async function fetchDetails(client, { app, target }, installation) {
    if (target.lookUp.kind !== 'id')
        return installation;
    return (0,installation_token_installation/* findInstallation */.Q)(client, app.authorize, target.lookUp, {
        withDetails: true,
        noRetry: true,
    });
}
function toUrl(installation) {
    return installation?.url === undefined ? {} : { installationUrl: installation.url };
}
function toAccount(target) {
    const { lookUp } = target;
    if (lookUp.kind === 'repository')
        return (0,repositories_name/* toFullName */.q5)(lookUp);
    return lookUp.kind === 'id'
        ? `any account under the id ${lookUp.installationId}`
        : (0,targets/* describeAccount */.v4)(target);
}


/***/ })

};
;