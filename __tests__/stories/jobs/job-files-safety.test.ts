/** The files with the current token, when somebody meddles with them, and what gh does with its own. */
import { expect, test } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { gitStories } from '../../support/git/git-job.ts';
import { leftToPost } from '../../support/reading.ts';
import { spoilAt } from '../../support/spoiled-file.ts';

const GH = { permissions: 'contents: read', 'gh-credentials': 'true' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';

/** Puts a link to another folder in the place of the one that main made. */
function replaceByLink(folder: string, target: string): void {
  renameSync(folder, `${folder}-moved`);
  symlinkSync(target, folder);
}

function readAll(folder = ''): [string, string][] {
  return readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
}

gitStories('the files with the current token', (begin) => {
  test.each(['token', 'gh/hosts.yml'])(
    'are not removed through a link that somebody has put in their place: %s',
    async (name) => {
      const job = await begin();
      const main = await job.main(GH);
      const folder = path.dirname(main.outputs['token-file'] ?? '');
      const victim = path.join(job.workspace, 'victim');
      mkdirSync(victim);
      const file = path.join(victim, path.basename(name));
      writeFileSync(file, 'mine');
      replaceByLink(path.join(folder, path.dirname(name)), victim);
      const post = await job.post(main);
      expect(post.warning).toEqual([expect.stringMatching(/not removed: .* no longer the folder/)]);
      expect(readFileSync(file, 'utf8')).toBe('mine');
      // What lies in the folder itself is removed all the same.
      if (name !== 'token') expect(readdirSync(folder)).toEqual(['gh', 'gh-moved']);
      expect(job.story.livingTokens).toBe(0);
    },
  );

  test('are not read through such a link', async () => {
    const job = await begin();
    const main = await job.main(GH);
    const file = main.outputs['token-file'] ?? '';
    replaceByLink(path.dirname(file), `${path.dirname(file)}-moved`);
    const current = await job.story.run('current', { 'token-file': file });
    expect(current.error).toEqual([expect.stringMatching(/'token-file' leads to no token/)]);
  });

  test('are not written where the runner’s folder was removed meanwhile', async () => {
    const job = await begin();
    const folder = path.join(job.story.job.temp.path, 'folder_1');
    mkdirSync(folder);
    const change = (body: unknown): unknown => {
      rmSync(folder, { recursive: true });
      return body;
    };
    job.story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    const main = await job.main(GH, { RUNNER_TEMP: folder });
    expect(main.error).toEqual([expect.stringMatching(/ENOENT.*#runner-files$/)]);
    const left: unknown = expect.stringMatching(/scoped-token-[0-9a-f-]{36}$/);
    expect(leftToPost(main)).toContainEqual({ kind: 'job-files', folder: left });
    expect(existsSync(folder)).toBe(false);
    expect(job.story.livingTokens).toBe(0);
  });

  test.each(['GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_OUTPUT'] as const)(
    'are not left behind when %s can no longer be written',
    async (name) => {
      const job = await begin();
      const main = await job.main(GH, spoilAt(MINT, name, job.story));
      expect(main.error).toEqual([expect.stringContaining('EISDIR')]);
      expect(job.story.livingTokens).toBe(0);
      expect(job.listLeftovers()).toEqual([]);
    },
  );

  test('are removed without what others have put next to them', async () => {
    const job = await begin();
    const main = await job.main(GH);
    const other = path.join(main.exported['GH_CONFIG_DIR'] ?? '', 'state.yml');
    writeFileSync(other, '');
    expect((await job.post(main)).warning).toEqual([]);
    expect(readAll(path.dirname(other))).toEqual([['state.yml', '']]);
  });
});

gitStories('gh-credentials', (begin) => {
  test('is refused before any request for a server without HTTPS', async () => {
    const job = await begin();
    const main = await job.main(GH, { GITHUB_SERVER_URL: 'http://127.0.0.1:1' });
    expect(main.error).toEqual([
      expect.stringMatching(/^Input 'gh-credentials' .* 'gh' speaks HTTPS only/),
    ]);
    expect(main.requests).toEqual([]);
  });

  test.each([
    ['https://github.com', 'GH_TOKEN'],
    ['https://github.com', 'GITHUB_TOKEN'],
    ['https://octo.ghe.com', 'GH_TOKEN'],
    ['https://github.test', 'GITHUB_ENTERPRISE_TOKEN'],
  ])('is for %s, where the step warns of %s', async (server, name) => {
    const job = await begin();
    const main = await job.main(GH, { GITHUB_SERVER_URL: server, [name]: 'of-somebody' });
    expect(main.warning).toEqual([expect.stringContaining(`where ${name} is set`)]);
    const file = path.join(main.exported['GH_CONFIG_DIR'] ?? '', 'hosts.yml');
    const { token } = main.outputs;
    expect(parse(readFileSync(file, 'utf8'))).toEqual({
      [new URL(server).host]: {
        users: { 'x-access-token': { oauth_token: token } },
        git_protocol: 'https',
        oauth_token: token,
        user: 'x-access-token',
      },
    });
    await job.post(main);
  });
});
