"use strict";
exports.id = 483;
exports.ids = [483];
exports.modules = {

/***/ 8483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAzureKeyVault: () => (/* binding */ readAzureKeyVault)
});

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/signing/key-service/reply.js
var key_service_reply = __webpack_require__(5128);
// EXTERNAL MODULE: ./src/signing/key-service/token-file.js
var token_file = __webpack_require__(2836);
;// CONCATENATED MODULE: ./src/signing/key-service/azure/credentials.js


const FILE = 'AZURE_FEDERATED_TOKEN_FILE';
/**
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#third-case-access-token-request-with-a-federated-credential
 */
async function requestAzureToken({ login, scope }, { tenantId, clientId, audience, usesFile }, context) {
    const source = usesFile ? `the token in ${FILE}` : "the job's OIDC token";
    context.info(`Signing with Azure Key Vault as ${clientId}, by ${source}.`);
    const { jwt, claims } = usesFile
        ? (0,token_file/* readTokenFile */.O)(FILE, context)
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
            const description = (0,key_service_reply/* readString */.E3)(reply.data, 'error_description');
            // Behind its sentences stand ids of the trace and the time.
            const words = description?.split('Trace ID:')[0]?.trim() ?? (0,key_service_reply/* readString */.E3)(reply.data, 'error');
            const facts = {
                trust: `the federated credentials of ${clientId}`,
                ...(claims && { claims }),
            };
            return { code: 'trust-refused', words: words ?? 'refused without a reason', facts };
        },
    });
    const token = (0,key_service_reply/* requireCredential */.ts)((0,key_service_reply/* readString */.E3)(data, 'access_token'), purpose);
    context.mask(token);
    return token;
}

;// CONCATENATED MODULE: ./src/signing/key-service/azure/key-vault.js
/** Signs with a key in Azure Key Vault or a Managed HSM. */



const API_VERSION = '7.4';
/** @see https://learn.microsoft.com/azure/key-vault/general/rest-error-codes */
const CODES = {
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
                const inner = (0,key_service_reply/* readString */.E3)(refused, 'error', 'innererror', 'code');
                const names = [inner, (0,key_service_reply/* readString */.E3)(refused, 'error', 'code')];
                const facts = { key: path, permission: `the permission '${permission}' for keys` };
                return (0,key_service_reply/* toRefusal */.wV)(names, (0,key_service_reply/* readString */.E3)(refused, 'error', 'message'), CODES, facts);
            },
        });
        return data;
    };
    return {
        sign: async (text) => {
            const value = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url');
            const reply = await callVault('/sign', 'sign', { alg: 'RS256', value });
            return Buffer.from((0,key_service_reply/* readString */.E3)(reply, 'value') ?? '', 'base64url');
        },
        findPublicKey: async () => {
            const reply = await callVault('', 'get');
            const n = (0,key_service_reply/* readString */.E3)(reply, 'key', 'n') ?? '';
            const e = (0,key_service_reply/* readString */.E3)(reply, 'key', 'e') ?? '';
            return (0,external_node_crypto_.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' });
        },
    };
}

// EXTERNAL MODULE: ./src/inputs/values.js
var values = __webpack_require__(2510);
// EXTERNAL MODULE: ./src/inputs/signer/key-service-context.js + 1 modules
var key_service_context = __webpack_require__(5643);
// EXTERNAL MODULE: ./src/inputs/signer/key-services/service-inputs.js
var service_inputs = __webpack_require__(3889);
;// CONCATENATED MODULE: ./src/inputs/signer/key-services/azure.js
/** Reads the inputs of Azure Key Vault. */





/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const AUDIENCE = 'api://AzureADTokenExchange';
/**
 * The ids may come from the environment, as for azure/login.
 * @throws InputError for one that is not an id
 */
function readAzureKeyVault(key) {
    const tenantId = (0,values/* readText */.yR)('azure-tenant-id') || (0,key_service_context/* read */.LF)('AZURE_TENANT_ID');
    const clientId = (0,values/* readText */.yR)('azure-client-id') || (0,key_service_context/* read */.LF)('AZURE_CLIENT_ID');
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
    const usesFile = !isGiven && (0,key_service_context/* read */.LF)('AZURE_FEDERATED_TOKEN_FILE') !== '';
    const audience = (0,values/* readText */.yR)('oidc-audience') || AUDIENCE;
    const hasIds = tenantId !== '' && clientId !== '';
    return {
        open: (context) => createAzureKeyVault(key, { tenantId, clientId, audience, usesFile }, context),
        missing: (0,service_inputs/* findMissing */.y)(hasIds && !usesFile, { hasIdToken: (0,key_service_context/* hasIdToken */.lP)(), hasAmbient: hasIds }),
    };
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


/***/ }),

/***/ 2836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readTokenFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _text_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(683);
/** Reads a token that the environment keeps in a file. */


/**
 * Gives what the file of the variable holds, masked.
 * @throws InputError when it cannot be read
 */
function readTokenFile(variable, { readVariable, mask }) {
    try {
        const jwt = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(readVariable(variable), 'utf8').trim();
        mask(jwt);
        return { jwt };
    }
    catch {
        throw new _text_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d({
            problem: `The file that the environment variable '${variable}' names cannot be read`,
            remedy: "Check that it is there, and that the runner's user may read it",
        });
    }
}


/***/ })

};
;