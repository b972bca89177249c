/** What a text may hold, in any input of any action: not too much, and nothing that nobody sees. */
import { expect, test } from '@jest/globals';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { bodyOf, saidBy } from '../../support/reading.ts';
import { stories, type Story } from '../../support/story.ts';

const MINT = /^POST \/app\/installations\/\d+\/access_tokens$/;

/** Inputs with which each action works. */
function toGoodInputs(story: Story): Record<string, Record<string, string>> {
  const app = { 'client-id': story.app.clientId, 'private-key': story.key.pem };
  const { ofParent, ofToken, ofUser } = addOAuthAccounts(story);
  return {
    main: { ...app, permissions: 'contents: read' },
    'user-token': { ...ofParent, permissions: 'contents: read' },
    'oauth-token': ofToken,
    'oauth-authorization': { ...ofUser, scopes: 'gist' },
    'app-jwt': app,
  };
}

stories('the text of an input', (get) => {
  test.each([
    ['main', 'permissions', 20_000],
    ['main', 'repositories', 100_000],
    ['main', 'repository-ids', 100_000],
    ['main', 'private-key', 100_000],
    ['main', 'permission-contents', 4_096],
    ['main', 'github-api-url', 4_096],
    ['user-token', 'access-token', 4_096],
    ['oauth-token', 'required-scopes', 4_096],
    ['oauth-authorization', 'password', 4_096],
    ['oauth-authorization', 'note', 4_096],
    ['app-jwt', 'app-id', 4_096],
  ])('is refused in %s when %s is longer than %p characters', async (action, input, length) => {
    const story = get();
    const { 'client-id': clientId, ...others } = toGoodInputs(story)[action] ?? {};
    const inputs = { ...others, ...(input === 'app-id' ? {} : { 'client-id': clientId ?? '' }) };
    const main = await story.run(action, { ...inputs, [input]: '/'.repeat(length + 1) });
    expect(main.error).toEqual([
      expect.stringMatching(
        `^Input '${input}' has ${length + 1} characters, but at most ${length} are accepted\\. `,
      ),
    ]);
    expect(main.calls).toEqual([]);
  });

  test('has room for 500 repositories with long names', async () => {
    const story = get();
    const names = Array.from(
      { length: 500 },
      (_, index) => `${'r'.repeat(97)}${String(index).padStart(3, '0')}`,
    );
    for (const name of names) story.world.addRepository({ owner: 'octo-org', name });
    const repositories = JSON.stringify(
      names.map((name) => `octo-org/${name}`),
      null,
      2,
    );
    const main = await story.main({ repositories, permissions: 'contents: read' });
    expect(main.error).toEqual([]);
    expect(bodyOf(main, MINT)).toMatchObject({ repositories: names });
  });

  test.each([
    ['main', 'owner', 'octo\u200B-org', 'U+200B'],
    ['main', 'repositories', 'hello\nsi\u2060te', 'U+2060'],
    ['main', 'permissions', 'con\u200Etents: read', 'U+200E'],
    ['main', 'permission-issues', 're\u00ADad', 'U+00AD'],
    ['main', 'client-id', 'Iv23\u202Eli', 'U+202E'],
    ['main', 'on-missing-credentials', 'sk\u0008ip', 'U+0008'],
    ['user-token', 'access-token', 'ghu_\uFEFFx', 'U+FEFF'],
    ['oauth-token', 'client-secret', 'ab\u200Dcd', 'U+200D'],
    ['oauth-authorization', 'password', 'correct\u2063horse', 'U+2063'],
    ['oauth-authorization', 'scopes', 'gi\u180Est', 'U+180E'],
    ['app-jwt', 'lifetime-seconds', '6\u{E0020}0', 'U+E0020'],
  ])(
    'is refused in %s when %s has an invisible character inside, and the message names the character',
    async (action, input, text, name) => {
      const story = get();
      const main = await story.run(action, { ...toGoodInputs(story)[action], [input]: text });
      expect(main.error).toEqual([
        expect.stringContaining(
          `Input '${input}' contains the invisible character ${name} at position `,
        ),
      ]);
      expect(main.calls).toEqual([]);
    },
  );

  test('is not shown when it is a key with an invisible character, which the message names', async () => {
    const story = get();
    const [first = '', second = ''] = story.key.pem.split('\n').slice(1);
    const key = story.key.pem.replace(second, `${second.slice(0, 30)}\u200B${second.slice(30)}`);
    const main = await story.main({ 'private-key': key });
    expect(main.error).toEqual([
      expect.stringMatching(/^Input 'private-key' contains the invisible character U\+200B/),
    ]);
    for (const line of [first, second.slice(0, 30), second.slice(30)])
      expect(saidBy(main)).not.toContain(line);
  });

  test.each(['main', 'user-token', 'oauth-token', 'oauth-authorization', 'app-jwt'])(
    'may have invisible characters at its ends in %s',
    async (action) => {
      const story = get();
      const inputs = Object.entries(toGoodInputs(story)[action] ?? {});
      const main = await story.run(
        action,
        Object.fromEntries(
          inputs.map(([input, text]) => [input, `\u200B\u2060${text}\u00AD\uFEFF\n\u200E`]),
        ),
      );
      expect(main.error).toEqual([]);
      expect(main.exitCode).toBe(0);
    },
  );

  test('may have invisible characters at the ends of each line', async () => {
    const main = await get().main({
      repositories: 'hello\u200B\n\u200Bsite',
      permissions: '\u2060contents: read\u200B\n',
    });
    expect(bodyOf(main, MINT)).toEqual({
      repositories: ['hello', 'site'],
      permissions: { contents: 'read' },
    });
  });

  test.each([
    ['repositories', /holds no entry/],
    ['repository-ids', /holds no entry/],
    ['owner', /holds only blanks/],
    ['permissions', /holds no permission/],
    ['permission-issues', /no usable level/],
  ])(
    'does not count as missing when it holds only invisible characters: %s',
    async (input, message) => {
      const main = await get().main({ [input]: '\u200B\u2060' });
      expect(main.error).toEqual([expect.stringMatching(message)]);
      expect(main.calls).toEqual([]);
    },
  );

  test('may have an emoji in a comment or a note', async () => {
    const story = get();
    const main = await story.main({ permissions: 'contents: read # ⚠️ by 👩‍💻' });
    expect(main.error).toEqual([]);
    const inputs = { ...toGoodInputs(story)['oauth-authorization'], note: '👩‍💻 ⚠️' };
    const create = await story.run('oauth-authorization', inputs);
    expect(bodyOf(create, /^PUT /)).toMatchObject({ note: '👩‍💻 ⚠️' });
  });

  test.each([
    ['user-token', 'access-token', '"ghu_x"'],
    ['oauth-token', 'access-token', "'gho_x'"],
    ['oauth-token', 'client-secret', '`0123456789`'],
    ['oauth-authorization', 'otp', '"123456"'],
  ])('is refused in %s when %s is in quotes', async (action, input, text) => {
    const story = get();
    const main = await story.run(action, { ...toGoodInputs(story)[action], [input]: text });
    expect(main.error).toEqual([
      expect.stringMatching(
        `^Input '${input}' is in quotes\\. Store the secret again without them\\.`,
      ),
    ]);
    expect(main.masks).toContain(text.slice(1, -1));
    expect(main.calls).toEqual([]);
  });
});
