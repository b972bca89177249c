/** The main step: by git and Octokit, with the token of the input alone. */
import { getInput, setFailed, setOutput } from '@actions/core';
import { openPullRequest, pushBranch } from '../../branches.ts';

const [token, branch] = [getInput('token'), getInput('branch')];
try {
  const folder = process.env['GITHUB_WORKSPACE'] ?? '';
  pushBranch(folder, {
    branch,
    token,
    message: getInput('commit-message'),
    author: getInput('author'),
  });
  const [title, body, base] = [getInput('title'), getInput('body'), getInput('base')];
  const pull = await openPullRequest(token, { title, body, base, head: branch });
  setOutput('pull-request-number', pull.number);
  setOutput('pull-request-url', pull.url);
} catch (error) {
  setFailed(error instanceof Error ? error : String(error));
}
