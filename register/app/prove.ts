/** Proves id, key, permissions and selection of repositories by a token that is revoked at once. */
import type { RegisteredApp } from './exchange.ts';
import {
  GitHubError,
  isSameName,
  mintInstallationTokens,
  openApp,
  openClient,
  revoke,
  toFullName,
  type App,
  type Permissions,
  type Target,
} from '../github.ts';
import { isUsable } from '../plan/permissions.ts';
import type { Plan } from '../plan/plan.ts';

const SECONDS = 30;

export interface Proof {
  /** `owner/name` of the repositories that were asked for; empty when all were. */
  repositories: readonly string[];
  permissions: Readonly<Record<string, string>>;
}

/**
 * Finds which id the host takes: Enterprise Server before 3.18 knows the numeric one only.
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export async function findUsableApp(
  { host }: Plan,
  { clientId, id }: RegisteredApp,
  pem: string,
): Promise<App> {
  const byClientId = await openApp(clientId, pem);
  const client = await openClient({ apiUrl: host.apiUrl, seconds: SECONDS });
  try {
    await client.call('GET /app', { authorize: byClientId.authorize });
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'app-id-rejected')
      return openApp(String(id), pem);
    // Every other cause shows again when a token is minted, and is explained then.
  }
  return byClientId;
}

/** @throws GitHubError when GitHub refuses, or grants something else */
export async function prove(plan: Plan, app: App, owner: RegisteredApp['owner']): Promise<Proof> {
  const client = await openClient({ apiUrl: plan.host.apiUrl, seconds: SECONDS });
  const tokens: string[] = [];
  const permissions = selectUsable(plan.permissions, owner.isUser);
  try {
    const [minted] = await mintInstallationTokens(
      client,
      [
        {
          app,
          target: toTarget(plan, owner.login),
          permissions: { kind: 'some', permissions },
          tokenFormat: 'default',
          needsAccount: false,
        },
      ],
      {
        add: (token) => tokens.push(token),
        revoke: () => Promise.resolve(),
      },
    );
    return {
      repositories: (minted?.repositories ?? []).map(toFullName),
      permissions: minted?.permissions ?? {},
    };
  } finally {
    for (const token of tokens)
      await revoke(client, { kind: 'installation-token', token, owner: owner.login });
  }
}

/** An app for users' tokens alone can still read metadata of what it is installed on. */
function selectUsable(permissions: Permissions, isUser: boolean): Permissions {
  const usable = Object.entries(permissions).filter(([name]) => isUsable(name, isUser));
  return usable.length > 0 ? Object.fromEntries(usable) : { metadata: 'read' };
}

/**
 * The repositories that will use the key, as far as they are the owner's; else all of the
 * installation.
 */
function toTarget({ keyPlace }: Plan, owner: string): Target {
  const names = listRepositories(keyPlace, owner);
  const [name] = names;
  if (name === undefined) {
    return { owner, repositories: { kind: 'all' }, lookUp: { kind: 'account', owner } };
  }
  const lookUp = { kind: 'repository', owner, name } as const;
  return { owner, repositories: { kind: 'names', names }, lookUp };
}

function listRepositories(keyPlace: Plan['keyPlace'], owner: string): readonly string[] {
  switch (keyPlace.kind) {
    case 'file':
      return [];
    case 'key-service':
      return listRepositories(keyPlace.users, owner);
    case 'organization':
      return isSameName(keyPlace.organization, owner) ? keyPlace.repositories : [];
    case 'repository':
    case 'environment': {
      const { repository } = keyPlace;
      return isSameName(repository.owner, owner) ? [repository.name] : [];
    }
  }
}

export function describeProof({ repositories, permissions }: Proof, owner: string): string {
  const names = Object.entries(permissions).map(
    ([name, level]) => `${name.replaceAll('_', '-')}: ${level}`,
  );
  const reach =
    repositories.length > 0 ? repositories.join(', ') : `all that it is installed on at ${owner}`;
  return `A token for ${reach} with ${names.join(', ')} was minted and revoked.`;
}
