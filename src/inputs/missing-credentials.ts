/** What to do when a credential is missing, as it is in workflows of forks and of Dependabot. */
import { InputError, type InputTopic } from '../text/input-error.ts';
import { readChoice } from './values.ts';
import { log } from '../runner/log.ts';

/**
 * Whether one of the values is empty and the user chose to skip the step then; a notice says so.
 * Keys are the inputs' names in quotes, `product` is what the step is for.
 * @throws InputError when one is empty and the user did not
 */
export function shouldSkip(
  credentials: Readonly<Record<string, string>>,
  product = 'token',
): boolean {
  const missing = Object.keys(credentials).filter((input) => credentials[input]?.trim() === '');
  if (missing.length === 0) {
    readMissingChoice();
    return false;
  }
  return skipOrFail({
    problem: `input ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} empty: GitHub passes no secrets to workflows of forks and of Dependabot`,
    remedy: 'Check the names of the secret and the variable',
    topic: 'missing-credentials',
    product,
  });
}

interface Missing {
  /** What is missing, beginning in lower case. */
  problem: string;
  /** What to do so that it is there. */
  remedy: string;
  topic: InputTopic;
  /** What the step is for. */
  product: string;
}

/**
 * True, with a notice, when the user chose to skip the step.
 * @throws InputError when the user did not
 */
export function skipOrFail({ problem, remedy, topic, product }: Missing): boolean {
  if (readMissingChoice() === 'fail') {
    const sentence = `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`;
    throw new InputError({
      problem: sentence,
      remedy: `${remedy}, or set 'on-missing-credentials: skip' to end green without a ${product}`,
      topic,
    });
  }
  log.notice(`No ${product} was minted: ${problem}.`);
  return true;
}

/** Refuses a value that is not a choice, even if nothing is missing. */
function readMissingChoice(): 'fail' | 'skip' {
  return readChoice('on-missing-credentials', ['fail', 'skip'], 'fail');
}
