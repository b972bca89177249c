/** The bot's identity: one look-up with the new token, outputs, and the name in git's commits. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gitStories, type GitJob } from '../../support/git/git-job.ts';
import { requestOf } from '../../support/reading.ts';
import { sendAt } from '../../support/signals.ts';

const IDENTITY = { 'git-identity': 'true', permissions: 'contents: write' };
const USER = 'GET /users/{username}';
const LOOK_UP = 'GET /users/octo-deployer%5Bbot%5D';

function toBot({ story: { app, world } }: GitJob, domain: string) {
  const { id } = world.account('octo-deployer[bot]');
  expect(id).not.toBe(app.id);
  const email = `${String(id)}+octo-deployer[bot]@${domain}`;
  return { 'bot-name': 'octo-deployer[bot]', 'bot-id': String(id), 'bot-email': email };
}

gitStories('git with the bot’s identity', (begin) => {
  test('asks for the bot once, with the new token, and commits as the bot', async () => {
    const job = await begin();
    job.server.fill('octo-org/hello');
    const main = await job.main({ ...IDENTITY, 'git-credentials': 'true' });
    expect(main.calls.filter((call) => call === LOOK_UP)).toHaveLength(1);
    expect(requestOf(main, /^GET \/users\/octo-deployer/).headers.authorization).toBe(
      `Bearer ${main.outputs['token'] ?? ''}`,
    );
    const bot = toBot(job, 'users.noreply.localhost');
    expect(main.outputs).toMatchObject(bot);
    const script =
      'git clone git@localhost:octo-org/hello.git && cd hello && git commit --allow-empty -m Next && git push';
    expect(await job.shell(script)).toMatchObject({ exitCode: 0 });
    const author = `${bot['bot-name']} <${bot['bot-email']}>`;
    expect(job.server.readAuthor('octo-org/hello')).toBe(`${author}|${author}`);
  });

  test('writes only name and e-mail without git-credentials, and post removes them', async () => {
    const job = await begin();
    const main = await job.main(IDENTITY);
    const { 'bot-name': name, 'bot-email': email } = toBot(job, 'users.noreply.localhost');
    const text = readFileSync(main.exported['GIT_CONFIG_VALUE_0'] ?? '', 'utf8');
    expect(text).toBe(`[user]\n\tname = "${name}"\n\temail = "${email}"\n`);
    expect(await job.git('.', 'config', 'user.email')).toMatchObject({ output: `${email}\n` });
    await job.post(main);
    expect(job.listLeftovers()).toEqual([]);
    expect((await job.git('.', 'config', 'user.email')).exitCode).toBe(1);
  });

  test.each([
    ['https://github.com', 'users.noreply.github.com'],
    ['https://octo.ghe.com', 'users.noreply.octo.ghe.com'],
    ['https://github.example.com:8443', 'users.noreply.github.example.com'],
  ])('uses the domain of %s', async (server, domain) => {
    const job = await begin();
    const main = await job.main(IDENTITY, { GITHUB_SERVER_URL: server });
    expect(main.outputs).toMatchObject(toBot(job, domain));
  });

  test('looks up the app’s slug when only the installation id is given', async () => {
    const job = await begin();
    const id = String(job.story.world.installations[0]?.id);
    const main = await job.main({ ...IDENTITY, 'installation-id': id, repositories: 'hello' });
    expect(main.calls.slice(1)).toEqual([`GET /app/installations/${id}`, LOOK_UP]);
    expect(main.outputs).toMatchObject({
      ...toBot(job, 'users.noreply.localhost'),
      'app-slug': 'octo-deployer',
    });
    expect(main.summary).toContain('octo-deployer');
  });

  test('asks for the bot once for several owners', async () => {
    const main = await (
      await begin()
    ).main({ ...IDENTITY, repositories: 'hello, octocat/dotfiles' });
    expect(main.calls.filter((call) => call === LOOK_UP)).toHaveLength(1);
  });

  test.each([
    ['a refusal', { kind: 'answer', status: 404, body: { message: 'Not Found' } }],
    ['another user’s data', { kind: 'answer', status: 200, body: { login: 'someone', id: 7 } }],
    [
      'a reply without an id',
      { kind: 'change', change: (body: Record<string, unknown>) => ({ ...body, id: 'x' }) },
    ],
  ] as const)('warns, sets empty outputs and goes on after %s', async (_, then) => {
    const job = await begin();
    job.server.fill('octo-org/hello');
    job.story.github.faults.add({ on: USER, times: Infinity, then });
    const main = await job.main({ ...IDENTITY, 'git-credentials': 'true' });
    expect(main.exitCode).toBe(0);
    expect(main.warning).toEqual([
      expect.stringMatching(/'bot-\*' are empty.*Looking up the app's bot failed: /),
    ]);
    expect(main.outputs).toMatchObject({ 'bot-name': '', 'bot-id': '', 'bot-email': '' });
    expect(await job.git('.', 'ls-remote', 'git@localhost:octo-org/hello.git')).toMatchObject({
      exitCode: 0,
    });
    expect((await job.git('.', 'config', 'user.name')).exitCode).toBe(1);
  });

  test('writes no file when there is nothing to put into it', async () => {
    const job = await begin();
    job.story.github.faults.add({
      on: USER,
      times: Infinity,
      then: { kind: 'answer', status: 404 },
    });
    const main = await job.main(IDENTITY);
    expect(main.exitCode).toBe(0);
    expect(main.exported).toEqual({});
    expect(job.listLeftovers()).toEqual([]);
  });

  test('waits for the bot for at most ten seconds', async () => {
    const job = await begin();
    const headers = { 'retry-after': '20' };
    job.story.github.faults.add({
      on: USER,
      times: Infinity,
      then: { kind: 'answer', status: 503, headers },
    });
    const main = await job.main(IDENTITY);
    expect(main.exitCode).toBe(0);
    expect(main.warning).toHaveLength(1);
    expect(main.calls.filter((call) => call === LOOK_UP)).toHaveLength(1);
  });

  test('fails and revokes the token when the job is cancelled meanwhile', async () => {
    const job = await begin();
    job.story.github.faults.add({
      on: USER,
      times: Infinity,
      then: { kind: 'answer', status: 503 },
    });
    const onStart = sendAt(USER, job.story, 'SIGINT');
    const main = await job.story.main(IDENTITY, {
      env: { GITHUB_SERVER_URL: job.server.url },
      onStart,
    });
    expect(main.error).toEqual([expect.stringMatching(/the job was cancelled/)]);
    expect(job.story.livingTokens).toBe(0);
  });
});
