/**
 * The workflow that uses the new app, to be pasted, and the commands that a key in a file still
 * needs.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { isSameName, type Permissions } from './github.ts';
import { isUsable } from './plan/permissions.ts';
import { toSigningInputs } from './key-service/reference.ts';
import type { Plan } from './plan/plan.ts';

const run = promisify(execFile);

/** Stands for the account that hosts the actions, where this clone does not say. */
const UNKNOWN_REPOSITORY = 'OWNER/scoped-token';

/** A URL of a host, or its form for SSH: `git@github.com:octo-org/scoped-token.git`. */
const REMOTE = /^(?:(?:https?|ssh):\/\/[^/]+\/|[\w.-]+@[\w.-]+:)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;

/** A job that mints a token and reads with it. */
export function toWorkflow(plan: Plan, action: string): string {
  const { permissions, owner, secretName, variableName } = plan;
  const service = plan.keyPlace.kind === 'key-service' ? plan.keyPlace : undefined;
  const keyPlace = toUsers(plan.keyPlace);
  const environment =
    keyPlace.kind === 'environment'
      ? [`    environment: ${JSON.stringify(keyPlace.environment)}`]
      : [];
  return [
    'on: workflow_dispatch',
    'permissions: {}',
    'jobs:',
    '  example:',
    '    runs-on: ubuntu-latest',
    ...environment,
    ...(service ? ['    permissions:', '      id-token: write'] : []),
    '    steps:',
    `      - uses: ${action}@v1`,
    '        id: token',
    '        with:',
    `          client-id: \${{ vars.${variableName} }}`,
    ...(service
      ? toSigningInputs(service).map((line) => `          ${line}`)
      : [`          private-key: \${{ secrets.${secretName} }}`]),
    ...(isElsewhere(plan) ? [`          owner: ${owner.login}`] : []),
    '          permissions: |',
    ...toLines(permissions, owner.kind === 'user').map((line) => `            ${line}`),
    '      - run: gh api installation/repositories --jq .total_count',
    '        env:',
    '          GH_TOKEN: ${{ steps.token.outputs.token }}',
    '',
  ].join('\n');
}

function toUsers(keyPlace: Plan['keyPlace']): Exclude<Plan['keyPlace'], { kind: 'key-service' }> {
  return keyPlace.kind === 'key-service' ? keyPlace.users : keyPlace;
}

/** Whether the workflow belongs to another account than the one where the app is installed. */
export function isElsewhere({ owner, ...plan }: Plan): boolean {
  const keyPlace = toUsers(plan.keyPlace);
  const account =
    keyPlace.kind === 'file'
      ? owner.login
      : keyPlace.kind === 'organization'
        ? keyPlace.organization
        : keyPlace.repository.owner;
  return !isSameName(account, owner.login);
}

function toLines(permissions: Permissions, isUser: boolean): string[] {
  const usable = Object.entries(permissions).filter(([name]) => isUsable(name, isUser));
  const lines = usable.map(([name, level]) => `${name.replaceAll('_', '-')}: ${level}`);
  return lines.length > 0 ? lines : ['metadata: read'];
}

/** How id and key get from a file into a repository. */
export function toCommands(
  { keyPlace, host, secretName, variableName }: Plan,
  id: string,
): string[] {
  if (keyPlace.kind !== 'file') return [];
  const prefix = host.name === 'github.com' ? '' : `GH_HOST=${host.name} `;
  return [
    `${prefix}gh variable set ${variableName} --repo OWNER/REPOSITORY --body ${id}`,
    `${prefix}gh secret set ${secretName} --repo OWNER/REPOSITORY < ${quote(keyPlace.path)}`,
  ];
}

function quote(file: string): string {
  return /^[\w./:\\-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;
}

/** `owner/name` of the repository that this program was cloned from. */
export async function findActionRepository(): Promise<string> {
  try {
    const { stdout } = await run('git', [
      '-C',
      path.resolve(import.meta.dirname, '..'),
      'remote',
      'get-url',
      'origin',
    ]);
    return REMOTE.exec(stdout.trim())?.[1] ?? UNKNOWN_REPOSITORY;
  } catch {
    return UNKNOWN_REPOSITORY;
  }
}
