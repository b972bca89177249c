/**
 * That every YAML example of the documents does what it says, on a runner and a GitHub of our own.
 */
import { describe, expect, test } from '@jest/globals';
import { findProblems } from '../../local-runner/workflow/problems.ts';
import { findExamples, toWorkflow, type Example } from '../support/examples/find-examples.ts';
import { runWorkflow, type WorkflowReport } from '../../local-runner/workflow/run.ts';
import { startSetting, type ExampleSetting } from '../support/examples/setting.ts';

const examples = findExamples();
const notRun = examples.filter(({ marker }) => marker.notRun !== undefined);
const run = examples.filter(({ marker }) => marker.notRun === undefined);

function toLog({ jobs }: WorkflowReport): string {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return steps.map(({ title, conclusion, log }) => `${title}: ${conclusion}\n${log}`).join('\n');
}

/**
 * Tokens that GitHub still takes, besides those that there were and those that were asked to stay.
 */
function countTokensLeft(workflow: string, setting: ExampleSetting): number {
  return workflow.includes('skip-token-revoke: true') ? 0 : setting.countNewTokens();
}

async function expectExampleToHold({ yaml, marker }: Example): Promise<void> {
  const workflow = toWorkflow(yaml);
  const hasIdToken = /^[^#\n]*\bid-token: write\b/m.test(yaml);
  const setting = await startSetting({ ...marker, hasIdToken });
  try {
    expect(await findProblems(workflow, setting.known)).toEqual([]);
    const report = await runWorkflow(workflow, setting);
    const log = toLog(report);
    const wanted = marker.fails === undefined ? 'success' : 'failure';
    if (report.conclusion !== wanted) throw new Error(`It ends as ${report.conclusion}:\n${log}`);
    expect(log).toContain(marker.fails ?? marker.warns ?? '');
    if (marker.warns === undefined) expect(log).not.toContain('::warning');
    expect(countTokensLeft(workflow, setting)).toBe(0);
    for (const { responseBody } of setting.github.requests) {
      for (const [token] of JSON.stringify(responseBody ?? '').matchAll(/gh[a-z]_[\w.-]{20,}/g)) {
        expect(log).not.toContain(token);
      }
    }
  } finally {
    await setting.close();
  }
}

// A hosted runner for Windows has no POSIX shell scripts in its PATH, which the stand-in for `gh`
// is.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('an example', () => {
  test.each(run)('does what it says: $at', expectExampleToHold);
});

/** Actions that are neither this project's nor GitHub's, and commands that `npx` would load. */
const OTHERS = /uses: (?!OWNER\/|actions\/)([\w./-]+)@|npx (\S+)/g;

test('actions of others in an example have a stand-in, and the page says so', () => {
  for (const { at, yaml, marker } of run) {
    const others = [...yaml.matchAll(OTHERS)].map(([, action, command]) => action ?? command);
    expect({ at, others }).toEqual({
      at,
      others: marker.standIn === undefined ? [] : [marker.standIn],
    });
  }
});

test('few examples are not run', () => {
  expect(notRun.length).toBeLessThan(examples.length / 4);
});

test.each(['', '/user-token', '/oauth-token', '/oauth-authorization', '/app-jwt', '/current'])(
  'an example of OWNER/scoped-token%s runs',
  (action) => {
    expect(
      run.filter(({ yaml }) => yaml.includes(`uses: OWNER/scoped-token${action}@v1\n`)),
    ).not.toEqual([]);
  },
);
