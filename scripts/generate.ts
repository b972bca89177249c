/**
 * Writes what follows from the catalogues of permissions and scopes and from action.yml; with
 * --check only names the files that are stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillPermissionInputs } from './generate/action-inputs.ts';
import { readCatalogue } from '../catalogue/permissions.ts';
import { renderPermissionModule } from './generate/permission-module.ts';
import { renderPermissionDocs } from './generate/permission-docs.ts';
import { fillActionTables, fillGroupTable } from './generate/action-tables.ts';
import { renderInputPage } from './generate/input-page.ts';
import { renderInputModule } from './generate/input-module.ts';
import { readScopes, renderScopeModule } from './generate/scope-module.ts';

/** Folder of each action and the page with the tables of its inputs and outputs. */
const ACTION_PAGES = new Map([
  ['.', 'README.md'],
  ['user-token', 'docs/user-tokens.md'],
  ['oauth-token', 'docs/oauth-tokens.md'],
  ['oauth-authorization', 'docs/enterprise-server.md'],
  ['app-jwt', 'docs/app-jwt.md'],
  ['current', 'docs/current.md'],
]);

interface GeneratedFile {
  path: string;
  text: string;
}

/**
 * All generated files of the project in the folder `root` as they should be. Throws when an input
 * or output lacks a description, or a page the markers of its tables.
 */
export async function generate(root: string): Promise<GeneratedFile[]> {
  const catalogue = readCatalogue(join(root, 'schemas/app-permissions.json'));
  const files: GeneratedFile[] = [
    {
      path: 'src/access/permissions/generated/permissions.ts',
      text: await renderPermissionModule(catalogue),
    },
    { path: 'docs/permissions.md', text: await renderPermissionDocs(catalogue) },
    {
      path: 'src/access/generated/oauth-scopes.ts',
      text: await renderScopeModule(readScopes(join(root, 'schemas/oauth-scopes.json'))),
    },
  ];
  const actions = new Map<string, string>();
  for (const [folder, page] of ACTION_PAGES) {
    const path = join(folder, 'action.yml');
    const actionYml = await fillPermissionInputs(readFileSync(join(root, path), 'utf8'), catalogue);
    actions.set(folder === '.' ? 'installation-token' : folder, actionYml);
    files.push({ path, text: actionYml });
    const text = readFileSync(join(root, page), 'utf8');
    const links =
      folder === '.'
        ? { docs: 'docs/permissions.md', headings: 'docs/inputs.md' }
        : { docs: 'permissions.md' };
    files.push({ path: page, text: await fillActionTables(text, { actionYml, path, ...links }) });
  }
  const page = 'docs/keyless.md';
  const source = { path: 'action.yml', docs: 'permissions.md' };
  const actionYml = readFileSync(join(root, source.path), 'utf8');
  const text = readFileSync(join(root, page), 'utf8');
  files.push({ path: page, text: await fillGroupTable(text, 'Keyless', { ...source, actionYml }) });
  files.push({ path: 'docs/inputs.md', text: await renderInputPage(actionYml) });
  for (const [action, text] of actions) {
    files.push({
      path: `src/inputs/generated/${action}.ts`,
      text: await renderInputModule(action, text),
    });
  }
  return files;
}

/**
 * Paths of the generated files in the folder `root` that differ from what they should be, or are
 * missing.
 */
export async function findStaleFiles(root: string): Promise<GeneratedFile[]> {
  const files = await generate(root);
  return files.filter(
    ({ path, text }) =>
      !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  );
}

async function run(root: string, check: boolean): Promise<void> {
  const stale = await findStaleFiles(root);
  for (const { path, text } of stale) {
    if (!check) writeFileSync(join(root, path), text);
    console.log(`${check ? 'stale' : 'written'}: ${path}`);
  }
  if (check && stale.length > 0) process.exitCode = 1;
}

if (import.meta.main) await run(process.cwd(), process.argv.includes('--check'));
