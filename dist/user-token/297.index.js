"use strict";
exports.id = 297;
exports.ids = [297];
exports.modules = {

/***/ 9026:
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

/***/ 8297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refuseUnknownInputs: () => (/* binding */ refuseUnknownInputs)
});

// EXTERNAL MODULE: ../../fastest-levenshtein/mod.js
var mod = __webpack_require__(9026);
// EXTERNAL MODULE: ./src/text/input-error.js
var input_error = __webpack_require__(683);
// EXTERNAL MODULE: ./src/text/invisible.js
var invisible = __webpack_require__(9343);
// EXTERNAL MODULE: ./src/text/one-line.js
var one_line = __webpack_require__(3411);
;// CONCATENATED MODULE: ./src/inputs/other-names.js
/** Names that other actions, and people by habit, give to an input of ours. */
const REVOCATION = {
    meant: ['skip-token-revoke'],
    advice: "The token is revoked when the job ends, unless 'skip-token-revoke' is 'true'.",
};
const RETRIEVAL = {
    meant: ['installation-id'],
    advice: "Name the account in 'owner', the repositories in 'repositories', or the installation in 'installation-id'.",
};
const ID = { meant: ['client-id', 'app-id'] };
const OWNER = { meant: ['owner'] };
const PERMISSIONS = { meant: ['permissions'] };
const REPOSITORIES = { meant: ['repositories'] };
const REPOSITORY_IDS = { meant: ['repository-ids'] };
/**
 * The names have hyphens for underscores. A list of exact names: what only begins alike may belong
 * to another action.
 */
const OTHER_NAMES = new Map([
    ['application-id', ID],
    ['application-private-key', { meant: ['private-key'] }],
    ['github-api-base-url', { meant: ['github-api-url'] }],
    [
        'https-proxy',
        {
            meant: ['github-api-url'],
            advice: "Set the environment variable https_proxy in the step's 'env', or the job's.",
        },
    ],
    [
        'ignore-environment-proxy',
        {
            meant: ['github-api-url'],
            advice: "To go around the proxy, set no_proxy in the step's 'env'.",
        },
    ],
    ['installation-retrieval-mode', RETRIEVAL],
    ['installation-retrieval-payload', RETRIEVAL],
    ['org', OWNER],
    ['orgs', OWNER],
    ['organisation', OWNER],
    ['organization', OWNER],
    ['perm', PERMISSIONS],
    ['perms', PERMISSIONS],
    ['repo', REPOSITORIES],
    ['repo-id', REPOSITORY_IDS],
    ['repo-ids', REPOSITORY_IDS],
    ['repo-name', REPOSITORIES],
    ['repo-names', REPOSITORIES],
    ['repos', REPOSITORIES],
    ['repository-name', REPOSITORIES],
    ['repository-names', REPOSITORIES],
    ['revoke', REVOCATION],
    ['revoke-token', REVOCATION],
    ['scope', { meant: ['scopes', 'required-scopes', 'owner', 'permissions'] }],
    ['scopes', { meant: ['scopes', 'required-scopes', 'permissions'] }],
]);

;// CONCATENATED MODULE: ./src/inputs/unknown.js
/**
 * Refuses undeclared inputs that stand for a declared one: the runner only warns, and the token
 * would silently widen.
 */





const MAX_EDITS = 2;
const MAX_SHOWN = 100;
/**
 * @throws InputError naming each such input and what was meant; any other undeclared input is left
 * alone, and an empty one
 */
function refuseUnknownInputs(undeclared, declared) {
    const unknown = undeclared
        .map((name) => toUnknownInput(name, declared))
        .filter((each) => each.meant.length > 0 || isPermission(each));
    if (unknown.length === 0)
        return;
    const names = unknown.map(({ name }) => quote(name));
    const cause = names.length === 1
        ? `Input ${names[0]} does not exist`
        : `Inputs ${names.join(', ')} do not exist`;
    const effect = unknown.some(isPermission)
        ? ', and the token would be wider than meant without it'
        : '';
    const advice = unknown.flatMap((each) => advise(each, declared, names.length > 1));
    throw new input_error/* InputError */.d({
        problem: `${cause}${effect}`,
        remedy: [...new Set(advice)].join(' '),
        topic: 'unknown-input',
    });
}
function toUnknownInput(name, declared) {
    const spelling = name.replaceAll('_', '-');
    const other = OTHER_NAMES.get(spelling)?.meant.filter((each) => declared.includes(each));
    return { name, spelling, meant: other ?? findNear(spelling, declared) };
}
function isPermission({ spelling }) {
    return spelling.startsWith('permission');
}
function advise(unknown, declared, isOneOfSeveral) {
    const { name, spelling, meant } = unknown;
    const guess = `Did you mean ${meant.map(quote).join(' or ')}${isOneOfSeveral ? ` for ${quote(name)}` : ''}?`;
    return [
        ...(meant.length > 0 ? [OTHER_NAMES.get(spelling)?.advice ?? guess] : []),
        ...(isPermission(unknown) ? [advisePermission(spelling, declared)] : []),
        ...(mayBeVariable(name)
            ? [`An environment variable 'INPUT_${name.toUpperCase()}' counts as an input, too.`]
            : []),
    ];
}
/**
 * The declared names from which it is up to two letters away, in the singular or the plural; the
 * nearest alone.
 */
function findNear(spelling, declared) {
    const singular = toSingular(spelling.replace(/^permissions-/, 'permission-'));
    const near = declared
        .map((each) => ({ each, edits: (0,mod/* distance */.Io)(singular, toSingular(each)) }))
        // Of a word of three or four letters, two are not a typo but another word.
        .filter(({ each, edits }) => edits <= MAX_EDITS && edits < each.length / 2)
        .sort((a, b) => a.edits - b.edits);
    return near.slice(0, 1).map(({ each }) => each);
}
function toSingular(name) {
    return name.replace(/ies\b/g, 'y').replace(/s\b/g, '');
}
function advisePermission(spelling, declared) {
    if (!declared.includes('permissions'))
        return 'This action takes no permissions: remove it.';
    if (spelling === 'permission-id-token')
        return "Write 'id-token: write' into the 'permissions' of the job.";
    return "A permission without an input goes into the 'permissions' block.";
}
/** Nobody names a variable with a hyphen; the runner makes such a name of an input. */
function mayBeVariable(name) {
    return /^\w{1,100}$/.test(name);
}
function quote(name) {
    return `'${(0,one_line/* toOneLine */.G)((0,invisible/* showInvisible */.jQ)(name), MAX_SHOWN)}'`;
}


/***/ })

};
;