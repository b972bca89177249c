/**
 * Refuses undeclared inputs that stand for a declared one: the runner only warns, and the token
 * would silently widen.
 */
import { distance } from 'fastest-levenshtein';
import { InputError } from '../text/input-error.ts';
import { showInvisible } from '../text/invisible.ts';
import { toOneLine } from '../text/one-line.ts';
import { OTHER_NAMES } from './other-names.ts';

const MAX_EDITS = 2;
const MAX_SHOWN = 100;

interface UnknownInput {
  name: string;
  spelling: string;
  /** Our inputs in its place; none for a permission that has no input. */
  meant: readonly string[];
}

/**
 * @throws InputError naming each such input and what was meant; any other undeclared input is left
 * alone, and an empty one
 */
export function refuseUnknownInputs(
  undeclared: readonly string[],
  declared: readonly string[],
): void {
  const unknown = undeclared
    .map((name) => toUnknownInput(name, declared))
    .filter((each) => each.meant.length > 0 || isPermission(each));
  if (unknown.length === 0) return;
  const names = unknown.map(({ name }) => quote(name));
  const cause =
    names.length === 1
      ? `Input ${names[0]} does not exist`
      : `Inputs ${names.join(', ')} do not exist`;
  const effect = unknown.some(isPermission)
    ? ', and the token would be wider than meant without it'
    : '';
  const advice = unknown.flatMap((each) => advise(each, declared, names.length > 1));
  throw new InputError({
    problem: `${cause}${effect}`,
    remedy: [...new Set(advice)].join(' '),
    topic: 'unknown-input',
  });
}

function toUnknownInput(name: string, declared: readonly string[]): UnknownInput {
  const spelling = name.replaceAll('_', '-');
  const other = OTHER_NAMES.get(spelling)?.meant.filter((each) => declared.includes(each));
  return { name, spelling, meant: other ?? findNear(spelling, declared) };
}

function isPermission({ spelling }: UnknownInput): boolean {
  return spelling.startsWith('permission');
}

function advise(
  unknown: UnknownInput,
  declared: readonly string[],
  isOneOfSeveral: boolean,
): string[] {
  const { name, spelling, meant } = unknown;
  const guess = `Did you mean ${meant.map(quote).join(' or ')}${isOneOfSeveral ? ` for ${quote(name)}` : ''}?`;
  return [
    ...(meant.length > 0 ? [OTHER_NAMES.get(spelling)?.advice ?? guess] : []),
    ...(isPermission(unknown) ? [advisePermission(spelling, declared)] : []),
    ...(mayBeVariable(name)
      ? [`An environment variable 'INPUT_${name.toUpperCase()}' counts as an input, too.`]
      : []),
  ];
}

/**
 * The declared names from which it is up to two letters away, in the singular or the plural; the
 * nearest alone.
 */
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
  if (spelling === 'permission-id-token')
    return "Write 'id-token: write' into the 'permissions' of the job.";
  return "A permission without an input goes into the 'permissions' block.";
}

/** Nobody names a variable with a hyphen; the runner makes such a name of an input. */
function mayBeVariable(name: string): boolean {
  return /^\w{1,100}$/.test(name);
}

function quote(name: string): string {
  return `'${toOneLine(showInvisible(name), MAX_SHOWN)}'`;
}
