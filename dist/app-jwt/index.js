/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 26:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ createAppJwt)
});

// UNUSED EXPORTS: MAX_LIFETIME_SECONDS

;// CONCATENATED MODULE: ../../jose/dist/webapi/lib/buffer_utils.js
const encoder = new TextEncoder(), decoder = new TextDecoder(), buffer_utils_strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function buffer_utils_encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/util/base64url.js

const invalid = "The input to be decoded is not correctly encoded.";
function base64url_decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function base64url_encode(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/util/errors.js
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class errors_JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class errors_JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JOSE_ALG_NOT_ALLOWED"));
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class errors_JWTInvalid extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
  const out = { __proto__: null };
  for (const alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/lib/jws_algorithms.js


const sig = [["verify"], ["sign"]];
function hmac(bits) {
  const subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  const subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  const subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  const subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
const JWS = table({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  const entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/lib/validate.js



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function validate_isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return validate_isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(validate_isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return decode(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return encode(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!validate_isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!validate_isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/lib/key.js



const tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  const { alg } = entry;
  if (key.use !== void 0) {
    const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if (validate_isObject(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return base64url_decode(normalized.k);
    if (!Object.isFrozen(key)) {
      const { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  const cacheKey = key;
  let cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
function assertCryptoKey(key) {
  if (!isCryptoKey(key))
    throw new Error("CryptoKey instance expected");
}
const isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    const last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  const types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  const { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  const algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  const normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  const algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = serializeJoseHeader(JWSInvalid, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = base64url_encode(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = serializeJoseHeader(JWSInvalid, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new JWSInvalid("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!isDisjoint(protectedHeader, unprotectedHeader))
    throw new JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  validateCritDuplicates(JWSInvalid, protectedHeader);
  const b64 = validateB64(protectedHeader, validateCrit(JWSInvalid, JWS_RECOGNIZED, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = jwsAlgorithm(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= base64url_encode(payload), signingPayload = encodedPayloadCache[1] ??= buffer_utils_encode(encodedPayload)) : (encodedPayload = base64url_encode(payload), signingInput = encoder.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= concat(buffer_utils_encode(encodedProtectedHeader), buffer_utils_encode("."), signingPayload);
  const signingKey = await rawKey(await prepareKey(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && checkModulusLength(entry.alg, signingKey);
  const jws = {
    signature: base64url_encode(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/lib/jwt_claims_set.js



const epoch = (date) => Math.floor(date.getTime() / 1e3), multipliers = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  y: 31557600
}, REGEX = /^(\+|\-)? ?(\d+|\d+\.\d+) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)(?: (ago|from now))?$/i, checkFailed = "check_failed";
function invalidDuration() {
  throw new TypeError("Invalid time period format");
}
function secs(str) {
  typeof str != "string" && invalidDuration();
  const matched = REGEX.exec(str);
  (!matched || matched[4] && matched[1]) && invalidDuration();
  const value = parseFloat(matched[2]), durationSeconds = Math.round(value * multipliers[matched[3][0].toLowerCase()]);
  return Number.isFinite(durationSeconds) || invalidDuration(), matched[1] === "-" || matched[4] === "ago" ? -durationSeconds : durationSeconds;
}
function validateInput(label, input) {
  if (!Number.isFinite(input))
    throw new TypeError(`Invalid ${label} input`);
  return input;
}
function validateStringClaim(claim, value) {
  if (typeof value != "string")
    throw new TypeError(`"${claim}" claim must be a string`);
}
function validateAudienceClaim(value) {
  if (typeof value != "string" && (!Array.isArray(value) || Array.from(value).some((member) => typeof member != "string")))
    throw new TypeError('"aud" claim must be a string or an array of strings');
}
function numericDate(value, label) {
  return typeof value == "number" ? validateInput(label, value) : value instanceof Date ? validateInput(label, epoch(value)) : epoch(/* @__PURE__ */ new Date()) + secs(value);
}
const normalizeTyp = (value) => {
  const normalized = value.toLowerCase();
  return value.includes("/") ? normalized : `application/${normalized}`;
}, checkAudiencePresence = (audPayload, audOption) => typeof audPayload == "string" ? audOption.includes(audPayload) : Array.isArray(audPayload) ? audOption.some((aud) => audPayload.includes(aud)) : !1;
function validateNumericDate(claimsSet, claim, required = !1) {
  const value = claimsSet[claim];
  if (!(value === void 0 && !required)) {
    if (typeof value != "number")
      throw new JWTClaimValidationFailed(`"${claim}" claim must be a number`, claimsSet, claim, "invalid");
    return value;
  }
}
function unexpectedClaim(claimsSet, claim) {
  throw new JWTClaimValidationFailed(`unexpected "${claim}" claim value`, claimsSet, claim, checkFailed);
}
function validateClaimsSet(protectedHeader, claimsSetBytes, options = {}) {
  let claimsSet;
  try {
    claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("JWT Claims Set must be a top-level JSON object", { cause });
  }
  if (!isObject(claimsSet))
    throw new JWTInvalid("JWT Claims Set must be a top-level JSON object");
  const { typ } = options;
  if (typ !== void 0 && (typeof protectedHeader.typ != "string" || normalizeTyp(protectedHeader.typ) !== normalizeTyp(typ)))
    throw new JWTClaimValidationFailed('unexpected "typ" JWT header value', claimsSet, "typ", checkFailed);
  const { requiredClaims = [], issuer, subject, audience, maxTokenAge } = options, presenceCheck = [...requiredClaims];
  maxTokenAge !== void 0 && presenceCheck.push("iat"), audience !== void 0 && presenceCheck.push("aud"), subject !== void 0 && presenceCheck.push("sub"), issuer !== void 0 && presenceCheck.push("iss");
  for (const claim of new Set(presenceCheck.reverse()))
    if (!Object.hasOwn(claimsSet, claim))
      throw new JWTClaimValidationFailed(`missing required "${claim}" claim`, claimsSet, claim, "missing");
  issuer !== void 0 && !(Array.isArray(issuer) ? issuer : [issuer]).includes(claimsSet.iss) && unexpectedClaim(claimsSet, "iss"), subject !== void 0 && claimsSet.sub !== subject && unexpectedClaim(claimsSet, "sub"), audience !== void 0 && !checkAudiencePresence(claimsSet.aud, typeof audience == "string" ? [audience] : audience) && unexpectedClaim(claimsSet, "aud");
  const { clockTolerance } = options;
  let tolerance = 0;
  if (typeof clockTolerance == "string")
    tolerance = secs(clockTolerance);
  else if (clockTolerance !== void 0) {
    if (typeof clockTolerance != "number")
      throw new TypeError("Invalid clockTolerance option type");
    tolerance = clockTolerance;
  }
  if (validateInput("clockTolerance option", tolerance), tolerance < 0)
    throw new TypeError("Invalid clockTolerance option input");
  const { currentDate } = options, now = validateInput("currentDate option", epoch(currentDate === void 0 ? /* @__PURE__ */ new Date() : currentDate)), iat = validateNumericDate(claimsSet, "iat", maxTokenAge !== void 0), nbf = validateNumericDate(claimsSet, "nbf");
  if (nbf !== void 0 && nbf > now + tolerance)
    throw new JWTClaimValidationFailed('"nbf" claim timestamp check failed', claimsSet, "nbf", checkFailed);
  const exp = validateNumericDate(claimsSet, "exp");
  if (exp !== void 0 && exp <= now - tolerance)
    throw new JWTExpired('"exp" claim timestamp check failed', claimsSet, "exp", checkFailed);
  if (maxTokenAge !== void 0) {
    const age = now - iat, max = validateInput("maxTokenAge option", typeof maxTokenAge == "number" ? maxTokenAge : secs(maxTokenAge));
    if (max < 0)
      throw new TypeError("Invalid maxTokenAge option input");
    if (age - tolerance > max)
      throw new JWTExpired('"iat" claim timestamp check failed (too far in the past)', claimsSet, "iat", checkFailed);
    if (age < -tolerance)
      throw new JWTClaimValidationFailed('"iat" claim timestamp check failed (it should be in the past)', claimsSet, "iat", checkFailed);
  }
  return claimsSet;
}
let producerClaimsSets;
function producerClaimsSet(producer) {
  return producerClaimsSets.get(producer);
}
function jwtClaimsSetBytes(producer) {
  const claimsSet = producerClaimsSet(producer);
  for (const claim of ["iat", "nbf", "exp"]) {
    const value = claimsSet[claim];
    if (typeof value == "number" && !Number.isFinite(value))
      throw new TypeError(`"${claim}" claim must be a finite number`);
  }
  return encoder.encode(JSON.stringify(claimsSet));
}
function jwtClaim(producer, claim) {
  return producerClaimsSet(producer)[claim];
}
class JWTClaimsBuilder {
  constructor(claimsSet = {}) {
    if (!validate_isObject(claimsSet))
      throw new TypeError("JWT Claims Set MUST be an object");
    (producerClaimsSets ||= /* @__PURE__ */ new WeakMap()).set(this, structuredClone(claimsSet));
  }
  setIssuer(value) {
    return validateStringClaim("iss", value), producerClaimsSet(this).iss = value, this;
  }
  setSubject(value) {
    return validateStringClaim("sub", value), producerClaimsSet(this).sub = value, this;
  }
  setAudience(value) {
    return validateAudienceClaim(value), producerClaimsSet(this).aud = value, this;
  }
  setJti(value) {
    return validateStringClaim("jti", value), producerClaimsSet(this).jti = value, this;
  }
  setNotBefore(value) {
    return producerClaimsSet(this).nbf = numericDate(value, "setNotBefore"), this;
  }
  setExpirationTime(value) {
    return producerClaimsSet(this).exp = numericDate(value, "setExpirationTime"), this;
  }
  setIssuedAt(value) {
    const claimsSet = producerClaimsSet(this);
    return value === void 0 ? claimsSet.iat = epoch(/* @__PURE__ */ new Date()) : typeof value == "string" ? claimsSet.iat = validateInput("setIssuedAt", epoch(/* @__PURE__ */ new Date()) + secs(value)) : claimsSet.iat = numericDate(value, "setIssuedAt"), this;
  }
}


;// CONCATENATED MODULE: ../../jose/dist/webapi/jwt/sign.js




const SignJWT_base = JWTClaimsBuilder;
class SignJWT extends SignJWT_base {
  #protectedHeader;
  setProtectedHeader(protectedHeader) {
    return assertNotSet(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature(jwtClaimsSetBytes(this), this.#protectedHeader, options?.crit, key, () => {
      throw new errors_JWTInvalid("JWTs MUST NOT use unencoded payload");
    });
  }
}


;// CONCATENATED MODULE: ./src/credentials/app-jwt.js

/** Against clocks that run a little behind GitHub's. */
const BACKDATED_SECONDS = 60;
/** Spreads the `iat` of jobs that start in the same second, so that they rarely send the same JWT. */
const JITTER_SECONDS = 5;
/** With the backdating and the jitter, this stays below the 600 s that GitHub allows between `iat` and `exp`. */
const MAX_LIFETIME_SECONDS = 530;
/**
 * Signs with RS256, and gives the id as a JSON string in `iss`.
 * @throws TypeError of jose's for a key that is no RSA private key of 2048 bits or more; `parsePrivateKey` returns no such key
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
async function createAppJwt(options) {
    const { id, key, now, jitter, lifetimeSeconds = MAX_LIFETIME_SECONDS } = options;
    const seconds = Math.floor(now / 1_000);
    const expiry = seconds + lifetimeSeconds;
    const jwt = await new SignJWT()
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
        .setIssuer(id)
        .setIssuedAt(seconds - BACKDATED_SECONDS - Math.floor(jitter * (JITTER_SECONDS + 1)))
        .setExpirationTime(expiry)
        .sign(key);
    return { jwt, expiresAt: new Date(expiry * 1_000) };
}


/***/ }),

/***/ 498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ parsePrivateKey)
});

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
// EXTERNAL MODULE: ./src/scope/input-error.js
var input_error = __nccwpck_require__(290);
;// CONCATENATED MODULE: ./src/credentials/private-key-mistakes.js
/** What people put in the place of an app's private key, how it is recognised, and what to tell them. */

const GENERATE = "Generate a private key in the app's settings and store all of the file that is downloaded as the secret";
const NEEDS_RSA = `but GitHub Apps sign with RSA. ${GENERATE}`;
/**
 * Each says what the text is and what to do.
 * @see https://docs.github.com/actions/reference/security/secrets on forks, and
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
const SENTENCES = {
    empty: "is empty: GitHub passes no secrets to workflows of forks and of Dependabot. Check the secret's name; for Dependabot, store it among the Dependabot secrets, too",
    several: 'holds more than one key or certificate. Store the private key of the app alone',
    'public key': `is a public key, but a GitHub App signs with its private key. ${GENERATE}`,
    certificate: `is a certificate, but a GitHub App signs with its private key. ${GENERATE}`,
    'EC key': `is an EC key, ${NEEDS_RSA}`,
    'Ed25519 key': `is an Ed25519 key, ${NEEDS_RSA}`,
    'RSA-PSS key': `is an RSA-PSS key, but GitHub Apps sign with plain RSA. ${GENERATE}`,
    'not RSA': `is a key of another kind than RSA, ${NEEDS_RSA}`,
    'encrypted key': "is encrypted with a passphrase. Decrypt it with 'openssl rsa -in KEY.pem -out PLAIN.pem' and store the content of PLAIN.pem as the secret",
    'OpenSSH key': `is an OpenSSH key, which GitHub Apps do not use. ${GENERATE}`,
    'client secret': `is 40 hex digits, as a client secret is, but a GitHub App signs with its private key. ${GENERATE}`,
    fingerprint: `is the fingerprint of a key, not the key itself. ${GENERATE}`,
    token: `is a token of GitHub's, but a GitHub App signs with its private key. ${GENERATE}`,
    'app id': "is an id, not a key. Put it into 'client-id' or 'app-id', and the app's private key here",
    path: "is a path, not the key itself. Store the file's content as the secret",
    'bare body': "has lost its first line. Store all of the file again, from '-----BEGIN …-----' to '-----END …-----', both included",
    'cut off': "has lost its end. Store all of the file again, from '-----BEGIN …-----' to '-----END …-----', both included",
    damaged: `cannot be read: between '-----BEGIN …-----' and '-----END …-----' something is damaged or missing. Store all of the file again, or generate a new private key in the app's settings`,
    short: `is an RSA key of fewer than 2048 bits, which is too short for a GitHub App. ${GENERATE}`,
    unknown: `is no private key. ${GENERATE}`,
};
/** For text without PEM armour, in the order in which they are looked for. All take linear time. */
const SIGNS = [
    [/^$/, 'empty'],
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
function nameBareText(plain) {
    return SIGNS.find(([sign]) => sign.test(plain))?.[1] ?? 'unknown';
}
/** `undefined` when they are one block, and that may be an app's key. An EC key and a chain of certificates have more than one. */
function nameBlocks(blocks) {
    const [first, ...others] = blocks.map(nameBlock);
    return others.some((other) => other === undefined || other !== first) ? 'several' : first;
}
function nameBlock({ label, body, hasEnd }) {
    const mistake = BLOCKS.find(([sign]) => sign.test(label))?.[1];
    if (mistake)
        return mistake;
    // The older way to encrypt: https://www.rfc-editor.org/rfc/rfc1421#section-4.6.1.1
    if (body.startsWith('Proc-Type:'))
        return 'encrypted key';
    return hasEnd ? undefined : 'cut off';
}
/** Says what the input is, and no byte of it. */
function toKeyError(mistake, input) {
    return new input_error/* InputError */.d(`Input '${input}' ${SENTENCES[mistake]}.`, mistake === 'empty' ? 'missing-credentials' : 'private-key');
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: ./src/credentials/private-key-text.js
/** Takes the wrapping off a key: quotes, written-out line breaks, base64, and at last the PEM armour. */

/** Keys were seen that had been encoded twice; more is no accident. */
const MAX_BASE64_LAYERS = 3;
const BASE64_OR_BASE64URL = /^[A-Za-z0-9+/_-]+={0,2}$/;
const BLANK_OR_QUOTE = /[\s"'`]/;
/** Bounded, as all patterns here: no text, whatever it is, takes more than linear time. */
const BEGIN_LINE = /-----BEGIN([A-Z0-9.\s]{0,60})-----/g;
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
    return { plain, forms };
}
/** Text around the blocks is ignored: https://www.rfc-editor.org/rfc/rfc7468#section-2 */
function readPemBlocks(plain) {
    const begins = [...plain.matchAll(BEGIN_LINE)];
    return begins.map((begin, index) => {
        const label = removeBlanks(begin[1] ?? '');
        const block = plain.slice(begin.index + begin[0].length, begins[index + 1]?.index);
        const end = block.indexOf('-----END');
        if (end < 0)
            return { label, body: removeBlanks(block), hasEnd: false };
        const endLine = removeBlanks(block.slice(end, end + MAX_END_LINE_LENGTH));
        return { label, body: removeBlanks(block.slice(0, end)), hasEnd: endLine.startsWith(`-----END${label}-----`) };
    });
}
function clean(text) {
    const unquoted = parseJsonString(text.trim()) ?? text;
    return trimQuotes(unquoted.replace(/\\{1,4}[rn]/g, '\n'));
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
/** `\s` counts a BOM among the blanks. A pattern such as `\s+$` would take quadratic time here. */
function trimQuotes(text) {
    let start = 0;
    let end = text.length;
    while (start < end && BLANK_OR_QUOTE.test(text.charAt(start)))
        start++;
    while (end > start && BLANK_OR_QUOTE.test(text.charAt(end - 1)))
        end--;
    return text.slice(start, end);
}
function decodeBase64(compact) {
    if (!BASE64_OR_BASE64URL.test(compact))
        return undefined;
    const bytes = Buffer.from(compact, 'base64');
    return bytes.length > 0 && (0,external_node_buffer_namespaceObject.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
function removeBlanks(text) {
    return text.replace(/\s/g, '');
}

;// CONCATENATED MODULE: ./src/credentials/private-key.js
/** Reads an app's private key in any usual form, or says what it is instead. */



/** RS256 takes no shorter one: https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_BITS = 2_048;
/** OpenSSL verifies with no longer one. */
const MAX_BITS = 16_384;
/** A shorter line says nothing about the key, and masking it would spoil the rest of the log. */
const MIN_SECRET_LENGTH = 16;
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
function parsePrivateKey(text, input = 'private-key') {
    const { plain, forms } = unwrap(text);
    const blocks = readPemBlocks(plain);
    const [block] = blocks;
    if (!block)
        throw toKeyError(nameBareText(plain), input);
    const mistake = nameBlocks(blocks);
    if (mistake)
        throw toKeyError(mistake, input);
    const key = readKey(block, input);
    return {
        key,
        // Asked for after a refusal only.
        get fingerprint() {
            return toFingerprint(key);
        },
        secrets: listSecrets(block.body, forms),
    };
}
/** jose alone does not take PKCS#1, the form in which GitHub hands out keys, so Node reads it. */
function readKey({ label, body }, input) {
    const key = BASE64.test(body) ? decodeKey(body, label === 'RSAPRIVATEKEY' ? 'pkcs1' : 'pkcs8') : undefined;
    if (key?.asymmetricKeyType === undefined)
        throw toKeyError('damaged', input);
    if (key.asymmetricKeyType !== 'rsa')
        throw toKeyError(OTHER_KINDS[key.asymmetricKeyType] ?? 'not RSA', input);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (bits < MIN_BITS)
        throw toKeyError('short', input);
    if (bits > MAX_BITS || !canSign(key))
        throw toKeyError('damaged', input);
    return key;
}
function decodeKey(body, type) {
    try {
        return (0,external_node_crypto_namespaceObject.createPrivateKey)({ key: Buffer.from(body, 'base64'), format: 'der', type });
    }
    catch {
        return undefined;
    }
}
/** A key with wrong numbers in it is read without complaint, and GitHub would only say that it could not decode the JWT. */
function canSign(key) {
    const probe = Buffer.from('probe');
    try {
        return (0,external_node_crypto_namespaceObject.verify)('sha256', probe, key, (0,external_node_crypto_namespaceObject.sign)('sha256', probe, key));
    }
    catch {
        return false;
    }
}
/** @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps#verifying-private-keys */
function toFingerprint(key) {
    const der = (0,external_node_crypto_namespaceObject.createPublicKey)(key).export({ type: 'spki', format: 'der' });
    return `SHA256:${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(der).digest('base64')}`;
}
/** With the words of each line, too: a shell that prints the key may join or squeeze what was between them. */
function listSecrets(body, forms) {
    const lines = forms.flatMap((form) => form.split(/[\r\n]/).map((line) => line.trim()));
    const words = forms.flatMap((form) => form.split(/\s/));
    const secrets = new Set([...lines, ...words, ...(body.match(PEM_LINE) ?? []), body]);
    return [...secrets].filter(({ length }) => length >= MIN_SECRET_LENGTH);
}


/***/ }),

/***/ 365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
/** What can go wrong between us and GitHub: a closed set of codes and one class. */
/** Each code has its sentence in `advice.ts`, its section in `docs/troubleshooting.md` and its story. */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'not-installed',
    'app-not-found',
    'app-id-rejected',
    'key-rejected',
    'key-missing',
    'clock',
    'suspended',
    'ip-allow-list',
    'permission-not-granted',
    'repository-not-accessible',
    'repository-renamed',
    'grant-mismatch',
    'client-rejected',
    'token-invalid',
    'token-expiring',
    'scope-missing',
    'scope-mismatch',
    'login-rejected',
    'otp-required',
    'api-gone',
    'rate-limit',
    'secondary-rate-limit',
    'spammed',
    'unauthorized',
    'forbidden',
    'not-found',
    'invalid-request',
    'server',
    'network',
    'tls',
    'proxy',
    'timeout',
    'cancelled',
    'redirect',
    'not-github-api',
    'unexpected-reply',
]));
/** A call that did not give what was asked. Its message is GitHub's words; it holds no header, body or credential. */
class GitHubError extends Error {
    name = 'GitHubError';
    code;
    route;
    status;
    requestId;
    /** How often the call was sent before it was given up. */
    tries = 1;
    facts;
    constructor({ code, words, route, status, requestId, facts = {}, cause }) {
        super(words, { cause });
        this.code = code;
        this.route = route;
        this.status = status;
        this.requestId = requestId;
        this.facts = facts;
    }
    /** The same failure with more known about it. */
    with(facts, code = this.code, words = this.message) {
        const { route, status, requestId, cause } = this;
        const error = new GitHubError({ code, words, route, status, requestId, cause, facts: { ...this.facts, ...facts } });
        error.tries = this.tries;
        return error;
    }
}


/***/ }),

/***/ 885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readAppJwtInputs)
});

// UNUSED EXPORTS: APP_JWT_INPUTS

// EXTERNAL MODULE: ./src/scope/input-error.js
var input_error = __nccwpck_require__(290);
// EXTERNAL MODULE: ../../@actions/core/lib/core.js + 11 modules
var core = __nccwpck_require__(483);
;// CONCATENATED MODULE: ./src/runner/inputs.js
/** Reads single inputs: text to typed value, or an error that names the input. */


/** As it arrived, blanks included; `''` when not given. */
function readRaw(input) {
    return core/* getInput */.V4(input, { trimWhitespace: false });
}
/** Trimmed. @throws InputError when only blanks were given: an expression that came out empty is not "not given" */
function readText(input) {
    const raw = readRaw(input);
    const text = raw.trim();
    if (text !== '' || raw === '')
        return text;
    throw new input_error/* InputError */.d(`Input '${input}' holds only blanks: an expression in it probably came out empty. Fill it, or remove it.`);
}
/** YAML's booleans. @throws InputError for anything else */
function readBoolean(input, fallback) {
    const text = readText(input);
    if (text === '')
        return fallback;
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new InputError(`Input '${input}' is ${show(text)}. Write 'true' or 'false'.`);
}
/** @throws InputError for anything but one of the choices */
function readChoice(input, choices, fallback) {
    const text = readText(input);
    if (text === '')
        return fallback;
    const choice = choices.find((each) => each === text);
    if (choice !== undefined)
        return choice;
    throw new input_error/* InputError */.d(`Input '${input}' is ${show(text)}. Write one of ${choices.map((each) => `'${each}'`).join(', ')}.`);
}
/** @throws InputError for anything but a whole number within the bounds */
function readInteger(input, { min, max, fallback }) {
    const text = readText(input);
    if (text === '')
        return fallback;
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= min && number <= max)
        return number;
    throw new input_error/* InputError */.d(`Input '${input}' is ${show(text)}. Write a whole number from ${String(min)} to ${String(max)}.`);
}
/** `timeout-seconds` of any action, in milliseconds. */
function readTimeout() {
    return readInteger('timeout-seconds', { min: 1, max: 600, fallback: 60 }) * 1_000;
}
const MAX_SHOWN = 60;
function show(text) {
    const line = text.replace(/\s+/g, ' ');
    return `'${line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line}'`;
}

// EXTERNAL MODULE: ./src/runner/masks.js
var masks = __nccwpck_require__(996);
;// CONCATENATED MODULE: ./src/runner/app-inputs.js
/** The inputs that say which app asks: its id and its private key. */



const APP_INPUTS = ['client-id', 'app-id', 'private-key'];
/** Masks the key before anything else. @throws InputError when the id has no form of one */
function readApp() {
    const privateKey = readRaw('private-key');
    (0,masks/* maskLines */.sD)(privateKey);
    return { privateKey, appId: readAppId() };
}
/** A key that was pasted in its place is masked, and not shown. */
function readAppId() {
    const input = readRaw('client-id').trim() === '' ? 'app-id' : 'client-id';
    const id = readRaw(input).trim();
    if (id === '' || /^[A-Za-z0-9._-]{1,64}$/.test(id))
        return id;
    (0,masks/* maskLines */.sD)(id);
    throw new input_error/* InputError */.d(`Input '${input}' is no id of an app. Write the client ID ('Iv23…') or the app ID (a number) from the app's settings page.`, 'missing-credentials');
}

// EXTERNAL MODULE: ./src/runner/log.js
var log = __nccwpck_require__(835);
;// CONCATENATED MODULE: ./src/runner/missing-credentials.js
/** What to do when a credential is empty, as it is in workflows of forks and of Dependabot. */



/**
 * Whether one of the values is empty and the user chose to skip the step then; a notice says so. Keys are the inputs' names in quotes,
 * `product` is what the step is for.
 * @throws InputError when one is empty and the user did not
 */
function isSkipped(credentials, product = 'token') {
    const choice = readChoice('on-missing-credentials', ['fail', 'skip'], 'fail');
    const missing = Object.keys(credentials).filter((input) => credentials[input]?.trim() === '');
    if (missing.length === 0)
        return false;
    const message = `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} empty: GitHub passes no secrets to workflows of forks and of Dependabot.`;
    if (choice === 'fail') {
        throw new input_error/* InputError */.d(`Input ${message} Check the names of the secret and the variable, or set 'on-missing-credentials: skip' to end green without a ${product}.`, 'missing-credentials');
    }
    log/* log */.R.notice(`No ${product} was minted: input ${message}`);
    return true;
}

// EXTERNAL MODULE: ../../fastest-levenshtein/mod.js
var mod = __nccwpck_require__(26);
// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __nccwpck_require__(512);
;// CONCATENATED MODULE: ./src/runner/unknown-inputs.js
/** Refuses inputs whose names are slips of declared ones: the runner only warns, and the token would silently widen. */



/** Names that people write for a declared one, too far from it in letters. */
const SLIPS = {
    repo: 'repositories',
    repos: 'repositories',
    repository: 'repositories',
    repository_ids: 'repository-ids',
};
const MAX_DISTANCE = 2;
/** @throws InputError naming the slip and the input that was meant; any other undeclared input is left alone */
function refuseUnknownInputs(declared) {
    const known = new Set(declared);
    for (const name of (0,environment/* listInputs */.SS)().filter((each) => !known.has(each))) {
        const meant = findMeant(name, declared);
        if (name.startsWith('permission')) {
            const advice = meant === undefined ? '' : `Did you mean '${meant}'? `;
            throw refuse(`Input '${name}' does not exist, and the token would be wider than meant without it. ${advice}A permission that has no input of its own goes into the 'permissions' block.`);
        }
        if (meant !== undefined)
            throw refuse(`Input '${name}' does not exist. Did you mean '${meant}'?`);
    }
}
function findMeant(name, declared) {
    const slip = SLIPS[name];
    if (slip !== undefined && declared.includes(slip))
        return slip;
    const spelling = name.replace(/_/g, '-').replace(/^permissions-/, 'permission-');
    const near = declared
        .map((each) => ({ each, edits: (0,mod/* distance */.Io)(spelling, each) }))
        .filter(({ edits }) => edits <= MAX_DISTANCE)
        .sort((a, b) => a.edits - b.edits);
    return near[0]?.each;
}
function refuse(message) {
    return new input_error/* InputError */.d(message, 'unknown-input');
}

;// CONCATENATED MODULE: ./src/runner/app-jwt-inputs.js
/** The inputs of app-jwt, as one typed value. */




/** Each input that app-jwt/action.yml declares. */
const APP_JWT_INPUTS = [...APP_INPUTS, 'lifetime-seconds', 'on-missing-credentials'];
/** With the backdated `iat` and its jitter, a longer one would not be below the 600 s that GitHub allows. */
const MAX_LIFETIME_SECONDS = 530;
/**
 * Masks the key before anything else. `undefined` when the id or the key is empty and the user chose to skip then.
 * @throws InputError for the first input that is not clear
 */
function readAppJwtInputs() {
    const app = readApp();
    refuseUnknownInputs(APP_JWT_INPUTS);
    if (isSkipped({ "'client-id' or 'app-id'": app.appId, "'private-key'": app.privateKey }, 'JWT'))
        return undefined;
    const bounds = { min: 60, max: MAX_LIFETIME_SECONDS, fallback: MAX_LIFETIME_SECONDS };
    return { ...app, lifetimeSeconds: readInteger('lifetime-seconds', bounds) };
}


/***/ }),

/***/ 492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ handOver)
});

// EXTERNAL MODULE: ./src/runner/log.js
var log = __nccwpck_require__(835);
// EXTERNAL MODULE: ./src/runner/masks.js
var masks = __nccwpck_require__(996);
// EXTERNAL MODULE: ../../@actions/core/lib/core.js + 11 modules
var lib_core = __nccwpck_require__(483);
;// CONCATENATED MODULE: ./src/runner/state.js
/** What the main step leaves for the post step: all that is needed to take back what it handed out. */




const KEY = 'scoped-token';
/** A later save replaces an earlier one. @throws when the runner's file cannot be written */
function state_saveState(state) {
    core.saveState(KEY, JSON.stringify(state));
}
/** Masks every secret in it before anything else. @throws when it is not what was saved, without showing it */
function loadState() {
    const text = core.getState(KEY);
    if (text === '')
        return { revocations: [] };
    const state = parse(text);
    for (const revocation of state.revocations) {
        [revocation.token, toGitCredential(revocation.token)].forEach(mask);
        if (revocation.kind !== 'oauth-token')
            continue;
        mask(revocation.clientSecret);
        mask(toBasicCredential(revocation.clientId, revocation.clientSecret));
    }
    if (state.connection?.proxy !== undefined)
        maskPassword(new URL(state.connection.proxy));
    return state;
}
/** JSON's own errors quote the text. */
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Error('what the main step left in the state cannot be read');
    }
}

;// CONCATENATED MODULE: ./src/runner/outputs.js
/** Hands a token over, in the one safe order: mask → state → … → outputs. */



/** What is kept for post while the step runs. */
class Custody {
    #connection;
    #revocations = [];
    #gitFile;
    constructor(connection) {
        this.#connection = connection;
    }
    /** Masks the token, then leaves it to post. @throws when the state cannot be saved; the token is masked all the same */
    take(revocation) {
        mask(revocation.token);
        this.#save([...this.#revocations, revocation]);
    }
    /** Lets these tokens outlive the job. @throws when the state cannot be saved */
    release(tokens) {
        this.#save(this.#revocations.filter(({ token }) => !tokens.includes(token)));
    }
    /** Must come before the file is written, so that post always removes it. @throws when the state cannot be saved */
    leaveFile(gitFile) {
        this.#gitFile = gitFile;
        this.#save(this.#revocations);
    }
    #save(revocations) {
        this.#revocations = revocations;
        saveState({ connection: this.#connection, revocations, gitFile: this.#gitFile });
    }
}
/** In this order; values that are no text are set as JSON. @throws when the runner's file cannot be written */
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        lib_core/* setOutput */.uH(name, value);
}

// EXTERNAL MODULE: ./src/runner/environment.js
var environment = __nccwpck_require__(512);
;// CONCATENATED MODULE: ./src/runner/summary.js
/** The job summary: one table for each token, and never the token. */



/** A summary that cannot be written is a warning: the token is already handed over and works. */
async function writeSummary(heading, tables) {
    const toRows = (table) => table.map(([name, value]) => [{ data: summary_escape(name), header: true }, summary_escape(value)]);
    await write(heading, tables.map(toRows));
}
/** One table with a row for each thing, below the names of its columns. A summary that cannot be written is a warning. */
async function writeSummaryList(heading, columns, rows) {
    const head = columns.map((column) => ({ data: summary_escape(column), header: true }));
    await write(heading, [[head, ...rows.map((row) => row.map(summary_escape))]]);
}
async function write(heading, tables) {
    if (!(0,environment/* hasSummary */.fl)())
        return;
    lib_core/* summary */.z.addHeading(heading, 3);
    for (const table of tables)
        lib_core/* summary */.z.addTable(table);
    try {
        await lib_core/* summary */.z.write();
    }
    catch (error) {
        log/* log */.R.warning(`The job summary was not written: ${error instanceof Error ? error.message : String(error)}.`);
    }
}
/** The summary is Markdown with HTML, and its values come from outside. */
function summary_escape(text) {
    return text.replace(/[&<>"'`|*_[\]]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

;// CONCATENATED MODULE: ./src/runner/app-jwt-outputs.js




async function handOver({ jwt, expiresAt }, { appId }) {
    (0,masks/* mask */.dK)(jwt);
    const expiry = expiresAt.toISOString().replace('.000Z', 'Z');
    setOutputs({ jwt, 'expires-at': expiry });
    log/* log */.R.info(`Signed a JWT of the app ${appId}; it expires at ${expiry}, and nobody can revoke it before.`);
    await writeSummary('App JWT', [
        [
            ['App', appId],
            ['Expires', expiry],
            ['After the job', 'expires by itself'],
        ],
    ]);
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ requireCommandFiles),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   _o: () => (/* binding */ isDebug),
/* harmony export */   fl: () => (/* binding */ hasSummary),
/* harmony export */   tD: () => (/* binding */ toHelpLink)
/* harmony export */ });
/* unused harmony exports readCurrentRepository, readDefaultApiUrl, readServerUrl, readTempFolder, readVariable, exportVariable, readProxyVariables, requireEnvironmentFile */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(483);
/* harmony import */ var _scope_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(290);
/** The runner's own variables that a step goes by; the only reader of `process.env`. */


/** `''` for a variable that is not set. @see https://docs.github.com/actions/reference/workflows-and-actions/variables */
function read(name) {
    return process.env[name] ?? '';
}
/** `owner/name` of the repository whose workflow runs. */
function readCurrentRepository() {
    return read('GITHUB_REPOSITORY');
}
function readDefaultApiUrl() {
    return read('GITHUB_API_URL') || 'https://api.github.com';
}
/** Root of the workflow's own server, where its repositories are. */
function readServerUrl() {
    return read('GITHUB_SERVER_URL') || 'https://github.com';
}
/** The runner's folder for files of the job; the runner empties it before and after. */
function readTempFolder() {
    return read('RUNNER_TEMP');
}
function readVariable(name) {
    return process.env[name];
}
/** For this step and all later ones of the job. @throws when the runner's file cannot be written */
function exportVariable(name, value) {
    core.exportVariable(name, value);
}
/** Lower case before upper, as curl and git read them. */
function readProxyVariables() {
    const readBoth = (name) => read(name) || read(name.toUpperCase());
    return { https_proxy: readBoth('https_proxy'), http_proxy: readBoth('http_proxy'), no_proxy: readBoth('no_proxy') };
}
/** Names of the inputs that arrived, in lower case; the runner passes undeclared ones along, too. */
function listInputs() {
    return Object.keys(process.env)
        .filter((name) => /^INPUT_/i.test(name))
        .map((name) => name.slice('INPUT_'.length).toLowerCase());
}
/** Set when a job runs with debug logging. */
function isDebug() {
    return read('RUNNER_DEBUG') === '1';
}
/**
 * The page of `docs/troubleshooting.md` that treats a topic, in the version of the action that runs.
 * A local action (`uses: ./`) has no repository of its own, so the path alone is named.
 */
function toHelpLink(topic) {
    const page = `docs/troubleshooting.md#${topic}`;
    const repository = read('GITHUB_ACTION_REPOSITORY');
    if (repository === '')
        return page;
    return `${readServerUrl()}/${repository}/blob/${read('GITHUB_ACTION_REF') || 'HEAD'}/${page}`;
}
/**
 * Without the command files, `@actions/core` would print state and outputs, and so the token, to the log.
 * @throws InputError when they are missing
 */
function requireCommandFiles() {
    requireFiles(['GITHUB_OUTPUT', 'GITHUB_STATE']);
}
/** Without it no later step would see what is exported. @throws InputError when it is missing */
function requireEnvironmentFile() {
    requireFiles(['GITHUB_ENV']);
}
function requireFiles(names) {
    const missing = names.filter((name) => read(name) === '');
    if (missing.length === 0)
        return;
    throw new _scope_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`${missing.join(' and ')} not set: this is no step of a job. Run it from a workflow, on a runner of version 2.327.1 or later.`);
}
/** Whether the runner shows job summaries; Enterprise Server before 3.6 does not. */
function hasSummary() {
    return read('GITHUB_STEP_SUMMARY') !== '';
}


/***/ }),

/***/ 835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(483);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(996);
/** What the step says: lines and annotations, none of which holds a secret. */


/** `warning`, `notice` and `error` become annotations of the job. */
const log = {
    debug: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz((0,_masks_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text));
    },
    info: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_masks_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text));
    },
    notice: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm((0,_masks_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text));
    },
    warning: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_masks_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text));
    },
    error: (text) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_masks_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text));
    },
};


/***/ }),

/***/ 996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   sD: () => (/* binding */ maskLines)
/* harmony export */ });
/* unused harmony export maskPassword */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(483);
/** Keeps secrets out of the log: tells the runner what to mask, and takes it out of our own lines as well. */

/** A shorter line of a key says nothing about it, and masking it would spoil the rest of the log. */
const MIN_LINE_LENGTH = 16;
const masked = new Set();
/** Must come before any other use of the secret: masking does not reach back. */
function mask(secret) {
    if (secret === '' || masked.has(secret))
        return;
    masked.add(secret);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}
/** For a secret of many lines, in whatever form its line breaks came. */
function maskLines(text) {
    for (const line of text.split(/\r|\n|\\r|\\n/).map((each) => each.trim())) {
        if (line.length >= MIN_LINE_LENGTH)
            mask(line);
    }
}
/** Of a proxy's URL, as it stands there and as it is sent. */
function maskPassword({ password }) {
    mask(password);
    mask(decodeURIComponent(password));
}
/** For what we print ourselves: the runner masks, too, but a message may be read elsewhere than in its log. */
function redact(text) {
    let redacted = text;
    for (const secret of masked)
        redacted = redacted.replaceAll(secret, '***');
    return redacted;
}


/***/ }),

/***/ 283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eg: () => (/* binding */ runStep)
/* harmony export */ });
/* unused harmony exports Step, runPost */
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(365);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(512);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(835);



/** Kept of a step's time for taking back what it cannot hand over. */
const MAX_RESERVE_MS = 5_000;
const RESERVE_SHARE = 0.2;
/** Between the last call's end and the step's, so that the call's own failure is what the user reads. */
const MAX_MARGIN_MS = 250;
const MARGIN_SHARE = 0.05;
class Step {
    #cancellation = new AbortController();
    #undos = [];
    #exitCode;
    #report;
    #failure;
    #isOver = false;
    /** `report` takes the one line about a failure, `exitCode` is what the process then ends with. */
    constructor(exitCode, report) {
        this.#exitCode = exitCode;
        this.#report = report;
    }
    async run(body) {
        // To the step of a cancelled job the runner sends SIGINT, after 7.5 s SIGTERM, and kills it 2.5 s later: time to take
        // back what was minted. https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
        for (const signal of ['SIGINT', 'SIGTERM']) {
            process.on(signal, () => {
                this.#cancellation.abort();
            });
        }
        process.on('uncaughtException', (error) => void this.#fail(error));
        try {
            await body(this);
            if (this.#failure === undefined)
                this.#exit(0);
        }
        catch (error) {
            await this.#fail(error);
        }
    }
    /** Begins to count: the step is over at the latest `timeoutMs` after the process started. */
    limit(timeoutMs) {
        setTimeout(() => {
            const words = `it did not end within ${String(timeoutMs / 1_000)} s`;
            void this.#end(new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y({ code: 'timeout', words, route: 'The step' }));
        }, timeoutMs - process.uptime() * 1_000);
        const reserveMs = Math.min(MAX_RESERVE_MS, timeoutMs * RESERVE_SHARE);
        const deadline = timeoutMs - Math.min(MAX_MARGIN_MS, timeoutMs * MARGIN_SHARE);
        return { deadline, reserveMs, signal: this.#cancellation.signal, log: _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R };
    }
    /** Is done if the step fails from here on. */
    onFailure(undo) {
        this.#undos.push(undo);
    }
    /** The first failure counts; what follows while things are taken back is its doing. */
    async #fail(error) {
        if (this.#failure !== undefined)
            return;
        this.#failure = error;
        if ((0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .isDebug */ ._o)() && error instanceof Error)
            _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.debug(error.stack ?? error.message);
        const outcomes = await Promise.allSettled(this.#undos.splice(0).map((undo) => undo()));
        for (const outcome of outcomes) {
            if (outcome.status === 'rejected')
                _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.warning(`A token may still be alive: ${await toLine(outcome.reason)}`);
        }
        await this.#end(error);
    }
    async #end(error) {
        if (this.#isOver)
            return;
        this.#isOver = true;
        this.#report(await toLine(this.#failure ?? error));
        this.#exit(this.#exitCode);
    }
    /** Without waiting for sockets, but not before the last line is out. */
    #exit(code) {
        this.#isOver = true;
        process.exitCode = code;
        process.stdout.write('', () => process.exit(code));
    }
}
/** Loaded when something has failed, and not before. */
async function toLine(error) {
    const { toMessage } = await __nccwpck_require__.e(/* import() */ 115).then(__nccwpck_require__.bind(__nccwpck_require__, 115));
    return toMessage(error);
}
/** A failure becomes one error annotation and exit code 1, after everything that the step began was taken back. */
async function runStep(body) {
    await new Step(1, _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.error).run((step) => {
        (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .requireCommandFiles */ .GS)();
        return body(step);
    });
}
/** A failure becomes one warning: a job that has done its work does not fail for its cleaning up. */
async function runPost(body) {
    await new Step(0, log.warning).run(body);
}


/***/ }),

/***/ 290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/** The one error for an input that is refused before any request is sent. */
/**
 * The message is one whole line for the user: what is wrong with which input (in single quotes) and what to do.
 * It never holds a byte of a secret.
 */
class InputError extends Error {
    name = 'InputError';
    topic;
    constructor(message, topic = 'invalid-input') {
        super(message);
        this.topic = topic;
    }
}


/***/ }),

/***/ 969:
/***/ ((__webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _credentials_app_jwt_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(151);
/* harmony import */ var _credentials_private_key_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(498);
/* harmony import */ var _runner_app_jwt_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(885);
/* harmony import */ var _runner_app_jwt_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(492);
/* harmony import */ var _runner_masks_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(996);
/* harmony import */ var _runner_step_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(283);
/** The main step of app-jwt: signs a JWT of the app and hands it over; no request is sent. */






await (0,_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .runStep */ .eg)(async () => {
    const inputs = (0,_runner_app_jwt_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readAppJwtInputs */ .M)();
    if (!inputs)
        return;
    const { appId: id, lifetimeSeconds } = inputs;
    const { key, secrets } = (0,_credentials_private_key_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePrivateKey */ .Q)(inputs.privateKey);
    secrets.forEach(_runner_masks_js__WEBPACK_IMPORTED_MODULE_3__/* .mask */ .dK);
    const appJwt = await (0,_credentials_app_jwt_js__WEBPACK_IMPORTED_MODULE_5__/* .createAppJwt */ .X)({ id, key, now: Date.now(), jitter: Math.random(), lifetimeSeconds });
    await (0,_runner_app_jwt_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .handOver */ .C)(appJwt, inputs);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, setFailed, startGroup, toPlatformPath, toPosixPath, toWin32Path

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ../../@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ../../@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ../../@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../../@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../../@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ../../@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../../@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(969);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;