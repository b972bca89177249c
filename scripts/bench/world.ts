/**
 * The GitHub that is measured against: twenty owners with the app, of whom the first has 500
 * repositories.
 */
import { generateKeyPairSync } from 'node:crypto';
import { createWorld, type World } from '../../local-github/world/world.ts';

export const OWNERS: readonly string[] = Array.from(
  { length: 20 },
  (_, index) => `owner-${String(index + 1)}`,
);
export const REPOSITORIES: readonly string[] = Array.from(
  { length: 500 },
  (_, index) => `service-${String(index + 1)}`,
);

/** More than is asked for, so that the grant is narrower than the installation. */
const PERMISSIONS = { contents: 'write', issues: 'write', pull_requests: 'write' };
export const ASKED_PERMISSIONS = { contents: 'read' } as const;

export interface BenchApp {
  clientId: string;
  /** PKCS#1, the form in which GitHub hands it out. */
  privateKey: string;
  /** On the first owner. */
  installationId: number;
}

export function createBenchWorld(): { world: World; app: BenchApp } {
  const world = createWorld();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  for (const login of OWNERS) world.addAccount({ login, type: 'Organization' });
  const [first = ''] = OWNERS;
  const app = world.addApp({
    slug: 'bench',
    owner: first,
    publicKeys: [publicKey],
    permissions: PERMISSIONS,
  });
  for (const owner of OWNERS) {
    for (const name of owner === first ? REPOSITORIES : REPOSITORIES.slice(0, 1)) {
      world.addRepository({ owner, name, private: true });
    }
    world.addInstallation({ app, account: owner, repositories: 'all' });
  }
  const installationId = world.installations[0]?.id ?? 0;
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  return { world, app: { clientId: app.clientId, privateKey: pem, installationId } };
}
