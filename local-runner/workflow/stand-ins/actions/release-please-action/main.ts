/** The main step: the real action needs no checkout either, and works over the API alone. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { getInput, setFailed, setOutput } from '@actions/core';
import { git, openPullRequest, pushBranch, toHeader } from '../../branches.ts';

const { GITHUB_REPOSITORY = '', GITHUB_SERVER_URL = '', RUNNER_TEMP = '' } = process.env;
const [token, branch] = [getInput('token'), 'release-please--branches--main'];
const title = 'chore(main): release 1.0.0';
try {
  if (getInput('release-type') !== 'simple')
    throw new Error('This stand-in knows the type "simple" only.');
  const folder = path.join(RUNNER_TEMP, 'release-please');
  git(
    RUNNER_TEMP,
    ...toHeader(token),
    'clone',
    '--quiet',
    `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`,
    folder,
  );
  writeFileSync(path.join(folder, 'version.txt'), '1.0.0\n');
  pushBranch(folder, {
    branch,
    token,
    message: title,
    author: 'Release Please <release@example.com>',
  });
  await openPullRequest(token, { title, body: 'A release', head: branch, base: 'main' });
  setOutput('prs_created', true);
} catch (error) {
  setFailed(error instanceof Error ? error : String(error));
}
