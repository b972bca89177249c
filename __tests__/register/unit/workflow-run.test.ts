/** The workflow that the program prints, run as every example of the documents is. */
import { describe, expect, test } from '@jest/globals';
import { findProblems } from '../../../local-runner/workflow/problems.ts';
import { runWorkflow } from '../../../local-runner/workflow/run.ts';
import { parseHost } from '../../../register/plan/host.ts';
import type { Plan } from '../../../register/plan/plan.ts';
import { toWorkflow } from '../../../register/workflow.ts';
import { startSetting } from '../../support/examples/setting.ts';

const PLAN: Plan = {
  host: parseHost('github.com'),
  owner: { login: 'octo-org', kind: 'organization' },
  name: 'Octo Tokens',
  isPublic: false,
  permissions: { contents: 'read', pull_requests: 'write' },
  keyPlace: { kind: 'repository', repository: { owner: 'octo-org', name: 'hello' } },
  secretName: 'APP_PRIVATE_KEY',
  variableName: 'APP_CLIENT_ID',
  canReplace: false,
  warnings: [],
};

// The stand-in for gh is a shell script.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('the workflow', () => {
  test('is valid, mints a token, and leaves none alive', async () => {
    const setting = await startSetting();
    try {
      const workflow = toWorkflow(PLAN, 'OWNER/scoped-token');
      expect(await findProblems(workflow, setting.known)).toEqual([]);
      const report = await runWorkflow(workflow, setting);
      expect(report.conclusion).toBe('success');
      expect(setting.countNewTokens()).toBe(0);
    } finally {
      await setting.close();
    }
  });
});
