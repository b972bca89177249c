/** The tables of an action's inputs and outputs on its page, taken from its action.yml. */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { MARKERS } from './action-inputs.ts';
import { formatted, replaceBetween } from './formatted.ts';

interface Source {
  actionYml: string;
  /** Path of the action.yml, for messages. */
  path: string;
  /** Link from the action's page to the one of permissions. */
  docs: string;
}

interface Row {
  /** The comment above the entry in action.yml: it begins a group. */
  group: string | undefined;
  name: string;
  description: string;
  value: string | undefined;
}

/** Fills `<!-- inputs -->…<!-- /inputs -->` and the same for outputs. Throws when one of them has no description. */
export async function fillActionTables(page: string, { actionYml, path, docs }: Source): Promise<string> {
  const inputs = readRows(actionYml, 'inputs', path);
  const outputs = readRows(actionYml, 'outputs', path);
  const filled = replaceBetween(page, markers('inputs'), await block(renderInputs(inputs, docs)));
  return replaceBetween(filled, markers('outputs'), await block(renderOutputs(outputs)));
}

function markers(name: string): readonly [string, string] {
  return [`<!-- ${name} -->`, `<!-- /${name} -->`];
}

async function block(markdown: string): Promise<string> {
  return `\n\n${await formatted(markdown, 'README.md')}\n`;
}

function readRows(actionYml: string, section: 'inputs' | 'outputs', path: string): Row[] {
  const map = parseDocument(actionYml).get(section);
  if (!isMap(map)) return [];
  return map.items.map(({ key, value }, index) => {
    const name = String(key);
    const text = (field: string): string | undefined => (isMap(value) ? textOf(value, field) : undefined);
    const description = text('description');
    if (!description) throw new Error(`${path}: '${name}' in ${section} has no description.`);
    // The parser hands the comment above the first entry to the map.
    const comment = index === 0 ? map.commentBefore : isScalar(key) ? key.commentBefore : undefined;
    return { group: groupOf(comment), name, description, value: text('default') };
  });
}

/** The last line of the comment, unless that is a marker of the generator. */
function groupOf(comment: string | null | undefined): string | undefined {
  const line = comment?.trim().split('\n').at(-1)?.trim();
  return line && !MARKERS.some((marker) => marker === `# ${line}`) ? line : undefined;
}

function textOf(map: YAMLMap, field: string): string | undefined {
  const value: unknown = map.get(field);
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value).trim().replace(/\s+/g, ' ') : undefined;
}

function renderInputs(rows: readonly Row[], docs: string): string {
  const isPermission = ({ name }: Row): boolean => name.startsWith('permission-');
  const count = rows.filter(isPermission).length;
  const firstPermission = rows.find(isPermission);
  const permissions = `One permission, like \`permission-contents: read\`. There is one input for each of [${count} permissions](${docs}).`;
  const shown = rows.flatMap((row) => {
    if (!isPermission(row)) return [row];
    return row === firstPermission ? [{ ...row, name: 'permission-<name>', description: permissions }] : [];
  });
  const lines = shown.flatMap(({ group, name, description, value }) => [
    ...(group ? heading(group) : []),
    `| \`${name}\` | ${cell(description)} | ${value ? `\`${cell(value)}\`` : ''} |`,
  ]);
  const startsWithGroup = lines[0] === '';
  return [...(startsWithGroup ? [] : INPUT_HEAD), ...lines].join('\n');
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
