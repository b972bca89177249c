/**
 * The world of the demo: an organisation with four private repositories, an app that is installed
 * on three of them, and a member.
 */
import { generateKeyPairSync } from 'node:crypto';
import { createWorld } from '../local-github/world/world.ts';

/** Anew for each demo, with a key that was never used before. */
export function createOctoOrg() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const world = createWorld();
  const owner = world.addAccount({ login: 'octo-org', type: 'Organization' });
  const app = world.addApp({
    slug: 'octo-deployer',
    owner,
    publicKeys: [publicKey],
    permissions: { contents: 'write', issues: 'write', pull_requests: 'write' },
  });
  for (const name of ['deploy', 'hello', 'site', 'billing']) {
    world.addRepository({
      owner,
      name,
      private: true,
      files: { 'README.md': `This is ${name}.\n` },
    });
  }
  const installation = world.addInstallation({
    app,
    account: owner,
    repositories: ['deploy', 'hello', 'site'],
  });
  const user = world.addAccount({ login: 'octocat', type: 'User' });
  world.oauth.addMember(owner, user);
  return {
    world,
    user,
    app,
    installation,
    /** PKCS#1, the form in which GitHub hands out an app's key. */
    privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

export type OctoOrg = ReturnType<typeof createOctoOrg>;
