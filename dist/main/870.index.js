"use strict";
exports.id = 870;
exports.ids = [870];
exports.modules = {

/***/ 5870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identifyBlocks: () => (/* binding */ identifyBlocks),
/* harmony export */   identifyText: () => (/* binding */ identifyText)
/* harmony export */ });
/**
 * What text without PEM armour may be, in the order in which they are looked for. All take linear
 * time.
 */
const PATTERNS = [
    [/^$/, 'empty'],
    // What is not UTF-8 has become U+FFFD, and the runner cannot hand over a NUL.
    [/\0|^\uFFFD/, 'UTF-16'],
    [/^(ssh|ecdsa|sk)-[a-z0-9@.-]{1,60}\s|BEGIN SSH2 PUBLIC KEY/, 'public key'],
    [/^[0-9a-f]{40}$/i, 'client secret'],
    // With openssl it has no prefix:
    // https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps#verifying-private-keys
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
/**
 * `undefined` when they are one block, and that may be an app's key. An EC key and a chain of
 * certificates have more than one.
 */
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


/***/ })

};
;