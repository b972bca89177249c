/**
 * A runner that does not give a step what it needs: the true cause is named before anything else is
 * looked at.
 */
import { describe, expect, test } from '@jest/globals';
import { toOldNodeFlag } from '../../support/old-node.ts';
import { stories, type Story } from '../../support/story.ts';

const STEPS = ['main', 'user-token', 'oauth-token', 'oauth-authorization', 'app-jwt', 'current'];

function toInputs({ app, key }: Story): Record<string, string> {
  return { 'client-id': app.clientId, 'private-key': key.pem, permissions: 'contents: read' };
}

stories('an older Node', (get) => {
  const env = { NODE_OPTIONS: toOldNodeFlag('16.20.2') };

  test.each(STEPS)('is refused by %s, which names the ones that it needs', async (name) => {
    const step = await get().run(name, {}, { env });
    expect(step.error).toEqual([
      expect.stringMatching(
        /^The action runs on Node 16\.20\.2, but needs Node 24, or 18 at least\..*#runner$/,
      ),
    ]);
    expect(step.calls).toEqual([]);
  });

  test('causes a warning in post', async () => {
    const story = get();
    const main = await story.main(toInputs(story));
    const post = await story.post(main, { env });
    expect(post.warning).toEqual([expect.stringMatching(/^The action runs on Node 16\.20\.2/)]);
  });

  test.each(['18.20.8', '20.20.2'])('of version %s is new enough', async (version) => {
    const story = get();
    const main = await story.main(toInputs(story), {
      env: { NODE_OPTIONS: toOldNodeFlag(version) },
    });
    expect(main.error).toEqual([]);
  });

  test('reads the numbers in a JSON array as they are written', async () => {
    const story = get();
    const main = await story.main(
      { ...toInputs(story), repositories: '[1.0, 22]' },
      { env: { NODE_OPTIONS: toOldNodeFlag('20.20.2') } },
    );
    expect(main.error).toEqual([expect.stringMatching(/octo-org\/1\.0, octo-org\/22\b/)]);
  });
});

stories('a shell between the runner and Node', (get) => {
  describe.each(STEPS)('%s', (name) => {
    test.each([
      [
        'has dropped each input with a hyphen',
        { owner: 'octo-org', repositories: 'hello', enterprise: '' },
      ],
      ['has left no input at all', {}],
    ])('is reported when it %s', async (_, inputs) => {
      const step = await get().run(name, inputs);
      expect(step.error).toEqual([
        expect.stringMatching(
          /^No input with a hyphen in its name has reached the step: .*'sh'.*#runner$/,
        ),
      ]);
      expect(step.error[0]).not.toMatch(/fork/);
      expect(step.calls).toEqual([]);
    });
  });
});

stories('the link at the end of a message', (get) => {
  const REPOSITORY = 'https://github.com/octo-org/scoped-token/blob';
  const PAGE = 'docs/troubleshooting.md#repositories';

  test.each([
    ['on github.com', {}, `${REPOSITORY}/v1/${PAGE}`],
    ['on ghe.com', { GITHUB_SERVER_URL: 'https://octo.ghe.com' }, `${REPOSITORY}/v1/${PAGE}`],
    [
      'on Enterprise Server',
      { GITHUB_SERVER_URL: 'https://github.example' },
      `${REPOSITORY}/v1/${PAGE}`,
    ],
    [
      'on Gitea and Forgejo',
      { GITHUB_SERVER_URL: 'https://git.example/' },
      `${REPOSITORY}/v1/${PAGE}`,
    ],
    ['at a branch', { GITHUB_ACTION_REF: 'fix/#1' }, `${REPOSITORY}/fix/%231/${PAGE}`],
    ['without a version', { GITHUB_ACTION_REF: '' }, `${REPOSITORY}/HEAD/${PAGE}`],
    ['in a local action', { GITHUB_ACTION_REPOSITORY: '' }, PAGE],
    ['of an action with no repository of a known form', { GITHUB_ACTION_REPOSITORY: './x' }, PAGE],
  ])('is right %s', async (_, env, link) => {
    const story = get();
    const main = await story.main({ ...toInputs(story), repositories: '../x' }, { env });
    expect(main.error[0]?.split(' See ')[1]).toBe(link);
  });
});
