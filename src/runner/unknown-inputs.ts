/** Refuses inputs whose names are slips of declared ones: the runner only warns, and the token would silently widen. */
import { distance } from 'fastest-levenshtein';
import { InputError } from '../scope/input-error.ts';
import { listInputs } from './environment.ts';

/** Beginnings and names that people write for a declared one, too far from it in letters. */
const SLIPS: readonly (readonly [slip: RegExp, meant: readonly string[]])[] = [
  [/^repo.*id/, ['repository-ids']],
  [/^repo/, ['repositories']],
  [/^perm/, ['permissions']],
  [/^scopes?$/, ['scopes', 'required-scopes', 'permissions']],
  [/^(orgs?|organi[sz]ation)$/, ['owner']],
];

const MAX_DISTANCE = 2;

/** @throws InputError naming the slip and the input that was meant; any other undeclared input is left alone */
export function refuseUnknownInputs(declared: readonly string[]): void {
  for (const name of listInputs().filter((each) => !declared.includes(each))) {
    const meant = findMeant(name, declared);
    const isPermission = name.startsWith('permission');
    if (meant === undefined && !isPermission) continue;
    const sentences = [
      `Input '${name}' does not exist${isPermission ? ', and the token would be wider than meant without it' : ''}.`,
      meant === undefined ? '' : `Did you mean '${meant}'?`,
      isPermission ? "A permission that has no input of its own goes into the 'permissions' block." : '',
      `An environment variable 'INPUT_${name.toUpperCase()}' counts as an input, too.`,
    ];
    throw refuse(sentences.filter((each) => each !== '').join(' '));
  }
}

function findMeant(name: string, declared: readonly string[]): string | undefined {
  const spelling = name.replace(/_/g, '-').replace(/^permissions-/, 'permission-');
  const near = declared
    .map((each) => ({ each, edits: distance(spelling, each) }))
    .filter(({ edits }) => edits <= MAX_DISTANCE)
    .sort((a, b) => a.edits - b.edits);
  const slips = SLIPS.filter(([slip]) => slip.test(name)).flatMap(([, meant]) => meant);
  return near[0]?.each ?? slips.find((each) => declared.includes(each));
}

function refuse(message: string): InputError {
  return new InputError(message, 'unknown-input');
}
