/** The post step of all actions: takes back what the main step handed out. */
import { revoke } from '../credentials/revocation.ts';
import { connect } from '../github/connect.ts';
import { removeOrWarn } from '../runner/git-file.ts';
import { log } from '../runner/log.ts';
import { loadState } from '../runner/state.ts';
import { tellOutcomes } from '../runner/revocation-outcomes.ts';
import { runPost } from '../runner/step.ts';

const TIMEOUT_MS = 20_000;

void runPost(async (step) => {
  const { connection, revocations, gitFile } = loadState();
  if (gitFile !== undefined) removeOrWarn(gitFile);
  if (!connection || revocations.length === 0) {
    log.info('There is nothing to revoke.');
    return;
  }
  const client = await connect(connection, step.limit(TIMEOUT_MS));
  const outcomes = await Promise.allSettled(revocations.map((revocation) => revoke(client, revocation)));
  await tellOutcomes(
    revocations.map(({ owner }) => owner),
    outcomes,
  );
});
