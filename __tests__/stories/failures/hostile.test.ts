/**
 * A GitHub that answers with malice: none of its words becomes a command, a secret in the clear, or
 * Markdown.
 */
import { expect, test } from '@jest/globals';
import { saidBy } from '../../support/reading.ts';
import { stories } from '../../support/story.ts';

const READ = { permissions: 'contents: read' };
const INHERIT = { permissions: 'inherit' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const LOOK_UP = 'GET /repos/{owner}/{repo}/installation';
const REVOKE = 'DELETE /installation/token';

type Body = Record<string, unknown>;

stories('a hostile GitHub', (get) => {
  test.each([
    '::error::pwned',
    '\n::error::pwned',
    '\r::set-output name=token::evil',
    '\u2028::error::pwned',
    '##[set-output name=token]evil',
    '\u001b[31mred\u0007',
  ])('cannot give commands to the runner in a refusal: %j', async (message) => {
    const story = get();
    story.github.faults.add({
      on: LOOK_UP,
      then: { kind: 'answer', status: 502, body: { message } },
    });
    const main = await story.main(READ);
    expect(main.exitCode).toBe(0);
    expect(main.error).toEqual([]);
    expect(main.others).toEqual([]);
    expect(main.outputs['token']).toMatch(/^ghs_/);
    expect(main.lines[0]).toMatch(/ failed \(.*trying again/);
    expect(main.stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test.each<[string, string, Body, Record<string, string>]>([
    ['the account', LOOK_UP, { account: { login: 'x\n::error::pwned' } }, READ],
    ['the app', LOOK_UP, { app_slug: '##[error]pwned' }, READ],
    ['the end of the token', MINT, { expires_at: '::error::pwned' }, READ],
    ['the end of the token, in a second line', MINT, { expires_at: 'x\n::error::pwned' }, READ],
    ['the end of the token, in the older form', MINT, { expires_at: '##[error]pwned' }, READ],
    ['a permission', MINT, { permissions: { '##[set-output name=token]pwned': 'read' } }, INHERIT],
    ['a level', MINT, { permissions: { contents: 'x\n::error::pwned' } }, INHERIT],
    ['a repository', MINT, { repositories: [{ id: 1, full_name: 'x/y\n::error::pwned' }] }, READ],
  ])(
    'is not quoted in what the step says about %s, and no token stays alive',
    async (_, on, fields, inputs) => {
      const story = get();
      story.github.faults.add({
        on,
        then: { kind: 'change', change: (body) => ({ ...body, ...fields }) },
      });
      const main = await story.main(inputs);
      expect(main.error).toEqual([expect.stringMatching(/#(unexpected-reply|grant-mismatch)$/)]);
      expect(main.others).toEqual([]);
      expect(story.livingTokens).toBe(0);
      expect(main.stdout).not.toContain('pwned');
    },
  );

  test('cannot break the check of the grant with 400,000 repositories', async () => {
    const story = get();
    const repositories = Array(400_000).fill({ full_name: 'a/b' });
    const change = (body: Body): unknown => ({ ...body, repositories });
    story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    const main = await story.main(READ);
    expect(main.error).toEqual([
      expect.stringMatching(/repository a\/b, which was not asked for.*#grant-mismatch$/),
    ]);
    expect(story.livingTokens).toBe(0);
  });

  test('cannot break the check of the grant with permissions nested 100,000 deep', async () => {
    const story = get();
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const change = (body: Body): unknown =>
      JSON.stringify({ ...body, permissions: 0 }).replace(
        '"permissions":0',
        `"permissions":${nested}`,
      );
    story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    const main = await story.main(READ);
    expect(main.error).toEqual([
      expect.stringMatching(/a permission that is not of the form.*#grant-mismatch$/),
    ]);
    expect(story.livingTokens).toBe(0);
  });

  test('cannot get lines or Markdown into the summary', async () => {
    const story = get();
    const slug = 'x\n\n# Heading\n![](http://evil.example) <b>*_|`';
    const change = (body: Body): unknown => ({ ...body, app_slug: slug });
    story.github.faults.add({ on: LOOK_UP, then: { kind: 'change', change } });
    const main = await story.main(READ);
    expect(main.error).toEqual([expect.stringMatching(/#unexpected-reply$/)]);
    expect(main.summary).toBe('');
    expect(story.livingTokens).toBe(0);
  });

  test('cannot have the JWT printed by repeating it in a refusal', async () => {
    const story = get();
    const then = {
      kind: 'change',
      status: 403,
      change: () => ({ message: `You sent ${lastCredential(story.github.requests)}, no less` }),
    } as const;
    story.github.faults.add({ on: MINT, times: Infinity, then });
    const main = await story.main(READ);
    expect(main.exitCode).toBe(1);
    const mint = main.requests.find(({ path }) => path.endsWith('/access_tokens'));
    const jwt = (mint?.headers.authorization ?? '?').replace(/^Bearer /, '');
    expect(main.masks).toContain(jwt);
    expect(saidBy(main)).not.toContain(jwt);
  });

  test('cannot have the token printed, or written to the summary, by repeating it', async () => {
    const story = get();
    const change = (body: Body): unknown => ({
      ...body,
      permissions: { contents: 'read', [String(body['token'])]: 'read' },
    });
    story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    story.github.faults.add({ on: REVOKE, times: Infinity, then: { kind: 'answer', status: 403 } });
    const main = await story.main(READ);
    const [token] = [...story.world.tokens.keys()];
    expect(main.exitCode).toBe(1);
    expect(token).toMatch(/^ghs_/);
    expect(saidBy(main)).not.toContain(token);
    expect(main.stdout).toContain('***');
  });
});

function lastCredential(
  requests: readonly { headers: { authorization?: string | undefined } }[],
): string {
  return (requests.at(-1)?.headers.authorization ?? '').replace(/^Bearer /, '');
}
