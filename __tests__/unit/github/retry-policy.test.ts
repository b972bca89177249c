/** GitHub's retry policy: what is repeated, and how often. */
import { describe, expect, test } from '@jest/globals';
import {
  ERROR_CODES,
  GitHubError,
  type ErrorCode,
  type ErrorDetails,
} from '../../../src/github/errors.ts';
import { findRule, LAGGING_REPLICA } from '../../../src/github/retry-policy.ts';

describe('the rule', () => {
  const mint = { onUnusableReply: () => undefined };
  const find = (
    code: ErrorCode,
    call: Parameters<typeof findRule>[1] = {},
    details: ErrorDetails = {},
  ): number | undefined =>
    findRule(new GitHubError({ code, message: '', route: '', details }), call)?.tries;

  const REPEATED = [
    'network',
    'not-http',
    'proxy',
    'timeout',
    'server',
    'rate-limit',
    'secondary-rate-limit',
    'spammed',
    'key-missing',
  ];

  test.each(ERROR_CODES)('for %s repeats what can change by itself, and nothing else', (code) => {
    expect(find(code) !== undefined).toBe(REPEATED.includes(code));
  });

  test('repeats a 404 once where a replica may lag behind', () => {
    expect(find('not-found', { retryUnknownOnce: true })).toBe(LAGGING_REPLICA.tries);
    expect(LAGGING_REPLICA.tries).toBe(2);
  });

  test('repeats a 401 once where the credential is a token that may be unknown to a replica', () => {
    const error = new GitHubError({ code: 'unauthorized', message: '', route: '' });
    expect(findRule(error, { retryUnknownOnce: true })).toBe(LAGGING_REPLICA);
    expect(findRule(error, { retryUnknownOnce: true, mint })).toBeUndefined();
    expect(findRule(error, {})).toBeUndefined();
  });

  test.each(ERROR_CODES)(
    'for a mint is that of any call, except after a reply that arrived: %s',
    (code) => {
      expect(find(code, { mint })).toBe(code === 'not-http' ? undefined : find(code));
    },
  );

  test.each<[number | undefined, boolean]>([
    [undefined, true],
    [502, true],
    [407, false],
    [403, false],
  ])('for a proxy that answers %p repeats: %p', (proxyStatus, isRepeated) => {
    expect(find('proxy', {}, proxyStatus === undefined ? {} : { proxyStatus }) !== undefined).toBe(
      isRepeated,
    );
  });
});
