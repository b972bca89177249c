/** gh-credentials and token-file: gh and scripts in later steps find the token, until post. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { leftToPost } from '../../support/reading.ts';
import { FastJob } from '../../support/renewal/fast-job.ts';

const GH = { permissions: 'contents: read', 'gh-credentials': 'true' };
const ASK = 'gh api repos/octo-org/hello --jq .full_name';

/** Debian's package, for instance; without it the tests of gh itself are skipped. */
const hasGh = spawnSync('gh', ['--version']).status === 0;
const withGh = hasGh ? test : test.skip;

gitStories('gh-credentials', (begin) => {
  withGh('gh uses the token without any variable that holds it, until post', async () => {
    const job = await begin();
    expect((await job.shell(ASK)).exitCode).not.toBe(0);
    const main = await job.main(GH);
    expect(main.warning).toEqual([]);
    expect(Object.keys(main.exported)).toEqual(['GH_CONFIG_DIR']);
    const before = job.story.github.requests.length;
    expect(await job.shell(ASK)).toEqual({ exitCode: 0, output: 'octo-org/hello\n' });
    // From 2.40 on, gh would ask for the user if it had to move the file to its present form.
    expect(job.story.github.requests.slice(before)).toHaveLength(1);
    expect(
      await job.shell('gh auth token --hostname "${GITHUB_SERVER_URL#https://}"'),
    ).toMatchObject({ exitCode: 0 });
    await job.post(main);
    expect((await job.shell(ASK)).exitCode).not.toBe(0);
    expect(job.listLeftovers()).toEqual([]);
  });

  withGh('gh has the new token at its next call', async () => {
    const job = new FastJob(await begin());
    const main = await job.main({ ...GH, 'renew-hours': '2' });
    const next = await job.renew(main);
    expect(await job.job.shell(ASK)).toEqual({ exitCode: 0, output: 'octo-org/hello\n' });
    const { authorization } = job.job.story.github.requests.at(-1)?.headers ?? {};
    expect(authorization).toBe(`token ${next}`);
    await job.post(main);
  });

  test('the files are for their user alone, and are left to post before they are there', async () => {
    const job = await begin();
    const main = await job.main({ ...GH, 'git-credentials': 'true' });
    const { 'token-file': file = '', token } = main.outputs;
    expect(readFileSync(file, 'utf8')).toBe(token);
    const folder = path.dirname(file);
    expect(leftToPost(main)).toContainEqual({ kind: 'job-files', folder });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const names = ['token', 'token.json', 'gitconfig', 'gh/hosts.yml', 'gh/config.yml'];
    for (const name of names) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    await job.post(main);
    expect(job.listLeftovers()).toEqual([]);
  });

  test('without it and without renew-hours there is no file and no output', async () => {
    const job = await begin();
    const main = await job.main({ permissions: 'contents: read' });
    expect(main.outputs).not.toHaveProperty('token-file');
    expect(job.listLeftovers()).toEqual([]);
  });

  test('is refused with several owners, before any request', async () => {
    const job = await begin();
    const main = await job.main({ ...GH, repositories: 'hello, octocat/dotfiles' });
    expect(main.error).toEqual([
      expect.stringMatching(/'gh-credentials' is for one token, .* names 2 owners/),
    ]);
    expect(main.calls).toEqual([]);
  });

  test('warns of a variable that gh takes before the token', async () => {
    const job = await begin();
    const main = await job.main(GH, { GH_ENTERPRISE_TOKEN: 'of-somebody' });
    expect(main.warning).toEqual([expect.stringMatching(/where GH_ENTERPRISE_TOKEN is set/)]);
  });
});
