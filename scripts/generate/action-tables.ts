/** The tables of an action's inputs and outputs on its page, taken from its action.yml. */
import { posix } from 'node:path';
import { readRows, withGroups, type Row } from './action-rows.ts';
import { formatted, replaceBetween } from './formatted.ts';
import { toHeadingLink } from './input-page.ts';

interface Source {
  actionYml: string;
  /** Path of the action.yml, for messages. */
  path: string;
  /** Link from the action's page to the one of permissions. */
  docs: string;
  /** Link to the page that has a heading for each input, if there is one. */
  headings?: string | undefined;
}

/**
 * Fills `<!-- inputs -->…<!-- /inputs -->` and the same for outputs. Throws when one of them has no
 * description.
 */
export async function fillActionTables(
  page: string,
  { actionYml, path, docs, headings }: Source,
): Promise<string> {
  const inputs = readRows(actionYml, 'inputs', path);
  const outputs = readRows(actionYml, 'outputs', path);
  const filled = replaceBetween(
    page,
    markers('inputs'),
    await block(renderInputs(inputs, docs, headings)),
  );
  return replaceBetween(filled, markers('outputs'), await block(renderOutputs(outputs)));
}

/**
 * Fills `<!-- inputs of GROUP -->…` with the table of one group, to which the action's own page
 * only links.
 */
export async function fillGroupTable(
  page: string,
  group: string,
  { actionYml, path, docs }: Source,
): Promise<string> {
  const rows = withGroups(readRows(actionYml, 'inputs', path));
  const bare = rows
    .filter((row) => row.group === group)
    .map((row) => ({ ...row, group: undefined }));
  const table = await block(renderInputs(bare, docs));
  return replaceBetween(page, markers(`inputs of ${group}`), table);
}

function markers(name: string): readonly [string, string] {
  return [`<!-- ${name} -->`, `<!-- /${name} -->`];
}

async function block(markdown: string): Promise<string> {
  return `\n\n${await formatted(markdown, 'README.md')}\n`;
}

function renderInputs(rows: readonly Row[], docs: string, headings?: string): string {
  const isPermission = ({ name }: Row): boolean => name.startsWith('permission-');
  const count = rows.filter(isPermission).length;
  const firstPermission = rows.find(isPermission);
  const permissions = `One permission, like \`permission-contents: read\`. There is one input for each of [${count} permissions](${docs}).`;
  const shown = foldGroups(rows, docs).flatMap((row) => {
    if (!isPermission(row)) return [row];
    return row === firstPermission
      ? [{ ...row, name: 'permission-<name>', description: permissions }]
      : [];
  });
  const lines = shown.flatMap(({ group, name, description, value }) => [
    ...(group ? heading(group) : []),
    `| ${toNames(name, headings)} | ${cell(description)} | ${value ? `\`${cell(value)}\`` : ''} |`,
  ]);
  const startsWithGroup = lines[0] === '';
  return [...(startsWithGroup ? [] : INPUT_HEAD), ...lines].join('\n');
}

/** Groups with a page: where it is, and what the one row says that takes the place of theirs. */
const FOLDED: ReadonlyMap<string | undefined, { page: string; description: string }> = new Map([
  [
    'Keyless',
    {
      page: 'keyless.md',
      description: 'Sign with a key service or by a command, in place of `private-key`.',
    },
  ],
]);

function foldGroups(rows: readonly Row[], docs: string): Row[] {
  const grouped = withGroups(rows);
  return rows.flatMap((row, index) => {
    const group = grouped[index]?.group;
    const folded = FOLDED.get(group);
    if (!folded) return [row];
    if (row.group === undefined) return [];
    const names = grouped.filter((each) => each.group === group).map(({ name }) => name);
    const link = `[${folded.page}](${posix.join(posix.dirname(docs), folded.page)})`;
    const description = `${folded.description} See ${link}.`;
    // One row needs no heading: it stands at the end of the table before.
    return [{ group: undefined, name: names.join(' '), description, value: undefined }];
  });
}

/** Names that are parted by blanks, each with the link to its heading. */
function toNames(names: string, headings: string | undefined): string {
  const link = (name: string): string =>
    headings === undefined ? `\`${name}\`` : toHeadingLink(name, headings);
  return names.split(' ').map(link).join(', ');
}

const INPUT_HEAD = ['| input | meaning | default |', '| --- | --- | --- |'];

function heading(group: string): string[] {
  return ['', `**${group}**`, '', ...INPUT_HEAD];
}

function renderOutputs(rows: readonly Row[]): string {
  const lines = rows.map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`);
  return ['| output | meaning |', '| --- | --- |', ...lines].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
