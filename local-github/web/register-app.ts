/** Registers an app under a name that nobody has, with a key that is shown once. */
import { generateKeyPairSync } from 'node:crypto';
import type { Account } from '../world/records.ts';
import type { World } from '../world/world.ts';
import type { Manifest } from './manifest.ts';

/**
 * https://docs.github.com/apps/creating-github-apps/registering-a-github-app/registering-a-github-app
 */
const MAX_NAME_LENGTH = 34;

/** Unique among apps, users and organizations, the user's own login excepted. */
export function findNameProblem(name: string, user: Account, world: World): string | undefined {
  const slug = toSlug(name);
  if (slug === '') return "Name can't be blank";
  if (name.length > MAX_NAME_LENGTH)
    return `Name is too long (maximum is ${MAX_NAME_LENGTH} characters)`;
  const account = world.findAccount(slug);
  const isTaken = (account && account !== user) || world.apps.some((app) => app.slug === slug);
  return isTaken ? 'Name is already taken' : undefined;
}

export function registerApp(
  world: World,
  manifest: Manifest,
  owner: Account,
  nowMs: number,
): { code: string; slug: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const slug = toSlug(manifest.name);
  const { name, permissions } = manifest;
  const app = world.addApp({ slug, name, owner, publicKeys: [publicKey], permissions });
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  return { code: world.website.keepConversion({ app, manifest, pem, createdAt: nowMs }), slug };
}

function toSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
