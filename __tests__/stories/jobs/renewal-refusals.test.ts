/** renew-hours where it cannot work: the step says so, and leaves nothing behind. */
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';

const RENEWED = { permissions: 'contents: read', 'renew-hours': '2' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
/** The step takes the system for Windows. */
const ON_WINDOWS =
  "--import=data:text/javascript,Object.defineProperty(process,'platform',{value:'win32'})";

gitStories('renew-hours is refused', (begin) => {
  test('where the reply does not say which repositories the patterns stand for', async () => {
    const job = await begin();
    const change = (body: Record<string, unknown>): unknown => ({
      ...body,
      repositories: undefined,
    });
    job.story.github.faults.add({ on: MINT, times: 9, then: { kind: 'change', change } });
    const main = await job.main({ ...RENEWED, repositories: 'h*' });
    expect(main.error).toEqual([
      expect.stringMatching(
        /^Input 'renew-hours' cannot be used: the reply does not say which repositories the patterns stand for\. Name them in 'repositories'/,
      ),
    ]);
    expect(job.story.livingTokens).toBe(0);
    expect(job.story.job.orphans).toEqual([]);
    expect(job.listLeftovers()).toEqual([]);
  });

  test('on Windows before any request, with what to do instead', async () => {
    const job = await begin();
    const main = await job.main(RENEWED, {}, [ON_WINDOWS]);
    expect(main.error).toEqual([
      expect.stringMatching(
        /^Input 'renew-hours' cannot be used on Windows: .*\. Use a runner with Linux or macOS, or mint again in a later step/,
      ),
    ]);
    expect(main.calls).toEqual([]);
    expect(job.listLeftovers()).toEqual([]);
  });

  test.each([
    [{ 'renew-hours': '1' }, /'renew-hours' is '1'. Write a whole number from 2 to 24/],
    [{ 'renew-hours': '25' }, /'renew-hours' is '25'. Write a whole number from 2 to 24/],
    [
      { 'renew-hours': '3', 'skip-token-revoke': 'true' },
      /'renew-hours' cannot be used with 'skip-token-revoke'/,
    ],
  ])('with %j, before any request', async (inputs, words) => {
    const job = await begin();
    const main = await job.main({ permissions: 'contents: read', ...inputs });
    expect(main.error).toEqual([expect.stringMatching(words)]);
    expect(main.calls).toEqual([]);
  });
});
