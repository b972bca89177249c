/** What is found in scripts that use Octokit. */
import { expect, test } from '@jest/globals';
import { readLeftOut, readOctokit } from '../../../advise/script/read-octokit.ts';

const CREATE = 'POST /repos/{owner}/{repo}/issues';

test.each([
  ['await github.rest.issues.create({ ...context.repo, title: "x" })', `${CREATE} (issues.create)`],
  ['const { data } = await octokit.rest.issues.create({})', `${CREATE} (issues.create)`],
  ['await github.issues.create({})', `${CREATE} (issues.create)`],
  ['await this.octokit.rest.issues.create({})', `${CREATE} (issues.create)`],
  [
    'github.paginate(github.rest.issues.listForRepo, { owner })',
    'GET /repos/{owner}/{repo}/issues (issues.listForRepo)',
  ],
  [
    'for await (const p of github.paginate.iterator(github.rest.issues.listForRepo, {})) {}',
    'GET /repos/{owner}/{repo}/issues (issues.listForRepo)',
  ],
  ["await github.request('POST /repos/{owner}/{repo}/issues', { title })", CREATE],
  ['await github.request(`POST /repos/${owner}/${repo}/issues`)', CREATE],
  ['await github.request(`POST /repos/${{ github.repository }}/issues`)', CREATE],
  [
    'await github.graphql(`mutation { closeIssue(input: {}) { clientMutationId } }`)',
    'GraphQL closeIssue',
  ],
  [
    'if (github.rest.issues) return await github.rest.issues.create({})',
    `${CREATE} (issues.create)`,
  ],
])('%s', (script, what) => {
  expect(readOctokit(script, new Map()).map(({ need }) => need?.what)).toEqual([what]);
});

test.each([
  'core.setOutput("a", b.c.d)',
  '// github.rest.issues.create({})',
  'const s = "github.rest.issues.create"',
  'context.issues.create()',
])('nothing is found in %s', (script) => {
  expect(readOctokit(script, new Map())).toEqual([]);
});

test('an operation that does not exist is not understood', () => {
  const [found] = readOctokit('await github.rest.issues.invent({})', new Map());
  expect(found?.gap).toBe("'issues.invent' is not an operation that GitHub opens to apps");
});

test('a call that writes a workflow file needs workflows: write', () => {
  const script =
    'github.rest.repos.createOrUpdateFileContents({ path: ".github/workflows/a.yml" })';
  expect(readOctokit(script, new Map())[0]?.need?.sets).toEqual([
    { contents: 'write', workflows: 'write' },
  ]);
});

test.each([
  ["const run = require('./run.js')", true],
  ["import { run } from './run.ts'", true],
  ['await fetch(url)', true],
  ["await exec.exec('gh', ['pr'])", true],
  ["const fs = require('fs'); const path = require('node:path')", false],
  ['await github.rest.issues.create({})', false],
])('%s is read in part only: %s', (script, isPartly) => {
  expect(readLeftOut(script).length > 0).toBe(isPartly);
});
