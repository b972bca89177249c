/**
 * A cancelled job: nothing is handed over, what was minted is revoked, and what cannot be undone is
 * reported.
 */
import { expect, test } from '@jest/globals';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { sendAt } from '../../support/signals.ts';
import { stories, type StoryStep } from '../../support/story.ts';

const READ = { permissions: 'contents: read' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const SCOPE = 'POST /applications/{client_id}/token/scoped';
const CREATE = 'PUT /authorizations/clients/{client_id}/{fingerprint}';
const LIST = 'GET /authorizations';
const TOKEN = '/applications/{client_id}/token';
const CANCELLED = expect.stringMatching(/the job was cancelled.*#cancelled$/);
/** Long enough for the signal to arrive before the reply does. */
const LATE = { kind: 'slow', delayMs: 700 } as const;

function expectNothingHandedOver(step: StoryStep): void {
  expect(step.exitCode).toBe(1);
  expect(step.error).toEqual([CANCELLED]);
  expect(step.outputs).toEqual({});
  expect(step.summary).toBe('');
  expect(step.lines.join('\n')).not.toMatch(/^(Minted|Created|The token of)/m);
}

stories('a cancelled job', (get) => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'gets no token whose reply comes after %s',
    async (signal) => {
      const story = get();
      story.github.faults.add({ on: MINT, then: LATE });
      const main = await story.main(READ, { onStart: sendAt(MINT, story, signal) });
      expectNothingHandedOver(main);
      expect(main.calls.at(-1)).toBe('DELETE /installation/token');
      expect(story.livingTokens).toBe(0);
    },
  );

  test('gets no token with skip-token-revoke, and post revokes the one that the step could not', async () => {
    const story = get();
    story.github.faults.add({ on: MINT, then: LATE });
    const refusal = { kind: 'answer', status: 403 } as const;
    story.github.faults.add({ on: 'DELETE /installation/token', times: Infinity, then: refusal });
    const inputs = { ...READ, 'skip-token-revoke': 'true' };
    const main = await story.main(inputs, { onStart: sendAt(MINT, story, 'SIGINT') });
    expectNothingHandedOver(main);
    expect(story.livingTokens).toBe(1);
    story.github.faults.clear();
    await story.post(main);
    expect(story.livingTokens).toBe(0);
  });

  test('gets no token for any of several owners', async () => {
    const story = get();
    story.github.faults.add({ on: MINT, times: 2, then: LATE });
    const inputs = {
      ...READ,
      repositories: 'hello, octocat/dotfiles',
      'skip-token-revoke': 'true',
    };
    expectNothingHandedOver(
      await story.main(inputs, { onStart: sendAt(MINT, story, 'SIGINT', { times: 2 }) }),
    );
    expect(story.livingTokens).toBe(0);
  });

  test('gets no scoped user token', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    story.github.faults.add({ on: SCOPE, then: LATE });
    const inputs = { ...accounts.ofParent, ...READ, 'skip-token-revoke': 'true' };
    expectNothingHandedOver(
      await story.run('user-token', inputs, { onStart: sendAt(SCOPE, story, 'SIGINT') }),
    );
    expect(accounts.living).toEqual([]);
    expect(accounts.isAlive(accounts.parent.text)).toBe(true);
  });

  test('gets no token of an authorization, and no list of authorizations', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    story.github.faults.add({ on: CREATE, then: LATE });
    const create = { ...accounts.ofUser, scopes: 'gist' };
    const onCreate = sendAt(CREATE, story, 'SIGINT');
    expectNothingHandedOver(await story.run('oauth-authorization', create, { onStart: onCreate }));
    expect(accounts.living).toEqual([]);
    story.github.faults.add({ on: LIST, then: LATE });
    const list = { ...accounts.ofUser, operation: 'list' };
    const onList = sendAt(LIST, story, 'SIGINT');
    expectNothingHandedOver(await story.run('oauth-authorization', list, { onStart: onList }));
  });

  test('gets no report on a token that has not changed', async () => {
    const story = get();
    const { ofToken } = addOAuthAccounts(story);
    story.github.faults.add({ on: `POST ${TOKEN}`, then: LATE });
    const onStart = sendAt(`POST ${TOKEN}`, story, 'SIGINT');
    expectNothingHandedOver(await story.run('oauth-token', ofToken, { onStart }));
  });

  test('gets the new token of a reset, because the old one is dead', async () => {
    const story = get();
    const { ofToken, token, isAlive } = addOAuthAccounts(story);
    story.github.faults.add({ on: `PATCH ${TOKEN}`, then: LATE });
    const onStart = sendAt(`PATCH ${TOKEN}`, story, 'SIGINT');
    const main = await story.run('oauth-token', { ...ofToken, operation: 'reset' }, { onStart });
    expect(main.error).toEqual([]);
    expect(isAlive(ofToken['access-token'])).toBe(false);
    expect(main.outputs['token']).toBe(token.text);
  });

  test.each([
    ['revoke', `DELETE ${TOKEN}`, 'The token was revoked.'],
    [
      'revoke-grant',
      'DELETE /applications/{client_id}/grant',
      expect.stringMatching(/^The grant was deleted/),
    ],
  ])('reports %s, which cannot be undone', async (operation, endpoint, line) => {
    const story = get();
    const { ofToken } = addOAuthAccounts(story);
    story.github.faults.add({ on: endpoint, then: LATE });
    const onStart = sendAt(endpoint, story, 'SIGINT');
    const main = await story.run('oauth-token', { ...ofToken, operation }, { onStart });
    expect(main.lines).toEqual([line]);
    expect(main.exitCode).toBe(0);
  });

  test('stops waiting for the next try at once', async () => {
    const story = get();
    const then = { kind: 'answer', status: 429, headers: { 'retry-after': '30' } } as const;
    story.github.faults.add({ on: MINT, times: Infinity, then });
    const main = await story.main(READ, {
      onStart: sendAt(MINT, story, 'SIGINT', { delayMs: 200 }),
    });
    expect(main.error).toEqual([CANCELLED]);
    expect(main.durationMs).toBeLessThan(25_000);
  });
});
