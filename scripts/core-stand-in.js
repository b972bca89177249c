/**
 * Takes the place, inside the bundles, of the packages that `@actions/core` needs for functions
 * that no step calls.
 */

/** @param {string} name */
function refuse(name) {
  throw new Error(
    `${name} is not in this bundle: scripts/build.ts maps its package to a stand-in. Remove the mapping, then run \`npm run build\`.`,
  );
}

/** Stands in for the class of `@actions/http-client`, which `core.getIDToken` alone uses. */
export function HttpClient() {
  refuse('HttpClient');
}

/**
 * Stands in for the class of `@actions/http-client/lib/auth`, which `core.getIDToken` alone uses.
 */
export function BearerCredentialHandler() {
  refuse('BearerCredentialHandler');
}

/** Stands in for the function of `@actions/exec`, which `core.platform` alone uses. */
export function getExecOutput() {
  refuse('getExecOutput');
}
