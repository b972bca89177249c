/** Reads what an app is for, and says what each of its permissions means. */
import { readCatalogue } from '../../catalogue/permissions.ts';
import {
  InputError,
  parsePermissions,
  toNameWarnings,
  toSentences,
  type Permissions,
} from '../github.ts';
import { Problem } from '../problem.ts';
import { findRecipe, joinPermissions, RECIPES } from './recipes.ts';

export interface Purpose {
  permissions: Permissions;
  warnings: string[];
}

const byName = new Map(readCatalogue().map((entry) => [entry.name, entry]));

/**
 * Reads names or numbers of recipes and permissions, separated by commas:
 *
 * - `push` · `2` → `contents: write`
 * - `comment, checks: write` → `issues: write`, `pull_requests: write`, `checks: write`
 *
 * @throws Problem for what is neither
 */
export function parsePurpose(text: string): Purpose {
  const entries = text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const named = entries.filter((entry) => entry.includes(':'));
  const recipes = entries.filter((entry) => !entry.includes(':')).map(toRecipePermissions);
  const written = named.length > 0 ? readPermissions(named.join('\n')) : {};
  const permissions = joinPermissions([...recipes, written]);
  if (Object.keys(permissions).length === 0) {
    throw unreadable(text, 'it names no permission');
  }
  return { permissions, warnings: toNameWarnings(Object.keys(written)) };
}

function toRecipePermissions(entry: string): Permissions {
  const recipe = findRecipe(entry);
  if (!recipe) throw unreadable(entry, "it is neither in the list nor of the form 'name: level'");
  return recipe.permissions;
}

function readPermissions(block: string): Permissions {
  try {
    const request = parsePermissions({ block, singles: {} });
    if (request.kind === 'some') return request.permissions;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw unreadable(
      block,
      toSentences(error.refusal, () => 'it'),
    );
  }
  throw unreadable(block, 'an app cannot inherit permissions');
}

function unreadable(text: string, why: string): Problem {
  const names = RECIPES.map(({ name }) => name).join(', ');
  return new Problem({
    what: `'${text}' does not say what the app is for`,
    why,
    next: [`Use one of ${names}, or permissions like 'contents: read'.`],
  });
}

/** Says what a permission grants, as the documents of this project do. */
export function toMeaning(name: string): string {
  return byName.get(name)?.description ?? 'Not described by GitHub.';
}

/** Says what a permission cannot do for an installation token, or why GitHub may refuse it. */
export function warnOfPermissions(permissions: Permissions, ownerIsUser: boolean): string[] {
  return Object.keys(permissions).flatMap((name) => {
    const entry = byName.get(name);
    if (entry?.status === 'removed') {
      return [`GitHub has removed the permission '${name}' and may refuse the app because of it.`];
    }
    if (entry?.levels.length === 0) {
      return [`The permission '${name}' is not documented by GitHub, which may refuse the app.`];
    }
    if (entry && !isUsable(name, ownerIsUser)) {
      const where = entry.scope === 'account' ? 'tokens of users' : 'an organization';
      return [`The permission '${name}' has an effect in ${where} only.`];
    }
    return [];
  });
}

/** Whether an installation token on the owner's account can have the permission. */
export function isUsable(name: string, ownerIsUser: boolean): boolean {
  const scope = byName.get(name)?.scope;
  return scope !== 'account' && !(ownerIsUser && scope === 'organization');
}
