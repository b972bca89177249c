/** What the workflows of the project must keep to. */
import { expect, test } from '@jest/globals';
import { findWorkflowProblems } from '../../scripts/lint/workflow-rules.ts';

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const toWorkflow = (uses: string, permissions = '{}'): string =>
  `on: push\npermissions: ${permissions}\njobs:\n  one:\n    steps:\n      - uses: ${uses}\n`;

test.each([`actions/checkout@${SHA} # v7.0.1`, `github/codeql-action/init@${SHA} # v4.36.2`, './'])(
  'accepts %s',
  (uses) => {
    expect(findWorkflowProblems(toWorkflow(uses))).toEqual([]);
  },
);

test.each([
  'actions/checkout@v7',
  `actions/checkout@${SHA}`,
  `actions/checkout@${SHA} # v7`,
  `actions/checkout@${SHA.slice(1)} # v7.0.1`,
  '*checkout',
])('refuses %s', (uses) => {
  expect(findWorkflowProblems(toWorkflow(uses))).toEqual([
    { line: 6, message: expect.stringContaining(uses) as unknown },
  ]);
});

test.each([
  '- { uses: actions/checkout@v7 }',
  '-   uses: actions/checkout@v7',
  '- "uses": actions/checkout@v7',
])('refuses a step in any form: %s', (step) => {
  const workflow = `on: push\npermissions: {}\njobs:\n  one:\n    steps:\n      ${step}\n`;
  expect(findWorkflowProblems(workflow)).toEqual([
    { line: 6, message: expect.stringContaining('actions/checkout@v7') as unknown },
  ]);
});

test.each(['read-all', '{ contents: read }', ''])(
  'refuses `permissions: %s` for all jobs',
  (permissions) => {
    expect(findWorkflowProblems(toWorkflow('./', permissions))).toHaveLength(1);
  },
);
