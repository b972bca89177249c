/** No step outlives its deadline, whatever GitHub does or does not. */
import { expect, test } from '@jest/globals';
import type { Fault } from '../../../local-github/server.ts';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { sendAt } from '../../support/signals.ts';
import { stories, type Story } from '../../support/story.ts';

const REVOKE = 'DELETE /installation/token';
const LOOK_UP = 'GET /repos/{owner}/{repo}/installation';
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const READ = { permissions: 'contents: read' };
const SILENCE: Fault = { kind: 'silence', work: true };

/**
 * Long enough for the start of a process on a busy machine, and far below the 10 s after which a
 * single request is given up.
 */
const SHORT_SECONDS = 5;
/** What starting and ending the process may add on a busy machine. */
const SLACK_MS = 4_000;

stories('the deadline', (get, begin) => {
  test.each<[string, string, Fault]>([
    ['the look-up is never answered', 'GET *', SILENCE],
    ['the mint is never answered', 'POST *', SILENCE],
    ['a body trickles in for ever', 'GET *', { kind: 'slow-body', delayMs: 5_000 }],
  ])('ends main when %s', async (_, on, then) => {
    const story = get();
    story.github.faults.add({ on, times: Infinity, then });
    const main = await story.main({ ...READ, 'timeout-seconds': String(SHORT_SECONDS) });
    expect(main.error).toEqual([
      expect.stringMatching(/no answer within [0-4](\.\d)? s.*#timeout$/),
    ]);
    expect(main.durationMs).toBeLessThan(SHORT_SECONDS * 1_000 + SLACK_MS);
  });

  const checkMain = async (story: Story): Promise<void> => {
    story.github.faults.add({ on: LOOK_UP, then: SILENCE });
    const main = await story.main(READ);
    expect(main.calls.map((call) => call.split(' ')[0])).toEqual(['GET', 'GET', 'POST']);
    expect(main.lines[0]).toMatch(/no answer within 10 s\); trying again/);
    const [first, second] = main.requests;
    expect((second?.at ?? 0) - (first?.at ?? NaN)).toBeGreaterThan(9_500);
  };

  const checkPost = async (story: Story): Promise<void> => {
    const main = await story.main(READ);
    story.github.faults.add({ on: REVOKE, times: Infinity, then: SILENCE });
    const post = await story.post(main);
    expect(post.warning).toEqual([
      expect.stringMatching(/Revoking the token failed: no answer within .*\(after \d tries\)/),
    ]);
    expect(post.durationMs).toBeLessThan(20_000 + SLACK_MS);
    expect(post.calls.length).toBeGreaterThanOrEqual(2);
  };

  const checkMint = async (story: Story): Promise<void> => {
    story.github.faults.add({ on: MINT, then: { kind: 'slow', delayMs: 12_000 } });
    const main = await story.main(READ);
    expect(main.error).toEqual([]);
    expect(main.calls.map((call) => call.split(' ')[0])).toEqual(['GET', 'POST']);
    expect(story.livingTokens).toBe(1);
  };

  // At the same time, because all do nothing but wait.
  test('gives a request 10 s, and a mint more, before main and post try again; post has 20 s for all', async () => {
    await Promise.all([
      checkMain(await begin()),
      checkPost(await begin()),
      checkMint(await begin()),
    ]);
  });

  test.each([MINT, 'POST /applications/{client_id}/token/scoped'])(
    'ends no mint without warning that its token may live: %s',
    async (on) => {
      const story = get();
      story.github.faults.add({ on, times: Infinity, then: SILENCE });
      const inputs = { ...READ, 'timeout-seconds': String(SHORT_SECONDS) };
      const main = await (on === MINT
        ? story.main(inputs)
        : story.run('user-token', { ...addOAuthAccounts(story).ofParent, ...inputs }));
      expect(main.error).toEqual([expect.stringMatching(/#timeout$/)]);
      expect(main.warning).toEqual([expect.stringMatching(/^GitHub may have minted .*was lost/)]);
    },
  );

  test.each([
    ['60 s by default', {}, 45, 58],
    ['what timeout-seconds says', { 'timeout-seconds': '600' }, 580, 598],
  ])(
    'is %s, with 5 s reserved for undoing: a shorter wait begins, a longer one does not',
    async (_, inputs, fits, not) => {
      const story = get();
      const answer = (seconds: number): Fault => ({
        kind: 'answer',
        status: 429,
        headers: { 'retry-after': String(seconds) },
      });
      story.github.faults.add({ on: LOOK_UP, then: answer(fits) });
      story.github.faults.add({ on: LOOK_UP, then: answer(not) });
      const onStart = sendAt(LOOK_UP, story, 'SIGINT', { delayMs: 300 });
      const waiting = await story.main({ ...READ, ...inputs }, { onStart });
      expect(waiting.lines[0]).toMatch(
        new RegExp(`trying again in ${String(Math.floor(fits / 10))}\\d\\.\\d s`),
      );
      expect(waiting.error).toEqual([expect.stringMatching(/#cancelled$/)]);
      const failing = await story.main({ ...READ, ...inputs });
      expect(failing.error).toEqual([expect.stringMatching(/ends at \d{4}-.*#rate-limit$/)]);
      expect(failing.calls).toHaveLength(1);
    },
  );
});
