/**
 * How GitHub is asked: with which JWT, and over how many connections. `step-invariants.ts` checks
 * what holds of every request.
 */
import { expect, test } from '@jest/globals';
import { stories, type StoryStep } from '../support/story.ts';

const READ = { permissions: 'contents: read' };

/** Header and claims of the JWT of a request. */
function readJwt({ requests }: StoryStep, index: number): Record<string, unknown>[] {
  const parts = (requests[index]?.headers.authorization ?? '').replace(/^Bearer /, '').split('.');
  return parts
    .slice(0, 2)
    .map(
      (part) =>
        JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>,
    );
}

stories('the requests', (get) => {
  test.each(['id', 'clientId'] as const)(
    'are signed as the app with RS256, from a minute back to 530 s from now, by its %s',
    async (kind) => {
      const story = get();
      const id = String(story.app[kind]);
      const before = Math.floor(Date.now() / 1_000);
      const main = await story.main({ ...READ, 'client-id': id });
      const after = Math.ceil(Date.now() / 1_000);
      expect(main.requests).toHaveLength(2);
      for (const index of [0, 1]) {
        const [header, claims] = readJwt(main, index);
        expect(header).toMatchObject({ alg: 'RS256' });
        expect(claims?.['iss']).toBe(id);
        const { iat, exp } = claims as { iat: number; exp: number };
        expect(iat).toBeGreaterThanOrEqual(before - 65);
        expect(iat).toBeLessThanOrEqual(after - 60);
        expect(exp).toBeGreaterThanOrEqual(before + 530);
        expect(exp).toBeLessThanOrEqual(after + 530);
      }
    },
  );

  test('share one connection', async () => {
    const { requests } = await get().main(READ);
    expect(requests).toHaveLength(2);
    expect(new Set(requests.map(({ connection }) => connection)).size).toBe(1);
  });
});
