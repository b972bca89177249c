/** Where a scoped user token is to work: one account, and all or some of its repositories. */
import { parseId } from './ids.ts';
import type { ResolvedRepositories } from './repositories/repositories.ts';
import { exclusionError, repositoryError } from './repositories/error.ts';
import { parseSelections, type SelectionInputs } from './repositories/selections.ts';

export interface UserTarget {
  /** How the account is named to GitHub. */
  account: { kind: 'login'; login: string } | { kind: 'id'; id: number };
  /** Login that the reply must agree with; `undefined` where only the id is known. */
  owner: string | undefined;
  repositories: ResolvedRepositories;
}

/** The inputs as text, `''` for those not given. */
export interface UserTargetInputs extends SelectionInputs {
  ownerId: string;
}

/**
 * Takes all repositories of the account without a list. With `repositories`, their owner is the
 * account.
 * @throws InputError when the inputs contradict each other, name several accounts, or hold what
 * cannot exist on GitHub
 */
export function parseUserTarget({ ownerId, ...inputs }: UserTargetInputs): UserTarget {
  if (inputs.owner !== '' && ownerId !== '') {
    throw exclusionError('owner', 'owner-id');
  }
  const id = ownerId === '' ? undefined : parseId(ownerId, 'owner-id');
  const all = inputs.repositories === '' && inputs.repositoryIds === '' ? '*' : inputs.repositories;
  const [selection, second] = parseSelections({ ...inputs, repositories: all });
  if (!selection || second) {
    throw repositoryError({
      input: 'repositories',
      problem: 'names repositories of several owners, but a scoped token works on one account',
      remedy: 'Use one step for each',
    });
  }
  const { owner, isOwnerTyped, repositories } = selection;
  if (repositories.kind === 'patterns') {
    throw repositoryError({
      input: 'repositories',
      problem: 'holds patterns, which only a token of the app can look up',
      remedy: 'Name the repositories',
    });
  }
  if (id === undefined) return { account: { kind: 'login', login: owner }, owner, repositories };
  return { account: { kind: 'id', id }, owner: isOwnerTyped ? owner : undefined, repositories };
}
