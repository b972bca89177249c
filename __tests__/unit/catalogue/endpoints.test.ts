/** The endpoints of `schemas/endpoint-permissions.json`, and how they are found. */
import { getOctokit } from '@actions/github';
import { describe, expect, test } from '@jest/globals';
import {
  findByOperation,
  findByPage,
  findByPath,
  findEndpoint,
  listEndpoints,
} from '../../../catalogue/endpoints.ts';
import { findAllowedLevels } from '../../../src/access/permissions/catalogue.ts';

/** Octokit's own table: method and path by name. */
function listOctokitMethods(): { name: string; method: string; url: string }[] {
  interface Call {
    endpoint: { DEFAULTS: { method: string; url: string } };
  }
  const scopes = getOctokit('none').rest as Record<string, object>;
  return Object.entries(scopes).flatMap(([scope, methods]) =>
    Object.entries(methods as Record<string, Call>).map(([name, { endpoint }]) => {
      const { method, url } = endpoint.DEFAULTS;
      return { name: `${scope}.${name}`, method, url };
    }),
  );
}

test('every endpoint is found by its own path, operation and page', () => {
  const endpoints = listEndpoints();
  expect(endpoints).toHaveLength(1088);
  for (const endpoint of endpoints) {
    const { method, path, operation, page } = endpoint;
    expect(findEndpoint(method, path)).toBe(endpoint);
    expect(findByOperation(operation)).toBe(endpoint);
    expect(findByPage(`https://docs.github.com/rest/${page}`)).toBe(endpoint);
  }
});

test("every permission is one of the catalogue's, at a level that it allows", () => {
  for (const { sets, path } of listEndpoints()) {
    for (const [name, level] of sets.flatMap((set) => Object.entries(set))) {
      const allowed = findAllowedLevels(name) ?? [];
      expect({ path, name, level, isAllowed: allowed.includes(level) }).toMatchObject({
        isAllowed: true,
      });
    }
  }
});

test("the names of Octokit's methods lead to the same endpoints as their paths", () => {
  const methods = listOctokitMethods();
  const lost = methods.filter(({ name, method, url }) => {
    const endpoint = findEndpoint(method, url);
    return endpoint !== undefined && findByOperation(name) !== endpoint;
  });
  expect(methods.length).toBeGreaterThan(900);
  // What is left are names that Octokit itself has deprecated.
  expect(lost.map(({ name }) => name).filter((name) => !name.startsWith('users.'))).toEqual([
    'actions.getRepoPermissions',
    'interactions.getRestrictionsForYourPublicRepos',
    'interactions.removeRestrictionsForYourPublicRepos',
    'interactions.setRestrictionsForYourPublicRepos',
    'packages.getAllPackageVersionsForAPackageOwnedByAnOrg',
    'packages.getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser',
    'repos.acceptInvitation',
    'repos.declineInvitation',
    'repos.downloadArchive',
    'repos.updateStatusCheckPotection',
  ]);
});

describe('a path', () => {
  test.each([
    ['repos/$REPO/issues', '/repos/{owner}/{repo}/issues'],
    [
      'repos/{owner}/{repo}/issues/comments/5',
      '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    ],
    ['repos/o/r/git/refs/heads/a/b', '/repos/{owner}/{repo}/git/refs/{ref}'],
    ['repos/o/r/contents', '/repos/{owner}/{repo}/contents/{path}'],
    ['repos/o/r/contents/docs/a.md', '/repos/{owner}/{repo}/contents/{path}'],
    ['repos/{a}/{b}', '/repos/{owner}/{repo}'],
    ['organizations/1/teams', '/orgs/{org}/teams'],
  ])('%s is %s', (given, path) => {
    expect(new Set(findByPath(given).map((endpoint) => endpoint.path))).toEqual(new Set([path]));
  });

  test.each(['/user/orgs', '/repos/o/r/$KIND/1', '', '/'.repeat(3), '/graphql'])(
    '%s that stands for no endpoint, or for several, finds none',
    (given) => {
      expect(findByPath(given).filter(({ path }) => path !== '/')).toEqual([]);
    },
  );
});
