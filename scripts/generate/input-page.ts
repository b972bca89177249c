/** The page `docs/inputs.md`: a heading for each input of the root action, to link to. */
import { readRows, withGroups, type Row } from './action-rows.ts';
import { formatted } from './formatted.ts';

const INTRODUCTION = `# Inputs

For those who want to link to an input, or to read on from one: each has a heading here. This page is made from [action.yml](../action.yml); the tables in the [README](../README.md#inputs) have the same texts at a glance.`;

/** What to read on with. */
const MORE: Readonly<Record<string, string[]>> = {
  'client-id': ['app-setup.md'],
  'private-key': ['app-setup.md', 'troubleshooting.md#private-key'],
  'kms-key': ['keyless.md'],
  'sign-command': ['sign-command.md'],
  owner: ['several-owners.md', 'troubleshooting.md#repositories'],
  repositories: ['repository-patterns.md', 'several-owners.md', 'recipes.md'],
  'installation-id': ['jobs.md'],
  permissions: ['permissions.md', 'troubleshooting.md#permission-not-granted'],
  'git-credentials': ['git.md#credentials', 'recipes.md'],
  'git-identity': ['git.md#identity', 'recipes.md#signed-commits'],
  'on-missing-credentials': ['troubleshooting.md#missing-credentials', 'app-setup.md#dependabot'],
  'skip-token-revoke': ['jobs.md#a-token-that-outlives-its-job'],
  'github-api-url': ['enterprise-server.md', 'troubleshooting.md#not-github-api'],
  'timeout-seconds': ['performance.md'],
};

const PERMISSION = `### \`permission-<name>\`

One permission, like \`permission-contents: read\`. There is one input for each of [all permissions](permissions.md).`;

/** The whole page. Throws when there is more to read on an input that does not exist. */
export async function renderInputPage(actionYml: string): Promise<string> {
  const rows = withGroups(readRows(actionYml, 'inputs', 'action.yml'));
  const unknown = Object.keys(MORE).filter((name) => rows.every((row) => row.name !== name));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}.`);
  const parts = rows.flatMap((row, index) => {
    const heading = row.group === rows[index - 1]?.group ? [] : [`## ${row.group ?? ''}`];
    if (!isPermission(row)) return [...heading, toSection(row)];
    return isPermission(rows[index - 1]) ? [] : [...heading, PERMISSION];
  });
  return formatted([INTRODUCTION, ...parts].join('\n\n'), 'inputs.md');
}

/** A link to the heading of an input on the page. */
export function toHeadingLink(name: string, page: string): string {
  return `[\`${name}\`](${page}#${name.replace(/[<>]/g, '')})`;
}

const isPermission = (row: Row | undefined): boolean =>
  row?.name.startsWith('permission-') === true;

function toSection({ name, description, value }: Row): string {
  const more = (MORE[name] ?? []).map(
    (page) => `[${page.replace('.md#', ', ').replace('.md', '').replaceAll('-', ' ')}](${page})`,
  );
  const lines = [
    `### \`${name}\``,
    description,
    ...(value === undefined ? [] : [`Default: \`${value}\`.`]),
    ...(more.length === 0 ? [] : [`More: ${more.join('; ')}.`]),
  ];
  return lines.join('\n\n');
}
