/** What to do when a credential is empty, as it is in workflows of forks and of Dependabot. */
import { InputError } from '../scope/input-error.ts';
import { readChoice } from './inputs.ts';
import { log } from './log.ts';

/**
 * Whether one of the values is empty and the user chose to skip the step then; a notice says so. Keys are the inputs' names in quotes,
 * `product` is what the step is for.
 * @throws InputError when one is empty and the user did not
 */
export function isSkipped(credentials: Readonly<Record<string, string>>, product = 'token'): boolean {
  const choice = readChoice('on-missing-credentials', ['fail', 'skip'], 'fail');
  const missing = Object.keys(credentials).filter((input) => credentials[input]?.trim() === '');
  if (missing.length === 0) return false;
  const message = `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} empty: GitHub passes no secrets to workflows of forks and of Dependabot.`;
  if (choice === 'fail') {
    throw new InputError(
      `Input ${message} Check the names of the secret and the variable, or set 'on-missing-credentials: skip' to end green without a ${product}.`,
      'missing-credentials',
    );
  }
  log.notice(`No ${product} was minted: input ${message}`);
  return true;
}
