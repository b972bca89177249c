/** Repositories by pattern: what a pattern matches, and what exclusions take away. */
import { describe, expect, test } from '@jest/globals';
import type { PatternRepositories } from '../../../src/access/repositories/repositories.ts';
import { isMatch, matchRepositories } from '../../../src/access/repositories/patterns.ts';

describe('a pattern', () => {
  test.each([
    ['api-*', 'api-users'],
    ['api-*', 'api-'],
    ['api-*', 'API-Users'],
    ['API-*', 'api-users'],
    ['*-api', 'my-api'],
    ['*api*', 'api'],
    ['*', '.github'],
    ['**', 'a'],
    ['a*b*c', 'abc'],
    ['a*b*c', 'axxbxbxc'],
    ['*.github.io', 'octo.github.io'],
    ['a.b-*', 'a.b-c'],
  ])('%s matches %s', (pattern, name) => {
    expect(isMatch(pattern, name)).toBe(true);
  });

  test.each([
    ['api-*', 'my-api-users'],
    ['api-*', 'api'],
    ['*-api', 'my-api-2'],
    ['ab*ba', 'aba'],
    ['a*b*c', 'acb'],
    ['a*bb*b', 'abb'],
    ['a.b-*', 'axb-c'],
    ['a', 'ab'],
  ])('%s does not match %s', (pattern, name) => {
    expect(isMatch(pattern, name)).toBe(false);
  });

  test('is matched in linear time, whatever it holds', () => {
    const start = process.cpuUsage();
    expect(isMatch(`${'a*'.repeat(49)}b`, 'a'.repeat(100))).toBe(false);
    expect(process.cpuUsage(start).user).toBeLessThan(100_000);
  });
});

const ALL = ['api-users', 'API-Orders', 'site', 'docs'].map((name) => ({
  owner: 'octo-org',
  name,
}));

function match(asked: Partial<PatternRepositories>) {
  return matchRepositories(
    { kind: 'patterns', names: [], patterns: [], exclusions: [], ...asked },
    ALL,
  );
}

describe('the repositories', () => {
  test('are those that at least one pattern matches, each once, as GitHub spells them', () => {
    const { names } = match({ patterns: ['api-*', '*orders', 'd*'] });
    expect(names).toEqual(['api-users', 'API-Orders', 'docs']);
  });

  test('include those that are named, whether they were listed or not', () => {
    const { names } = match({ patterns: ['api-*'], names: ['Site', 'other', 'API-USERS'] });
    expect(names).toEqual(['api-users', 'API-Orders', 'Site', 'other']);
  });

  test('leave out those that are excluded, by name or by pattern', () => {
    expect(match({ patterns: ['*'], exclusions: ['SITE', 'api-*'] }).names).toEqual(['docs']);
  });

  test('are counted for each pattern, before exclusions', () => {
    const { counts } = match({ patterns: ['api-*', 'x*'], exclusions: ['api-users'] });
    expect(counts).toEqual([
      { pattern: 'api-*', count: 2 },
      { pattern: 'x*', count: 0 },
    ]);
  });

  test('show which exclusions exclude nothing', () => {
    expect(match({ patterns: ['api-*'], exclusions: ['site', 'api-users', 'apo-*'] }).idle).toEqual(
      ['site', 'apo-*'],
    );
  });
});
