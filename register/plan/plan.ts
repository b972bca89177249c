/**
 * Everything that is decided before GitHub is asked for anything: what the page shows, and what
 * will be done.
 */
import { isName, type KeyName, type Permissions } from '../github.ts';
import type { Host } from './host.ts';
import { Problem } from '../problem.ts';

export interface Owner {
  login: string;
  kind: 'user' | 'organization';
}

export interface RepositoryName {
  owner: string;
  name: string;
}

/**
 * Whose workflows use the key: there lies the variable with the app's id, and the key as a secret.
 */
export type SecretPlace =
  | { kind: 'repository'; repository: RepositoryName }
  | { kind: 'environment'; repository: RepositoryName; environment: string }
  | { kind: 'organization'; organization: string; repositories: readonly string[] };

/** A key in a key service, by its name for `kms-key`. */
export interface ServicePlace {
  kind: 'key-service';
  key: KeyName;
  reference: string;
  users: SecretPlace;
  /** Whether the service has not shown the key that was imported, to be compared with the app's. */
  isUnseen?: boolean;
}

/** Where the private key will lie. */
export type KeyPlace = SecretPlace | ServicePlace | { kind: 'file'; path: string };

export interface Plan {
  host: Host;
  owner: Owner;
  /** As it will be proposed to GitHub, where it can still be changed. */
  name: string;
  /** Whether accounts other than the owner's may install the app. */
  isPublic: boolean;
  permissions: Permissions;
  keyPlace: KeyPlace;
  /** Names of the secret with the key, and of the variable with the app's id. */
  secretName: string;
  variableName: string;
  /** Whether a secret or a variable of these names may be replaced. */
  canReplace: boolean;
  warnings: readonly string[];
}

/**
 * @see https://docs.github.com/apps/creating-github-apps/registering-a-github-app/registering-a-github-app
 */
const MAX_NAME_LENGTH = 34;

/** Proposes a name that fits. */
export function proposeName(owner: string): string {
  return `tokens-${owner}`.slice(0, MAX_NAME_LENGTH).replace(/-$/, '');
}

/** @throws Problem for a name that GitHub would refuse whoever else has it */
export function parseAppName(text: string): string {
  const name = text.trim();
  if (name.length > 0 && name.length <= MAX_NAME_LENGTH && /[a-z0-9]/i.test(name)) return name;
  throw new Problem({
    what: `The name '${name}' cannot be used`,
    why:
      name.length > MAX_NAME_LENGTH
        ? `it has ${name.length} characters, and GitHub takes ${MAX_NAME_LENGTH} at most`
        : 'it has no letter and no digit',
    next: ['Choose another name.'],
  });
}

/** @throws Problem for what cannot be the login of a user or an organization */
export function parseLogin(text: string): string {
  const login = text.trim().replace(/^@/, '');
  if (isName(login)) return login;
  throw new Problem({
    what: `'${login}' cannot own an app`,
    why: 'it is not the login of a user or an organization',
    next: ["Write the login alone, like 'octocat'."],
  });
}

/**
 * @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets#naming-your-secrets
 */
export function parsePrefix(text: string): string {
  const prefix = text.trim().toUpperCase().replace(/_$/, '');
  if (/^[A-Z_][A-Z0-9_]*$/.test(prefix) && !prefix.startsWith('GITHUB')) return prefix;
  throw new Problem({
    what: `'${text}' cannot begin the name of a secret`,
    why: "it holds something other than letters, digits and '_', or begins with GITHUB",
    next: ["Use something like 'APP'."],
  });
}
