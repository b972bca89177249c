"use strict";
exports.id = 36;
exports.ids = [36];
exports.modules = {

/***/ 3036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readGoogleKms: () => (/* binding */ readGoogleKms)
});

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/signing/key-service/id-token.js
var id_token = __webpack_require__(7751);
// EXTERNAL MODULE: ./src/signing/key-service/reply.js
var key_service_reply = __webpack_require__(5128);
// EXTERNAL MODULE: ./src/signing/key-service/service-url.js
var service_url = __webpack_require__(9559);
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
            const name = (0,key_service_reply/* readString */.E3)(reply.data, 'error') ?? 'refused';
            const description = (0,key_service_reply/* readString */.E3)(reply.data, 'error_description') ?? 'without a reason';
            const facts = { trust, ...(claims && { claims }) };
            return { code: 'trust-refused', words: `${name}: ${description}`, facts };
        },
    });
    const token = (0,key_service_reply/* requireCredential */.ts)((0,key_service_reply/* readString */.E3)(data, 'access_token'), purpose);
    mask(token);
    return token;
}
/**
 * @see https://docs.cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
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
            const words = (0,key_service_reply/* readString */.E3)(reply.data, 'error', 'message') ?? 'refused without a reason';
            return { code: 'trust-refused', words, facts: { trust, ...(claims && { claims }) } };
        },
    });
    const accessToken = (0,key_service_reply/* requireCredential */.ts)((0,key_service_reply/* readString */.E3)(data, 'accessToken'), purpose);
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
    const audience = (0,key_service_reply/* readString */.E3)(data, 'audience');
    const source = (0,key_service_reply/* readString */.E3)(data, 'credential_source', 'url');
    if ((0,key_service_reply/* readString */.E3)(data, 'type') !== 'external_account' || !audience || !source) {
        throw new input_error/* InputError */.d({
            problem: `The file that the environment variable '${variable}' names does not say how a job's OIDC token is exchanged`,
            remedy: "Set 'gcp-workload-identity-provider', or run google-github-actions/auth before this step",
        });
    }
    info(`Signing with Google Cloud KMS by the file in ${variable}.`);
    const authorization = (0,key_service_reply/* readString */.E3)(data, 'credential_source', 'headers', 'Authorization');
    const requestToken = authorization?.replace(/^Bearer /, '') ?? '';
    const impersonation = (0,key_service_reply/* readString */.E3)(data, 'service_account_impersonation_url');
    return {
        audience,
        tokenUrl: (0,service_url/* toServiceUrl */.k)((0,key_service_reply/* readString */.E3)(data, 'token_url') ?? TOKEN_URL, variable),
        impersonationUrl: impersonation === undefined ? undefined : (0,service_url/* toServiceUrl */.k)(impersonation, variable),
        requestToken: (0,id_token/* createIdTokenRequest */.c)({ url: (0,service_url/* toServiceUrl */.k)(source, variable), requestToken }, call, mask),
    };
}
function readJsonFile(file) {
    try {
        return (0,key_service_reply/* parseJson */.qF)((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/signing/signing-error.js
var signing_error = __webpack_require__(5890);
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





const PURPOSE = 'Signing with Google Cloud KMS';
/** Bytes that were damaged on the way are asked for again, this often in all. */
const MAX_TRIES = 3;
/** @see https://docs.cloud.google.com/apis/design/errors#handling_errors */
const CODES = {
    UNAUTHENTICATED: 'service-credentials',
    PERMISSION_DENIED: 'signing-denied',
    NOT_FOUND: 'key-not-found',
    FAILED_PRECONDITION: 'key-disabled',
    INVALID_ARGUMENT: 'key-unsuitable',
};
/**
 * @see https://docs.cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys.cryptoKeyVersions/asymmetricSign
 */
function createGoogleKms({ name }, identity, context) {
    let token;
    const callKms = async (action, permission, json) => {
        const bearer = await (token ??= findGoogleToken(identity, context));
        const { data } = await context.call({
            purpose: json ? PURPOSE : 'Asking Google Cloud KMS for the public key',
            url: new URL(`https://cloudkms.googleapis.com/v1/${name}${action}`),
            headers: { authorization: `Bearer ${bearer}` },
            ...(json && { json }),
            toRefusal: (reply) => {
                const status = (0,key_service_reply/* readString */.E3)(reply.data, 'error', 'status');
                const facts = { key: name, permission: `cloudkms.cryptoKeyVersions.${permission}` };
                return (0,key_service_reply/* toRefusal */.wV)([status], (0,key_service_reply/* readString */.E3)(reply.data, 'error', 'message'), CODES, facts);
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
                const signature = Buffer.from((0,key_service_reply/* readString */.E3)(reply, 'signature') ?? '', 'base64');
                if (isUndamaged(reply, signature, name))
                    return signature;
                if (tries < MAX_TRIES)
                    continue;
                const words = 'the checksums of what was sent and of the signature do not fit';
                throw new signing_error/* SigningError */.u({ code: 'service-failed', purpose: PURPOSE, words, tries });
            }
        },
        findPublicKey: async () => (0,external_node_crypto_.createPublicKey)((0,key_service_reply/* readString */.E3)(await callKms('/publicKey', 'viewPublicKey'), 'pem') ?? ''),
    };
}
/** @see https://docs.cloud.google.com/kms/docs/data-integrity-guidelines */
function isUndamaged(reply, signature, name) {
    return ((0,key_service_reply/* readValue */.wK)(reply, 'verifiedDigestCrc32c') === true &&
        (0,key_service_reply/* readValue */.wK)(reply, 'signatureCrc32c') === String(toCrc32c(signature)) &&
        (0,key_service_reply/* readValue */.wK)(reply, 'name') === name);
}

// EXTERNAL MODULE: ./src/inputs/values.js
var values = __webpack_require__(2510);
// EXTERNAL MODULE: ./src/inputs/signer/key-service-context.js + 9 modules
var key_service_context = __webpack_require__(520);
// EXTERNAL MODULE: ./src/inputs/signer/key-services/service-inputs.js
var service_inputs = __webpack_require__(3889);
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
        missing: (0,service_inputs/* findMissing */.y)(provider !== '', {
            hasIdToken: (0,key_service_context/* hasIdToken */.lP)(),
            hasAmbient: findGoogleFile(key_service_context/* read */.LF) !== undefined,
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


/***/ }),

/***/ 3889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ findMissing)
/* harmony export */ });
/**
 * With a token of the job where the inputs say who the job is, else with what the environment has.
 */
function findMissing(usesIdToken, { hasIdToken, hasAmbient }) {
    if (usesIdToken)
        return hasIdToken ? undefined : 'id-token';
    return hasAmbient ? undefined : 'credentials';
}


/***/ })

};
;