/**
 * Turns the root action's inputs into what each token is for, and where its installation is found.
 */
import { parseId } from './ids.ts';
import { parseName } from './names.ts';
import type { AskedRepositories } from './repositories/repositories.ts';
import { exclusionError, repositoryError } from './repositories/error.ts';
import type { RepositoryName } from './repositories/name.ts';
import {
  parseSelections,
  type Selection,
  type SelectionInputs,
} from './repositories/selections.ts';

/**
 * How the installation is found. `owner` is the account that it must be on, `undefined` where
 * nobody has said it.
 */
export type LookUp =
  | ({ kind: 'repository' } & RepositoryName)
  | { kind: 'account'; owner: string }
  | { kind: 'enterprise'; slug: string }
  | { kind: 'id'; installationId: number; owner?: string | undefined };

export interface Target {
  /**
   * Login of the account as typed, or the current repository's; the slug of an enterprise;
   * `undefined` where nobody has said it.
   */
  owner: string | undefined;
  repositories: AskedRepositories;
  lookUp: LookUp;
}

/** How many tokens they take: patterns are looked up by one more. */
export function countTokens(targets: readonly Target[]): number {
  return (
    targets.length + targets.filter(({ repositories }) => repositories.kind === 'patterns').length
  );
}

/** The inputs as text, `''` for those not given. */
export interface TargetInputs extends SelectionInputs {
  installationId: string;
  enterprise: string;
}

/** Says whose token it will be, for the log. */
export function describeAccount({ owner, lookUp }: Target): string {
  return owner ?? `the installation ${lookUp.kind === 'id' ? lookUp.installationId : ''}`;
}

/**
 * One target for each owner that `repositories` names, in that order; one in all other cases.
 * @throws InputError when the inputs contradict each other or hold what cannot exist on GitHub
 */
export function parseTargets(inputs: TargetInputs): Target[] {
  refuseContradictions(inputs);
  const { enterprise, installationId } = inputs;
  if (enterprise !== '') {
    const slug = parseName(enterprise, 'enterprise');
    return [{ owner: slug, repositories: { kind: 'all' }, lookUp: { kind: 'enterprise', slug } }];
  }
  const selections = parseSelections(inputs);
  if (installationId === '') return selections.map(toTarget);
  const [selection, second] = selections;
  if (!selection || second) {
    const logins = selections.map(({ owner }) => owner).join(', ');
    throw repositoryError({
      input: 'installation-id',
      problem: `names one installation, but 'repositories' names several owners (${logins})`,
      remedy: "Leave 'installation-id' empty",
    });
  }
  const { owner, isOwnerTyped, repositories } = selection;
  const id = parseId(installationId, 'installation-id');
  const typed = isOwnerTyped ? owner : undefined;
  return [{ owner: typed, repositories, lookUp: { kind: 'id', installationId: id, owner: typed } }];
}

function refuseContradictions({
  owner,
  repositories,
  repositoryIds,
  installationId,
  enterprise,
}: TargetInputs): void {
  const given = {
    owner,
    repositories,
    'repository-ids': repositoryIds,
    'installation-id': installationId,
  };
  const others = Object.entries(given).flatMap(([name, text]) => (text === '' ? [] : [name]));
  if (enterprise !== '' && others.length > 0) throw exclusionError('enterprise', ...others);
  if (installationId !== '' && repositories === '' && repositoryIds === '') {
    throw repositoryError({
      input: 'installation-id',
      problem: 'was given without repositories',
      remedy:
        "Name them in 'repositories' or 'repository-ids', or write '*' there for all that the installation can see",
    });
  }
}

/**
 * A repository's own look-up says more than its owner's: that the installation includes it, and
 * whether it was renamed.
 */
function toTarget({ owner, repositories }: Selection): Target {
  const [name] = repositories.kind === 'names' ? repositories.names : [];
  const lookUp: LookUp =
    name === undefined ? { kind: 'account', owner } : { kind: 'repository', owner, name };
  return { owner, repositories, lookUp };
}
