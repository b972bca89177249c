/** Refuses undeclared inputs that stand for a declared one: the runner only warns, and the token would silently widen. */
import { distance } from 'fastest-levenshtein';
import { InputError } from '../scope/input-error.ts';
import { showInvisible } from '../scope/invisible.ts';
import { toOneLine } from '../scope/one-line.ts';
import { listGivenInputs } from './environment.ts';
import { OTHER_NAMES } from './other-names.ts';

const MAX_EDITS = 2;
const MAX_SHOWN = 100;

/** @throws InputError naming each such input and what was meant; any other undeclared input is left alone, and an empty one */
export function refuseUnknownInputs(declared: readonly string[]): void {
  const unknown = listGivenInputs().filter((name) => !declared.includes(name));
  const sentences = unknown.flatMap((name) => explainName(name, declared));
  if (sentences.length === 0) return;
  throw new InputError([...new Set(sentences)].join(' '), 'unknown-input');
}

/** No sentence for a name that stands for none of ours. */
function explainName(name: string, declared: readonly string[]): string[] {
  const spelling = name.replaceAll('_', '-');
  const isPermission = spelling.startsWith('permission');
  const other = OTHER_NAMES.get(spelling);
  const meant = other?.meant.filter((each) => declared.includes(each)) ?? findNear(spelling, declared);
  if (meant.length === 0 && !isPermission) return [];
  return [
    `Input '${toOneLine(showInvisible(name), MAX_SHOWN)}' does not exist${isPermission ? ', and the token would be wider than meant without it' : ''}.`,
    ...(meant.length > 0 ? [other?.advice ?? `Did you mean ${meant.map((each) => `'${each}'`).join(' or ')}?`] : []),
    ...(isPermission ? [advisePermission(spelling, declared)] : []),
    ...(mayBeVariable(name) ? [`An environment variable 'INPUT_${name.toUpperCase()}' counts as an input, too.`] : []),
  ];
}

/** The declared names from which it is up to two letters away, in the singular or the plural; the nearest alone. */
function findNear(spelling: string, declared: readonly string[]): string[] {
  const singular = toSingular(spelling.replace(/^permissions-/, 'permission-'));
  const near = declared
    .map((each) => ({ each, edits: distance(singular, toSingular(each)) }))
    // Of a word of three or four letters, two are not a typo but another word.
    .filter(({ each, edits }) => edits <= MAX_EDITS && edits < each.length / 2)
    .sort((a, b) => a.edits - b.edits);
  return near.slice(0, 1).map(({ each }) => each);
}

function toSingular(name: string): string {
  return name.replace(/ies\b/g, 'y').replace(/s\b/g, '');
}

function advisePermission(spelling: string, declared: readonly string[]): string {
  if (!declared.includes('permissions')) return 'This action takes no permissions: remove it.';
  if (spelling === 'permission-id-token') return "Write 'id-token: write' into the 'permissions' of the job.";
  return "A permission that has no input of its own goes into the 'permissions' block.";
}

/** Nobody names a variable with a hyphen; the runner makes such a name of an input. */
function mayBeVariable(name: string): boolean {
  return /^\w{1,100}$/.test(name);
}
