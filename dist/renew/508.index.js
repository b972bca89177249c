"use strict";
exports.id = 508;
exports.ids = [508];
exports.modules = {

/***/ 321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseTooMany)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(704);
/** How many repositories a token can be narrowed to. */

/** @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const MAX_REPOSITORIES = 500;
/** @throws InputError that names the limit */
function refuseTooMany(count, input, owner) {
    if (count <= MAX_REPOSITORIES)
        return;
    throw (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryError */ .g)({
        input,
        problem: `names ${count} repositories of ${owner}, but GitHub takes at most ${MAX_REPOSITORIES} for a token`,
        remedy: "Split them over several steps, or write '*' for all of the installation",
    });
}


/***/ }),

/***/ 970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v4: () => (/* binding */ describeAccount)
});

// UNUSED EXPORTS: countTokens, parseTargets

// EXTERNAL MODULE: ./src/access/repositories/error.js
var error = __webpack_require__(704);
;// CONCATENATED MODULE: ./src/access/ids.js
/** Ids, which GitHub counts in whole numbers. */


/** A positive number that JavaScript does not round. @throws InputError that names the input */
function ids_parseId(text, input) {
    const id = Number(text);
    if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(id))
        return id;
    throw repositoryError({
        input,
        problem: `holds '${toOneLine(text, 100)}', which is not an id`,
        remedy: "Write the number, as GitHub's API shows it in 'id'",
    });
}

// EXTERNAL MODULE: ./src/access/names.js
var names = __webpack_require__(773);
// EXTERNAL MODULE: ./src/text/list.js
var list = __webpack_require__(626);
// EXTERNAL MODULE: ./src/access/repositories/limit.js
var limit = __webpack_require__(321);
// EXTERNAL MODULE: ./src/access/repositories/name.js
var repositories_name = __webpack_require__(975);
;// CONCATENATED MODULE: ./src/access/repositories/selections.js
/**
 * Turns the inputs that name an owner and repositories into the repositories of each owner, or
 * finds the contradiction in them.
 */






/**
 * One for each owner that `repositories` names, in that order; one in all other cases.
 * @throws InputError when the inputs contradict each other or hold what cannot exist on GitHub
 */
function selections_parseSelections(inputs) {
    const { owner, repositories, repositoryIds } = inputs;
    if (repositories !== '' && repositoryIds !== '') {
        throw exclusionError('repositories', 'repository-ids');
    }
    if (repositoryIds !== '')
        return [ofOneOwner(inputs, { kind: 'ids', ids: parseIds(repositoryIds) })];
    if (repositories === '') {
        return owner === ''
            ? ofEntries(inputs, [toFullName(readCurrent(inputs))])
            : [ofOneOwner(inputs, { kind: 'all' })];
    }
    const entries = parseList(repositories, 'repositories');
    if (!entries.includes('*'))
        return ofEntries(inputs, entries);
    if (entries.length === 1)
        return [ofOneOwner(inputs, { kind: 'all' })];
    throw repositoryError({
        input: 'repositories',
        problem: "holds '*' together with other entries",
        remedy: "Write '*' alone, or name those that are needed",
    });
}
function ofOneOwner(inputs, repositories) {
    const isOwnerTyped = inputs.owner !== '';
    const owner = isOwnerTyped ? parseName(inputs.owner, 'owner') : readCurrent(inputs).owner;
    return { owner, isOwnerTyped, repositories };
}
function ofEntries(inputs, entries) {
    const givenOwner = inputs.owner === '' ? undefined : parseName(inputs.owner, 'owner');
    const groups = new Map();
    for (const entry of entries) {
        const isExclusion = entry.startsWith('!');
        const { owner: ownOwner, name } = parseRepositoryName(isExclusion ? entry.slice(1).trim() : entry, 'repositories');
        if (ownOwner !== undefined && givenOwner !== undefined && !isSameName(ownOwner, givenOwner)) {
            throw repositoryError({
                input: 'repositories',
                problem: `holds '${entry}', but 'owner' is '${givenOwner}'`,
                remedy: "Make them agree, or leave 'owner' empty",
            });
        }
        const owner = givenOwner ?? ownOwner ?? readCurrent(inputs).owner;
        const group = groups.get(owner.toLowerCase()) ?? { owner, isOwnerTyped: false, entries: [] };
        group.isOwnerTyped ||= givenOwner !== undefined || ownOwner !== undefined;
        group.entries.push({
            kind: isExclusion ? 'exclusion' : name.includes('*') ? 'pattern' : 'name',
            name,
        });
        groups.set(owner.toLowerCase(), group);
    }
    return [...groups.values()].map(({ owner, isOwnerTyped, entries: own }) => {
        return { owner, isOwnerTyped, repositories: toRepositories(own, owner) };
    });
}
function toRepositories(entries, owner) {
    const listOf = (kind) => toDistinct(entries.filter((each) => each.kind === kind));
    const [names, patterns, exclusions] = [listOf('name'), listOf('pattern'), listOf('exclusion')];
    refuseTooMany(names.length, 'repositories', owner);
    if (patterns.length + exclusions.length === 0)
        return { kind: 'names', names };
    return { kind: 'patterns', names, patterns, exclusions };
}
/** GitHub compares names without regard to case; the first spelling stays. */
function toDistinct(entries) {
    const byKey = new Map();
    for (const { name } of entries)
        if (!byKey.has(name.toLowerCase()))
            byKey.set(name.toLowerCase(), name);
    return [...byKey.values()];
}
function parseIds(text) {
    const ids = parseList(text, 'repository-ids').map((entry) => parseId(entry, 'repository-ids'));
    refuseTooMany(ids.length, 'repository-ids', 'one owner');
    return ids;
}
function readCurrent({ currentRepository }) {
    const current = readFullName(currentRepository);
    if (current)
        return current;
    throw repositoryError({
        problem: 'The current repository is not known',
        remedy: "Give 'owner' and 'repositories'",
    });
}

;// CONCATENATED MODULE: ./src/access/targets.js
/**
 * Turns the root action's inputs into what each token is for, and where its installation is found.
 */




/** How many tokens they take: patterns are looked up by one more. */
function countTokens(targets) {
    return (targets.length + targets.filter(({ repositories }) => repositories.kind === 'patterns').length);
}
/** Says whose token it will be, for the log. */
function describeAccount({ owner, lookUp }) {
    return owner ?? `the installation ${lookUp.kind === 'id' ? lookUp.installationId : ''}`;
}
/**
 * One target for each owner that `repositories` names, in that order; one in all other cases.
 * @throws InputError when the inputs contradict each other or hold what cannot exist on GitHub
 */
function parseTargets(inputs) {
    refuseContradictions(inputs);
    const { enterprise, installationId } = inputs;
    if (enterprise !== '') {
        const slug = parseName(enterprise, 'enterprise');
        return [{ owner: slug, repositories: { kind: 'all' }, lookUp: { kind: 'enterprise', slug } }];
    }
    const selections = parseSelections(inputs);
    if (installationId === '')
        return selections.map(toTarget);
    const [selection, second] = selections;
    if (!selection || second) {
        const logins = selections.map(({ owner }) => owner).join(', ');
        throw repositoryError({
            input: 'installation-id',
            problem: `names one installation, but 'repositories' names several owners (${logins})`,
            remedy: "Leave 'installation-id' empty",
        });
    }
    const { owner, isOwnerTyped, repositories } = selection;
    const id = parseId(installationId, 'installation-id');
    const typed = isOwnerTyped ? owner : undefined;
    return [{ owner: typed, repositories, lookUp: { kind: 'id', installationId: id, owner: typed } }];
}
function refuseContradictions({ owner, repositories, repositoryIds, installationId, enterprise, }) {
    const given = {
        owner,
        repositories,
        'repository-ids': repositoryIds,
        'installation-id': installationId,
    };
    const others = Object.entries(given).flatMap(([name, text]) => (text === '' ? [] : [name]));
    if (enterprise !== '' && others.length > 0)
        throw exclusionError('enterprise', ...others);
    if (installationId !== '' && repositories === '' && repositoryIds === '') {
        throw repositoryError({
            input: 'installation-id',
            problem: 'was given without repositories',
            remedy: "Name them in 'repositories' or 'repository-ids', or write '*' there for all that the installation can see",
        });
    }
}
/**
 * A repository's own look-up says more than its owner's: that the installation includes it, and
 * whether it was renamed.
 */
function toTarget({ owner, repositories }) {
    const [name] = repositories.kind === 'names' ? repositories.names : [];
    const lookUp = name === undefined ? { kind: 'account', owner } : { kind: 'repository', owner, name };
    return { owner, repositories, lookUp };
}


/***/ }),

/***/ 508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./src/github/errors.js
var errors = __webpack_require__(365);
// EXTERNAL MODULE: ./src/text/json.js
var json = __webpack_require__(592);
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

// EXTERNAL MODULE: ./src/access/repositories/repositories.js
var repositories_repositories = __webpack_require__(900);
// EXTERNAL MODULE: ./src/access/repositories/name.js
var repositories_name = __webpack_require__(975);
// EXTERNAL MODULE: ./src/access/targets.js + 2 modules
var targets = __webpack_require__(970);
// EXTERNAL MODULE: ./src/credentials/installation-token/installation.js
var installation_token_installation = __webpack_require__(178);
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
        const isEnough = have !== undefined && isLevel(have) && compareLevels(have, level) >= 0;
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


/***/ }),

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports parseList, unquote */
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(683);
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
        throw new InputError({
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
        throw new InputError({
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
        throw new InputError({
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


/***/ })

};
;