"use strict";
exports.id = 776;
exports.ids = [776];
exports.modules = {

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toSigner: () => (/* binding */ toSigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ./src/scope/secret-lines.js
var secret_lines = __webpack_require__(807);
// EXTERNAL MODULE: ./src/scope/input-error.js
var input_error = __webpack_require__(290);
;// CONCATENATED MODULE: ./src/signing/private-key/mistakes.js
/** What people put in the place of an app's private key, how it is recognised, and what to tell them. */

const GENERATE = "Generate a private key in the app's settings and store all of the file that is downloaded as the secret";
/**
 * @see https://docs.github.com/actions/reference/security/secrets on forks, and
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
const VERDICTS = {
    empty: [
        'is empty: GitHub passes no secrets to workflows of forks and of Dependabot',
        "Check the secret's name; for Dependabot, store it among the Dependabot secrets, too",
    ],
    several: ['holds more than one key or certificate', 'Store the private key of the app alone'],
    'public key': ['is a public key, but a GitHub App signs with its private key', GENERATE],
    certificate: ['is a certificate, but a GitHub App signs with its private key', GENERATE],
    'EC key': ['is an EC key, but GitHub Apps sign with RSA', GENERATE],
    'Ed25519 key': ['is an Ed25519 key, but GitHub Apps sign with RSA', GENERATE],
    'RSA-PSS key': ['is an RSA-PSS key, but GitHub Apps sign with plain RSA', GENERATE],
    'not RSA': ['is a key of another kind than RSA, but GitHub Apps sign with RSA', GENERATE],
    'encrypted key': [
        'is encrypted with a passphrase',
        "Decrypt it with 'openssl rsa -in KEY.pem -out PLAIN.pem' and store the content of PLAIN.pem as the secret",
    ],
    'OpenSSH key': ['is an OpenSSH key, which GitHub Apps do not use', GENERATE],
    'client secret': ['is 40 hex digits, as a client secret is, but a GitHub App signs with its private key', GENERATE],
    fingerprint: ['is the fingerprint of a key, not the key itself', GENERATE],
    token: ["is a token of GitHub's, but a GitHub App signs with its private key", GENERATE],
    'app id': ['is an id, not a key', "Put it into 'client-id' or 'app-id', and the app's private key here"],
    path: ['is a path, not the key itself', "Store the file's content as the secret"],
    'bare body': [
        'has lost its first line',
        "Store all of the file again, from '-----BEGIN …-----' to '-----END …-----', both included",
    ],
    'cut off': [
        'has lost its end',
        "Store all of the file again, from '-----BEGIN …-----' to '-----END …-----', both included",
    ],
    damaged: [
        "cannot be read: between '-----BEGIN …-----' and '-----END …-----' something is damaged or missing",
        "Store all of the file again, or generate a new private key in the app's settings",
    ],
    changed: ['was changed on its way here and cannot be read', 'Store all of the file again, as it is or as base64'],
    'UTF-16': [
        "is text in UTF-16, as PowerShell writes it with '>'",
        'Store the file as GitHub handed it out, or save it as UTF-8 before',
    ],
    short: ['is an RSA key of fewer than 2048 bits, which is too short for a GitHub App', GENERATE],
    unknown: ['is not a private key', GENERATE],
};
/** For text without PEM armour, in the order in which they are looked for. All take linear time. */
const PATTERNS = [
    [/^$/, 'empty'],
    // What is not UTF-8 has become U+FFFD, and the runner cannot hand over a NUL.
    [/\0|^\uFFFD/, 'UTF-16'],
    [/^(ssh|ecdsa|sk)-[a-z0-9@.-]{1,60}\s|BEGIN SSH2 PUBLIC KEY/, 'public key'],
    [/^[0-9a-f]{40}$/i, 'client secret'],
    // With openssl it has no prefix: https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps#verifying-private-keys
    [/^SHA256:|^[A-Za-z0-9+/]{43}=$/i, 'fingerprint'],
    // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
    [/^(gh[a-z]_|github_pat_)/, 'token'],
    [/^(Iv[0-9A-Za-z.]{8,30}|[0-9]{1,12})$/, 'app id'],
    [/-----BEGIN/, 'cut off'],
    [/^MI[IG]|-----END|PRIVATE KEY/, 'bare body'],
    // A directory's name that starts with 'n' or 'r' has lost its backslash to a line break.
    [/\.(pem|key|der|p8|txt)$|^file:|^(~|\.{1,2})?[\\/][^\n]{1,4096}$|^[a-z]:[\\/\n]/i, 'path'],
];
const BLOCKS = [
    [/^ENCRYPTED/, 'encrypted key'],
    [/PUBLICKEY$/, 'public key'],
    [/CERTIFICATE/, 'certificate'],
    [/^EC/, 'EC key'],
    [/^OPENSSH/, 'OpenSSH key'],
    [/^(DSA|DH)/, 'not RSA'],
    [/^(?!(RSA)?PRIVATEKEY$)/, 'unknown'],
];
/** What a text without any PEM block is. */
function identifyText(plain) {
    return PATTERNS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unknown';
}
/** `undefined` when they are one block, and that may be an app's key. An EC key and a chain of certificates have more than one. */
function identifyBlocks(blocks) {
    const [first, ...others] = blocks.map(identifyBlock);
    return others.some((other) => other === undefined || other !== first) ? 'several' : first;
}
function identifyBlock({ label, body, hasEnd }) {
    const mistake = BLOCKS.find(([pattern]) => pattern.test(label))?.[1];
    if (mistake)
        return mistake;
    // The older way to encrypt: https://www.rfc-editor.org/rfc/rfc1421#section-4.6.1.1
    if (body.startsWith('Proc-Type:'))
        return 'encrypted key';
    return hasEnd ? undefined : 'cut off';
}
/** Says what the input is, and no byte of it. `change` is what happened to a key that was changed on the way. */
function toKeyError(mistake, change) {
    const [verdict, remedy] = VERDICTS[mistake];
    const problem = change === undefined ? verdict : `${verdict}: ${change}`;
    const topic = mistake === 'empty' ? 'missing-credentials' : 'private-key';
    return new input_error/* InputError */.d({ input: 'private-key', problem, remedy, topic });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(573);
// EXTERNAL MODULE: ./src/scope/line-breaks.js
var line_breaks = __webpack_require__(692);
;// CONCATENATED MODULE: ./src/scope/trim.js
/** Takes characters away at the ends of a text, in linear time whatever the text is. */
/** Cuts off what `end`, a pattern for one character, matches at both ends. A pattern such as `\s+$` takes quadratic time. */
function trimEnds(text, end) {
    let from = 0;
    let to = text.length;
    while (from < to && end.test(text.charAt(from)))
        from++;
    while (to > from && end.test(text.charAt(to - 1)))
        to--;
    return text.slice(from, to);
}

;// CONCATENATED MODULE: ./src/signing/private-key/text.js
/** Takes the wrapping off a key: quotes, line breaks and dashes that were changed on the way, base64, and at last the PEM armour. */



/** Keys were seen that had been encoded twice; more is no accident. */
const MAX_BASE64_LAYERS = 3;
const BASE64_OR_BASE64URL = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** `\s` counts a BOM among the blanks. */
const BLANK_OR_QUOTE = /[\s"'`]/;
/** A form on a web page sends blanks as `+`. */
const BEGIN_LINE = /-----BEGIN([A-Z0-9.+\s]{0,60})-----/g;
const MAX_END_LINE_LENGTH = 120;
/** What base64 decodes to is taken as long as it is text; whether that text is a key is for others to say. */
function unwrap(text) {
    let plain = clean(text);
    const forms = [text, plain];
    for (let layer = 0; layer < MAX_BASE64_LAYERS && !plain.includes('-----BEGIN'); layer++) {
        const compact = removeBlanks(plain);
        const decoded = decodeBase64(compact);
        if (decoded === undefined)
            break;
        plain = clean(decoded);
        forms.push(compact, decoded, plain);
    }
    return { plain, forms, change: findChange(forms) };
}
function findChange(forms) {
    const lines = forms.filter((form) => !/[\r\n]/.test(form.trim()));
    const lineBreaks = lines.map(line_breaks/* findUnusualLineBreaks */.H).find((each) => each !== undefined);
    if (lineBreaks !== undefined)
        return `its line breaks were written as ${lineBreaks}`;
    return forms.some((form) => restoreDashes(form) !== form) ? 'its hyphens became other dashes' : undefined;
}
/** Text around the blocks is ignored: https://www.rfc-editor.org/rfc/rfc7468#section-2 */
function readPemBlocks(plain) {
    const begins = [...plain.matchAll(BEGIN_LINE)];
    return begins.map((begin, index) => {
        const label = toLabel(begin[1] ?? '');
        const block = plain.slice(begin.index + begin[0].length, begins[index + 1]?.index);
        const end = block.indexOf('-----END');
        if (end < 0)
            return { label, body: removeBlanks(block), hasEnd: false };
        const endLine = toLabel(block.slice(end, end + MAX_END_LINE_LENGTH));
        return { label, body: removeBlanks(block.slice(0, end)), hasEnd: endLine.startsWith(`-----END${label}-----`) };
    });
}
function clean(text) {
    const unquoted = parseJsonString(text.trim()) ?? text;
    return trimEnds(restoreDashes((0,line_breaks/* restoreLineBreaks */.P)(unquoted)), BLANK_OR_QUOTE);
}
/** Text processors join two hyphens to one dash, so their number says nothing. PEM has none but in its armour. */
function restoreDashes(text) {
    return text.replace(/[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]{1,40}/g, (run) => (/^-*$/.test(run) ? run : '-----'));
}
/** Encoders of JSON write `/` and `+` as escapes, too, so that its quotes cannot just be cut off. */
function parseJsonString(text) {
    if (!text.startsWith('"'))
        return undefined;
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function decodeBase64(compact) {
    if (!BASE64_OR_BASE64URL.test(compact))
        return undefined;
    const bytes = Buffer.from(compact, 'base64');
    // UTF-16 with its byte order mark: only to be named, by the NUL in each of its letters.
    if (['fffe', 'feff'].includes(bytes.toString('hex', 0, 2)))
        return bytes.toString('latin1');
    return bytes.length > 0 && (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
function toLabel(text) {
    return text.replace(/[+\s]/g, '');
}
function removeBlanks(text) {
    return text.replace(/\s/g, '');
}

;// CONCATENATED MODULE: ./src/signing/private-key/private-key.js
/** Reads an app's private key in any usual form, or says what it is instead. */




/** RS256 takes no shorter one: https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_BITS = 2_048;
/** OpenSSL verifies with no longer one. */
const MAX_BITS = 16_384;
const PEM_LINE = /.{1,64}/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const OTHER_KINDS = {
    ec: 'EC key',
    ed25519: 'Ed25519 key',
    'rsa-pss': 'RSA-PSS key',
};
/**
 * Takes PKCS#1 and PKCS#8 PEM with line breaks of any kind, written as `\n`, or lost; indented, quoted, with blank lines or a
 * BOM around it; and base64 of any of these. The caller has masked the lines of `text` already.
 * @throws InputError that names what the text is and what to do, and holds no byte of it
 */
function parsePrivateKey(text) {
    const { plain, forms, change } = unwrap(text);
    const blocks = readPemBlocks(plain);
    const [block] = blocks;
    if (!block)
        throw toKeyError(identifyText(plain));
    const mistake = identifyBlocks(blocks);
    if (mistake)
        throw toKeyError(mistake);
    const key = readKey(block, change);
    return {
        sign: (text) => signAndVerify(key, text),
        // Asked for after a refusal only.
        get fingerprint() {
            return toFingerprint(key);
        },
        secrets: listSecrets(block.body, forms),
    };
}
/** GitHub hands out PKCS#1; what other tools have made of it is PKCS#8. */
function readKey({ label, body }, change) {
    const key = BASE64.test(body) ? decodeKey(body, label === 'RSAPRIVATEKEY' ? 'pkcs1' : 'pkcs8') : undefined;
    if (key?.asymmetricKeyType === undefined)
        throw toUnreadableError(body, change);
    if (key.asymmetricKeyType !== 'rsa')
        throw toKeyError(OTHER_KINDS[key.asymmetricKeyType] ?? 'not RSA');
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (bits < MIN_BITS)
        throw toKeyError('short');
    if (bits > MAX_BITS)
        throw toKeyError('damaged');
    return key;
}
function toUnreadableError(body, change) {
    if (change !== undefined)
        return toKeyError('changed', change);
    if (/[^A-Za-z0-9+/=]/.test(body))
        return toKeyError('changed', 'there are characters in it that no key has');
    return toKeyError('damaged');
}
function decodeKey(body, type) {
    try {
        return (0,external_node_crypto_.createPrivateKey)({ key: Buffer.from(body, 'base64'), format: 'der', type });
    }
    catch {
        return undefined;
    }
}
/** A key with wrong numbers in it is read without complaint, and GitHub would only say that it could not decode the JWT. */
function signAndVerify(key, text) {
    const data = Buffer.from(text);
    try {
        const signature = (0,external_node_crypto_.sign)('sha256', data, key);
        if ((0,external_node_crypto_.verify)('sha256', data, key, signature))
            return signature;
    }
    catch {
        // OpenSSL's words would not help.
    }
    throw toKeyError('damaged');
}
/** @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps#verifying-private-keys */
function toFingerprint(key) {
    const der = (0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'der' });
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(der).digest('base64')}`;
}
/** With the words of each line, too: a shell that prints the key may join or squeeze what was between them. */
function listSecrets(body, forms) {
    const lines = forms.flatMap((form) => form.split(/[\r\n]/).map((line) => line.trim()));
    const words = forms.flatMap((form) => form.split(/\s/));
    const secrets = new Set([...lines, ...words, ...(body.match(PEM_LINE) ?? []), body]);
    return [...secrets].filter(secret_lines/* isSecretLine */.J);
}

// EXTERNAL MODULE: ./src/signing/compact-jwt.js
var compact_jwt = __webpack_require__(423);
;// CONCATENATED MODULE: ./src/signing/private-key/signer.js
/** Signs with a private key that the step holds. */

function createPrivateKeySigner(key) {
    return {
        sign: (claims) => (0,compact_jwt/* composeJwt */.y)(claims, key.sign),
        findFingerprint: () => Promise.resolve(key.fingerprint),
    };
}

// EXTERNAL MODULE: ./src/runner/masks.js
var masks = __webpack_require__(996);
;// CONCATENATED MODULE: ./src/runner/private-key-input.js
/** From the private key to what signs with it: the key goes no further than here. */



/**
 * Masks the forms of the key that only parsing shows.
 * @throws InputError that names what is wrong with the key
 */
function toSigner(privateKey) {
    const key = parsePrivateKey(privateKey);
    key.secrets.forEach(masks/* mask */.dK);
    return createPrivateKeySigner(key);
}


/***/ }),

/***/ 423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ composeJwt)
/* harmony export */ });
/**
 * Gives the JWT in its compact form. `signInput` gets the text to sign and gives its RS256
 * signature as raw bytes.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1
 * @throws what `signInput` throws
 */
async function composeJwt(claims, signInput) {
    const input = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
    const signature = await signInput(input);
    return `${input}.${Buffer.from(signature).toString('base64url')}`;
}
function encode(part) {
    return Buffer.from(JSON.stringify(part)).toString('base64url');
}


/***/ })

};
;