/**
 * Turns the inputs that name an owner and repositories into the repositories of each owner, or
 * finds the contradiction in them.
 */
import { parseId } from '../ids.ts';
import { parseList } from '../../text/list.ts';
import { isSameName, parseName } from '../names.ts';
import type { AskedRepositories } from './repositories.ts';
import { exclusionError, repositoryError } from './error.ts';
import { refuseTooMany } from './limit.ts';
import { parseRepositoryName, readFullName, toFullName, type RepositoryName } from './name.ts';

/**
 * The inputs as text, `''` for those not given; `currentRepository` is the runner's
 * `GITHUB_REPOSITORY`.
 */
export interface SelectionInputs {
  owner: string;
  repositories: string;
  repositoryIds: string;
  currentRepository: string;
}

/** What is asked for of one owner. */
export interface Selection {
  /** The login as typed; else the current repository's owner. */
  owner: string;
  isOwnerTyped: boolean;
  repositories: AskedRepositories;
}

interface Entry {
  kind: 'name' | 'pattern' | 'exclusion';
  name: string;
}

/** What the list says of one owner. */
interface Group extends Pick<Selection, 'owner' | 'isOwnerTyped'> {
  entries: Entry[];
}

/**
 * One for each owner that `repositories` names, in that order; one in all other cases.
 * @throws InputError when the inputs contradict each other or hold what cannot exist on GitHub
 */
export function parseSelections(inputs: SelectionInputs): Selection[] {
  const { owner, repositories, repositoryIds } = inputs;
  if (repositories !== '' && repositoryIds !== '') {
    throw exclusionError('repositories', 'repository-ids');
  }
  if (repositoryIds !== '')
    return [ofOneOwner(inputs, { kind: 'ids', ids: parseIds(repositoryIds) })];
  if (repositories === '') {
    return owner === ''
      ? ofEntries(inputs, [toFullName(readCurrent(inputs))])
      : [ofOneOwner(inputs, { kind: 'all' })];
  }
  const entries = parseList(repositories, 'repositories');
  if (!entries.includes('*')) return ofEntries(inputs, entries);
  if (entries.length === 1) return [ofOneOwner(inputs, { kind: 'all' })];
  throw repositoryError({
    input: 'repositories',
    problem: "holds '*' together with other entries",
    remedy: "Write '*' alone, or name those that are needed",
  });
}

function ofOneOwner(inputs: SelectionInputs, repositories: AskedRepositories): Selection {
  const isOwnerTyped = inputs.owner !== '';
  const owner = isOwnerTyped ? parseName(inputs.owner, 'owner') : readCurrent(inputs).owner;
  return { owner, isOwnerTyped, repositories };
}

function ofEntries(inputs: SelectionInputs, entries: readonly string[]): Selection[] {
  const givenOwner = inputs.owner === '' ? undefined : parseName(inputs.owner, 'owner');
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const isExclusion = entry.startsWith('!');
    const { owner: ownOwner, name } = parseRepositoryName(
      isExclusion ? entry.slice(1).trim() : entry,
      'repositories',
    );
    if (ownOwner !== undefined && givenOwner !== undefined && !isSameName(ownOwner, givenOwner)) {
      throw repositoryError({
        input: 'repositories',
        problem: `holds '${entry}', but 'owner' is '${givenOwner}'`,
        remedy: "Make them agree, or leave 'owner' empty",
      });
    }
    const owner = givenOwner ?? ownOwner ?? readCurrent(inputs).owner;
    const group = groups.get(owner.toLowerCase()) ?? { owner, isOwnerTyped: false, entries: [] };
    group.isOwnerTyped ||= givenOwner !== undefined || ownOwner !== undefined;
    group.entries.push({
      kind: isExclusion ? 'exclusion' : name.includes('*') ? 'pattern' : 'name',
      name,
    });
    groups.set(owner.toLowerCase(), group);
  }
  return [...groups.values()].map(({ owner, isOwnerTyped, entries: own }) => {
    return { owner, isOwnerTyped, repositories: toRepositories(own, owner) };
  });
}

function toRepositories(entries: readonly Entry[], owner: string): AskedRepositories {
  const listOf = (kind: Entry['kind']) => toDistinct(entries.filter((each) => each.kind === kind));
  const [names, patterns, exclusions] = [listOf('name'), listOf('pattern'), listOf('exclusion')];
  refuseTooMany(names.length, 'repositories', owner);
  if (patterns.length + exclusions.length === 0) return { kind: 'names', names };
  return { kind: 'patterns', names, patterns, exclusions };
}

/** GitHub compares names without regard to case; the first spelling stays. */
function toDistinct(entries: readonly Entry[]): string[] {
  const byKey = new Map<string, string>();
  for (const { name } of entries)
    if (!byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
  return [...byKey.values()];
}

function parseIds(text: string): number[] {
  const ids = parseList(text, 'repository-ids').map((entry) => parseId(entry, 'repository-ids'));
  refuseTooMany(ids.length, 'repository-ids', 'one owner');
  return ids;
}

function readCurrent({ currentRepository }: SelectionInputs): RepositoryName {
  const current = readFullName(currentRepository);
  if (current) return current;
  throw repositoryError({
    problem: 'The current repository is not known',
    remedy: "Give 'owner' and 'repositories'",
  });
}
