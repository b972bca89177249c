/** The main step: the script gets GitHub's own Octokit, context and toolkit. */
import { runInThisContext } from 'node:vm';
import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';

type Script = (given: Record<string, unknown>) => Promise<unknown>;

try {
  const names = '{ github, octokit, context, core }';
  const script = runInThisContext(
    `(async (${names}) => {\n${core.getInput('script')}\n})`,
  ) as Script;
  const github = getOctokit(core.getInput('github-token', { required: true }));
  const result = await script({ github, octokit: github, context, core });
  const isText = core.getInput('result-encoding') === 'string';
  core.setOutput('result', isText ? String(result) : JSON.stringify(result ?? null));
} catch (error) {
  core.setFailed(error instanceof Error ? error : String(error));
}
