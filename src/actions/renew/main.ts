/** A single renewal: gets a JWT, or tokens, on standard input, and says what became of it. */
import { connect } from '../../github/connect.ts';
import type { RenewalTask } from '../../renewal/plan.ts';
import { readAll } from '../../renewal/read-all.ts';
import { renewTokens } from './renew-tokens.ts';
import { createReport } from './report.ts';
import { revokeTokens } from './revoke-tokens.ts';

const TIMEOUT_MS = 60_000;
const RESERVE_MS = 10_000;

async function run(): Promise<void> {
  const task = JSON.parse(await readAll(process.stdin)) as RenewalTask;
  const ignore = (): void => undefined;
  const { signal } = new AbortController();
  const limits = {
    deadline: TIMEOUT_MS,
    reserveMs: RESERVE_MS,
    signal,
    log: { info: ignore, warning: ignore },
  };
  const client = await connect(task.connection, limits);
  const report = createReport(process.stdout);
  await (task.kind === 'renew'
    ? renewTokens(client, task, report)
    : revokeTokens(client, task.tokens, report));
}

setTimeout(() => process.exit(1), TIMEOUT_MS);
void run().then(
  () => process.exit(),
  () => process.exit(1),
);
