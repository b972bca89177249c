/**
 * The version of git: one that does not see what the step leaves for it is refused before anything
 * is minted.
 */
import { expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitStories, type GitJob } from '../../support/git/git-job.ts';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';

const READ = { permissions: 'contents: read' };
const CREDENTIALS = { ...READ, 'git-credentials': 'true' };

/** A PATH on which `git` is this script of a shell. */
function putGit({ workspace }: GitJob, script: string): string {
  const folder = path.join(workspace, 'bin');
  const file = path.join(folder, 'git');
  mkdirSync(folder);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o700);
  return folder;
}

gitStories('the version of git', (begin) => {
  test.each([
    ['1.8.3.1', { 'git-credentials': 'true' }, 'git-credentials'],
    ['2.30.2', { 'git-credentials': 'true', 'git-identity': 'true' }, 'git-credentials'],
    ['2.30.2', { 'git-identity': 'true' }, 'git-identity'],
  ])('%s is refused before any request, with %j', async (version, inputs, named) => {
    const job = await begin();
    const main = await job.main(
      { ...READ, ...inputs },
      { PATH: putGit(job, `echo 'git version ${version}'`) },
    );
    const words = `'${named}' needs git 2.31 or later: git ${version} ignores`;
    expect(main.error).toEqual([expect.stringContaining(words)]);
    expect(main.requests).toEqual([]);
    expect(main.exported).toEqual({});
  });

  test('is checked by user-token, too', async () => {
    const job = await begin();
    const { ofParent } = addOAuthAccounts(job.story);
    const main = await job.userToken(
      { ...ofParent, ...CREDENTIALS },
      { PATH: putGit(job, "echo 'git version 2.20.1'") },
    );
    expect(main.error).toEqual([expect.stringContaining('git 2.20.1 ignores')]);
    expect(main.requests).toEqual([]);
  });

  test.each([
    '2.31.0',
    '2.39.5 (Apple Git-154)',
    '2.45.1.windows.1',
    '2.100.0',
    '3.0.0-rc1',
    '10.1.0',
  ])('%s is accepted', async (version) => {
    const job = await begin();
    const main = await job.main(CREDENTIALS, {
      PATH: putGit(job, `echo 'git version ${version}'`),
    });
    expect(main.error).toEqual([]);
    expect(main.warning).toEqual([]);
  });

  test.each([
    ['is not there', undefined],
    ['cannot be found out, since git fails', 'exit 1'],
    ['cannot be found out, since git says something else', "echo 'usage: git'"],
    ['cannot be found out, since git does not end', 'exec sleep 60'],
  ])('causes a warning when it %s', async (_, script) => {
    const job = await begin();
    const folder = script === undefined ? path.join(job.workspace, 'nothing') : putGit(job, script);
    const main = await job.main(CREDENTIALS, {
      PATH: `${folder}${script?.includes('sleep') ? ':/usr/bin:/bin' : ''}`,
    });
    expect(main.warning).toEqual([
      expect.stringMatching(/^Git was not found.*needs git 2\.31 or later/),
    ]);
    expect(main.exitCode).toBe(0);
  });

  test('is asked for without secrets in the environment, from a folder that is not checked out', async () => {
    const job = await begin();
    const seen = path.join(job.workspace, 'seen');
    const folder = putGit(
      job,
      `/usr/bin/env > '${seen}'; pwd >> '${seen}'; echo 'git version 2.39.5'`,
    );
    await job.main(CREDENTIALS, { PATH: folder, SECRET: 's3cr3t' });
    const lines = readFileSync(seen, 'utf8').trim().split('\n');
    expect(lines.at(-1)).toBe(job.story.job.temp.path);
    const names = lines.slice(0, -1).map((line) => line.split('=')[0]);
    expect(['HOME', 'PATH', 'PWD', '_', 'SHLVL', 'OLDPWD']).toEqual(expect.arrayContaining(names));
  });

  test('is not asked for when the step does nothing for git', async () => {
    const job = await begin();
    const seen = path.join(job.workspace, 'seen');
    await job.main(READ, { PATH: putGit(job, `echo > '${seen}'`) });
    expect(existsSync(seen)).toBe(false);
  });
});
