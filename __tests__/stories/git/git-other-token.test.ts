/**
 * Another token for a repository that the step's token reaches: which one git sends, as docs/git.md
 * says.
 */
import { expect, test } from '@jest/globals';
import { gitStories, type GitJob } from '../../support/git/git-job.ts';

const WRITE = { 'git-credentials': 'true', permissions: 'contents: write' };

/** A header with another token. */
function toHeader(token: string): string {
  return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}

async function beginWithOther(begin: () => Promise<GitJob>) {
  const job = await begin();
  job.server.fill('octo-org/hello');
  const main = await job.main(WRITE);
  const other = job.createJobToken('octo-org/hello');
  return { job, own: main.outputs['token'] ?? '', other, url: `${job.server.url}/octo-org/hello` };
}

gitStories('another token', (begin) => {
  test('in the URL of a push gives way to the step’s', async () => {
    const { job, own, other, url } = await beginWithOther(begin);
    await job.git('.', 'clone', url, 'clone');
    const withToken = url.replace('https://', `https://x-access-token:${other}@`);
    expect(await job.git('clone', 'push', withToken, 'main:other')).toMatchObject({ exitCode: 0 });
    expect(new Set(job.server.requests.flatMap(({ tokens }) => tokens))).toEqual(new Set([own]));
  });

  test.each([
    ['every URL', () => ''],
    ['the host', (url: string) => `${new URL(url).origin}/.`],
  ])('in a header for %s gives way to the step’s', async (_, toKey) => {
    const { job, own, other, url } = await beginWithOther(begin);
    const option = `http.${toKey(url)}extraheader=${toHeader(other)}`;
    expect(await job.git('.', '-c', option, 'ls-remote', url)).toMatchObject({ exitCode: 0 });
    expect(job.server.requests.map(({ tokens }) => tokens)).toEqual(
      job.server.requests.map(() => [own]),
    );
  });

  test('in a header for the repository is sent together with the step’s, which GitHub refuses', async () => {
    const { job, own, other, url } = await beginWithOther(begin);
    const { output } = await job.git(
      '.',
      '-c',
      `http.${url}.extraheader=${toHeader(other)}`,
      'ls-remote',
      url,
    );
    expect(output).toMatch(/400/);
    expect(job.server.requests).toMatchObject([{ tokens: [own, other], status: 400 }]);
  });

  test('is sent alone when the command drops the exported variables', async () => {
    const { job, other, url } = await beginWithOther(begin);
    const script = `GIT_CONFIG_COUNT=0 git ls-remote '${url.replace('https://', `https://x-access-token:${other}@`)}'`;
    expect(await job.shell(script)).toMatchObject({ exitCode: 0 });
    expect(job.server.requests.at(-1)).toMatchObject({ tokens: [other], status: 200 });
  });
});
