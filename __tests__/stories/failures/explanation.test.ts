/**
 * What is looked up to explain a failure: who is to blame, with no more requests than that is
 * worth.
 */
import { expect, test } from '@jest/globals';
import { stories, type Story } from '../../support/story.ts';

stories('an explanation', (get) => {
  const named = (names: readonly string[]): Record<string, string> => ({
    repositories: names.join(','),
  });
  const many = Array.from({ length: 9 }, (_, index) => `many-${String(index)}`);

  const addMany = ({ world }: Story): void => {
    for (const name of many) world.addRepository({ owner: 'octo-org', name, private: true });
  };

  test('looks for inaccessible repositories among the first ten', async () => {
    const story = get();
    addMany(story);
    const main = await story.main(named(['nothing', ...many, 'hello', 'nowhere']));
    expect(main.error[0]).toMatch(/Not in the installation: octo-org\/nothing\./);
    expect(main.calls.filter((call) => call.startsWith('GET /repos/'))).toHaveLength(1 + 10);
  });

  test('does not blame a repository that was found', async () => {
    const story = get();
    addMany(story);
    const main = await story.main(named(['hello', ...many, 'nothing', 'nowhere']));
    expect(main.error[0]).toMatch(
      /is not in the installation: octo-org\/nothing, octo-org\/nowhere\./,
    );
    expect(main.calls.filter((call) => call.startsWith('GET /repos/'))).toHaveLength(1 + 10);
  });

  test('makes three requests at most, even when they fail', async () => {
    const story = get();
    const then = { kind: 'answer', status: 500, body: { message: 'Oops' } } as const;
    story.github.faults.add({ on: 'GET /users/{username}/installation', times: Infinity, then });
    story.github.faults.add({ on: 'GET /app', times: Infinity, then });
    const main = await story.main({ repositories: 'stranger/cave' });
    expect(main.error[0]).toMatch(/Not Found \(HTTP 404/);
    expect(main.requests.length).toBeLessThanOrEqual(1 + 3);
  });
});
