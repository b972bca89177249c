/**
 * What a step needs of its runner: looked at before anything else, so that the message names the
 * true cause.
 */
import { InputError } from '../text/input-error.ts';
import { requireCommandFiles } from './command-files.ts';
import { listInputs } from './environment.ts';

/** The actions ask for Node 24 (`using: node24`); other runners take what they have. */
const MIN_NODE = 18;

/** @throws InputError, or the system's error about one of the runner's files */
export function requireRunner(): void {
  requireNode();
  requireCommandFiles();
  requireHyphens();
}

/** @throws InputError that says which version is there */
export function requireNode(): void {
  const { node } = process.versions;
  if (Number.parseInt(node) >= MIN_NODE) return;
  throw new InputError({
    problem: `The action runs on Node ${node}, but needs Node 24, or ${MIN_NODE} at least`,
    remedy: "Use GitHub's runner of version 2.327.1 or later, or give your runner a newer Node",
    topic: 'runner',
  });
}

/**
 * A runner hands each declared input over, empty ones, too, and every action has some with a
 * hyphen. Shells such as dash drop variables whose names they cannot read.
 */
function requireHyphens(): void {
  if (listInputs().some((name) => name.includes('-'))) return;
  throw new InputError({
    problem:
      "No input with a hyphen in its name has reached the step: a shell between the runner and Node, such as 'sh', has dropped them",
    remedy: 'Start Node without a shell, or from bash',
    topic: 'runner',
  });
}
