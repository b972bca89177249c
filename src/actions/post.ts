/** The post step of all actions: revokes and removes what the main step created. */
import { revoke } from '../credentials/revocation.ts';
import { connect } from '../github/connect.ts';
import { readTempFolder } from '../runner/environment.ts';
import { removePlannedOrWarn } from '../runner/git-file.ts';
import { log } from '../runner/log.ts';
import { isRevocation } from '../runner/cleanup/cleanup-item.ts';
import { loadState } from '../runner/cleanup/load-state.ts';
import { reportOutcomes } from '../runner/cleanup/revocation-outcomes.ts';
import { runPost } from '../runner/run-step.ts';

const TIMEOUT_MS = 20_000;

void runPost(async (step) => {
  const limits = step.startDeadline(TIMEOUT_MS);
  const { connection, items, isComplete } = loadState();
  const renewed = items.some(({ kind }) => kind === 'job-files')
    ? await (await import('../runner/renewal/undo-job-files.ts')).undoJobFiles(items)
    : [];
  for (const item of items)
    if (item.kind === 'git-file') await removePlannedOrWarn(item.file, readTempFolder());
  const revocations = [...items.filter(isRevocation), ...renewed];
  if (connection && revocations.length > 0) {
    const client = await connect(connection, limits);
    const outcomes = await Promise.allSettled(revocations.map((each) => revoke(client, each)));
    const owners = revocations.map(({ owner }) => owner);
    await reportOutcomes(owners, outcomes);
  } else if (isComplete) log.info('There is nothing to revoke.');
  if (!isComplete) throw new Error('a part of what the main step left in the state cannot be read');
});
