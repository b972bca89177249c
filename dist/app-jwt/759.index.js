"use strict";
exports.id = 759;
exports.ids = [759];
exports.modules = {

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

/***/ 6759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readVaultTransit: () => (/* binding */ readVaultTransit)
});

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: ./src/signing/key-service/vault/key-name.js
var key_name = __webpack_require__(7194);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/signing/key-service/reply.js
var key_service_reply = __webpack_require__(5128);
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
    const clientToken = (0,key_service_reply/* requireCredential */.ts)((0,key_service_reply/* readString */.E3)(data, 'auth', 'client_token'), purpose);
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
    const errors = (0,key_service_reply/* readValue */.wK)(data, 'errors');
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
                toRefusal: (reply) => toRefusal(reply, name, permission),
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
            const signature = (0,key_service_reply/* readString */.E3)(reply, 'data', 'signature') ?? '';
            // Behind a prefix that the operator may choose, and the version of the key.
            return Buffer.from(signature.replace(/^[^:]+:v\d+:/, ''), 'base64');
        },
        findPublicKey: async () => {
            const reply = await callTransit(name);
            const version = key.version ?? (0,key_service_reply/* readValue */.wK)(reply, 'data', 'latest_version');
            const pem = (0,key_service_reply/* readString */.E3)(reply, 'data', 'keys', String(version), 'public_key');
            return (0,external_node_crypto_.createPublicKey)(pem ?? '');
        },
    };
}
function toRefusal({ status, data }, key, permission) {
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

// EXTERNAL MODULE: ./src/inputs/values.js
var values = __webpack_require__(2510);
// EXTERNAL MODULE: ./src/inputs/signer/key-service-context.js + 9 modules
var key_service_context = __webpack_require__(520);
// EXTERNAL MODULE: ./src/inputs/signer/key-services/service-inputs.js
var service_inputs = __webpack_require__(3889);
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
        missing: (0,service_inputs/* findMissing */.y)(role !== '', { hasIdToken: (0,key_service_context/* hasIdToken */.lP)(), hasAmbient: token !== '' }),
    };
}
/**
 * Of the variables of Vault's and OpenBao's own clients, whichever product the key's name speaks
 * of.
 */
function readFirst({ product }, name) {
    const [first, second] = product === 'openbao' ? ['BAO', 'VAULT'] : ['VAULT', 'BAO'];
    return (0,key_service_context/* read */.LF)(`${first}_${name}`) || (0,key_service_context/* read */.LF)(`${second}_${name}`);
}
function readAddress(key) {
    const name = key.product === 'openbao' ? 'BAO_ADDR' : 'VAULT_ADDR';
    const address = readFirst(key, 'ADDR');
    if (address !== '')
        return (0,key_name/* toVaultAddress */._)(address, `The environment variable '${name}'`);
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


/***/ })

};
;