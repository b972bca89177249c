/** No step outlives its deadline, whatever GitHub does or does not. */
import { expect, test } from '@jest/globals';
import { stories, type Story } from '../support/story.ts';

const REVOKE = 'DELETE /installation/token';
const READ = { permissions: 'contents: read' };

/** Long enough for the start of a process on a busy machine, and far below the 10 s after which a single request is given up. */
const SHORT = { 'timeout-seconds': '4' };
/** What starting and ending the process may add on a busy machine. */
const SLACK_MS = 4_000;

stories('the deadline', (get) => {
  const silence = (story: Story, on: string): void => {
    story.github.faults.add({ on, times: Infinity, then: { kind: 'silence', work: true } });
  };

  test.each([
    ['the look-up', 'GET *'],
    ['the mint', 'POST *'],
  ])('main does not outlive it when %s is never answered', async (_, on) => {
    const story = get();
    silence(story, on);
    const main = await story.main({ ...READ, ...SHORT });
    expect(main.error).toEqual([expect.stringMatching(/no answer within [1-3](\.\d)? s.*#timeout$/)]);
    expect(main.durationMs).toBeLessThan(4_000 + SLACK_MS);
  });

  test('main does not outlive it when a body trickles in for ever', async () => {
    const story = get();
    story.github.faults.add({ on: 'GET *', times: Infinity, then: { kind: 'slow-body', delayMs: 5_000 } });
    const main = await story.main({ ...READ, ...SHORT });
    expect(main.error).toEqual([expect.stringMatching(/no answer within [1-3](\.\d)? s.*#timeout$/)]);
    expect(main.durationMs).toBeLessThan(4_000 + SLACK_MS);
  });

  test('post does not outlive its 20 seconds', async () => {
    const story = get();
    const main = await story.main(READ);
    silence(story, REVOKE);
    const post = await story.post(main);
    expect(post.warning).toEqual([expect.stringMatching(/Revoking the token failed: no answer within/)]);
    expect(post.durationMs).toBeLessThan(20_000 + SLACK_MS);
    expect(post.calls.length).toBeGreaterThanOrEqual(2);
  });
});
