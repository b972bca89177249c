/**
 * A mint whose reply is lost, or no use: it does not multiply, what can be found of it is revoked,
 * the rest is a warning.
 */
import { expect, test } from '@jest/globals';
import type { Fault } from '../../../local-github/server.ts';
import type { MalformedForm } from '../../../local-github/http/malformed.ts';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { startProxy } from '../../support/proxies.ts';
import { saidBy } from '../../support/reading.ts';
import { stories, type Story, type StoryStep } from '../../support/story.ts';

const READ = { permissions: 'contents: read' };

/** A call that creates a credential, in the action that makes it. */
interface Mint {
  on: string;
  /** Runs the action; `countAlive` counts the credentials that it left. */
  prepare: (story: Story) => {
    run: (env?: Record<string, string>, inputs?: Record<string, string>) => Promise<StoryStep>;
    countAlive: () => number;
  };
}

const MINTS = {
  'the root action': {
    on: 'POST /app/installations/{installation_id}/access_tokens',
    prepare: (story) => ({
      run: (env = {}, inputs = {}) => story.main({ ...READ, ...inputs }, { env }),
      countAlive: () => story.livingTokens,
    }),
  },
  'user-token': {
    on: 'POST /applications/{client_id}/token/scoped',
    prepare: (story) => {
      const accounts = addOAuthAccounts(story);
      return {
        run: (env = {}, inputs = {}) =>
          story.run('user-token', { ...accounts.ofParent, ...READ, ...inputs }, { env }),
        countAlive: countNewTokens(accounts),
      };
    },
  },
  'oauth-token reset': {
    on: 'PATCH /applications/{client_id}/token',
    prepare: (story) => {
      const accounts = addOAuthAccounts(story);
      const own = { ...accounts.ofToken, operation: 'reset' };
      return {
        run: (env = {}, inputs = {}) => story.run('oauth-token', { ...own, ...inputs }, { env }),
        countAlive: countNewTokens(accounts),
      };
    },
  },
  'oauth-authorization': {
    on: 'PUT /authorizations/clients/{client_id}/{fingerprint}',
    prepare: (story) => {
      const accounts = addOAuthAccounts(story);
      const own = { ...accounts.ofUser, scopes: 'repo' };
      return {
        run: (env = {}, inputs = {}) =>
          story.run('oauth-authorization', { ...own, ...inputs }, { env }),
        countAlive: countNewTokens(accounts),
      };
    },
  },
} as const satisfies Record<string, Mint>;

/** How many users' tokens live that did not when this was called. */
function countNewTokens({ oauth }: ReturnType<typeof addOAuthAccounts>): () => number {
  const before = new Set(oauth.tokens.keys());
  return () => [...oauth.tokens.keys()].filter((text) => !before.has(text)).length;
}

type Action = keyof typeof MINTS;
const ACTIONS = Object.keys(MINTS) as Action[];

/** What warns of a credential that nobody knows. */
const LOST = /^GitHub may have (minted|created|replaced) .* was lost/;
const losses = ({ warning }: StoryStep): string[] => warning.filter((line) => LOST.test(line));

const countMints = ({ requests }: StoryStep): number =>
  requests.filter(({ method }) => /^(POST|PATCH|PUT)$/.test(method)).length;

const FORMS: readonly MalformedForm[] = [
  'a control character in a header',
  'two lengths',
  'a length and chunks',
  'a header that is too long',
  'chunks that cannot be read',
  'another protocol',
  'a switch of protocols',
];

/** Undici says less of what it stumbled over than Node's own client. */
const FOUND: Record<'directly' | 'through a proxy', readonly MalformedForm[]> = {
  directly: [
    'a control character in a header',
    'two lengths',
    'a length and chunks',
    'a header that is too long',
    'chunks that cannot be read',
    'a switch of protocols',
  ],
  'through a proxy': ['a control character in a header', 'chunks that cannot be read'],
};

stories('a reply to a mint that is not HTTP', (get, begin) => {
  test.each(['directly', 'through a proxy'] as const)(
    'is not asked for again, and its token is revoked or reported as perhaps alive: %s',
    async (way) => {
      const proxy = await startProxy();
      try {
        const env = way === 'directly' ? {} : { http_proxy: proxy.url };
        const outcomes = FORMS.map(async (form) => {
          const story = await begin();
          story.github.faults.add({
            on: MINTS['the root action'].on,
            times: Infinity,
            then: { kind: 'malformed', form },
          });
          const main = await story.main(READ, { env });
          expect(main.error).toEqual([expect.stringMatching(/#not-http$/)]);
          const [mints, alive] = [countMints(main), story.livingTokens];
          return { form, mints, alive, warnings: losses(main).length };
        });
        expect(await Promise.all(outcomes)).toEqual(
          FORMS.map((form) => {
            const lost = FOUND[way].includes(form) ? 0 : 1;
            return { form, mints: 1, alive: lost, warnings: lost };
          }),
        );
      } finally {
        await proxy.close();
      }
    },
  );

  test.each(ACTIONS)('is not asked for again by %s, which revokes its token', async (action) => {
    const story = get();
    const { on, prepare } = MINTS[action];
    const { run, countAlive } = prepare(story);
    const then: Fault = { kind: 'malformed', form: 'two lengths' };
    story.github.faults.add({ on, times: Infinity, then });
    const main = await run();
    expect(main.error).toEqual([expect.stringMatching(/#not-http$/)]);
    expect(countMints(main)).toBe(1);
    expect(countAlive()).toBe(0);
    expect(losses(main)).toEqual([]);
  });

  test.each(ACTIONS)('makes %s warn when its token is not in it', async (action) => {
    const story = get();
    const { on, prepare } = MINTS[action];
    const { run, countAlive } = prepare(story);
    const then: Fault = { kind: 'malformed', form: 'two lengths', isBodyLost: true };
    story.github.faults.add({ on, times: Infinity, then });
    const main = await run();
    expect(countMints(main)).toBe(1);
    expect(countAlive()).toBe(1);
    expect(losses(main)).toHaveLength(1);
  });

  test('does not keep a call that creates nothing from being repeated', async () => {
    const story = get();
    const then: Fault = { kind: 'malformed', form: 'two lengths' };
    story.github.faults.add({ on: 'GET /repos/{owner}/{repo}/installation', then });
    const main = await story.main(READ);
    expect(main.error).toEqual([]);
    story.github.faults.add({ on: 'DELETE /installation/token', times: 2, then });
    const post = await story.post(main);
    expect(post.warning).toEqual([]);
    expect(story.livingTokens).toBe(0);
  });
});

stories('a mint without a reply', (get) => {
  test.each<[string, Fault]>([
    ['a reset', { kind: 'reset', work: true }],
    ['502', { kind: 'answer', status: 502, body: 'Bad Gateway', work: true }],
  ])('is repeated after %s, with one warning that the first token may live', async (_, then) => {
    const story = get();
    story.github.faults.add({ on: MINTS['the root action'].on, times: 2, then });
    const main = await story.main(READ);
    expect(main.exitCode).toBe(0);
    expect(main.warning).toEqual([
      expect.stringMatching(/may have minted a token for octo-org.*live for up to an hour\.$/),
    ]);
    await story.post(main);
    expect(story.livingTokens).toBe(2);
  });

  test.each<[string, Fault]>([
    ['503', { kind: 'answer', status: 503 }],
    ['429', { kind: 'answer', status: 429 }],
    ['404', { kind: 'answer', status: 404, body: { message: 'Not Found' } }],
  ])('causes no such warning after %s', async (_, then) => {
    const story = get();
    story.github.faults.add({ on: MINTS['the root action'].on, then });
    const main = await story.main(READ);
    expect(main.exitCode).toBe(0);
    expect(main.warning).toEqual([]);
  });

  test('causes no such warning when GitHub was not reached', async () => {
    const story = get();
    const { run } = MINTS['user-token'].prepare(story);
    for (const env of [{}, { http_proxy: 'http://127.0.0.1:9' }]) {
      const main = await run(env, {
        'github-api-url': 'http://127.0.0.1:9',
        'timeout-seconds': '2',
      });
      expect(main.exitCode).toBe(1);
      expect(main.warning).toEqual([]);
    }
  });

  test('causes one warning in user-token', async () => {
    const story = get();
    const { on, prepare } = MINTS['user-token'];
    story.github.faults.add({ on, then: { kind: 'reset', work: true } });
    const main = await prepare(story).run();
    expect(main.exitCode).toBe(0);
    expect(losses(main)).toHaveLength(1);
  });

  test('causes none where the next try shows that nothing was created, or ends what was created', async () => {
    const story = get();
    const { on, prepare } = MINTS['oauth-authorization'];
    const { run, countAlive } = prepare(story);
    story.github.faults.add({ on, then: { kind: 'reset' } });
    const main = await run();
    expect(main.exitCode).toBe(0);
    expect(losses(main)).toEqual([]);
    const alive = countAlive();
    story.github.faults.add({ on, then: { kind: 'reset', work: true } });
    const ended = await run();
    expect(ended.error).toEqual([expect.stringMatching(/the authorization was deleted again/)]);
    expect(losses(ended)).toEqual([]);
    expect(countAlive()).toBe(alive);
  });
});

type Body = Record<string, unknown>;

stories('a token in an unexpected form of JSON', (get) => {
  test.each<[string, (token: string, body: Body) => unknown]>([
    ['a list', (_, body) => [body]],
    ['an object within', (_, body) => ({ data: { installation: body } })],
    ['a bare text', (token) => token],
    ['a bare string of JSON', (token) => `"${token}"`],
    ['another field', (token) => ({ value: token })],
    ['the name of a field', (token) => ({ [token]: true })],
    ['a list of strings', (token) => ({ tokens: ['x', token] })],
    ['deep inside', (_, body) => nest(body, 2_000)],
  ])('is masked and revoked: %s', async (_, toBody) => {
    const story = get();
    story.github.faults.add({
      on: MINTS['the root action'].on,
      times: Infinity,
      then: { kind: 'change', change: (body) => toBody(String(body['token']), body) },
    });
    const main = await story.main(READ);
    expect(main.error).toEqual([
      expect.stringMatching(/the reply (holds no token|is not JSON).*#unexpected-reply$/),
    ]);
    expect(main.masks).toContainEqual(expect.stringMatching(/^ghs_/));
    expect(story.livingTokens).toBe(0);
    expect(losses(main)).toEqual([]);
  });

  test('is masked and revoked in each action', async () => {
    const story = get();
    for (const action of ['user-token', 'oauth-token reset', 'oauth-authorization'] as const) {
      const { on, prepare } = MINTS[action];
      const { run, countAlive } = prepare(story);
      const before = countAlive();
      story.github.faults.add({ on, then: { kind: 'change', change: (body) => [body] } });
      const main = await run();
      expect(main.exitCode).toBe(1);
      expect(countAlive()).toBe(before);
    }
  });

  test('is masked and revoked, while the right one is handed over', async () => {
    const story = get();
    const other = `ghs_${'x'.repeat(36)}`;
    story.github.faults.add({
      on: MINTS['the root action'].on,
      then: { kind: 'change', change: (body) => ({ ...body, more: { token: other } }) },
    });
    const main = await story.main({ ...READ, 'skip-token-revoke': 'true' });
    expect(main.exitCode).toBe(0);
    expect(main.masks).toContain(other);
    expect(saidBy(main)).not.toContain(other);
    const post = await story.post(main);
    // Twice: one 401 is not believed of so young a token.
    const revoked = [`Bearer ${other}`, `Bearer ${other}`];
    expect(post.requests.map(({ headers }) => headers.authorization)).toEqual(revoked);
  });

  test('that cannot be found is reported as perhaps alive', async () => {
    const story = get();
    story.github.faults.add({
      on: MINTS['the root action'].on,
      then: { kind: 'answer', status: 201, body: {}, work: true },
    });
    const main = await story.main(READ);
    expect(main.exitCode).toBe(1);
    expect(losses(main)).toHaveLength(1);
  });
});

function nest(value: unknown, depth: number): unknown {
  return depth === 0 ? value : [nest(value, depth - 1)];
}

stories('a compressed reply', (get) => {
  test.each(['gzip', 'deflate', 'br'] as const)('is read: %s', async (encoding) => {
    const proxy = await startProxy();
    try {
      for (const env of [{}, { http_proxy: proxy.url }]) {
        const story = get();
        const then: Fault = { kind: 'compress', encoding };
        story.github.faults.add({ on: '*', times: Infinity, then });
        const main = await story.main(READ, { env });
        expect(main.error).toEqual([]);
        expect(main.outputs['token']).toMatch(/^ghs_/);
        expect(main.requests.map(({ headers }) => headers['accept-encoding'])).toEqual(
          main.requests.map(() => 'identity'),
        );
        const post = await story.post(main);
        expect(post.warning).toEqual([]);
        expect(story.livingTokens).toBe(0);
      }
    } finally {
      await proxy.close();
    }
  });

  test('is read when it is a refusal', async () => {
    const story = get();
    const then: Fault = { kind: 'compress', encoding: 'gzip' };
    story.github.faults.add({ on: '*', times: Infinity, then });
    const main = await story.main({ ...READ, repositories: 'hello, nothing' });
    expect(main.error).toEqual([
      expect.stringMatching(/octo-org\/nothing.*#repository-not-accessible$/),
    ]);
  });
});
