/** A GitHub that answers with malice: none of its words becomes a command, a secret in the clear, or Markdown. */
import { expect, test } from '@jest/globals';
import { stories } from '../support/story.ts';

const READ = { permissions: 'contents: read' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const LOOK_UP = 'GET /repos/{owner}/{repo}/installation';
const REVOKE = 'DELETE /installation/token';

/** Without the lines that mask. */
const saidOf = (stdout: string): string => stdout.replace(/^::add-mask::.*$/gm, '');

stories('a hostile GitHub', (get) => {
  test.each([
    ['::error::pwned', /failed/],
    ['\n::error::pwned', /failed/],
    ['\r::set-output name=token::evil', /failed/],
    ['\u2028::error::pwned', /failed/],
    ['##[set-output name=token]evil', /failed/],
    ['\u001b[31mred\u0007', /failed/],
  ])('cannot speak to the runner in the words of a refusal: %j', async (message, expected) => {
    const story = get();
    story.github.faults.add({ on: LOOK_UP, then: { kind: 'answer', status: 502, body: { message } } });
    const main = await story.main(READ);
    expect([main.exitCode, main.error, main.others]).toEqual([0, [], []]);
    expect(main.outputs['token']).toMatch(/^ghs_/);
    expect(main.lines[0]).toMatch(expected);
    expect(main.stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test.each(['::error::pwned', 'x\n::error::pwned', '##[error]pwned'])(
    'cannot speak to the runner in a field: %j',
    async (words) => {
      const story = get();
      const change = (body: Record<string, unknown>): unknown => ({ ...body, expires_at: words });
      story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
      const main = await story.main(READ);
      expect(main.error.join()).not.toMatch(/^pwned/);
      expect(main.others).toEqual([]);
    },
  );

  test('gets neither its lines nor its Markdown into the summary', async () => {
    const story = get();
    const slug = 'x\n\n# Heading\n![](http://evil.example) <b>*_|`';
    const change = (body: Record<string, unknown>): unknown => ({ ...body, app_slug: slug });
    story.github.faults.add({ on: LOOK_UP, then: { kind: 'change', change } });
    const main = await story.main(READ);
    expect(main.error).toEqual([expect.stringMatching(/#unexpected-reply$/)]);
    expect([main.summary, story.livingTokens]).toEqual(['', 0]);
  });

  test('cannot have the JWT printed in the words of a refusal', async () => {
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
    expect(saidOf(main.stdout)).not.toContain(jwt);
  });

  test('cannot have the token printed, or written to the summary, by repeating it', async () => {
    const story = get();
    const change = (body: Record<string, unknown>): unknown => ({
      ...body,
      permissions: { contents: 'read', [String(body['token'])]: 'read' },
    });
    story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    story.github.faults.add({ on: REVOKE, times: Infinity, then: { kind: 'answer', status: 403 } });
    const main = await story.main(READ);
    const [token] = [...story.world.tokens.keys()];
    expect(main.exitCode).toBe(1);
    expect(token).toMatch(/^ghs_/);
    expect(saidOf(main.stdout)).not.toContain(token);
    expect(main.stdout).toContain('***');
  });
});

function lastCredential(requests: readonly { headers: { authorization?: string | undefined } }[]): string {
  return (requests.at(-1)?.headers.authorization ?? '').replace(/^Bearer /, '');
}
