/**
 * That the examples of the documents do what they say on a runner that others wrote: nektos/act, in
 * host mode.
 */
import { expect, test } from '@jest/globals';
import { describeWith } from '../services/support.ts';
import { findExamples, toWorkflow, type Example } from '../support/examples/find-examples.ts';
import { startSetting } from '../support/examples/setting.ts';
import { runWithAct, type ActRun } from './support/act.ts';

const run = findExamples().filter(({ marker }) => marker.notRun === undefined);

async function expectExampleToHold({ yaml, marker }: Example): Promise<void> {
  const workflow = toWorkflow(yaml);
  const setting = await startSetting({
    ...marker,
    hasIdToken: /^[^#\n]*\bid-token: write\b/m.test(yaml),
  });
  try {
    const { exitCode, log } = await runWithAct(workflow, setting);
    if ((exitCode === 0) !== (marker.fails === undefined))
      throw new Error(`act ends with ${exitCode}:\n${log}`);
    expect(log).toContain(marker.fails ?? marker.warns ?? '');
    if (marker.warns === undefined) expect(log).not.toContain('::warning');
    expect(workflow.includes('skip-token-revoke: true') ? 0 : setting.countNewTokens()).toBe(0);
    // act numbers the steps that have no id.
    expect(log).not.toMatch(/Summary - <h3>[^<]*: step \d/);
    expect(log).not.toMatch(/gh[a-z]_[\w.-]{20,}/);
  } finally {
    await setting.close();
  }
}

const MINT = `
      - uses: OWNER/scoped-token@v1
        id: token
        with:
          client-id: \${{ vars.APP_CLIENT_ID }}
          private-key: \${{ secrets.APP_PRIVATE_KEY }}
          permission-contents: read`;

async function runAndCount(jobs: string): Promise<ActRun & { tokensLeft: number }> {
  const setting = await startSetting();
  try {
    const run = await runWithAct(`on: workflow_dispatch\njobs:${jobs}`, setting);
    return { ...run, tokensLeft: setting.countNewTokens() };
  } finally {
    await setting.close();
  }
}

describeWith(['act'], 'under act', () => {
  test.each(run)('an example does what it says: $at', expectExampleToHold);

  test('post revokes the token of a job that fails later', async () => {
    const { exitCode, log, tokensLeft } = await runAndCount(`
  fails:
    runs-on: ubuntu-latest
    steps:${MINT}
      - run: exit 3`);
    expect(log).toContain('The token for octo-org was revoked.');
    expect(exitCode).toBe(1);
    expect(tokensLeft).toBe(0);
  });

  // GitHub's runner drops such an output; see docs/other-runners.md.
  test('another job gets a revoked token', async () => {
    const { log } = await runAndCount(`
  mints:
    runs-on: ubuntu-latest
    outputs:
      token: \${{ steps.token.outputs.token }}
    steps:${MINT}
  uses:
    needs: mints
    runs-on: ubuntu-latest
    steps:
      - run: '[ "$GH_TOKEN" = "" ] || gh api "repos/$GITHUB_REPOSITORY/contents"'
        env:
          GH_TOKEN: \${{ needs.mints.outputs.token }}`);
    expect(log).toContain('gh: Bad credentials');
  });
});
