/** What a step does about each fault of GitHub's: the same table for main and for post. */
import { expect, test } from '@jest/globals';
import type { Fault } from '../../../local-github/server.ts';
import { stories, type Story } from '../../support/story.ts';

const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const REVOKE = 'DELETE /installation/token';
const READ = { permissions: 'contents: read' };

const answer = (status: number, message: string, headers: Record<string, string> = {}): Fault => ({
  kind: 'answer',
  status,
  headers,
  body: { message },
});
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;
const SECONDARY = 'You have exceeded a secondary rate limit.';

/** Once each, and then GitHub is well again. */
const PASSING: [string, () => Fault][] = [
  ['a connection that is reset', () => ({ kind: 'reset' })],
  ['500 with JSON', () => answer(500, 'Server Error')],
  [
    '502 with HTML',
    () => ({ kind: 'answer', status: 502, body: '<html><h1>Bad Gateway</h1></html>' }),
  ],
  ['503 with nothing', () => ({ kind: 'answer', status: 503 })],
  ['504 with Retry-After', () => answer(504, 'Timeout', { 'retry-after': '1' })],
  ['408', () => answer(408, 'Request Timeout')],
  ['a body that is cut off', () => ({ kind: 'truncate' })],
  ['429 without a word on when', () => answer(429, 'Too Many Requests')],
  [
    '429 with Retry-After in seconds',
    () => answer(429, 'Too Many Requests', { 'retry-after': '1' }),
  ],
  [
    '429 with Retry-After as a date',
    () =>
      answer(429, 'Too Many Requests', {
        'retry-after': new Date(Date.now() + 2_000).toUTCString(),
      }),
  ],
  ['429 with Retry-After: 0', () => answer(429, 'Too Many Requests', { 'retry-after': '0' })],
  ['429 with Retry-After: -1', () => answer(429, 'Too Many Requests', { 'retry-after': '-1' })],
  [
    '429 with a garbled Retry-After',
    () => answer(429, 'Too Many Requests', { 'retry-after': 'soon' }),
  ],
  [
    '403 of a primary limit that ends soon',
    () =>
      answer(403, 'API rate limit exceeded', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(inSeconds(2)),
      }),
  ],
  [
    '403 of a primary limit that has ended',
    () =>
      answer(403, 'API rate limit exceeded', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1',
      }),
  ],
  [
    '403 with remaining 0 and other words',
    () => answer(403, 'Forbidden', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'never' }),
  ],
  ['403 with Retry-After and other words', () => answer(403, 'Forbidden', { 'retry-after': '1' })],
  [
    '403 of a secondary limit with Retry-After',
    () => answer(403, SECONDARY, { 'retry-after': '1' }),
  ],
  ['403 of a secondary limit without', () => answer(403, SECONDARY)],
  ['422 for spam', () => answer(422, 'Validation Failed: this endpoint has been spammed')],
];

/** Repeated as often as asked: no try can help. */
const LASTING: [string, () => Fault, RegExp][] = [
  ['400', () => answer(400, 'Problems parsing JSON'), /Problems parsing JSON/],
  ['403', () => answer(403, 'Forbidden'), /Forbidden/],
  ['410', () => answer(410, 'Gone'), /Gone/],
  ['422', () => answer(422, 'Invalid request.'), /Invalid request/],
  ['451', () => answer(451, 'Repository access blocked'), /Repository access blocked/],
  [
    'a web page with 200',
    () => ({ kind: 'answer', status: 200, body: '<!DOCTYPE html><title>Hi</title>' }),
    /not a GitHub API/,
  ],
  [
    'a web page with 404',
    () => ({ kind: 'answer', status: 404, body: '<!DOCTYPE html><title>Hi</title>' }),
    /not a GitHub API/,
  ],
  [
    '429 with an hour to wait',
    () => answer(429, 'Too Many Requests', { 'retry-after': '3600' }),
    /ends at \d{4}-/,
  ],
  [
    'a primary limit for an hour',
    () =>
      answer(403, 'API rate limit exceeded', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(inSeconds(3_600)),
      }),
    /ends at \d{4}-/,
  ],
  [
    'a redirect to another host',
    () => ({ kind: 'redirect', status: 307, location: 'http://127.0.0.1:9/' }),
    /has moved/,
  ],
];

const toMethod = (call: string): string => call.split(' ')[0] ?? '';

/** How many requests to mint were made. */
const countMints = (calls: readonly string[]): number =>
  calls.filter((call) => call.startsWith('POST ')).length;

interface Outcome {
  fault: string;
  outcome: string;
}

/** All rows at the same time: most of the time is spent in waiting for the next try. */
async function runAll<Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[],
  begin: () => Promise<Story>,
  run: (story: Story, row: Row) => Promise<string>,
): Promise<Outcome[]> {
  return Promise.all(
    rows.map(async (row) => ({ fault: row[0], outcome: await run(await begin(), row) })),
  );
}

stories('a fault at GitHub:', (get, begin) => {
  test('main survives each passing fault, repeats only the failed call, and leaves no token behind', async () => {
    const outcomes = await runAll(PASSING, begin, async (story, [, toFault]) => {
      story.github.faults.add({ on: MINT, then: toFault() });
      const main = await story.main(READ);
      const post = await story.post(main);
      const waited = /trying again in [\d.]+ s/.test(main.lines[0] ?? '')
        ? 'waits'
        : 'does not wait';
      return `${main.exitCode}: ${main.calls.map(toMethod).join()}, ${waited}; ${post.calls.map(toMethod).join()}, ${story.livingTokens} left`;
    });
    const revoked = (fault: string): string =>
      fault === 'a body that is cut off' ? 'DELETE,DELETE' : 'DELETE';
    const outcome = (fault: string): string => `0: GET,POST,POST, waits; ${revoked(fault)}, 0 left`;
    expect(outcomes).toEqual(PASSING.map(([fault]) => ({ fault, outcome: outcome(fault) })));
  });

  test('post survives each passing fault', async () => {
    const outcomes = await runAll(PASSING, begin, async (story, [, toFault]) => {
      const main = await story.main(READ);
      story.github.faults.add({ on: REVOKE, then: toFault() });
      const post = await story.post(main);
      return `${post.calls.map(toMethod).join()}, ${post.warning.length} warnings, ${story.livingTokens} left`;
    });
    // The revocation behind a cut reply was done: one 401 is not believed of so young a token.
    const toMethods = (fault: string) =>
      fault === 'a body that is cut off' ? 'DELETE,DELETE,DELETE' : 'DELETE,DELETE';
    const expected = PASSING.map(([fault]) => ({
      fault,
      outcome: `${toMethods(fault)}, 0 warnings, 0 left`,
    }));
    expect(outcomes).toEqual(expected);
  });

  test('main fails at once on each lasting fault', async () => {
    const outcomes = await runAll(LASTING, begin, async (story, [, toFault, words]) => {
      story.github.faults.add({ on: MINT, times: Infinity, then: toFault() });
      const main = await story.main(READ);
      expect(main.error).toEqual([expect.stringMatching(words)]);
      return `${main.exitCode}: ${main.calls.map(toMethod).join()}, ${story.livingTokens} left`;
    });
    expect(outcomes).toEqual(LASTING.map(([fault]) => ({ fault, outcome: '1: GET,POST, 0 left' })));
  });

  test('post warns at once on each lasting fault', async () => {
    const outcomes = await runAll(LASTING, begin, async (story, [, toFault, words]) => {
      const main = await story.main(READ);
      story.github.faults.add({ on: REVOKE, times: Infinity, then: toFault() });
      const post = await story.post(main);
      expect(post.warning).toEqual([expect.stringMatching(words)]);
      return post.calls.map(toMethod).join();
    });
    expect(outcomes).toEqual(LASTING.map(([fault]) => ({ fault, outcome: 'DELETE' })));
  });

  test('main asks once more, and only once, for an installation that a replica does not know yet', async () => {
    const story = get();
    story.github.faults.add({ on: MINT, then: answer(404, 'Not Found') });
    const once = await story.main(READ);
    expect(once.exitCode).toBe(0);
    expect(countMints(once.calls)).toBe(2);
    story.github.faults.add({ on: MINT, times: Infinity, then: answer(404, 'Not Found') });
    const always = await story.main(READ);
    expect(always.exitCode).toBe(1);
    expect(countMints(always.calls)).toBe(2);
    const withId = await story.main({
      ...READ,
      repositories: 'hello',
      'installation-id': String(story.world.installations[0]?.id),
    });
    expect(countMints(withId.calls)).toBe(1);
  });

  test('main waits for a key that GitHub does not know yet', async () => {
    const story = get();
    story.github.faults.add({
      on: MINT,
      then: answer(401, 'Integration must generate a public key'),
    });
    const main = await story.main(READ);
    expect(main.exitCode).toBe(0);
    expect(countMints(main.calls)).toBe(2);
  });
});

stories('the clock', (get) => {
  test.each([
    ['an hour ahead', -3_600_000, /36\d\d s ahead of GitHub's/],
    ['an hour behind', 3_600_000, /3[56]\d\d s behind GitHub's/],
    ['90 seconds ahead', -90_000, /9\d s ahead/],
  ])(
    'follows GitHub when the runner is %s, for the look-up and the mint alike',
    async (_, offsetMs, words) => {
      const story = get();
      story.github.clock.offsetMs = offsetMs;
      const main = await story.main(READ);
      expect(main.calls.map((call) => call.split(' ')[0])).toEqual(['GET', 'GET', 'POST']);
      expect(main.warning).toEqual([expect.stringMatching(words)]);
      const post = await story.post(main);
      expect(post.warning).toEqual([]);
      expect(story.livingTokens).toBe(0);
    },
  );

  test.each([31_000, -31_000])('is left alone when it is off by %i ms', async (offsetMs) => {
    const story = get();
    story.github.clock.offsetMs = offsetMs;
    const main = await story.main(READ);
    expect(main.calls).toHaveLength(2);
    expect(main.warning).toEqual([]);
  });

  test('is not set by a date more than 24 hours away, and the step says so', async () => {
    const story = get();
    story.github.clock.offsetMs = 25 * 3_600_000;
    const main = await story.main(READ);
    expect(main.error).toEqual([
      expect.stringMatching(/more than 24 hours away from the runner's.*#clock$/),
    ]);
    expect(main.calls).toHaveLength(1);
    expect(main.warning).toEqual([]);
  });

  test('is corrected by a mint, too', async () => {
    const story = get();
    story.github.clock.offsetMs = -3_600_000;
    const main = await story.main({
      ...READ,
      repositories: 'hello',
      'installation-id': String(story.world.installations[0]?.id),
    });
    expect(main.exitCode).toBe(0);
    expect(countMints(main.calls)).toBe(2);
  });
});

stories('a revocation', (get) => {
  const on = 'DELETE /installation/token';

  test.each([200, 202])('does not count as done when the answer is %i', async (status) => {
    const story = get();
    const main = await story.main();
    story.github.faults.add({ on, times: Infinity, then: { kind: 'answer', status, body: {} } });
    const post = await story.post(main);
    expect(post.warning).toEqual([
      expect.stringMatching(
        /^The token for octo-org may still be alive\. Revoking the token failed: .*#unexpected-reply/,
      ),
    ]);
  });

  test.each([
    "'Issued at' claim ('iat') must be an Integer",
    'Integration must generate a public key',
    'No',
  ])('counts as done when the answer is 401, whatever the message: %s', async (message) => {
    const story = get();
    const main = await story.main();
    const headers = { date: new Date(0).toUTCString() };
    story.github.faults.add({
      on,
      times: Infinity,
      then: { kind: 'answer', status: 401, headers, body: { message } },
    });
    const post = await story.post(main);
    expect(post.warning).toEqual([]);
    // Twice: one 401 is not believed of so young a token.
    expect(post.calls).toHaveLength(2);
  });
});
