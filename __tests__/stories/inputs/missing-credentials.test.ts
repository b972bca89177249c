/**
 * No id or no key, as in runs of forks and of Dependabot: a failure that says so, or a green end on
 * demand.
 */
import { expect, test } from '@jest/globals';
import { stories } from '../../support/story.ts';

const MISSING: [string, Record<string, string>, RegExp][] = [
  [
    'neither id nor key',
    { 'client-id': '', 'app-id': '', 'private-key': '' },
    /'client-id' or 'app-id' and 'private-key' are empty/,
  ],
  ['no key', { 'client-id': 'Iv23li' }, /'private-key' is empty/],
  ['a blank key', { 'client-id': 'Iv23li', 'private-key': ' \n' }, /'private-key' is empty/],
  ['no id', { 'private-key': 'x' }, /'client-id' or 'app-id' is empty/],
];

stories('missing credentials', (get) => {
  test.each(MISSING)(
    'fail the step with %s, and the message mentions forks and Dependabot',
    async (_, inputs, message) => {
      const main = await get().run('main', inputs);
      expect(main.exitCode).toBe(1);
      expect(main.error[0]).toMatch(message);
      expect(main.error[0]).toMatch(/forks.*Dependabot/);
      expect(main.calls).toEqual([]);
    },
  );

  test.each(MISSING)(
    'let the step succeed with one notice and no outputs when it may be skipped: %s',
    async (_, inputs, message) => {
      const story = get();
      const main = await story.run('main', {
        ...inputs,
        'on-missing-credentials': 'skip',
        repositories: ',',
      });
      expect(main.exitCode).toBe(0);
      expect(main.outputs).toEqual({});
      expect(main.calls).toEqual([]);
      expect(main.warning).toEqual([]);
      expect(main.notice).toEqual([expect.stringMatching(message)]);
      expect(main.notice[0]).toMatch(/forks.*Dependabot/);
      const post = await story.post(main);
      expect(post.calls).toEqual([]);
      expect(post.warning).toEqual([]);
    },
  );

  test('do not excuse a typo in the name of an input', async () => {
    const main = await get().run('main', {
      'on-missing-credentials': 'skip',
      'permissions-contents': 'read',
    });
    expect(main.error).toEqual([
      expect.stringMatching(/'permissions-contents'.*'permission-contents'/),
    ]);
  });
});
