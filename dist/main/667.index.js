"use strict";
exports.id = 667;
exports.ids = [667];
exports.modules = {

/***/ 9667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readKeyService: () => (/* binding */ readKeyService)
});

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
;// CONCATENATED MODULE: ./src/signing/key-service/aws/key-name.js
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
        throw new input_error/* InputError */.d({
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
        throw new input_error/* InputError */.d({ input: 'kms-key', problem: 'names no region', remedy });
    }
    throw new input_error/* InputError */.d({
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

;// CONCATENATED MODULE: ./src/signing/key-service/azure/key-name.js
/**
 * Reads the name of a key in Azure Key Vault or a Managed HSM; its host says which cloud it is in.
 */
/**
 * The domains of vaults, and where each one's cloud issues tokens.
 * @see
 * https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#dns-suffixes-for-object-identifiers
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

// EXTERNAL MODULE: ./src/http/hostname.js
var hostname = __webpack_require__(7146);
;// CONCATENATED MODULE: ./src/signing/key-service/vault/key-name.js
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
        throw new input_error/* InputError */.d({
            problem: `${place} does not hold the address of a Vault or OpenBao server`,
            remedy: "Write it like 'https://vault.example:8200'",
        });
    }
    if (url.protocol === 'http:' && !(0,hostname/* isLoopback */.U)(url)) {
        throw new input_error/* InputError */.d({
            problem: `${place} holds 'http://${url.host}': a token would cross the network in clear`,
            remedy: "Use 'https://'; plain HTTP is for this machine only",
        });
    }
    const segments = url.pathname.split('/').filter((segment) => segment !== '');
    return [url.origin, ...segments].join('/');
}

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
    const key = parseAwsKey(text) ?? parseGoogleKey(text) ?? parseAzureKey(text) ?? parseVaultKey(text);
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
// EXTERNAL MODULE: ./src/http/open-transport.js + 4 modules
var open_transport = __webpack_require__(724);
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
;// CONCATENATED MODULE: ./src/signing/key-service/reply.js
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
    throw new signing_error/* SigningError */.u({
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
    const parsed = { ...reply, data: parseJson(reply.body) };
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

;// CONCATENATED MODULE: ./src/signing/key-service/id-token.js

const PURPOSE = "Asking the runner for the job's OIDC token";
/**
 * Makes the function that asks the endpoint.
 * @see
 * https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
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
                words: readString(reply.data, 'message') ?? 'the runner gives no token',
            }),
        });
        const jwt = requireCredential(readString(data, 'value'), PURPOSE);
        mask(jwt);
        return { jwt, claims: readClaims(jwt) };
    };
}
/** Without verifying: the service does that, and the user only compares what is said. */
function readClaims(jwt) {
    const claims = parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const read = (name) => readString(claims, name) ?? '';
    return { iss: read('iss'), sub: read('sub'), aud: read('aud') };
}

;// CONCATENATED MODULE: ./src/signing/key-service/service-url.js
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
    const isPlain = url?.protocol === 'http:' && ((0,hostname/* isLoopback */.U)(url) || plainHosts.includes(url.hostname));
    if (url && (url.protocol === 'https:' || isPlain) && url.username + url.password === '')
        return url;
    throw new input_error/* InputError */.d({
        problem: `The environment variable '${name}' is not a URL to send credentials to`,
        remedy: "Write it like 'https://HOST'; plain HTTP is for this machine only",
    });
}

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
            const url = toServiceUrl(key_service_context_read(URL_VARIABLE), URL_VARIABLE);
            return createIdTokenRequest({ url, requestToken: key_service_context_read(TOKEN_VARIABLE) }, call, masks/* mask */.dK)(audience);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/signing/key-service/token-file.js
/** Reads a token that the environment keeps in a file. */


/**
 * Gives what the file of the variable holds, masked.
 * @throws InputError when it cannot be read
 */
function readTokenFile(variable, { readVariable, mask }) {
    try {
        const jwt = (0,external_node_fs_.readFileSync)(readVariable(variable), 'utf8').trim();
        mask(jwt);
        return { jwt };
    }
    catch {
        throw new input_error/* InputError */.d({
            problem: `The file that the environment variable '${variable}' names cannot be read`,
            remedy: "Check that it is there, and that the runner's user may read it",
        });
    }
}

;// CONCATENATED MODULE: ./src/signing/key-service/aws/endpoint.js


/**
 * Gives the URL of a service in a region; variables may name another, as they do for AWS's clients.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 * @throws InputError when a variable holds no URL to send credentials to
 */
function toEndpoint(service, region, readVariable) {
    const names = [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, 'AWS_ENDPOINT_URL'];
    const name = names.find((each) => readVariable(each) !== '');
    if (name !== undefined)
        return toServiceUrl(readVariable(name), name);
    return new URL(`https://${service}.${region}.${findPartition(region).suffix}/`);
}

;// CONCATENATED MODULE: ./src/signing/key-service/aws/xml.js
/** Reads single values out of the XML that AWS STS answers with. */
const ENTITIES = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
};
/**
 * Gives the text of the first element of that name, without its entities; `undefined` when there is
 * none. Enough for replies whose elements hold either text or other elements, never both.
 */
function readElement(xml, name) {
    const text = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}>`).exec(xml)?.[1];
    return text?.trim().replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, toCharacter);
}
function toCharacter(entity, name) {
    if (!name.startsWith('#'))
        return ENTITIES[name] ?? entity;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

;// CONCATENATED MODULE: ./src/signing/key-service/aws/sts.js



const sts_PURPOSE = "Exchanging the job's OIDC token at AWS STS";
/** The shortest session that STS gives. */
const DURATION_SECONDS = '900';
/**
 * Gives credentials that end after 15 minutes, and what STS's clock says. The call is not signed.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
async function assumeRole(login, context) {
    const { mask, now, readVariable } = context;
    const { body, headers } = await context.call({
        purpose: sts_PURPOSE,
        url: toEndpoint('sts', login.region, readVariable),
        headers: { accept: 'text/xml' },
        form: {
            Action: 'AssumeRoleWithWebIdentity',
            Version: '2011-06-15',
            RoleArn: login.role,
            RoleSessionName: toSessionName(readVariable),
            DurationSeconds: DURATION_SECONDS,
            Policy: login.policy,
            WebIdentityToken: login.jwt,
        },
        toRefusal: (reply) => toStsRefusal(reply, login),
    });
    const read = (name) => requireCredential(readElement(body, name), sts_PURPOSE);
    const secretAccessKey = read('SecretAccessKey');
    mask(secretAccessKey);
    const sessionToken = read('SessionToken');
    mask(sessionToken);
    const credentials = { accessKeyId: read('AccessKeyId'), secretAccessKey, sessionToken };
    const date = Date.parse(headers['date'] ?? '');
    return { credentials, offsetMs: Number.isNaN(date) ? 0 : date - now() };
}
/** CloudTrail shows it with each signature: it leads to the run. */
function toSessionName(readVariable) {
    const run = readVariable('GITHUB_RUN_ID') || '0';
    const attempt = readVariable('GITHUB_RUN_ATTEMPT') || '0';
    return `scoped-token-${run}-${attempt}`.replace(/[^\w-]/g, '').slice(0, 64);
}
const CODES = {
    AccessDenied: 'trust-refused',
    InvalidIdentityToken: 'trust-refused',
    IDPRejectedClaim: 'trust-refused',
    ExpiredTokenException: 'trust-refused',
};
function toStsRefusal({ body }, { role, claims }) {
    const code = readElement(body, 'Code');
    const trust = `the trust policy of ${role}, if there is such a role,`;
    const facts = { trust, ...(claims && { claims }) };
    const refusal = toRefusal([code], readElement(body, 'Message'), CODES, facts);
    const isPassing = code === 'IDPCommunicationError' || code === 'Throttling';
    return { ...refusal, isPassing };
}

;// CONCATENATED MODULE: ./src/signing/key-service/aws/credentials.js




/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html */
const CONTAINER_ORIGIN = 'http://169.254.170.2';
const CONTAINER_HOSTS = ['169.254.170.2', '169.254.170.23', '[fd00:ec2::23]'];
const RELATIVE_URI = 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI';
const FULL_URI = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
const TOKEN_FILE = 'AWS_WEB_IDENTITY_TOKEN_FILE';
/** Whether any of the kinds that `findAwsLogin` looks for is there. */
function hasAwsCredentials(readVariable) {
    const has = (...names) => names.every((name) => readVariable(name) !== '');
    const isContainer = has(RELATIVE_URI) || has(FULL_URI);
    return hasKeys(readVariable) || has(TOKEN_FILE, 'AWS_ROLE_ARN') || isContainer;
}
function hasKeys(readVariable) {
    return readVariable('AWS_ACCESS_KEY_ID') !== '' && readVariable('AWS_SECRET_ACCESS_KEY') !== '';
}
/** Says by one line of the log which kind it is. */
async function findAwsLogin({ identity, region, policy }, context) {
    const { readVariable, info } = context;
    if (identity.role !== '') {
        info(`Signing with AWS KMS as ${identity.role}, by the job's OIDC token.`);
        const token = await context.requestIdToken(identity.audience);
        return assumeRole({ region, policy, role: identity.role, ...token }, context);
    }
    if (hasKeys(readVariable)) {
        info('Signing with AWS KMS by the credentials in AWS_ACCESS_KEY_ID.');
        const credentials = {
            accessKeyId: readVariable('AWS_ACCESS_KEY_ID'),
            secretAccessKey: readVariable('AWS_SECRET_ACCESS_KEY'),
            sessionToken: readVariable('AWS_SESSION_TOKEN') || undefined,
        };
        return { credentials: maskCredentials(credentials, context), offsetMs: 0 };
    }
    const role = readVariable('AWS_ROLE_ARN');
    if (readVariable(TOKEN_FILE) !== '' && role !== '') {
        info(`Signing with AWS KMS as ${role}, by the token in ${TOKEN_FILE}.`);
        return assumeRole({ region, policy, role, ...readTokenFile(TOKEN_FILE, context) }, context);
    }
    info("Signing with AWS KMS by the container's credentials.");
    return { credentials: await askContainer(context), offsetMs: 0 };
}
/** Of a task of ECS, or of a pod of EKS with Pod Identity. */
async function askContainer(context) {
    const { readVariable, call } = context;
    const relative = readVariable(RELATIVE_URI);
    const file = 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE';
    const authorization = readVariable(file) === ''
        ? readVariable('AWS_CONTAINER_AUTHORIZATION_TOKEN')
        : readTokenFile(file, context).jwt;
    context.mask(authorization);
    const purpose = "Asking for the container's credentials";
    const { data } = await call({
        purpose,
        url: toServiceUrl(relative ? `${CONTAINER_ORIGIN}/${relative.replace(/^\//, '')}` : readVariable(FULL_URI), relative ? RELATIVE_URI : FULL_URI, CONTAINER_HOSTS),
        headers: authorization === '' ? {} : { authorization },
        toRefusal: (reply) => ({
            code: 'service-credentials',
            words: readString(reply.data, 'message') ?? 'they were not given',
        }),
    });
    const credentials = {
        accessKeyId: requireCredential(readString(data, 'AccessKeyId'), purpose),
        secretAccessKey: requireCredential(readString(data, 'SecretAccessKey'), purpose),
        sessionToken: readString(data, 'Token'),
    };
    return maskCredentials(credentials, context);
}
/** Gives the same credentials. */
function maskCredentials(credentials, { mask }) {
    mask(credentials.secretAccessKey);
    if (credentials.sessionToken !== undefined)
        mask(credentials.sessionToken);
    return credentials;
}

;// CONCATENATED MODULE: ./src/signing/key-service/aws/signature.js
/** Signs requests to AWS by Signature Version 4. */

const ALGORITHM = 'AWS4-HMAC-SHA256';
/**
 * Gives the request's headers with those that prove who sends it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function signRequest(request, scope) {
    const { credentials, region, service, now } = scope;
    const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
    const date = time.slice(0, 8);
    const headers = {
        ...request.headers,
        host: request.url.host,
        'x-amz-date': time,
        ...(credentials.sessionToken === undefined
            ? {}
            : { 'x-amz-security-token': credentials.sessionToken }),
    };
    const names = Object.keys(headers).sort();
    const canonical = [
        request.method,
        request.url.pathname,
        '',
        ...names.map((name) => `${name}:${headers[name]?.trim().replace(/ +/g, ' ') ?? ''}`),
        '',
        names.join(';'),
        toHash(request.body),
    ].join('\n');
    const credentialScope = `${date}/${region}/${service}/aws4_request`;
    const text = [ALGORITHM, time, credentialScope, toHash(canonical)].join('\n');
    const key = [date, region, service, 'aws4_request'].reduce((chained, part) => (0,external_node_crypto_.createHmac)('sha256', chained).update(part).digest(), `AWS4${credentials.secretAccessKey}`);
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex');
    const credential = `${credentials.accessKeyId}/${credentialScope}`;
    const authorization = `${ALGORITHM} Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
    return { ...headers, authorization };
}
function toHash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./src/signing/key-service/aws/call.js
/** Calls operations of AWS KMS on one key: finds credentials, signs the request, reads refusals. */






/** Credentials are asked for at the first call, and once more if KMS does not take them. */
function createKmsCall(key, context) {
    const { keyId, region } = key;
    const url = toEndpoint('kms', region, context.readVariable);
    let login;
    /** By how much KMS's clock differs from the machine's, once it has refused a signature. */
    let skewMs;
    const callOnce = async (operation, input) => {
        const { credentials, offsetMs } = await (login ??= findAwsLogin(key, context));
        const { data } = await context.call({
            purpose: operation === 'Sign' ? 'Signing with AWS KMS' : 'Asking AWS KMS for the public key',
            url,
            headers: {
                'content-type': 'application/x-amz-json-1.1',
                'x-amz-target': `TrentService.${operation}`,
            },
            json: { KeyId: keyId, ...input },
            sign: (headers, body) => {
                const now = context.now() + (skewMs ?? offsetMs);
                const scope = { credentials, region, service: 'kms', now };
                return signRequest({ method: 'POST', url, headers, body }, scope);
            },
            toRefusal: (reply) => {
                const date = Date.parse(reply.headers['date'] ?? '');
                if (!Number.isNaN(date))
                    skewMs = date - context.now();
                return toKmsRefusal(reply, keyId, `kms:${operation}`);
            },
        });
        return data;
    };
    return async (operation, input) => {
        try {
            return await callOnce(operation, input);
        }
        catch (error) {
            if (!(error instanceof signing_error/* SigningError */.u) || error.code !== 'service-credentials')
                throw error;
            login = undefined;
            return callOnce(operation, input);
        }
    };
}
/**
 * Without the ending `Exception`, which not all of them have.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html
 */
const call_CODES = {
    AccessDenied: 'signing-denied',
    NotFound: 'key-not-found',
    Disabled: 'key-disabled',
    KMSInvalidState: 'key-disabled',
    InvalidKeyUsage: 'key-unsuitable',
    UnsupportedOperation: 'key-unsuitable',
    ExpiredToken: 'service-credentials',
    UnrecognizedClient: 'service-credentials',
    InvalidClientTokenId: 'service-credentials',
    InvalidSignature: 'service-credentials',
    SignatureDoesNotMatch: 'service-credentials',
    Throttling: 'service-throttled',
    LimitExceeded: 'service-throttled',
};
/** The type may have a namespace before it; some answers are XML. */
function toKmsRefusal({ body, data }, key, permission) {
    const type = readString(data, '__type') ?? readElement(body, 'Code') ?? '';
    const name = type.replace(/^.*#/, '');
    const message = readString(data, 'message') ?? readString(data, 'Message') ?? readElement(body, 'Message');
    const short = name.replace(/Exception$/, '');
    const refusal = toRefusal([name, short], message, call_CODES, { key, permission });
    return { ...refusal, isPassing: short === 'Throttling' };
}

;// CONCATENATED MODULE: ./src/signing/key-service/aws/kms.js
/** Signs with a key in AWS KMS. */




/**
 * Opens the key. The message is sent whole: the service hashes it.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
 */
function createAwsKms({ keyId }, region, identity, context) {
    const policy = toSessionPolicy(keyId, region);
    const call = createKmsCall({ keyId, region, policy, identity }, context);
    return {
        sign: async (text) => {
            const data = await call('Sign', {
                Message: Buffer.from(text).toString('base64'),
                MessageType: 'RAW',
                SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
            });
            return Buffer.from(readString(data, 'Signature') ?? '', 'base64');
        },
        findPublicKey: async () => {
            const data = await call('GetPublicKey', {});
            const key = Buffer.from(readString(data, 'PublicKey') ?? '', 'base64');
            return (0,external_node_crypto_.createPublicKey)({ key, format: 'der', type: 'spki' });
        },
    };
}
/**
 * Lets the session do nothing else, whatever its role may do. An alias has no permissions of its
 * own, so it is named by a condition.
 * @see
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-request-alias
 */
function toSessionPolicy(keyId, region) {
    const [, alias] = /(?:^|:)(alias\/.+)$/.exec(keyId) ?? [];
    const prefix = `arn:${findPartition(region).partition}:kms:${region}:*:key/`;
    const key = keyId.startsWith('arn:') ? keyId : `${prefix}${keyId}`;
    const statement = {
        Effect: 'Allow',
        Action: ['kms:Sign', 'kms:GetPublicKey'],
        Resource: alias === undefined ? key : `${prefix}*`,
        ...(alias !== undefined && { Condition: { StringEquals: { 'kms:RequestAlias': alias } } }),
    };
    return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

;// CONCATENATED MODULE: ./src/inputs/signer/key-services/service-inputs.js
/**
 * With a token of the job where the inputs say who the job is, else with what the environment has.
 */
function findMissing(usesIdToken, { hasIdToken, hasAmbient }) {
    if (usesIdToken)
        return hasIdToken ? undefined : 'id-token';
    return hasAmbient ? undefined : 'credentials';
}

;// CONCATENATED MODULE: ./src/inputs/signer/key-services/aws.js
/** Reads the inputs of AWS KMS. */







/**
 * @see
 * https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
const AUDIENCE = 'sts.amazonaws.com';
/** @throws InputError for a role or a region that is not one */
function readAwsKms(key) {
    const role = (0,values/* readText */.yR)('aws-role-to-assume');
    if (role !== '' && !/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/.test(role)) {
        throw new input_error/* InputError */.d({
            input: 'aws-role-to-assume',
            problem: 'is not the ARN of a role',
            remedy: "Write it like 'arn:aws:iam::111122223333:role/NAME'",
        });
    }
    const audience = (0,values/* readText */.yR)('oidc-audience') || AUDIENCE;
    const region = findRegion(key, (0,values/* readText */.yR)('aws-region'), key_service_context_read('AWS_REGION') || key_service_context_read('AWS_DEFAULT_REGION'));
    return {
        open: (context) => createAwsKms(key, region, { role, audience }, context),
        missing: findMissing(role !== '', {
            hasIdToken: hasIdToken(),
            hasAmbient: hasAwsCredentials(key_service_context_read),
        }),
    };
}

;// CONCATENATED MODULE: ./src/signing/key-service/azure/credentials.js


const FILE = 'AZURE_FEDERATED_TOKEN_FILE';
/**
 * @see
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#third-case-access-token-request-with-a-federated-credential
 */
async function requestAzureToken({ login, scope }, { tenantId, clientId, audience, usesFile }, context) {
    const source = usesFile ? `the token in ${FILE}` : "the job's OIDC token";
    context.info(`Signing with Azure Key Vault as ${clientId}, by ${source}.`);
    const { jwt, claims } = usesFile
        ? readTokenFile(FILE, context)
        : await context.requestIdToken(audience);
    const purpose = "Exchanging the job's OIDC token at Microsoft Entra ID";
    const { data } = await context.call({
        purpose,
        url: new URL(`${login}/${tenantId}/oauth2/v2.0/token`),
        form: {
            scope,
            client_id: clientId,
            grant_type: 'client_credentials',
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: jwt,
        },
        toRefusal: (reply) => {
            const description = readString(reply.data, 'error_description');
            // Behind its sentences stand ids of the trace and the time.
            const words = description?.split('Trace ID:')[0]?.trim() ?? readString(reply.data, 'error');
            const facts = {
                trust: `the federated credentials of ${clientId}`,
                ...(claims && { claims }),
            };
            return { code: 'trust-refused', words: words ?? 'refused without a reason', facts };
        },
    });
    const token = requireCredential(readString(data, 'access_token'), purpose);
    context.mask(token);
    return token;
}

;// CONCATENATED MODULE: ./src/signing/key-service/azure/key-vault.js
/** Signs with a key in Azure Key Vault or a Managed HSM. */



const API_VERSION = '7.4';
/** @see https://learn.microsoft.com/azure/key-vault/general/rest-error-codes */
const key_vault_CODES = {
    Unauthorized: 'service-credentials',
    Forbidden: 'signing-denied',
    KeyDisabled: 'key-disabled',
    KeyNotYetValid: 'key-disabled',
    KeyExpired: 'key-disabled',
    KeyNotFound: 'key-not-found',
    BadParameter: 'key-unsuitable',
    KeyOperationNotPermitted: 'key-unsuitable',
};
/** @see https://learn.microsoft.com/rest/api/keyvault/keys/sign/sign */
function createAzureKeyVault(key, identity, context) {
    let token;
    const path = `${key.vault}/keys/${key.name}${key.version === undefined ? '' : `/${key.version}`}`;
    const callVault = async (action, permission, json) => {
        const bearer = await (token ??= requestAzureToken(key, identity, context));
        const { data } = await context.call({
            purpose: json ? 'Signing with Azure Key Vault' : 'Asking Azure Key Vault for the public key',
            url: new URL(`${path}${action}?api-version=${API_VERSION}`),
            headers: { authorization: `Bearer ${bearer}` },
            ...(json && { json }),
            toRefusal: ({ data: refused }) => {
                // The inner code says more.
                const inner = readString(refused, 'error', 'innererror', 'code');
                const names = [inner, readString(refused, 'error', 'code')];
                const facts = { key: path, permission: `the permission '${permission}' for keys` };
                return toRefusal(names, readString(refused, 'error', 'message'), key_vault_CODES, facts);
            },
        });
        return data;
    };
    return {
        sign: async (text) => {
            const value = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url');
            const reply = await callVault('/sign', 'sign', { alg: 'RS256', value });
            return Buffer.from(readString(reply, 'value') ?? '', 'base64url');
        },
        findPublicKey: async () => {
            const reply = await callVault('', 'get');
            const n = readString(reply, 'key', 'n') ?? '';
            const e = readString(reply, 'key', 'e') ?? '';
            return (0,external_node_crypto_.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' });
        },
    };
}

;// CONCATENATED MODULE: ./src/inputs/signer/key-services/azure.js
/** Reads the inputs of Azure Key Vault. */





/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const azure_AUDIENCE = 'api://AzureADTokenExchange';
/**
 * The ids may come from the environment, as for azure/login.
 * @throws InputError for one that is not an id
 */
function readAzureKeyVault(key) {
    const tenantId = (0,values/* readText */.yR)('azure-tenant-id') || key_service_context_read('AZURE_TENANT_ID');
    const clientId = (0,values/* readText */.yR)('azure-client-id') || key_service_context_read('AZURE_CLIENT_ID');
    for (const [input, id] of [
        ['azure-tenant-id', tenantId],
        ['azure-client-id', clientId],
    ]) {
        if (/^[\w-]{0,100}(?:\.[\w-]{1,100}){0,5}$/.test(id))
            continue;
        const remedy = 'Copy it from the overview page of the app registration';
        throw new input_error/* InputError */.d({ input, problem: 'is not an id', remedy });
    }
    const isGiven = (0,values/* readText */.yR)('azure-tenant-id') + (0,values/* readText */.yR)('azure-client-id') !== '';
    const usesFile = !isGiven && key_service_context_read('AZURE_FEDERATED_TOKEN_FILE') !== '';
    const audience = (0,values/* readText */.yR)('oidc-audience') || azure_AUDIENCE;
    const hasIds = tenantId !== '' && clientId !== '';
    return {
        open: (context) => createAzureKeyVault(key, { tenantId, clientId, audience, usesFile }, context),
        missing: findMissing(hasIds && !usesFile, { hasIdToken: hasIdToken(), hasAmbient: hasIds }),
    };
}

;// CONCATENATED MODULE: ./src/signing/key-service/google/exchange.js

const SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];
/** One signature needs seconds; this allows for a second one within a step. */
const LIFETIME = '600s';
/** @throws SigningError */
async function exchangeToken(federation, context) {
    const { impersonationUrl } = federation;
    const idToken = await federation.requestToken();
    const token = await exchange(federation, idToken, context);
    return impersonationUrl ? impersonate(impersonationUrl, token, idToken, context) : token;
}
/** @see https://docs.cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
async function exchange({ audience, tokenUrl }, { jwt, claims }, { call, mask }) {
    const purpose = "Exchanging the job's OIDC token at Google's Security Token Service";
    const { data } = await call({
        purpose,
        url: tokenUrl,
        json: {
            audience,
            subjectToken: jwt,
            scope: SCOPES.join(' '),
            grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
            requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
            subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        },
        toRefusal: (reply) => {
            const trust = `the provider ${audience.replace('//iam.googleapis.com/', '')} and its conditions`;
            const name = readString(reply.data, 'error') ?? 'refused';
            const description = readString(reply.data, 'error_description') ?? 'without a reason';
            const facts = { trust, ...(claims && { claims }) };
            return { code: 'trust-refused', words: `${name}: ${description}`, facts };
        },
    });
    const token = requireCredential(readString(data, 'access_token'), purpose);
    mask(token);
    return token;
}
/**
 * @see
 * https://docs.cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
async function impersonate(url, token, { claims }, { call, mask }) {
    const purpose = 'Asking for a token of the service account';
    const { data } = await call({
        purpose,
        url,
        headers: { authorization: `Bearer ${token}` },
        json: { scope: SCOPES, lifetime: LIFETIME },
        toRefusal: (reply) => {
            const trust = "who has the role 'Workload Identity User' on the service account";
            const words = readString(reply.data, 'error', 'message') ?? 'refused without a reason';
            return { code: 'trust-refused', words, facts: { trust, ...(claims && { claims }) } };
        },
    });
    const accessToken = requireCredential(readString(data, 'accessToken'), purpose);
    mask(accessToken);
    return accessToken;
}

;// CONCATENATED MODULE: ./src/signing/key-service/google/credentials.js
/** Finds out how to get an access token for Google Cloud: by inputs, or by a file that is there. */






const TOKEN_URL = 'https://sts.googleapis.com/v1/token';
const ACCOUNTS_URL = 'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/';
const FILE_VARIABLES = ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH'];
/**
 * Says by one line of the log which kind it is.
 * @throws SigningError, or InputError for the file
 */
function findGoogleToken(identity, context) {
    const { provider, serviceAccount, audience } = identity;
    if (provider === '')
        return exchangeToken(readFile(context), context);
    const as = serviceAccount === '' ? '' : ` as ${serviceAccount}`;
    context.info(`Signing with Google Cloud KMS${as}, by the job's OIDC token.`);
    const account = `${ACCOUNTS_URL}${encodeURIComponent(serviceAccount)}:generateAccessToken`;
    const federation = {
        audience: `//iam.googleapis.com/${provider}`,
        tokenUrl: new URL(TOKEN_URL),
        impersonationUrl: serviceAccount === '' ? undefined : new URL(account),
        requestToken: () => context.requestIdToken(audience),
    };
    return exchangeToken(federation, context);
}
/** Gives the name of the variable that holds the path of a credentials file. */
function findGoogleFile(readVariable) {
    return FILE_VARIABLES.find((name) => readVariable(name) !== '');
}
/**
 * Reads what google-github-actions/auth leaves: how the job's OIDC token is exchanged.
 * @see https://google.aip.dev/auth/4117
 */
function readFile({ readVariable, call, mask, info }) {
    const variable = findGoogleFile(readVariable) ?? '';
    const data = readJsonFile(readVariable(variable));
    const audience = readString(data, 'audience');
    const source = readString(data, 'credential_source', 'url');
    if (readString(data, 'type') !== 'external_account' || !audience || !source) {
        throw new input_error/* InputError */.d({
            problem: `The file that the environment variable '${variable}' names does not say how a job's OIDC token is exchanged`,
            remedy: "Set 'gcp-workload-identity-provider', or run google-github-actions/auth before this step",
        });
    }
    info(`Signing with Google Cloud KMS by the file in ${variable}.`);
    const authorization = readString(data, 'credential_source', 'headers', 'Authorization');
    const requestToken = authorization?.replace(/^Bearer /, '') ?? '';
    const impersonation = readString(data, 'service_account_impersonation_url');
    return {
        audience,
        tokenUrl: toServiceUrl(readString(data, 'token_url') ?? TOKEN_URL, variable),
        impersonationUrl: impersonation === undefined ? undefined : toServiceUrl(impersonation, variable),
        requestToken: createIdTokenRequest({ url: toServiceUrl(source, variable), requestToken }, call, mask),
    };
}
function readJsonFile(file) {
    try {
        return parseJson((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/signing/key-service/google/crc32c.js
/** Computes CRC-32C, the checksum by which Cloud KMS and its clients notice damage on the way. */
const POLYNOMIAL = 0x82f63b78;
/**
 * Gives the checksum as an unsigned number. Bit by bit: what is summed here has a few hundred
 * bytes.
 * @see https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4
 */
function toCrc32c(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++)
            crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
    }
    return (crc ^ 0xffffffff) >>> 0;
}

;// CONCATENATED MODULE: ./src/signing/key-service/google/kms.js
/** Signs with a key version in Google Cloud KMS. */





const kms_PURPOSE = 'Signing with Google Cloud KMS';
/** Bytes that were damaged on the way are asked for again, this often in all. */
const MAX_TRIES = 3;
/** @see https://docs.cloud.google.com/apis/design/errors#handling_errors */
const kms_CODES = {
    UNAUTHENTICATED: 'service-credentials',
    PERMISSION_DENIED: 'signing-denied',
    NOT_FOUND: 'key-not-found',
    FAILED_PRECONDITION: 'key-disabled',
    INVALID_ARGUMENT: 'key-unsuitable',
};
/**
 * @see
 * https://docs.cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys.cryptoKeyVersions/asymmetricSign
 */
function createGoogleKms({ name }, identity, context) {
    let token;
    const callKms = async (action, permission, json) => {
        const bearer = await (token ??= findGoogleToken(identity, context));
        const { data } = await context.call({
            purpose: json ? kms_PURPOSE : 'Asking Google Cloud KMS for the public key',
            url: new URL(`https://cloudkms.googleapis.com/v1/${name}${action}`),
            headers: { authorization: `Bearer ${bearer}` },
            ...(json && { json }),
            toRefusal: (reply) => {
                const status = readString(reply.data, 'error', 'status');
                const facts = { key: name, permission: `cloudkms.cryptoKeyVersions.${permission}` };
                return toRefusal([status], readString(reply.data, 'error', 'message'), kms_CODES, facts);
            },
        });
        return data;
    };
    return {
        sign: async (text) => {
            const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest();
            const sha256 = digest.toString('base64');
            const input = { digest: { sha256 }, digestCrc32c: String(toCrc32c(digest)) };
            for (let tries = 1;; tries++) {
                const reply = await callKms(':asymmetricSign', 'useToSign', input);
                const signature = Buffer.from(readString(reply, 'signature') ?? '', 'base64');
                if (isUndamaged(reply, signature, name))
                    return signature;
                if (tries < MAX_TRIES)
                    continue;
                const words = 'the checksums of what was sent and of the signature do not fit';
                throw new signing_error/* SigningError */.u({ code: 'service-failed', purpose: kms_PURPOSE, words, tries });
            }
        },
        findPublicKey: async () => (0,external_node_crypto_.createPublicKey)(readString(await callKms('/publicKey', 'viewPublicKey'), 'pem') ?? ''),
    };
}
/** @see https://docs.cloud.google.com/kms/docs/data-integrity-guidelines */
function isUndamaged(reply, signature, name) {
    return (readValue(reply, 'verifiedDigestCrc32c') === true &&
        readValue(reply, 'signatureCrc32c') === String(toCrc32c(signature)) &&
        readValue(reply, 'name') === name);
}

;// CONCATENATED MODULE: ./src/inputs/signer/key-services/google.js
/** Reads the inputs of Google Cloud KMS. */






/** @throws InputError for a provider or an account that is not one */
function readGoogleKms(key) {
    const provider = readProvider();
    const serviceAccount = (0,values/* readText */.yR)('gcp-service-account');
    if (serviceAccount !== '' && !/^[\w.-]{1,100}@[\w.-]{1,200}$/.test(serviceAccount)) {
        throw new input_error/* InputError */.d({
            input: 'gcp-service-account',
            problem: 'is not the e-mail address of a service account',
            remedy: "Write it like 'NAME@PROJECT.iam.gserviceaccount.com'",
        });
    }
    if (serviceAccount !== '' && provider === '') {
        throw new input_error/* InputError */.d({
            input: 'gcp-service-account',
            problem: "needs 'gcp-workload-identity-provider', by which the job logs in",
            remedy: 'Set both, or none',
        });
    }
    const audience = (0,values/* readText */.yR)('oidc-audience') || `https://iam.googleapis.com/${provider}`;
    return {
        open: (context) => createGoogleKms(key, { provider, serviceAccount, audience }, context),
        missing: findMissing(provider !== '', {
            hasIdToken: hasIdToken(),
            hasAmbient: findGoogleFile(key_service_context_read) !== undefined,
        }),
    };
}
/** Google's own refusal of a project's id does not say what is wrong. */
function readProvider() {
    const provider = (0,values/* readText */.yR)('gcp-workload-identity-provider').replace(/^(https:)?\/\/iam\.googleapis\.com\//, '');
    const [, project] = /^projects\/([\w.:-]+)\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/.exec(provider) ?? [];
    if (provider === '' || (project !== undefined && /^\d+$/.test(project)))
        return provider;
    const [problem, remedy] = project === undefined
        ? [
            'is not the name of a provider',
            "Write it like 'projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER'",
        ]
        : [`names the project '${project}' by its id`, 'Write its number in that place'];
    throw new input_error/* InputError */.d({ input: 'gcp-workload-identity-provider', problem, remedy });
}

;// CONCATENATED MODULE: ./src/signing/key-service/vault/login.js

/** @see https://openbao.org/api-docs/auth/jwt/#jwt-login */
async function openVaultSession({ address, namespace }, { role, authPath, audience, token }, context) {
    const { info, mask, call } = context;
    const headers = namespace === '' ? {} : { 'x-vault-namespace': namespace };
    if (role === '') {
        mask(token);
        info('Signing with Vault by the token in the environment.');
        return { headers: { ...headers, 'x-vault-token': token }, end: () => Promise.resolve() };
    }
    info(`Signing with Vault in the role ${role}, by the job's OIDC token.`);
    const { jwt, claims } = await context.requestIdToken(audience);
    const purpose = "Logging in to Vault by the job's OIDC token";
    const { data } = await call({
        purpose,
        url: new URL(`${address}/v1/auth/${authPath}/login`),
        headers,
        json: { role, jwt },
        toRefusal: (reply) => {
            const facts = { trust: `the role ${role} of auth/${authPath}`, ...(claims && { claims }) };
            return { code: 'trust-refused', words: readVaultWords(reply.data), facts };
        },
    });
    const clientToken = requireCredential(readString(data, 'auth', 'client_token'), purpose);
    mask(clientToken);
    const authorized = { ...headers, 'x-vault-token': clientToken };
    return { headers: authorized, end: () => revoke(address, authorized, context) };
}
/** Batch tokens cannot be revoked: https://openbao.org/docs/concepts/tokens/#batch-tokens */
async function revoke(address, headers, { call, warn }) {
    try {
        await call({
            purpose: "Revoking Vault's token",
            url: new URL(`${address}/v1/auth/token/revoke-self`),
            headers,
            json: {},
            toRefusal: ({ data }) => ({ code: 'service-failed', words: readVaultWords(data) }),
            isCleanUp: true,
        });
    }
    catch (error) {
        const words = error instanceof Error ? error.message : 'an unknown failure';
        warn(`Vault's token was not revoked (${words}): it lives until its lease ends. Give the role the policy 'default', and a short 'token_ttl'.`);
    }
}
function readVaultWords(data) {
    const errors = readValue(data, 'errors');
    const words = Array.isArray(errors) ? errors.filter((each) => typeof each === 'string') : [];
    return words.join('; ') || 'the reply holds no message';
}

;// CONCATENATED MODULE: ./src/signing/key-service/vault/transit.js
/** Signs with a key in the transit engine of HashiCorp Vault or OpenBao. */



/**
 * Opens the key. A token of the login lives for one request, and is revoked right behind it.
 * @see https://openbao.org/api-docs/secret/transit/#sign-data
 */
function createVaultTransit(key, server, identity, context) {
    const name = `${key.mount}/keys/${key.name}`;
    const callTransit = async (path, json) => {
        const session = await openVaultSession(server, identity, context);
        try {
            const permission = `'${json ? 'update' : 'read'}' on '${path}'`;
            const { data } = await context.call({
                purpose: json ? 'Signing with Vault' : 'Asking Vault for the public key',
                url: new URL(`${server.address}/v1/${path}`),
                headers: session.headers,
                ...(json && { json }),
                toRefusal: (reply) => transit_toRefusal(reply, name, permission),
            });
            return data;
        }
        finally {
            await session.end();
        }
    };
    return {
        sign: async (text) => {
            const reply = await callTransit(`${key.mount}/sign/${key.name}/sha2-256`, {
                input: Buffer.from(text).toString('base64'),
                // The default is PSS, which GitHub does not take.
                signature_algorithm: 'pkcs1v15',
                ...(key.version !== undefined && { key_version: key.version }),
            });
            const signature = readString(reply, 'data', 'signature') ?? '';
            // Behind a prefix that the operator may choose, and the version of the key.
            return Buffer.from(signature.replace(/^[^:]+:v\d+:/, ''), 'base64');
        },
        findPublicKey: async () => {
            const reply = await callTransit(name);
            const version = key.version ?? readValue(reply, 'data', 'latest_version');
            const pem = readString(reply, 'data', 'keys', String(version), 'public_key');
            return (0,external_node_crypto_.createPublicKey)(pem ?? '');
        },
    };
}
function transit_toRefusal({ status, data }, key, permission) {
    const words = readVaultWords(data);
    const facts = { key, permission };
    if (status === 403)
        return { code: 'signing-denied', words, facts };
    const isMissing = status === 404 || /key not found|no such key|key version/i.test(words);
    if (isMissing)
        return { code: 'key-not-found', words, facts };
    const isUnsuitable = /not support|unsupported|key type/i.test(words);
    return { code: isUnsuitable ? 'key-unsuitable' : 'service-failed', words, facts };
}

;// CONCATENATED MODULE: ./src/inputs/signer/key-services/vault.js
/** Reads the inputs of HashiCorp Vault and OpenBao. */






const PATH = /^(?!.*\/\/)(?!(.*\/)?\.{1,2}(\/|$))[\w.-]+(\/[\w.-]+)*$/;
/** @throws InputError for a path that is not one, and when nothing names the server */
function readVaultTransit(key) {
    const role = (0,values/* readText */.yR)('vault-role');
    const authPath = readPath('vault-auth-path') || 'jwt';
    if (role === '' && (0,values/* readText */.yR)('vault-auth-path') !== '') {
        throw new input_error/* InputError */.d({
            input: 'vault-auth-path',
            problem: "needs 'vault-role', the role to log in with",
            remedy: 'Set both, or none',
        });
    }
    const given = readPath('vault-namespace');
    if (given !== '' && key.namespace !== undefined && given !== key.namespace) {
        throw new input_error/* InputError */.d({
            input: 'vault-namespace',
            problem: `is '${given}', but 'kms-key' names the namespace '${key.namespace}'`,
            remedy: "Remove 'vault-namespace'",
        });
    }
    const namespace = given || (key.namespace ?? toPath(readFirst(key, 'NAMESPACE')));
    const address = key.address ?? readAddress(key);
    const server = { address, namespace };
    const audience = (0,values/* readText */.yR)('oidc-audience') || new URL(address).origin;
    const token = readFirst(key, 'TOKEN');
    return {
        open: (context) => createVaultTransit(key, server, { role, authPath, audience, token }, context),
        missing: findMissing(role !== '', { hasIdToken: hasIdToken(), hasAmbient: token !== '' }),
    };
}
/**
 * Of the variables of Vault's and OpenBao's own clients, whichever product the key's name speaks
 * of.
 */
function readFirst({ product }, name) {
    const [first, second] = product === 'openbao' ? ['BAO', 'VAULT'] : ['VAULT', 'BAO'];
    return key_service_context_read(`${first}_${name}`) || key_service_context_read(`${second}_${name}`);
}
function readAddress(key) {
    const name = key.product === 'openbao' ? 'BAO_ADDR' : 'VAULT_ADDR';
    const address = readFirst(key, 'ADDR');
    if (address !== '')
        return toVaultAddress(address, `The environment variable '${name}'`);
    throw new input_error/* InputError */.d({
        input: 'kms-key',
        problem: `names no server, and the environment variable '${name}' is not set`,
        remedy: `Set it, or write the key as 'https://HOST/v1/${key.mount}/keys/${key.name}'`,
    });
}
function readPath(input) {
    const path = toPath((0,values/* readText */.yR)(input));
    if (path === '' || PATH.test(path))
        return path;
    throw new input_error/* InputError */.d({
        input,
        problem: 'is not a path',
        remedy: "Write it like 'jwt' or 'team/jwt'",
    });
}
/** Without slashes around it. */
function toPath(text) {
    return text
        .split('/')
        .filter((segment) => segment !== '')
        .join('/');
}

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
function readKeyService(text, product) {
    const key = parseKeyName(text);
    refuseOtherServices(key.service);
    const { open, missing } = readService(key);
    if (missing !== undefined && shouldSkip(missing, key.service, product))
        return undefined;
    return (limits) => createKeyServiceSigner(open(toServiceContext(limits)), text);
}
function readService(key) {
    switch (key.service) {
        case 'aws':
            return readAwsKms(key);
        case 'google':
            return readGoogleKms(key);
        case 'azure':
            return readAzureKeyVault(key);
        case 'vault':
            return readVaultTransit(key);
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
 * @see
 * https://docs.github.com/actions/reference/security/oidc#workflow-permissions-for-the-requesting-the-oidc-token
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