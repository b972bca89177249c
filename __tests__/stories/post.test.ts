/** The post step: undoes what main left, by what main saved alone, and never fails the job. */
import { expect, test } from '@jest/globals';
import { addOAuthAccounts } from '../support/oauth-accounts.ts';
import { tokensOf } from '../support/reading.ts';
import { sendAt } from '../support/signals.ts';
import { stories } from '../support/story.ts';

const READ = { permissions: 'contents: read' };
const REVOKE = 'DELETE /installation/token';

stories('post', (get) => {
  test('masks the token before anything else, revokes it, and says so', async () => {
    const story = get();
    const main = await story.main(READ);
    const post = await story.post(main);
    expect(post.stdout).toMatch(/^::add-mask::ghs_/);
    expect(post.lines).toEqual([expect.stringMatching(/^The token for octo-org was revoked\.$/)]);
    expect(post.warning).toEqual([]);
  });

  test('reports a token that is already gone as information', async () => {
    const story = get();
    const main = await story.main(READ);
    await story.post(main);
    const again = await story.post(main);
    expect(again.lines.at(-1)).toMatch(/had been revoked before, or had expired/);
    expect(again.warning).toEqual([]);
  });

  test('asks again when a young token is said to be unknown, since a replica may lag behind', async () => {
    const story = get();
    const main = await story.main(READ);
    story.github.faults.add({
      on: REVOKE,
      then: { kind: 'answer', status: 401, body: { message: 'Bad credentials' } },
    });
    const post = await story.post(main);
    expect(post.calls).toEqual([REVOKE, REVOKE]);
    expect(post.lines.at(-1)).toBe('The token for octo-org was revoked.');
    expect(story.livingTokens).toBe(0);
  });

  test('asks again when a user’s young token is said to be unknown', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('user-token', { ...accounts.ofParent, ...READ });
    story.github.faults.add({
      on: 'DELETE *',
      then: { kind: 'answer', status: 404, body: { message: 'Not Found' } },
    });
    const post = await story.post(main);
    expect(post.calls).toHaveLength(2);
    expect(accounts.living).toEqual([]);
  });

  test('believes that a token is unknown when it is ten seconds old', async () => {
    const story = get();
    const main = await story.main(READ);
    story.github.faults.add({
      on: REVOKE,
      then: { kind: 'answer', status: 401, body: { message: 'Bad credentials' } },
    });
    const state = Object.entries(main.state).map(([name, text]) => [
      name,
      text.replace(/"receivedAt":1/, '"receivedAt":'),
    ]);
    const post = await story.post({
      ...main,
      state: Object.fromEntries(state) as Record<string, string>,
    });
    expect(post.calls).toEqual([REVOKE]);
    expect(post.lines).toEqual([expect.stringMatching(/had been revoked before, or had expired/)]);
  });

  test('tries to revoke a token that has expired by the clock of the runner', async () => {
    const story = get();
    const main = await story.main(READ);
    story.github.clock.offsetMs = 2 * 3_600_000;
    const post = await story.post(main);
    expect(post.calls).toContain(REVOKE);
    expect(post.warning).toEqual([]);
  });

  test('does nothing when main left nothing', async () => {
    const story = get();
    const main = await story.main({ repositories: ',' });
    const post = await story.post(main);
    expect(post.exitCode).toBe(0);
    expect(post.calls).toEqual([]);
    expect(post.warning).toEqual([]);
  });

  test('uses what main saved, not inputs and variables that changed since', async () => {
    const story = get();
    const main = await story.main(READ);
    const elsewhere = 'http://127.0.0.1:9';
    const changed = {
      ...main,
      inputs: { 'github-api-url': elsewhere, 'skip-token-revoke': 'true' },
    };
    const env = {
      GITHUB_API_URL: elsewhere,
      http_proxy: elsewhere,
      https_proxy: elsewhere,
      HTTP_PROXY: elsewhere,
    };
    const post = await story.post(changed, { env });
    expect(post.calls).toEqual([REVOKE]);
    expect(story.livingTokens).toBe(0);
  });

  test('tries again after a fault', async () => {
    const story = get();
    const main = await story.main(READ);
    story.github.faults.add({
      on: REVOKE,
      then: { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' },
    });
    story.github.faults.add({ on: REVOKE, then: { kind: 'reset' } });
    const post = await story.post(main);
    expect(post.calls).toHaveLength(3);
    expect(story.livingTokens).toBe(0);
    expect(post.warning).toEqual([]);
  });

  test('warns once, with status, message and request id, and does not fail the job', async () => {
    const story = get();
    const main = await story.main(READ);
    const then = {
      kind: 'answer',
      status: 403,
      body: { message: 'Not today' },
      headers: { 'x-github-request-id': 'ABCD:1' },
    } as const;
    story.github.faults.add({ on: REVOKE, times: Infinity, then });
    const post = await story.post(main);
    expect(post.exitCode).toBe(0);
    expect(post.warning).toEqual([
      expect.stringMatching(/Not today \(HTTP 403, request id ABCD:1\)/),
    ]);
  });

  test('gives one warning for several tokens', async () => {
    const story = get();
    const main = await story.main({ ...READ, repositories: 'hello, octocat/dotfiles' });
    story.github.faults.add({ on: REVOKE, times: Infinity, then: { kind: 'answer', status: 403 } });
    const post = await story.post(main);
    // In the order in which their replies came.
    expect(post.warning).toEqual([expect.stringMatching(/^The token for .*The token for /)]);
    for (const owner of ['octo-org', 'octocat'])
      expect(post.warning[0]).toContain(`The token for ${owner} `);
    expect(post.exitCode).toBe(0);
  });

  test('reports what became of each of several tokens', async () => {
    const story = get();
    const main = await story.main({ ...READ, repositories: 'hello, octocat/dotfiles' });
    const tokens = Object.entries(tokensOf(main));
    story.github.faults.add({ on: REVOKE, times: 1, then: { kind: 'answer', status: 403 } });
    const post = await story.post(main);
    const [alive] = tokens
      .filter(([, token]) => story.world.tokens.has(token))
      .map(([owner]) => owner);
    const [gone] = tokens
      .filter(([, token]) => !story.world.tokens.has(token))
      .map(([owner]) => owner);
    expect(post.warning).toEqual([
      expect.stringContaining(`The token for ${alive ?? ''} may still be alive. `),
    ]);
    expect(post.lines).toEqual([`The token for ${gone ?? ''} was revoked.`]);
  });

  test('does not take a 404 as proof that the token is gone', async () => {
    const story = get();
    const main = await story.main(READ);
    story.github.faults.add({ on: REVOKE, times: Infinity, then: { kind: 'answer', status: 404 } });
    const post = await story.post(main);
    expect(post.warning).toEqual([expect.stringMatching(/may still be alive.*HTTP 404/)]);
  });

  test('keeps trying when the job is cancelled meanwhile', async () => {
    const story = get();
    const main = await story.main(READ);
    const then = { kind: 'answer', status: 502, headers: { 'retry-after': '2' } } as const;
    story.github.faults.add({ on: REVOKE, then });
    const post = await story.post(main, {
      onStart: sendAt(REVOKE, story, 'SIGINT', { delayMs: 300 }),
    });
    expect(post.calls).toHaveLength(2);
    expect(post.warning).toEqual([]);
    expect(story.livingTokens).toBe(0);
  });

  test('does not show what it cannot read, and undoes the rest', async () => {
    const story = get();
    const main = await story.main({ ...READ, repositories: 'hello, octocat/dotfiles' });
    const names = Object.keys(main.state).filter((name) => main.state[name]?.includes('"token"'));
    const broken = names[0] ?? '';
    const state = { ...main.state, [broken]: `${main.state[broken] ?? ''}!` };
    const post = await story.post({ ...main, state });
    expect(post.warning).toEqual([expect.stringMatching(/cannot be read/)]);
    expect(names).toHaveLength(2);
    expect(story.livingTokens).toBe(1);
    for (const token of story.world.tokens.keys()) expect(post.stdout).not.toContain(token);
  });
});
