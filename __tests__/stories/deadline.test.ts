/** No step outlives its deadline, whatever GitHub does or does not. */
import { expect, test } from '@jest/globals';
import { stories, type Story } from '../support/story.ts';

const REVOKE = 'DELETE /installation/token';
const READ = { permissions: 'contents: read' };

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
    const main = await story.main({ ...READ, 'timeout-seconds': '2' });
    expect(main.error).toEqual([expect.stringMatching(/no answer within .*#timeout$/)]);
    expect(main.durationMs).toBeLessThan(2_500);
  });

  test('main does not outlive it when a body trickles in for ever', async () => {
    const story = get();
    story.github.faults.add({ on: 'GET *', times: Infinity, then: { kind: 'slow-body', delayMs: 5_000 } });
    const main = await story.main({ ...READ, 'timeout-seconds': '2' });
    expect(main.exitCode).toBe(1);
    expect(main.durationMs).toBeLessThan(2_500);
  });

  test('post does not outlive its 20 seconds', async () => {
    const story = get();
    const main = await story.main(READ);
    silence(story, REVOKE);
    const post = await story.post(main);
    expect(post.warning).toEqual([expect.stringMatching(/Revoking the token failed: no answer within/)]);
    expect(post.durationMs).toBeLessThan(20_500);
    expect(post.calls.length).toBeGreaterThanOrEqual(2);
  });
});
