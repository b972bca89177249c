/** The page `docs/permissions.md`: how to write permissions, and what each is for. */
import { permissionInputName, SPELLINGS } from '../../src/access/permissions/spellings.ts';
import { KINDS, levelsInWords } from '../../catalogue/permissions.ts';
import type { Permission } from '../../catalogue/permissions.ts';
import { formatted } from './formatted.ts';
import { INTRODUCTION, SECTIONS } from './permission-docs-text.ts';

/** The versions of Enterprise Server whose descriptions were read, from old to new. */
const SERVER_VERSIONS = ['3.3', '3.10', '3.13', '3.14', '3.15', '3.16', '3.17', '3.18', '3.19'];

/** The whole page. */
export function renderPermissionDocs(catalogue: readonly Permission[]): Promise<string> {
  const sections = KINDS.map((kind) => {
    const rows = catalogue.filter(({ scope }) => scope === kind).map(toRow);
    const head =
      '| name | input | levels | what it grants | where |\n| --- | --- | --- | --- | --- |';
    return `${SECTIONS[kind]}\n\n${[head, ...rows].join('\n')}`;
  });
  const spellings = [...SPELLINGS].map(
    ([title, name]) => `| \`${title.replaceAll('_', '-')}\` | \`${name}\` |`,
  );
  const page = INTRODUCTION.replace(
    '{{spellings}}',
    ['| written | means |', '| --- | --- |', ...spellings].join('\n'),
  );
  return formatted([page, ...sections].join('\n\n'), 'permissions.md');
}

function toRow(permission: Permission): string {
  const { name, description, notes, status } = permission;
  const mark = {
    current: '',
    removed: '**Removed.**',
    'undocumented-in-schema': '_Undocumented._',
  }[status];
  const grants = [mark, description, notes].filter(Boolean).join(' ').replaceAll('|', '\\|');
  const cells = [
    `\`${name}\``,
    `\`${permissionInputName(name)}\``,
    levelsInWords(permission),
    grants,
    whereAvailable(permission),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The places that have the permission, like `github.com, Enterprise Cloud, Server since 3.14`. */
export function whereAvailable({ in: places }: Pick<Permission, 'in'>): string {
  const known = [
    places.includes('dotcom') && 'github.com',
    places.includes('ghec') && 'Cloud',
    serverRange(places),
  ];
  return known.filter(Boolean).join(', ') || 'not stated';
}

function serverRange(places: readonly string[]): string {
  const versions = SERVER_VERSIONS.filter((version) => places.includes(`ghes-${version}`));
  const [first] = versions;
  const last = versions.at(-1);
  if (!first || !last) return '';
  const since = first === SERVER_VERSIONS[0] ? '' : ` since ${first}`;
  const until = last === SERVER_VERSIONS.at(-1) ? '' : ` until ${last}`;
  return `Server${since}${until}`;
}
