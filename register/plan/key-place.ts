/** Reads where the key is to be kept, and names that place. */
import path from 'node:path';
import { homedir } from 'node:os';
import { isName } from '../github.ts';
import { describeService } from '../key-service/reference.ts';
import type { KeyPlace, Plan, RepositoryName, SecretPlace } from './plan.ts';
import { Problem } from '../problem.ts';

const FORMS =
  "'OWNER/REPOSITORY', 'OWNER/REPOSITORY:ENVIRONMENT', 'ORGANIZATION: REPOSITORY, …' or 'FILE.pem'";

/**
 * Reads one answer:
 *
 * - `octo-org/hello` → a secret of the repository
 * - `octo-org/hello:production` → a secret of its environment
 * - `octo-org: hello, site` → a secret of the organization for these repositories
 * - `~/octo.pem` → a file
 *
 * @throws Problem for anything else
 */
export function parseKeyPlace(text: string): SecretPlace | Extract<KeyPlace, { kind: 'file' }> {
  const answer = text.trim();
  if (answer.endsWith('.pem')) return { kind: 'file', path: toPath(answer) };
  return parseSecretPlace(answer);
}

/**
 * @throws Problem for anything but a repository, its environment, or an organization with
 * repositories
 */
export function parseSecretPlace(text: string): SecretPlace {
  const answer = text.trim();
  const [target = '', ...rest] = answer.split(':');
  const after = rest.join(':').trim();
  if (target.includes('/')) {
    const repository = parseRepository(target);
    if (rest.length === 0) return { kind: 'repository', repository };
    if (after !== '') return { kind: 'environment', repository, environment: after };
  } else if (isName(target) && after !== '') {
    return { kind: 'organization', organization: target, repositories: parseNames(after) };
  }
  throw unreadable(answer);
}

/** @throws Problem for anything but `owner/name` */
export function parseRepository(text: string): RepositoryName {
  const [owner = '', name = '', ...rest] = text.trim().split('/');
  if (isName(owner) && isName(name) && rest.length === 0) return { owner, name };
  throw unreadable(text);
}

/** @throws Problem when one of the names, separated by commas, cannot be that of a repository */
export function parseNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every(isName)) return names;
  throw unreadable(text);
}

/** Resolves a path as a shell would, for answers that no shell has seen. */
export function toPath(text: string): string {
  return path.resolve(text.replace(/^~(?=[/\\])/, homedir()));
}

function unreadable(text: string): Problem {
  return new Problem({
    what: `'${text}' does not say where the key goes`,
    why: 'it has none of the known forms',
    next: [`Write ${FORMS}.`],
  });
}

/** Names the place for a reader: `secret APP_PRIVATE_KEY of octo-org/hello`. */
export function describeKeyPlace({
  keyPlace,
  secretName,
}: Pick<Plan, 'keyPlace' | 'secretName'>): string {
  if (keyPlace.kind === 'file') return `file ${keyPlace.path}`;
  if (keyPlace.kind === 'key-service') return describeService(keyPlace);
  return `secret ${secretName} of ${describeHolder(keyPlace)}`;
}

/** Names what the secret belongs to. */
export function describeHolder(keyPlace: SecretPlace): string {
  switch (keyPlace.kind) {
    case 'repository':
      return toFullName(keyPlace.repository);
    case 'environment':
      return `the environment ${keyPlace.environment} of ${toFullName(keyPlace.repository)}`;
    case 'organization':
      return `${keyPlace.organization}, for ${keyPlace.repositories.join(', ')}`;
  }
}

export function toFullName({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`;
}
