/** Reports revocations: a line for each token that is gone, one warning for all that may not be. */
import type { RevocationOutcome } from '../../credentials/revocation.ts';
import { log } from '../log.ts';

/** Outcomes are in the order of the tokens' owners. */
export async function reportOutcomes(
  owners: readonly string[],
  outcomes: readonly PromiseSettledResult<RevocationOutcome>[],
): Promise<void> {
  const failed = new Map<string, string[]>();
  for (const [index, owner] of owners.entries()) {
    const outcome = outcomes[index];
    if (outcome?.status === 'rejected') {
      const { toMessage } = await import('../failure/failure.ts');
      const message = toMessage(outcome.reason);
      failed.set(message, [...(failed.get(message) ?? []), owner]);
    } else {
      const end =
        outcome?.value === 'revoked' ? 'was revoked' : 'had been revoked before, or had expired';
      log.info(`The token for ${owner} ${end}.`);
    }
  }
  if (failed.size === 0) return;
  const sentences = [...failed].map(
    ([message, of]) => `The token for ${of.join(' and ')} may still be alive. ${message}`,
  );
  log.warning(sentences.join(' '));
}
