/** What happens when the app's bot cannot be looked up: the token works without it. */
import { GitHubError } from '../github/errors.ts';
import { log } from './log.ts';

/** A warning in place of the failure. @throws what is no failure of the look-up, and the end of a cancelled job */
export async function warnWithoutBot(error: unknown): Promise<undefined> {
  if (!(error instanceof GitHubError) || error.code === 'cancelled') throw error;
  const { toMessage } = await import('./failure.ts');
  log.warning(`The outputs 'bot-*' are empty, and git has no name for its commits. ${toMessage(error)}`);
}
