/** The OAuth scopes as the actions carry them: each name with all that it includes. */
import { readFileSync } from 'node:fs';
import { formatted } from './formatted.ts';

interface SchemaEntry {
  /** Direct children. */
  implies: string[];
  /** These, and theirs. */
  impliesAll: string[];
}

/**
 * Reads the catalogue, sorted by name. Throws when what it says of children and of all descendants
 * does not agree.
 */
export function readScopes(path: string): [name: string, included: string[]][] {
  const { scopes } = JSON.parse(readFileSync(path, 'utf8')) as {
    scopes: Record<string, SchemaEntry>;
  };
  const descend = (name: string): string[] =>
    (scopes[name]?.implies ?? []).flatMap((child) => [child, ...descend(child)]);
  return Object.entries(scopes)
    .map(([name, { impliesAll }]): [string, string[]] => {
      const all = [...new Set(descend(name))].sort();
      if (all.join() !== [...impliesAll].sort().join())
        throw new Error(`Scope '${name}': impliesAll is not what follows from implies.`);
      return [name, all];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The source of `src/access/generated/oauth-scopes.ts`. */
export function renderScopeModule(
  scopes: readonly (readonly [string, string[]])[],
): Promise<string> {
  const parents = scopes.filter(([, included]) => included.length > 0);
  const leaves = scopes.filter(([, included]) => included.length === 0).map(([name]) => name);
  const text = `/** OAuth scopes with all that each includes, and those that include nothing. Written by scripts/generate.ts from schemas/oauth-scopes.json. */
  export const INCLUDED_BY_SCOPE = ${JSON.stringify(Object.fromEntries(parents))} as const;
  export const SCOPES_WITHOUT_PARTS = ${JSON.stringify(leaves)} as const;`;
  return formatted(text, 'oauth-scopes.ts');
}
