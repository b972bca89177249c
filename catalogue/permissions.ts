/**
 * The permission catalogue of `schemas/`, in words that readers of action.yml and the documentation
 * understand.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a permission acts on, in the order of the documentation. */
export const KINDS = ['repository', 'organization', 'account', 'enterprise'] as const;

/**
 * One permission as `schemas/app-permissions.json` has it; `schemas/README.md` says what the fields
 * mean.
 */
interface SchemaEntry {
  levels: ('read' | 'write' | 'admin')[];
  description: string;
  scope: (typeof KINDS)[number];
  in: string[];
  status: 'current' | 'removed' | 'undocumented-in-schema';
  notes?: string;
}

/** A permission with its name and a description for readers. */
export interface Permission extends SchemaEntry {
  name: string;
}

/** Where GitHub's own description is wrong, or does not read as a sentence. */
const CORRECTIONS: Readonly<Record<string, Pick<SchemaEntry, 'description' | 'notes'>>> = {
  attestations: { description: 'Create and retrieve repository attestations.' },
  // GitHub's description has the texts of these two swapped; the endpoints that need them show
  // which is which.
  // https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
  organization_personal_access_tokens: {
    description:
      'Viewing and managing fine-grained personal access tokens that have been approved by an organization.',
    notes: '',
  },
  organization_personal_access_token_requests: {
    description:
      'Viewing and managing fine-grained personal access token requests to an organization.',
    notes: '',
  },
};

const SCHEMA = path.resolve(import.meta.dirname, '../schemas/app-permissions.json');

/** Reads the catalogue, sorted by name. */
export function readCatalogue(file = SCHEMA): Permission[] {
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Record<string, SchemaEntry>;
  return Object.entries(entries)
    .map(([name, entry]) => ({
      name,
      ...entry,
      description: describe(name, entry),
      ...CORRECTIONS[name],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * GitHub's sentence without the words that all of them begin with; the name in words for a
 * permission that it does not describe.
 */
function describe(name: string, { status, description }: SchemaEntry): string {
  const text =
    status === 'undocumented-in-schema'
      ? `${name.replaceAll('_', ' ').replace(/\b(api|ai|sso|ssh)\b/g, (word) => word.toUpperCase())}.`
      : description.replace(/^The level of permission to grant the access token (for|to) /, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The levels in words, or why they are not known. */
export function levelsInWords({ levels }: Permission): string {
  return levels.length > 0 ? levels.join(', ') : 'not known';
}
