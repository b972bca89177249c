/** That the generated files are fresh, and what the generator makes of its sources. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findStaleFiles } from '../../scripts/generate.ts';
import { readCatalogue } from '../../catalogue/permissions.ts';
import { whereAvailable } from '../../scripts/generate/permission-docs.ts';
import { fillActionTables } from '../../scripts/generate/action-tables.ts';
import { renderInputPage } from '../../scripts/generate/input-page.ts';
import { permissionInputName } from '../../src/access/permissions/spellings.ts';

const ROOT = join(import.meta.dirname, '../..');
const CATALOGUE = readCatalogue(join(ROOT, 'schemas/app-permissions.json'));
const NAMES = CATALOGUE.map(({ name }) => name);

interface ActionMetadata {
  description: string;
  inputs: Record<
    string,
    { description: string; default?: string; required?: boolean; deprecationMessage?: string }
  >;
  outputs: Record<string, { description: string }>;
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as ActionMetadata;

test('all generated files are fresh', async () => {
  expect((await findStaleFiles(ROOT)).map(({ path }) => path)).toEqual([]);
});

test('the data in every bundle is small', () => {
  expect(statSync(join(ROOT, 'src/access/permissions/generated/permissions.ts')).size).toBeLessThan(
    5000,
  );
});

test.each(['user-token', 'oauth-token', 'oauth-authorization', 'app-jwt', 'current'])(
  '%s/action.yml describes everything',
  (folder) => {
    const { description, inputs, outputs } = parse(
      readFileSync(join(ROOT, folder, 'action.yml'), 'utf8'),
    ) as ActionMetadata;
    expect(description.length).toBeLessThanOrEqual(125);
    for (const each of [...Object.values(inputs), ...Object.values(outputs)]) {
      expect(each.description).toMatch(/^\S.{10,}\.$/s);
    }
  },
);

test('user-token/action.yml has the permission inputs of action.yml', () => {
  const { inputs } = parse(
    readFileSync(join(ROOT, 'user-token/action.yml'), 'utf8'),
  ) as ActionMetadata;
  const isPermission = ([name]: [string, unknown]): boolean => name.startsWith('permission-');
  expect(Object.entries(inputs).filter(isPermission)).toEqual(
    Object.entries(action.inputs).filter(isPermission),
  );
});

describe('action.yml', () => {
  test('declares one input for each permission and no other', () => {
    const declared = Object.keys(action.inputs).filter((name) => name.startsWith('permission-'));
    expect(declared.sort()).toEqual(NAMES.map(permissionInputName).sort());
  });

  test.each([...Object.entries(action.inputs), ...Object.entries(action.outputs)])(
    'describes %s',
    (_name, { description }) => {
      expect(description).toMatch(/^\S.{10,}\.$/s);
    },
  );

  test('does not require any input, since each of them can be absent', () => {
    expect(Object.entries(action.inputs).filter(([, input]) => input.required)).toEqual([]);
  });

  test.each([
    ['on-missing-credentials', 'fail'],
    ['token-format', 'default'],
    ['skip-token-revoke', 'false'],
    ['timeout-seconds', '60'],
    ['github-api-url', '${{ github.api_url }}'],
  ])('has the default of %s', (name, value) => {
    expect(action.inputs[name]?.default).toBe(value);
  });

  test('marks the removed permissions, and no others, as deprecated', () => {
    const removed = CATALOGUE.filter(({ status }) => status === 'removed');
    const deprecated = Object.entries(action.inputs).filter(
      ([, input]) => input.deprecationMessage,
    );
    expect(deprecated.map(([name]) => name).sort()).toEqual(
      removed.map(({ name }) => permissionInputName(name)).sort(),
    );
    for (const [, { description }] of deprecated) expect(description).toMatch(/^Deprecated: /);
  });

  test('has a description that the marketplace shows in full', () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
  });

  test('does not mix up personal access tokens and requests for them, which GitHub describes the wrong way round', () => {
    expect(action.inputs['permission-organization-personal-access-tokens']?.description).toContain(
      'approved',
    );
    expect(
      action.inputs['permission-organization-personal-access-token-requests']?.description,
    ).toContain('requests');
  });
});

test.each(NAMES)('docs/permissions.md has a row for %s', (name) => {
  const docs = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8');
  expect(docs).toMatch(new RegExp(`^\\| \`${name}\` +\\| \`${permissionInputName(name)}\` `, 'm'));
});

test('docs/inputs.md has one heading for each input but the permissions, to which README.md links', () => {
  const headings = [
    ...readFileSync(join(ROOT, 'docs/inputs.md'), 'utf8').matchAll(/^### `(.+)`$/gm),
  ].map(([, name]) => name);
  const names = Object.keys(action.inputs).filter((name) => !name.startsWith('permission-'));
  expect(headings.sort()).toEqual([...names, 'permission-<name>'].sort());
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const name of names) expect(readme).toContain(`[\`${name}\`](docs/inputs.md#${name})`);
});

test('docs/inputs.md is not generated for an action.yml that lacks an input to link to', async () => {
  await expect(renderInputPage('inputs: { owner: { description: The owner. } }')).rejects.toThrow(
    /has no input client-id/,
  );
});

test.each([
  [['dotcom', 'ghec', 'ghes-3.3', 'ghes-3.19'], 'github.com, Cloud, Server'],
  [['dotcom', 'ghec', 'ghes-3.14', 'ghes-3.19'], 'github.com, Cloud, Server since 3.14'],
  [['ghes-3.3', 'ghes-3.16'], 'Server until 3.16'],
  [['ghes-3.10', 'ghes-3.16'], 'Server since 3.10 until 3.16'],
  [['dotcom'], 'github.com'],
  [[], 'not stated'],
])('names the place of %j', (places, text) => {
  expect(whereAvailable({ in: places })).toBe(text);
});

const ACTION_YML = `
inputs:
  # Identity
  client-id:
    description: >-
      The id,
      one | two
  # Scope
  owner:
    description: The owner.
  # begin of the permission inputs, written by scripts/generate.ts
  permission-contents:
    description: Contents.
  permission-issues:
    description: Issues.
  # end of the permission inputs

  # Connection
  timeout-seconds:
    description: Seconds.
    default: '60'
outputs:
  token:
    description: The token.
`;

describe('the tables of a README', () => {
  const fill = (readme: string, actionYml = ACTION_YML): Promise<string> =>
    fillActionTables(readme, { actionYml, path: 'action.yml', docs: 'docs/permissions.md' });
  const compact = (text: string): string => text.replace(/ +/g, ' ').replace(/-+/g, '-');

  test('are filled from action.yml, grouped by its comments, with one row for all permissions', async () => {
    const readme =
      'Before.\n\n<!-- inputs -->old<!-- /inputs -->\n\n<!-- outputs --><!-- /outputs -->\n\nAfter.\n';
    expect(compact(await fill(readme))).toBe(
      compact(`Before.

<!-- inputs -->

**Identity**

| input | meaning | default |
| --- | --- | --- |
| \`client-id\` | The id, one \\| two | |

**Scope**

| input | meaning | default |
| --- | --- | --- |
| \`owner\` | The owner. | |
| \`permission-<name>\` | One permission, like \`permission-contents: read\`. There is one input for each of [2 permissions](docs/permissions.md). | |

**Connection**

| input | meaning | default |
| --- | --- | --- |
| \`timeout-seconds\` | Seconds. | \`60\` |

<!-- /inputs -->

<!-- outputs -->

| output | meaning |
| --- | --- |
| \`token\` | The token. |

<!-- /outputs -->

After.
`),
    );
  });

  test('do not change when they are filled twice', async () => {
    const once = await fill(
      '<!-- inputs -->\n<!-- /inputs -->\n\n<!-- outputs -->\n<!-- /outputs -->\n',
    );
    expect(await fill(once)).toBe(once);
  });

  test.each(['', '<!-- inputs -->', '<!-- /inputs --><!-- inputs -->'])(
    'are refused for a page with these markers: "%s"',
    async (page) => {
      await expect(fill(page)).rejects.toThrow(
        "The markers '<!-- inputs -->' and '<!-- /inputs -->' must both be there",
      );
    },
  );

  test.each(['inputs', 'outputs'])(
    'are refused when one of the %s has no description',
    async (section) => {
      await expect(fill('', `${section}:\n  bare:\n    default: x\n`)).rejects.toThrow(
        `action.yml: 'bare' in ${section} has no description.`,
      );
    },
  );
});

describe('the command', () => {
  let folder: string;
  const command = [join(ROOT, 'scripts/generate.ts')];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'generate-'));
    for (const part of [
      'schemas',
      'README.md',
      'docs',
      ...globSync('{,*/}action.yml', { cwd: ROOT }),
    ]) {
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    }
    for (const floor of ['access', 'access/permissions', 'inputs']) {
      mkdirSync(join(folder, `src/${floor}/generated`), { recursive: true });
    }
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test('with --check names the stale files, writes none and exits with 1', () => {
    writeFileSync(join(folder, 'docs/permissions.md'), 'old');
    const { status, stdout } = spawnSync('node', [...command, '--check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toEqual(
      [
        'src/access/permissions/generated/permissions.ts',
        'docs/permissions.md',
        'src/access/generated/oauth-scopes.ts',
        ...[
          'installation-token',
          'user-token',
          'oauth-token',
          'oauth-authorization',
          'app-jwt',
          'current',
        ].map((action) => `src/inputs/generated/${action}.ts`),
      ].map((file) => `stale: ${file}`),
    );
    expect(readFileSync(join(folder, 'docs/permissions.md'), 'utf8')).toBe('old');
  });

  test('writes what is stale, and finds nothing stale afterwards', () => {
    execFileSync('node', command, { cwd: folder });
    const { status, stdout } = spawnSync('node', [...command, '--check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
