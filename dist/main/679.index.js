"use strict";
exports.id = 679;
exports.ids = [679];
exports.modules = {

/***/ 5643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lP: () => (/* binding */ hasIdToken),
  LF: () => (/* binding */ key_service_context_read),
  Ai: () => (/* binding */ toServiceContext)
});

// EXTERNAL MODULE: ./src/http/open-transport.js + 3 modules
var open_transport = __webpack_require__(5809);
// EXTERNAL MODULE: ./src/http/proxy.js
var http_proxy = __webpack_require__(8671);
// EXTERNAL MODULE: ./src/http/clock.js
var clock = __webpack_require__(1337);
// EXTERNAL MODULE: ./src/http/repeat.js
var repeat = __webpack_require__(5252);
// EXTERNAL MODULE: ./src/http/send.js
var send = __webpack_require__(2481);
// EXTERNAL MODULE: ./src/signing/signing-error.js
var signing_error = __webpack_require__(5890);
// EXTERNAL MODULE: ./src/signing/key-service/reply.js
var key_service_reply = __webpack_require__(5128);
;// CONCATENATED MODULE: ./src/signing/key-service/create-call-service.js
/** Makes the function that sends requests to key services, within the limits of a step. */





/** A key service answers within some 100 ms: a request that takes longer is lost. */
const REQUEST_TIMEOUT_MS = 10_000;
const BACKOFF = { tries: 6, delayMs: 250 };
/** After a reply that arrived and is no use, another login would leave another token. */
const LASTING = ['tls', 'unexpected-reply', 'not-http'];
function createCallService(connect, limits) {
    return (call) => (0,repeat/* repeat */.u)({
        name: call.purpose,
        isCleanUp: call.isCleanUp,
        send: async (timeLeft) => {
            const connection = await connect(call.url);
            return attempt(call, {
                ...connection,
                timeoutMs: Math.min(REQUEST_TIMEOUT_MS, timeLeft()),
            });
        },
        findRule: (error) => Promise.resolve(error.isPassing ? BACKOFF : undefined),
        toError: (code, words) => toError(call, { code: code === 'timeout' ? 'service-unreachable' : code, words }),
    }, limits, clock/* REAL_TIME */.D);
}
/** One try; never throws for what the service or the network did. */
async function attempt(call, way) {
    // A standby node of Vault sends its clients to the active one.
    const sent = await (0,send/* send */.tN)(toRequest(call), way, true);
    if ('loss' in sent)
        return fail(call, await toUnreachable(sent.loss, way));
    const { reply, url } = sent;
    const location = (0,send/* findLocation */.xg)(url, reply);
    if (!location)
        return read(call, reply);
    const words = `it sends us to ${location.origin}, which gets no credential`;
    return fail(call, { code: 'service-failed', words }, reply);
}
function toRequest({ url, headers: given, json, form, sign, }) {
    const isPost = json !== undefined || form !== undefined;
    const body = form ? new URLSearchParams(form).toString() : json ? JSON.stringify(json) : '';
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const unsigned = {
        accept: 'application/json',
        ...(isPost && { 'content-type': type }),
        ...given,
    };
    const headers = sign ? sign(unsigned, body) : unsigned;
    if (!isPost)
        return { method: 'GET', url, headers };
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    return { method: 'POST', url, headers: { ...headers, ...length }, body };
}
function read(call, reply) {
    const { status } = reply;
    const parsed = { ...reply, data: (0,key_service_reply/* parseJson */.qF)(reply.body) };
    if (status >= 200 && status < 300)
        return { ok: true, reply: parsed };
    const refusal = call.toRefusal(parsed);
    if (status === 429) {
        return fail(call, { ...refusal, code: 'service-throttled', isPassing: true }, reply);
    }
    if (status < 500 && status !== 408)
        return fail(call, refusal, reply);
    return fail(call, { ...refusal, code: 'service-failed', isPassing: true }, reply);
}
async function toUnreachable(loss, way) {
    const { explainLoss } = await __webpack_require__.e(/* import() */ 924).then(__webpack_require__.bind(__webpack_require__, 5924));
    const { code, words } = explainLoss(loss, way);
    const facts = way.proxy === undefined ? {} : { proxy: way.proxy };
    return { code: 'service-unreachable', words, facts, isPassing: !LASTING.includes(code) };
}
function fail(call, refusal, reply) {
    return { ok: false, error: toError(call, refusal, reply), headers: reply?.headers ?? {} };
}
function toError({ purpose }, refusal, reply) {
    return new signing_error/* SigningError */.u({ ...refusal, purpose, status: reply?.status });
}

// EXTERNAL MODULE: ./src/signing/key-service/id-token.js
var id_token = __webpack_require__(7751);
// EXTERNAL MODULE: ./src/signing/key-service/service-url.js
var service_url = __webpack_require__(9559);
// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __webpack_require__(512);
// EXTERNAL MODULE: ./src/runner/log.js
var log = __webpack_require__(1835);
// EXTERNAL MODULE: ./src/runner/masks.js
var masks = __webpack_require__(2996);
;// CONCATENATED MODULE: ./src/inputs/signer/key-service-context.js








const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
/** Whether the job may ask for OIDC tokens. */
function hasIdToken() {
    return key_service_context_read(URL_VARIABLE) !== '' && key_service_context_read(TOKEN_VARIABLE) !== '';
}
function key_service_context_read(name) {
    return (0,environment/* readVariable */.nt)(name) ?? '';
}
function toServiceContext(limits) {
    const call = createCallService(createConnect(), limits);
    return {
        call,
        mask: masks/* mask */.dK,
        readVariable: key_service_context_read,
        info: log/* log */.R.info,
        warn: log/* log */.R.warning,
        now: Date.now,
        requestIdToken: (audience) => {
            const url = (0,service_url/* toServiceUrl */.k)(key_service_context_read(URL_VARIABLE), URL_VARIABLE);
            return (0,id_token/* createIdTokenRequest */.c)({ url, requestToken: key_service_context_read(TOKEN_VARIABLE) }, call, masks/* mask */.dK)(audience);
        },
    };
}
/** One connection for each origin, through the proxy that its host needs. */
function createConnect() {
    const connections = new Map();
    return (url) => {
        const known = connections.get(url.origin);
        if (known)
            return known;
        const connection = key_service_context_open(url);
        connections.set(url.origin, connection);
        return connection;
    };
}
async function key_service_context_open(url) {
    const proxy = (0,http_proxy/* findProxy */.E)(url, (0,environment/* readProxyVariables */._y)());
    if (proxy)
        (0,masks/* maskPassword */.yE)(proxy);
    return { transport: await (0,open_transport/* openTransport */.g)(proxy?.href), proxy: proxy?.host };
}


/***/ }),

/***/ 9679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readKeyService: () => (/* binding */ readKeyService)
});

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: ./src/signing/key-service/aws/key-name.js
var key_name = __webpack_require__(8829);
;// CONCATENATED MODULE: ./src/signing/key-service/azure/key-name.js
/**
 * Reads the name of a key in Azure Key Vault or a Managed HSM; its host says which cloud it is in.
 */
/**
 * The domains of vaults, and where each one's cloud issues tokens.
 * @see https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#dns-suffixes-for-object-identifiers
 */
const LOGINS = {
    'vault.azure.net': 'https://login.microsoftonline.com',
    'managedhsm.azure.net': 'https://login.microsoftonline.com',
    'vault.azure.cn': 'https://login.chinacloudapi.cn',
    'managedhsm.azure.cn': 'https://login.chinacloudapi.cn',
    'managedhsm.chinacloudapi.cn': 'https://login.chinacloudapi.cn',
    'vault.usgovcloudapi.net': 'https://login.microsoftonline.us',
    'managedhsm.usgovcloudapi.net': 'https://login.microsoftonline.us',
};
/** Takes `https://VAULT/keys/NAME[/VERSION]` and `azurekms://VAULT/NAME[/VERSION]`. */
function parseAzureKey(text) {
    const [, host = '', path = ''] = /^https:\/\/([^/]+)\/keys\/(.+)$/.exec(text) ?? /^azurekms:\/\/([^/]+)\/(.+)$/.exec(text) ?? [];
    const [, , domain = ''] = /^([a-z0-9-]{1,127})\.(.+)$/i.exec(host) ?? [];
    const login = LOGINS[domain.toLowerCase()];
    const [, name, version] = /^([0-9a-z-]{1,127})(?:\/([0-9a-z]{1,64}))?\/?$/i.exec(path) ?? [];
    if (login === undefined || name === undefined)
        return undefined;
    return {
        service: 'azure',
        vault: `https://${host.toLowerCase()}`,
        name,
        version,
        login,
        scope: `https://${domain.toLowerCase()}/.default`,
    };
}

;// CONCATENATED MODULE: ./src/signing/key-service/google/key-name.js
/** Reads the name of a key version in Google Cloud KMS. */

/**
 * @see https://docs.cloud.google.com/kms/docs/getting-resource-ids
 * @throws InputError when the version is missing
 */
function parseGoogleKey(text) {
    const [, key, version] = /^(?:gcpkms:\/\/)?(projects(?:\/[\w.:-]+){7})(?:\/(?:cryptoKeyVersions|versions)\/(\w+))?$/.exec(text) ?? [];
    const isKey = /^[^/]+\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+$/;
    if (key === undefined || !isKey.test(key) || /\/\.{1,2}(\/|$)/.test(key))
        return undefined;
    if (version === undefined || !/^[1-9]\d{0,9}$/.test(version)) {
        throw new input_error/* InputError */.d({
            input: 'kms-key',
            problem: 'names a key of Google Cloud KMS without its version, and only a version can sign',
            remedy: "Write '/cryptoKeyVersions/N' at its end",
        });
    }
    return { service: 'google', name: `${key}/cryptoKeyVersions/${version}` };
}

// EXTERNAL MODULE: ./src/signing/key-service/vault/key-name.js
var vault_key_name = __webpack_require__(7194);
;// CONCATENATED MODULE: ./src/signing/key-service/key-name.js
/** Reads the name of a key in a key service; its form says which service holds the key. */





const FORMS = "'arn:aws:kms:REGION:ACCOUNT:key/ID', '…:alias/NAME' or 'awskms:///ID' (AWS KMS), " +
    "'projects/P/locations/L/keyRings/R/cryptoKeys/K/cryptoKeyVersions/N' (Google Cloud KMS), " +
    "'https://VAULT.vault.azure.net/keys/NAME' (Azure Key Vault), " +
    "or 'https://HOST/v1/transit/keys/NAME', 'hashivault://NAME' or 'openbao://NAME' (Vault, OpenBao)";
/**
 * Takes the name that the service's own console shows, or the URI that sigstore's tools take.
 * @see https://docs.sigstore.dev/cosign/key_management/overview/
 * @throws InputError that names all forms, or what is missing from the one that was meant
 */
function parseKeyName(text) {
    const key = (0,key_name/* parseAwsKey */.s9)(text) ?? parseGoogleKey(text) ?? parseAzureKey(text) ?? (0,vault_key_name/* parseVaultKey */.n)(text);
    if (key)
        return key;
    throw new input_error/* InputError */.d({
        input: 'kms-key',
        problem: 'is not the name of a key',
        remedy: `Write it like ${FORMS}`,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/signing/compact-jwt.js
var compact_jwt = __webpack_require__(423);
// EXTERNAL MODULE: ./src/signing/signature.js
var signature = __webpack_require__(2628);
;// CONCATENATED MODULE: ./src/signing/key-service/signer.js
/** Opens the service that holds a key, as something that signs JWTs. */



/** `key` names the key in messages. */
function createKeyServiceSigner(service, key) {
    return {
        sign: (claims) => (0,compact_jwt/* composeJwt */.y)(claims, async (text) => (0,signature/* checkSignature */.j)(await service.sign(text), key)),
        findFingerprint: async () => {
            try {
                return toFingerprint(await service.findPublicKey());
            }
            catch {
                // A key service may let us sign and still not show the key: the message does without it.
                return undefined;
            }
        },
    };
}
function toFingerprint(key) {
    const der = key.export({ type: 'spki', format: 'der' });
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(der).digest('base64')}`;
}

// EXTERNAL MODULE: ./src/inputs/values.js
var values = __webpack_require__(2510);
// EXTERNAL MODULE: ./src/inputs/signer/key-service-context.js + 1 modules
var key_service_context = __webpack_require__(5643);
// EXTERNAL MODULE: ./src/inputs/missing-credentials.js
var missing_credentials = __webpack_require__(5041);
// EXTERNAL MODULE: ./src/inputs/signer/names.js
var names = __webpack_require__(4357);
;// CONCATENATED MODULE: ./src/inputs/signer/key-service.js
/** Reads the inputs of key services, and opens the one that holds the key. */







const PRODUCTS = {
    aws: 'AWS KMS',
    google: 'Google Cloud KMS',
    azure: 'Azure Key Vault',
    vault: 'Vault',
};
/**
 * Gives what signs with the key; `undefined` when there are no credentials for its service and the
 * user chose to skip the step then.
 * @throws InputError for the first input that is not clear
 */
async function readKeyService(text, product) {
    const key = parseKeyName(text);
    refuseOtherServices(key.service);
    const { open, missing } = await readService(key);
    if (missing !== undefined && shouldSkip(missing, key.service, product))
        return undefined;
    return (limits) => createKeyServiceSigner(open((0,key_service_context/* toServiceContext */.Ai)(limits)), text);
}
/** A step loads the one service that it uses. */
async function readService(key) {
    switch (key.service) {
        case 'aws':
            return (await __webpack_require__.e(/* import() */ 974).then(__webpack_require__.bind(__webpack_require__, 9974))).readAwsKms(key);
        case 'google':
            return (await __webpack_require__.e(/* import() */ 36).then(__webpack_require__.bind(__webpack_require__, 3036))).readGoogleKms(key);
        case 'azure':
            return (await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.bind(__webpack_require__, 8483))).readAzureKeyVault(key);
        case 'vault':
            return (await __webpack_require__.e(/* import() */ 759).then(__webpack_require__.bind(__webpack_require__, 6759))).readVaultTransit(key);
    }
}
function refuseOtherServices(service) {
    const others = Object.keys(PRODUCTS).filter((each) => each !== service);
    for (const other of others) {
        const stray = names/* KEY_SERVICE_INPUTS */.S[other].find((input) => (0,values/* readText */.yR)(input) !== '');
        if (stray === undefined)
            continue;
        throw new input_error/* InputError */.d({
            input: stray,
            problem: `is for ${PRODUCTS[other]}, but 'kms-key' names a key of ${PRODUCTS[service]}`,
            remedy: `Remove '${stray}', or correct 'kms-key'`,
        });
    }
}
/**
 * @see https://docs.github.com/actions/reference/security/oidc#workflow-permissions-for-the-requesting-the-oidc-token
 */
function shouldSkip(missing, service, product) {
    if (missing === 'id-token') {
        return (0,missing_credentials/* skipOrFail */.X)({
            problem: `the job may not ask for an OIDC token, and ${PRODUCTS[service]} knows it by nothing else`,
            remedy: `Write 'permissions: id-token: write' into the job, and into the one that calls it if it is reusable. Workflows of forks never get it`,
            topic: 'id-token',
            product,
        });
    }
    const [identity] = names/* KEY_SERVICE_INPUTS */.S[service];
    return (0,missing_credentials/* skipOrFail */.X)({
        problem: `there are no credentials for ${PRODUCTS[service]}: '${identity}' is empty, and the environment of the step has none`,
        remedy: `Set '${identity}', or log in before this step. In workflows of forks, secrets and variables are empty`,
        topic: 'missing-credentials',
        product,
    });
}


/***/ }),

/***/ 8829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cj: () => (/* binding */ findPartition),
/* harmony export */   g6: () => (/* binding */ findRegion),
/* harmony export */   s9: () => (/* binding */ parseAwsKey)
/* harmony export */ });
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(683);
/** Reads the name of a key in AWS KMS, and finds the host that serves its region. */

const ARN = /^arn:(aws[\w-]*):kms:([\w-]+):(\d{12}):(?:key\/[\w-]+|alias\/[\w/-]+)$/;
/** @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
function parseAwsKey(text) {
    const name = text.startsWith('awskms:///') ? text.slice('awskms:///'.length) : text;
    const region = ARN.exec(name)?.[2];
    if (region !== undefined) {
        return isRegion(region) ? { service: 'aws', keyId: name, region } : undefined;
    }
    if (name === text || !/^(alias\/[\w/-]+|[\w-]+)$/.test(name))
        return undefined;
    return { service: 'aws', keyId: name, region: undefined };
}
function isRegion(text) {
    return /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(text);
}
/**
 * Gives the region of the key: its ARN's, else the input's, else the environment's.
 * @throws InputError when there is none, when it has no form of one, or when two disagree
 */
function findRegion(key, input, fromEnvironment) {
    if (key.region !== undefined && input !== '' && input !== key.region) {
        throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
            input: 'aws-region',
            problem: `is '${input}', but the ARN in 'kms-key' names the region ${key.region}`,
            remedy: "Remove 'aws-region'",
        });
    }
    const region = key.region ?? (input || fromEnvironment);
    if (isRegion(region))
        return region;
    if (region === '') {
        const remedy = "Write the key's ARN, or set 'aws-region'";
        throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({ input: 'kms-key', problem: 'names no region', remedy });
    }
    throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
        input: 'aws-region',
        problem: '(or the variable AWS_REGION in its place) is not a region',
        remedy: "Write one like 'eu-central-1'",
    });
}
/**
 * Where each partition of AWS has its hosts, by the beginning of its regions' names; all others
 * are at amazonaws.com.
 * @see https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json
 */
const DNS_SUFFIXES = [
    [/^cn-/, 'aws-cn', 'amazonaws.com.cn'],
    [/^us-gov-/, 'aws-us-gov', 'amazonaws.com'],
    [/^eusc-/, 'aws-eusc', 'amazonaws.eu'],
    [/^us-iso-/, 'aws-iso', 'c2s.ic.gov'],
    [/^us-isob-/, 'aws-iso-b', 'sc2s.sgov.gov'],
    [/^eu-isoe-/, 'aws-iso-e', 'cloud.adc-e.uk'],
    [/^(us|eu)-isof-/, 'aws-iso-f', 'csp.hci.ic.gov'],
];
/** Gives the partition of a region and the suffix of its hosts. */
function findPartition(region) {
    const found = DNS_SUFFIXES.find(([regions]) => regions.test(region));
    return { partition: found?.[1] ?? 'aws', suffix: found?.[2] ?? 'amazonaws.com' };
}


/***/ }),

/***/ 7751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createIdTokenRequest)
/* harmony export */ });
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5128);

const PURPOSE = "Asking the runner for the job's OIDC token";
/**
 * Makes the function that asks the endpoint.
 * @see https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
function createIdTokenRequest({ url, requestToken }, call, mask) {
    mask(requestToken);
    return async (audience) => {
        const endpoint = new URL(url);
        if (audience !== undefined)
            endpoint.searchParams.set('audience', audience);
        const { data } = await call({
            purpose: PURPOSE,
            url: endpoint,
            headers: { authorization: `Bearer ${requestToken}` },
            toRefusal: (reply) => ({
                code: 'id-token',
                words: (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(reply.data, 'message') ?? 'the runner gives no token',
            }),
        });
        const jwt = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCredential */ .ts)((0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(data, 'value'), PURPOSE);
        mask(jwt);
        return { jwt, claims: readClaims(jwt) };
    };
}
/** Without verifying: the service does that, and the user only compares what is said. */
function readClaims(jwt) {
    const claims = (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const read = (name) => (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .readString */ .E3)(claims, name) ?? '';
    return { iss: read('iss'), sub: read('sub'), aud: read('aud') };
}


/***/ }),

/***/ 5128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ readString),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   ts: () => (/* binding */ requireCredential),
/* harmony export */   wK: () => (/* binding */ readValue),
/* harmony export */   wV: () => (/* binding */ toRefusal)
/* harmony export */ });
/* harmony import */ var _signing_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5890);
/** Reads what a key service answered, without trusting its shape. */

/** Gives the parsed text, or `undefined` when it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Gives what stands at the path of names; `undefined` when there is nothing. */
function readValue(data, ...path) {
    return path.reduce((value, name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined, data);
}
/** Gives a text that is not empty. */
function readString(data, ...path) {
    const value = readValue(data, ...path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** @throws SigningError when a reply holds no credential */
function requireCredential(value, purpose) {
    if (value !== undefined)
        return value;
    throw new _signing_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SigningError */ .u({
        code: 'service-failed',
        purpose,
        words: 'the reply holds no credential',
    });
}
/** Finds the code of a refusal by the first of the service's names for it that is known. */
function toRefusal(names, message, codes, facts) {
    const known = names.find((name) => name !== undefined && Object.hasOwn(codes, name));
    const words = [names.find((name) => name), message].filter((each) => each).join(': ');
    return {
        code: codes[known ?? ''] ?? 'service-failed',
        words: words || 'the reply holds no message',
        facts,
    };
}


/***/ }),

/***/ 9559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ toServiceUrl)
/* harmony export */ });
/* harmony import */ var _http_hostname_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7146);
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(683);
/**
 * Checks the URL of a key service that comes from the environment, before a credential goes there.
 */


/**
 * Gives the URL that the variable holds. Plain HTTP is for this machine, and for hosts that the
 * service's own clients reach so.
 * @throws InputError that names the variable
 */
function toServiceUrl(text, name, plainHosts = []) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isPlain = url?.protocol === 'http:' && ((0,_http_hostname_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(url) || plainHosts.includes(url.hostname));
    if (url && (url.protocol === 'https:' || isPlain) && url.username + url.password === '')
        return url;
    throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
        problem: `The environment variable '${name}' is not a URL to send credentials to`,
        remedy: "Write it like 'https://HOST'; plain HTTP is for this machine only",
    });
}


/***/ }),

/***/ 7194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toVaultAddress),
/* harmony export */   n: () => (/* binding */ parseVaultKey)
/* harmony export */ });
/* harmony import */ var _http_hostname_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7146);
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(683);
/** Reads the name of a key in the transit engine of HashiCorp Vault or OpenBao. */


const SEGMENT = '(?!\\.{1,2}(?:/|$|\\?))[\\w.-]+';
const URL_FORM = new RegExp(`^(https?://[^/?#@\\s]+)/v1/((?:${SEGMENT}/)*)(${SEGMENT})/keys/(${SEGMENT})(?:\\?version=([1-9]\\d{0,9}))?$`, 'i');
const URI_FORM = new RegExp(`^(hashivault|openbao)://((?:${SEGMENT}/)*)(${SEGMENT})$`);
/**
 * Takes `https://HOST/v1/[NAMESPACE/]MOUNT/keys/NAME[?version=N]`, and `hashivault://[MOUNT/]NAME`
 * or `openbao://[MOUNT/]NAME` for the server that the environment names.
 * @see https://openbao.org/api-docs/secret/transit/
 * @throws InputError for a URL that would send a token in clear over a network
 */
function parseVaultKey(text) {
    const [, product, path = '', key] = URI_FORM.exec(text) ?? [];
    if (product !== undefined && key !== undefined) {
        return {
            service: 'vault',
            address: undefined,
            product: product === 'openbao' ? 'openbao' : 'vault',
            namespace: undefined,
            mount: path.replace(/\/$/, '') || 'transit',
            name: key,
            version: undefined,
        };
    }
    const [, origin, namespace = '', mount, name, version] = URL_FORM.exec(text) ?? [];
    if (origin === undefined || mount === undefined || name === undefined)
        return undefined;
    return {
        service: 'vault',
        address: toVaultAddress(origin, "Input 'kms-key'"),
        product: 'vault',
        namespace: namespace.replace(/\/$/, '') || undefined,
        mount,
        name,
        version: version === undefined ? undefined : Number(version),
    };
}
/**
 * Gives the base URL without a trailing slash; `place` names where it stands, for the message.
 * @throws InputError when it is not a URL of a server, or would send a token in clear over a
 * network
 */
function toVaultAddress(text, place) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password + url.search !== '') {
        throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
            problem: `${place} does not hold the address of a Vault or OpenBao server`,
            remedy: "Write it like 'https://vault.example:8200'",
        });
    }
    if (url.protocol === 'http:' && !(0,_http_hostname_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(url)) {
        throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d({
            problem: `${place} holds 'http://${url.host}': a token would cross the network in clear`,
            remedy: "Use 'https://'; plain HTTP is for this machine only",
        });
    }
    const segments = url.pathname.split('/').filter((segment) => segment !== '');
    return [url.origin, ...segments].join('/');
}


/***/ }),

/***/ 2628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkSignature)
/* harmony export */ });
/* harmony import */ var _signing_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5890);
/** Checks what came back as a signature, as far as that can be done without the public key. */

/** Of RSA keys of 2048 to 16384 bits. */
const MIN_BYTES = 256;
const MAX_BYTES = 2_048;
/**
 * Gives the signature if it has the length of one.
 * @throws SigningError that names the length and the key
 */
function checkSignature(signature, key) {
    const { length } = signature;
    if (length >= MIN_BYTES && length <= MAX_BYTES && length % 128 === 0)
        return signature;
    throw new _signing_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SigningError */ .u({
        code: 'signature-unusable',
        purpose: 'Signing',
        words: `the signature has ${length} bytes, and one of an RSA key has ${MIN_BYTES} or more`,
        facts: { key },
    });
}


/***/ }),

/***/ 5890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ SigningError)
/* harmony export */ });
/* unused harmony export SIGNING_CODES */
/** What can go wrong between us and whatever holds the key: a closed set of codes and one class. */
/**
 * Each code has its sentence in `signing-advice.ts` and its section in `docs/troubleshooting.md`.
 */
const SIGNING_CODES = (/* unused pure expression or super */ null && ([
    'id-token',
    'trust-refused',
    'service-credentials',
    'key-not-found',
    'key-disabled',
    'key-unsuitable',
    'signing-denied',
    'service-throttled',
    'service-unreachable',
    'service-failed',
    'signature-unusable',
    'sign-command',
    'cancelled',
]));
/** A signature that did not come about. Its message holds no header, body, token or signature. */
class SigningError extends Error {
    name = 'SigningError';
    code;
    purpose;
    status;
    isPassing;
    /** How often the call was sent before it was given up. */
    tries;
    facts;
    constructor(options) {
        super(options.words, { cause: options.cause });
        this.code = options.code;
        this.purpose = options.purpose;
        this.status = options.status;
        this.isPassing = options.isPassing ?? false;
        this.tries = options.tries ?? 1;
        this.facts = options.facts ?? {};
    }
}


/***/ })

};
;