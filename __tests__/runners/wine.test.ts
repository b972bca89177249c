/**
 * That main, post and the file for git work by Node for Windows, under wine. `WINDOWS_NODE` names
 * its `node.exe`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startLocalGitHub, type LocalGitHub } from '../../local-github/server.ts';
import { Job, type StepResult } from '../../local-runner/job.ts';
import { describeWith } from '../services/support.ts';
import { createOctoWorld, CURRENT_REPOSITORY } from '../support/examples/octo-world.ts';

const { WINDOWS_NODE = 'node.exe, by the variable WINDOWS_NODE' } = process.env;
const DIST = path.join(import.meta.dirname, '../../dist');
const PROGRAM = [process.execPath, path.join(import.meta.dirname, 'support/wine-node.ts')] as const;

/** Where wine's drive Z shows it. */
function toPosix(file: string): string {
  return file.replace(/^Z:/i, '').replaceAll('\\', '/');
}

describeWith(['/usr/lib/wine/wine64', WINDOWS_NODE], 'under wine', () => {
  const { world, vars, secrets } = createOctoWorld();
  const tokensBefore = world.tokens.size;
  const prefix = mkdtempSync(path.join(tmpdir(), 'wine-prefix-'));
  let github: LocalGitHub;
  let job: Job;
  let main: StepResult;

  const run = (
    step: string,
    inputs: Record<string, string>,
    state: Record<string, string> = {},
  ): Promise<StepResult> =>
    job.run({ script: path.join(DIST, step, 'index.js'), program: PROGRAM, inputs, state });

  beforeAll(async () => {
    github = await startLocalGitHub({ world });
    const env = { WINDOWS_NODE, WINEPREFIX: prefix, RUNNER_OS: 'Windows' };
    job = new Job({ repository: CURRENT_REPOSITORY, apiUrl: github.url, env });
    main = await run('main', {
      'client-id': vars.APP_CLIENT_ID,
      'private-key': secrets.APP_PRIVATE_KEY,
      'permission-contents': 'read',
      'git-credentials': 'true',
    });
  });

  afterAll(async () => {
    job.end();
    await github.close();
    rmSync(prefix, { recursive: true, force: true });
  });

  test('main mints a token, and masks it', () => {
    expect(main.error).toEqual([]);
    expect(main.outputs).toMatchObject({ repositories: '["octo-org/hello"]', owner: 'octo-org' });
    expect(main.masks).toContain(main.outputs['token']);
  });

  test('git’s configuration is a file that the job’s variables name', () => {
    const file = main.exported['GIT_CONFIG_VALUE_0'] ?? '';
    expect(file).toMatch(/^Z:/i);
    expect(readFileSync(toPosix(file), 'utf8')).toContain('octo-org/hello');
  });

  test('post removes that file and revokes the token', async () => {
    const post = await run('post', {}, main.state);
    expect(post.exitCode).toBe(0);
    expect(post.warning).toEqual([]);
    expect(existsSync(toPosix(main.exported['GIT_CONFIG_VALUE_0'] ?? ''))).toBe(false);
    expect(world.tokens.size).toBe(tokensBefore);
  });
});
