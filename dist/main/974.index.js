"use strict";
exports.id = 974;
exports.ids = [974];
exports.modules = {

/***/ 9974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAwsKms: () => (/* binding */ readAwsKms)
});

// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: ./src/signing/key-service/reply.js
var key_service_reply = __webpack_require__(5128);
// EXTERNAL MODULE: ./src/signing/key-service/service-url.js
var service_url = __webpack_require__(9559);
// EXTERNAL MODULE: ./src/signing/key-service/token-file.js
var token_file = __webpack_require__(2836);
// EXTERNAL MODULE: ./src/signing/key-service/aws/key-name.js
var key_name = __webpack_require__(8829);
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
        return (0,service_url/* toServiceUrl */.k)(readVariable(name), name);
    return new URL(`https://${service}.${region}.${(0,key_name/* findPartition */.cj)(region).suffix}/`);
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



const PURPOSE = "Exchanging the job's OIDC token at AWS STS";
/** The shortest session that STS gives. */
const DURATION_SECONDS = '900';
/**
 * Gives credentials that end after 15 minutes, and what STS's clock says. The call is not signed.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
async function assumeRole(login, context) {
    const { mask, now, readVariable } = context;
    const { body, headers } = await context.call({
        purpose: PURPOSE,
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
    const read = (name) => (0,key_service_reply/* requireCredential */.ts)(readElement(body, name), PURPOSE);
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
    const refusal = (0,key_service_reply/* toRefusal */.wV)([code], readElement(body, 'Message'), CODES, facts);
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
        return assumeRole({ region, policy, role, ...(0,token_file/* readTokenFile */.O)(TOKEN_FILE, context) }, context);
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
        : (0,token_file/* readTokenFile */.O)(file, context).jwt;
    context.mask(authorization);
    const purpose = "Asking for the container's credentials";
    const { data } = await call({
        purpose,
        url: (0,service_url/* toServiceUrl */.k)(relative ? `${CONTAINER_ORIGIN}/${relative.replace(/^\//, '')}` : readVariable(FULL_URI), relative ? RELATIVE_URI : FULL_URI, CONTAINER_HOSTS),
        headers: authorization === '' ? {} : { authorization },
        toRefusal: (reply) => ({
            code: 'service-credentials',
            words: (0,key_service_reply/* readString */.E3)(reply.data, 'message') ?? 'they were not given',
        }),
    });
    const credentials = {
        accessKeyId: (0,key_service_reply/* requireCredential */.ts)((0,key_service_reply/* readString */.E3)(data, 'AccessKeyId'), purpose),
        secretAccessKey: (0,key_service_reply/* requireCredential */.ts)((0,key_service_reply/* readString */.E3)(data, 'SecretAccessKey'), purpose),
        sessionToken: (0,key_service_reply/* readString */.E3)(data, 'Token'),
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/signing/signing-error.js
var signing_error = __webpack_require__(5890);
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
    const type = (0,key_service_reply/* readString */.E3)(data, '__type') ?? readElement(body, 'Code') ?? '';
    const name = type.replace(/^.*#/, '');
    const message = (0,key_service_reply/* readString */.E3)(data, 'message') ?? (0,key_service_reply/* readString */.E3)(data, 'Message') ?? readElement(body, 'Message');
    const short = name.replace(/Exception$/, '');
    const refusal = (0,key_service_reply/* toRefusal */.wV)([name, short], message, call_CODES, { key, permission });
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
            return Buffer.from((0,key_service_reply/* readString */.E3)(data, 'Signature') ?? '', 'base64');
        },
        findPublicKey: async () => {
            const data = await call('GetPublicKey', {});
            const key = Buffer.from((0,key_service_reply/* readString */.E3)(data, 'PublicKey') ?? '', 'base64');
            return (0,external_node_crypto_.createPublicKey)({ key, format: 'der', type: 'spki' });
        },
    };
}
/**
 * Lets the session do nothing else, whatever its role may do. An alias has no permissions of its
 * own, so it is named by a condition.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-request-alias
 */
function toSessionPolicy(keyId, region) {
    const [, alias] = /(?:^|:)(alias\/.+)$/.exec(keyId) ?? [];
    const prefix = `arn:${(0,key_name/* findPartition */.cj)(region).partition}:kms:${region}:*:key/`;
    const key = keyId.startsWith('arn:') ? keyId : `${prefix}${keyId}`;
    const statement = {
        Effect: 'Allow',
        Action: ['kms:Sign', 'kms:GetPublicKey'],
        Resource: alias === undefined ? key : `${prefix}*`,
        ...(alias !== undefined && { Condition: { StringEquals: { 'kms:RequestAlias': alias } } }),
    };
    return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

// EXTERNAL MODULE: ./src/inputs/values.js
var values = __webpack_require__(2510);
// EXTERNAL MODULE: ./src/inputs/signer/key-service-context.js + 1 modules
var key_service_context = __webpack_require__(5643);
// EXTERNAL MODULE: ./src/inputs/signer/key-services/service-inputs.js
var service_inputs = __webpack_require__(3889);
;// CONCATENATED MODULE: ./src/inputs/signer/key-services/aws.js
/** Reads the inputs of AWS KMS. */







/**
 * @see https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
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
    const region = (0,key_name/* findRegion */.g6)(key, (0,values/* readText */.yR)('aws-region'), (0,key_service_context/* read */.LF)('AWS_REGION') || (0,key_service_context/* read */.LF)('AWS_DEFAULT_REGION'));
    return {
        open: (context) => createAwsKms(key, region, { role, audience }, context),
        missing: (0,service_inputs/* findMissing */.y)(role !== '', {
            hasIdToken: (0,key_service_context/* hasIdToken */.lP)(),
            hasAmbient: hasAwsCredentials(key_service_context/* read */.LF),
        }),
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