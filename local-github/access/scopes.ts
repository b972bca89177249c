/**
 * OAuth scopes as this GitHub stores and announces them; from GitHub's own page, and not from the
 * code under test.
 */

const FAMILIES = ['org', 'repo_hook', 'public_key', 'gpg_key', 'ssh_signing_key'];
/**
 * https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps#available-scopes
 */
const PARTS = new Map<string, string[]>(
  Object.entries({
    repo: ['repo:status', 'repo_deployment', 'public_repo', 'repo:invite', 'security_events'],
    user: ['read:user', 'user:email', 'user:follow'],
    project: ['read:project'],
    'write:packages': ['read:packages'],
    ...Object.fromEntries(
      FAMILIES.map((name) => [`admin:${name}`, [`write:${name}`, `read:${name}`]]),
    ),
    ...Object.fromEntries(FAMILIES.map((name) => [`write:${name}`, [`read:${name}`]])),
  }),
);
const LEAVES = [
  'admin:org_hook',
  'gist',
  'notifications',
  'delete_repo',
  'delete:packages',
  'workflow',
  'site_admin',
];

/** GitHub refuses names that it does not know. */
export function isScope(name: string): boolean {
  return [...PARTS.keys(), ...[...PARTS.values()].flat(), ...LEAVES].includes(name);
}

/** `user,gist,user:email` is stored as `gist,user`. */
export function normalizeScopes(scopes: string[]): string[] {
  const parts = new Set(scopes.flatMap((scope) => PARTS.get(scope) ?? []));
  return [...new Set(scopes)].filter((scope) => !parts.has(scope)).sort();
}

export function includesScope(held: string[], wanted: string): boolean {
  return held.some((scope) => scope === wanted || PARTS.get(scope)?.includes(wanted));
}
