/** Refuses inputs whose names are slips of declared ones: the runner only warns, and the token would silently widen. */
import { distance } from 'fastest-levenshtein';
import { InputError } from '../scope/input-error.ts';
import { listInputs } from './environment.ts';

/** Names that people write for a declared one, too far from it in letters. */
const SLIPS: Readonly<Record<string, string>> = {
  repo: 'repositories',
  repos: 'repositories',
  repository: 'repositories',
  repository_ids: 'repository-ids',
};

const MAX_DISTANCE = 2;

/** @throws InputError naming the slip and the input that was meant; any other undeclared input is left alone */
export function refuseUnknownInputs(declared: readonly string[]): void {
  const known = new Set(declared);
  for (const name of listInputs().filter((each) => !known.has(each))) {
    const meant = findMeant(name, declared);
    if (name.startsWith('permission')) {
      const advice = meant === undefined ? '' : `Did you mean '${meant}'? `;
      throw refuse(
        `Input '${name}' does not exist, and the token would be wider than meant without it. ${advice}A permission that has no input of its own goes into the 'permissions' block.`,
      );
    }
    if (meant !== undefined) throw refuse(`Input '${name}' does not exist. Did you mean '${meant}'?`);
  }
}

function findMeant(name: string, declared: readonly string[]): string | undefined {
  const slip = SLIPS[name];
  if (slip !== undefined && declared.includes(slip)) return slip;
  const spelling = name.replace(/_/g, '-').replace(/^permissions-/, 'permission-');
  const near = declared
    .map((each) => ({ each, edits: distance(spelling, each) }))
    .filter(({ edits }) => edits <= MAX_DISTANCE)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.each;
}

function refuse(message: string): InputError {
  return new InputError(message, 'unknown-input');
}
