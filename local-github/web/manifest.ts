/**
 * Reads the manifest of an app, and refuses what GitHub refuses:
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest#github-app-manifest-parameters
 */
import { readCatalogue } from '../../catalogue/permissions.ts';
import type { Permissions } from '../world/records.ts';

export interface Manifest {
  name: string;
  url: string;
  description: string;
  redirectUrl: string | undefined;
  isPublic: boolean;
  permissions: Permissions;
}

/**
 * The schema's names that registration knows by others:
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-using-url-parameters#github-app-permissions
 */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  email_addresses: 'emails',
  git_ssh_keys: 'keys',
};

/** The manifest, or everything that is wrong with it. */
export function readManifest(text: string): Manifest | string[] {
  const fields = parseObject(text);
  if (!fields) return ['Manifest is not valid JSON'];
  const permissions = toObject(fields['default_permissions']) ?? {};
  const problems = [
    ...(typeof fields['url'] === 'string' && URL.canParse(fields['url']) ? [] : [MISSING_URL]),
    ...findHookProblems(fields['hook_attributes']),
    ...findPermissionProblems(permissions),
    ...(isEmptyList(fields['default_events'])
      ? []
      : [`Default events are not supported by permissions: ${String(fields['default_events'])}`]),
  ];
  if (problems.length > 0) return problems;
  const toText = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  return {
    name: toText('name'),
    url: toText('url'),
    description: toText('description'),
    redirectUrl: toText('redirect_url') || undefined,
    isPublic: fields['public'] === true,
    permissions: Object.fromEntries(
      Object.entries(permissions).map(([name, level]) => [name, String(level)]),
    ),
  };
}

/**
 * The same words for the app's `url` and for that of its hook:
 * https://github.com/vikasprogrammer/agentric/issues/317
 */
const MISSING_URL = '"url" wasn\'t supplied';

function findHookProblems(given: unknown): string[] {
  if (given === undefined) return [];
  const { url, secret } = toObject(given) ?? {};
  if (typeof url !== 'string') return [MISSING_URL];
  // https://github.com/hunvreus/pagescms/issues/409
  if (secret !== undefined) return ['"secret" is not a permitted key of hook_attributes'];
  const isLocal = /^https?:\/\/(localhost|127\.|\[::1\])/.test(url);
  return isLocal
    ? ["Hook url is not supported because it isn't reachable over the public Internet"]
    : [];
}

function findPermissionProblems(permissions: Record<string, unknown>): string[] {
  const current = readCatalogue().filter(({ status }) => status !== 'removed');
  const known = new Set(current.map(({ name }) => OTHER_NAMES[name] ?? name));
  return Object.entries(permissions).flatMap(([name, level]) => [
    ...(known.has(name) ? [] : ['Default permission records resource is not included in the list']),
    ...(['read', 'write', 'admin'].includes(String(level))
      ? []
      : ['Default permission records action is invalid']),
  ]);
}

function isEmptyList(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return toObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function toObject(value: unknown): Record<string, unknown> | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? { ...value }
    : undefined;
}
