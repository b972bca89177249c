/**
 * `npm start`: shows on a GitHub in memory what the actions do. `npm start -- mistakes` runs one
 * demo, `npm start -- FILE.yml` a workflow.
 */
import { readFileSync } from 'node:fs';
import { appJwt } from './chapters/app-jwt.ts';
import { findMissingBundles } from './bundles.ts';
import type { Demo } from './demo-job.ts';
import { installationToken } from './chapters/installation-token.ts';
import { keyless } from './chapters/keyless.ts';
import { longJob } from './chapters/long-job.ts';
import { mistakes } from './chapters/mistakes.ts';
import { oauthAuthorization } from './chapters/oauth-authorization.ts';
import { oauthToken } from './chapters/oauth-token.ts';
import { runWorkflowText, printRun } from './workflow-file.ts';
import { runDemos } from './run-demos.ts';
import { userToken } from './chapters/user-token.ts';
import { workflows } from './chapters/workflows.ts';

const DEMOS: readonly Demo[] = [
  installationToken,
  // A hosted runner for Windows has another shell.
  ...(process.platform === 'win32' ? [] : workflows),
  keyless,
  mistakes,
  userToken,
  oauthToken,
  oauthAuthorization,
  appJwt,
  // 'renew-hours' is refused there.
  ...(process.platform === 'win32' ? [] : [longJob]),
];

async function run(names: readonly string[]): Promise<number> {
  const known = DEMOS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no demo ${unknown.join(', ')}. The demos are: ${known.join(', ')}.`);
    return 2;
  }
  const demos = DEMOS.filter(({ name }) => names.length === 0 || names.includes(name));
  const missing = findMissingBundles(demos);
  if (missing.length > 0) {
    console.error(`Not built: ${missing.join(', ')}; run npm run build first.`);
    return 1;
  }
  return runDemos(demos, console.log);
}

/** A workflow of the reader's: it is run as it is, and fails as it would. */
async function runFile(file: string): Promise<number> {
  try {
    return printRun(await runWorkflowText(readFileSync(file, 'utf8')), console.log);
  } catch (error) {
    console.error(
      `${file} cannot be run here: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 2;
  }
}

const names = process.argv.slice(2);
const [file = ''] = names;
process.exitCode = await (/\.ya?ml$/.test(file) && names.length === 1 ? runFile(file) : run(names));
