/** The file that git includes: where the credential is, where it is not, and its end. */
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { LocalGitHub } from '../../../local-github/server.ts';
import { gitStories } from '../../support/git/git-job.ts';
import { leftToPost, tokensOf } from '../../support/reading.ts';
import { sendWhen } from '../../support/signals.ts';
import { spoilAt } from '../../support/spoiled-file.ts';

const WRITE = { permissions: 'contents: write', 'git-credentials': 'true' };
const BOTH = { ...WRITE, 'git-identity': 'true' };
const REVOKE = 'DELETE /installation/token';
const MINT = 'POST /app/installations/{installation_id}/access_tokens';

function toBase64(token: string | undefined): string {
  return Buffer.from(`x-access-token:${token ?? ''}`).toString('base64');
}

gitStories('the file for git', (begin) => {
  test('is the only place of the credential, for its user alone, and gone after post', async () => {
    const job = await begin();
    job.server.fill('octo-org/hello');
    job.server.fill('octocat/dotfiles');
    const main = await job.main({ ...BOTH, repositories: 'hello, octocat/dotfiles' });
    const file = main.exported['GIT_CONFIG_VALUE_0'] ?? '';
    const { path: temp } = job.story.job.temp;
    expect(file.startsWith(`${temp}${path.sep}`)).toBe(true);
    expect(path.basename(path.dirname(file))).toMatch(
      /^scoped-token-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);

    const script =
      'env; git clone git@localhost:octo-org/hello.git && cd hello && git commit -m Next --allow-empty && git push';
    const { exitCode, output } = await job.shell(script);
    expect(exitCode).toBe(0);
    const tokens = Object.values(tokensOf(main));
    const secrets = tokens.flatMap((token) => [token, toBase64(token)]);
    expect(secrets).toHaveLength(4);
    const trace = readFileSync(job.trace, 'utf8');
    expect(trace).toMatch(/"argv":\[[^\]]*remote-https/);
    const places = {
      output,
      trace,
      home: job.readAll(job.home),
      workspace: job.readAll(job.workspace),
    };
    for (const [place, text] of Object.entries({
      ...places,
      exported: JSON.stringify(main.exported),
    })) {
      for (const secret of secrets)
        expect({ place, isLeak: text.includes(secret) }).toEqual({ place, isLeak: false });
    }
    for (const token of tokens) expect(readFileSync(file, 'utf8')).toContain(toBase64(token));

    await job.post(main);
    expect(job.listLeftovers()).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test('is written after the masks and the state', async () => {
    const job = await begin();
    const main = await job.main(WRITE);
    const masks = main.masks.slice(-2);
    expect(masks).toEqual([main.outputs['token'], toBase64(main.outputs['token'])]);
    expect(leftToPost(main)).toContainEqual({
      kind: 'git-file',
      file: main.exported['GIT_CONFIG_VALUE_0'],
    });
  });

  test('has its credential masked again in post, before anything else', async () => {
    const job = await begin();
    const main = await job.main(WRITE);
    const post = await job.post(main);
    const mask = `::add-mask::${toBase64(main.outputs['token'])}`;
    expect(post.stdout.split('\n').slice(0, 2)).toContain(mask);
  });

  test.each([
    ['is gone', (temp: string) => path.join(temp, 'no', 'such', 'folder'), /ENOENT/],
    ['is a file', (temp: string) => fill(path.join(temp, 'file_1')), /ENOTDIR/],
  ])('fails the step before any request when the folder %s', async (_, toFolder, words) => {
    const job = await begin();
    const main = await job.main(BOTH, { RUNNER_TEMP: toFolder(job.story.job.temp.path) });
    expect(main.error).toEqual([
      expect.stringMatching(/cannot use the runner's files.*#runner-files$/),
    ]);
    expect(main.error[0]).toMatch(words);
    expect(main.requests).toEqual([]);
  });

  test('fails the step and revokes the token when the folder is removed meanwhile', async () => {
    const job = await begin();
    const folder = path.join(job.story.job.temp.path, 'folder_1');
    mkdirSync(folder);
    const change = (body: unknown): unknown => {
      rmSync(folder, { recursive: true });
      return body;
    };
    job.story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    const main = await job.main(BOTH, { RUNNER_TEMP: folder });
    expect(main.error).toEqual([expect.stringMatching(/ENOENT.*#runner-files$/)]);
    // Both came before the file: the mask of what it would have held, and its path for post.
    const minted = main.requests.find(({ status }) => status === 201)?.responseBody as {
      token: string;
    };
    expect(main.masks).toContain(toBase64(minted.token));
    const file: unknown = expect.stringMatching(/scoped-token-[0-9a-f-]{36}\/gitconfig$/);
    expect(leftToPost(main)).toContainEqual({ kind: 'git-file', file });
    expect(main.exported).toEqual({});
    expect(job.story.livingTokens).toBe(0);
    expect(job.listLeftovers()).toEqual([]);
    const post = await job.story.post(main, { env: { RUNNER_TEMP: folder } });
    expect(post.warning).toEqual([]);
  });

  test.each(['GITHUB_STATE', 'GITHUB_ENV'] as const)(
    'is not left behind when %s can no longer be written',
    async (name) => {
      const job = await begin();
      const main = await job.main(WRITE, spoilAt(MINT, name, job.story));
      expect(main.error).toEqual([expect.stringContaining('EISDIR')]);
      expect(job.story.livingTokens).toBe(0);
      expect(job.listLeftovers()).toEqual([]);
    },
  );

  test.each(['', 'temp'])(
    'needs an absolute RUNNER_TEMP, and the step says so before any request: "%s"',
    async (folder) => {
      const job = await begin();
      const main = await job.main(WRITE, { RUNNER_TEMP: folder });
      expect(main.error).toEqual([
        expect.stringMatching(/RUNNER_TEMP is '.*', which is not an absolute path/),
      ]);
      expect(main.requests).toEqual([]);
    },
  );

  test.each([
    ['missing', undefined, /GITHUB_ENV not set/],
    ['a folder', '/', /EISDIR.*#runner-files$/],
  ])(
    'needs the runner’s file for variables, and the step says so before any request: %s',
    async (_, file, words) => {
      const job = await begin();
      const main = await job.main(WRITE, { GITHUB_ENV: file });
      expect(main.error).toEqual([expect.stringMatching(words)]);
      expect(main.requests).toEqual([]);
    },
  );
});

gitStories('something in the place of an earlier git file', (begin) => {
  test.each([
    ['a pipe that nobody writes to', (file: string) => execFileSync('mkfifo', [file])],
    ['a symbolic link to a pipe', (file: string) => linkToPipe(file)],
    ['a symbolic link to what never ends', (file: string) => symlinkSync('/dev/zero', file)],
    ['longer than any of ours', (file: string) => createLongFile(file)],
  ])('does not hold up the step when it is %s', async (_, plant) => {
    const job = await begin();
    const folder = path.join(
      job.story.job.temp.path,
      'scoped-token-00000000-0000-0000-0000-000000000000',
    );
    mkdirSync(folder);
    const file = path.join(folder, 'gitconfig');
    plant(file);
    const earlier = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'include.path',
      GIT_CONFIG_VALUE_0: file,
    };
    const main = await job.main({ ...WRITE, 'timeout-seconds': '20' }, earlier);
    expect(main.error).toEqual([]);
    expect(main.durationMs).toBeLessThan(15_000);
  });
});

gitStories('post', (begin) => {
  test('removes the file before it revokes, whatever happens to the revocation', async () => {
    const job = await begin();
    const main = await job.main(WRITE);
    const file = main.exported['GIT_CONFIG_VALUE_0'] ?? '';
    const seen = watch(job.story.github, () => existsSync(file));
    job.story.github.faults.add({
      on: REVOKE,
      times: Infinity,
      then: { kind: 'answer', status: 403 },
    });
    const post = await job.post(main);
    expect(post.warning).toHaveLength(1);
    expect(seen).toEqual([false]);
    expect(job.listLeftovers()).toEqual([]);
  });

  test('removes the file even with skip-token-revoke', async () => {
    const job = await begin();
    const main = await job.main({ ...WRITE, 'skip-token-revoke': 'true' });
    expect(job.listLeftovers()).toHaveLength(1);
    await job.post(main);
    expect(job.listLeftovers()).toEqual([]);
    expect(job.story.livingTokens).toBe(1);
  });

  test('uses the path that main saved, whatever was exported since', async () => {
    const job = await begin();
    const main = await job.main(WRITE);
    Object.assign(job.exported, { GIT_CONFIG_COUNT: '0', GIT_CONFIG_VALUE_0: '/nowhere' });
    await job.post(main);
    expect(job.listLeftovers()).toEqual([]);
    expect(job.story.livingTokens).toBe(0);
  });

  test('does nothing when the file or its folder has already been removed', async () => {
    const job = await begin();
    const main = await job.main(WRITE);
    await job.post(main);
    const again = await job.post(main);
    expect(again.exitCode).toBe(0);
    expect(again.warning).toEqual([]);
  });

  test('removes nothing that it did not make', async () => {
    const job = await begin();
    const main = await job.main(WRITE);
    const file = main.exported['GIT_CONFIG_VALUE_0'] ?? '';
    const other = path.join(path.dirname(file), 'of-another-step');
    writeFileSync(other, '');
    expect((await job.post(main)).warning).toEqual([]);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(other)).toBe(true);
  });

  test('follows no symbolic link, warns, and still revokes the token', async () => {
    const job = await begin();
    const main = await job.main(WRITE);
    const folder = path.dirname(main.exported['GIT_CONFIG_VALUE_0'] ?? '');
    const victim = path.join(job.workspace, 'victim');
    mkdirSync(victim);
    writeFileSync(path.join(victim, 'gitconfig'), 'mine');
    renameSync(folder, `${folder}-moved`);
    symlinkSync(victim, folder);
    const post = await job.post(main);
    expect(post.warning).toEqual([
      expect.stringMatching(/credentials was not removed: .* no longer the folder/),
    ]);
    expect(readFileSync(path.join(victim, 'gitconfig'), 'utf8')).toBe('mine');
    expect(job.story.livingTokens).toBe(0);
  });

  test('removes the file of a killed main step, too', async () => {
    const job = await begin();
    const onStart = sendWhen(() => job.listLeftovers().length > 0, 'SIGKILL', 500);
    // It waits for a reader of its outputs.
    const env = {
      GITHUB_SERVER_URL: job.server.url,
      ...spoilAt(MINT, 'GITHUB_OUTPUT', job.story, 'pipe'),
    };
    const main = await job.story.main(WRITE, { env, onStart });
    expect(main.signal).toBe('SIGKILL');
    expect(job.listLeftovers()).toEqual([expect.stringMatching(/^scoped-token-/)]);
    await job.post(main);
    expect(job.listLeftovers()).toEqual([]);
    expect(job.story.livingTokens).toBe(0);
  });
});

function fill(file: string): string {
  writeFileSync(file, '');
  chmodSync(file, 0o400);
  return file;
}

/** What holds whenever GitHub is asked from here on. */
function watch({ requests }: LocalGitHub, look: () => boolean): boolean[] {
  const seen: boolean[] = [];
  const push = requests.push.bind(requests);
  requests.push = (...added) => {
    seen.push(look());
    return push(...added);
  };
  return seen;
}

/** With a hole in it, which takes no room on the disk. */
function createLongFile(file: string): void {
  writeFileSync(file, '');
  truncateSync(file, 3 * 1024 ** 3);
}

function linkToPipe(file: string): void {
  execFileSync('mkfifo', [`${file}-pipe`]);
  symlinkSync(`${file}-pipe`, file);
}
