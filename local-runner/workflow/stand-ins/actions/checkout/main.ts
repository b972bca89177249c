/**
 * The main step: fetches with git over HTTPS, and keeps the token in a file outside of the
 * repository, as version 6 does.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getInput, saveState } from '@actions/core';

const { GITHUB_SERVER_URL = '', GITHUB_WORKSPACE = '', RUNNER_TEMP = '' } = process.env;
const folder = path.resolve(GITHUB_WORKSPACE, getInput('path'));
const ref = getInput('ref').replace('refs/heads/', '');
const depth = Number(getInput('fetch-depth'));

function git(...args: string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

mkdirSync(folder, { recursive: true });
git('init', '--quiet');
git('remote', 'add', 'origin', `${GITHUB_SERVER_URL}/${getInput('repository')}`);

const credentials = path.join(RUNNER_TEMP, `git-credentials-${crypto.randomUUID()}.config`);
const basic = Buffer.from(`x-access-token:${getInput('token')}`).toString('base64');
console.log(`::add-mask::${basic}`);
writeFileSync(
  credentials,
  `[http "${GITHUB_SERVER_URL}/"]\n\textraheader = AUTHORIZATION: basic ${basic}\n`,
  {
    mode: 0o600,
  },
);
const include = `includeIf.gitdir:${path.join(folder, '.git')}.path`;
git('config', '--local', include, credentials);
saveState('folder', folder);
saveState('include', include);
saveState('credentials', credentials);

git(
  'fetch',
  '--quiet',
  ...(depth > 0 ? [`--depth=${depth}`] : []),
  'origin',
  `+refs/heads/${ref}:refs/remotes/origin/${ref}`,
);
git('checkout', '--quiet', '--force', '-B', ref, `refs/remotes/origin/${ref}`);
if (getInput('persist-credentials') !== 'true') git('config', '--local', '--unset-all', include);
