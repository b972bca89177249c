/** From the inputs that say where a token shall work: one target for each token, or the contradiction in them. */
import { InputError } from './input-error.ts';
import { parseId } from './ids.ts';
import { parseList } from './list.ts';
import { isName, isSameName, parseName, parseRepositoryName } from './names.ts';
import { refuseTooMany } from './repository-limit.ts';

/** `all`: everything the installation can see. Neither list is ever empty: GitHub reads an empty one as everything. */
export type Repositories =
  { kind: 'all' } | { kind: 'names'; names: readonly string[] } | { kind: 'ids'; ids: readonly number[] };

/** How the installation is found. */
export type LookUp =
  | { kind: 'repository'; owner: string; name: string }
  | { kind: 'account'; owner: string }
  | { kind: 'enterprise'; slug: string }
  /** `owner` is the login that the user named with the id, if any: the installation must be on it. */
  | { kind: 'id'; installationId: number; owner?: string | undefined };

export interface Target {
  /** Login of the account, as typed; the slug for an enterprise. */
  owner: string;
  /** Whether the user named the owner, so that the reply must agree with it. */
  isOwnerGiven: boolean;
  repositories: Repositories;
  lookUp: LookUp;
}

/** Whose token it will be, for the log: nobody has said whose an installation is that is given by its id alone. */
export function toAccountName({ owner, lookUp }: Target): string {
  const isUnknown = lookUp.kind === 'id' && lookUp.owner === undefined;
  return isUnknown ? `the installation ${lookUp.installationId}` : owner;
}

/** The inputs as text, `''` for those not given; `currentRepository` is the runner's `GITHUB_REPOSITORY`. */
export interface TargetInputs {
  owner: string;
  repositories: string;
  repositoryIds: string;
  installationId: string;
  enterprise: string;
  currentRepository: string;
}

/**
 * One target for each owner that `repositories` names, in that order; one in all other cases.
 * @throws InputError when the inputs contradict each other or hold what cannot exist on GitHub
 */
export function parseTargets(inputs: TargetInputs): Target[] {
  refuseContradictions(inputs);
  const { enterprise, owner, repositories, repositoryIds } = inputs;
  if (enterprise !== '') {
    const slug = parseName(enterprise, 'enterprise');
    return [{ owner: slug, isOwnerGiven: true, repositories: { kind: 'all' }, lookUp: { kind: 'enterprise', slug } }];
  }
  if (repositoryIds !== '') return [toAccountTarget(inputs, { kind: 'ids', ids: parseIds(repositoryIds) })];
  if (repositories === '') {
    return owner === ''
      ? toNamedTargets(inputs, [readCurrent(inputs).fullName])
      : [toAccountTarget(inputs, { kind: 'all' })];
  }
  const entries = parseList(repositories, 'repositories');
  if (!entries.includes('*')) return toNamedTargets(inputs, entries);
  if (entries.length === 1) return [toAccountTarget(inputs, { kind: 'all' })];
  throw refuse("Input 'repositories' holds '*' beside other entries. Write '*' alone, or name those that are needed.");
}

function refuseContradictions({ owner, repositories, repositoryIds, installationId, enterprise }: TargetInputs): void {
  const given = { owner, repositories, 'repository-ids': repositoryIds, 'installation-id': installationId };
  const beside = Object.entries(given).find(([, text]) => text !== '')?.[0];
  if (enterprise !== '' && beside !== undefined) {
    throw refuse(`Inputs 'enterprise' and '${beside}' exclude each other. Keep the one that is meant.`);
  }
  if (repositories !== '' && repositoryIds !== '') {
    throw refuse("Inputs 'repositories' and 'repository-ids' exclude each other. Keep the one that is meant.");
  }
  if (installationId !== '' && repositories === '' && repositoryIds === '') {
    throw refuse(
      "Input 'installation-id' was given without repositories. Name them in 'repositories' or 'repository-ids', or write '*' there for all that the installation can see.",
    );
  }
}

function toAccountTarget(inputs: TargetInputs, repositories: Repositories): Target {
  const isOwnerGiven = inputs.owner !== '';
  const owner = isOwnerGiven ? parseName(inputs.owner, 'owner') : readCurrent(inputs).owner;
  const lookUp = toLookUp(inputs, isOwnerGiven, { kind: 'account', owner });
  return { owner, isOwnerGiven, repositories, lookUp };
}

function toNamedTargets(inputs: TargetInputs, entries: readonly string[]): Target[] {
  const givenOwner = inputs.owner === '' ? undefined : parseName(inputs.owner, 'owner');
  const owners = new Map<string, { owner: string; isOwnerGiven: boolean; names: Map<string, string> }>();
  for (const entry of entries) {
    const { owner: ownOwner, name } = parseRepositoryName(entry, 'repositories');
    if (ownOwner !== undefined && givenOwner !== undefined && !isSameName(ownOwner, givenOwner)) {
      throw refuse(
        `Input 'repositories' holds '${entry}', but input 'owner' is '${givenOwner}'. Make them agree, or leave 'owner' empty.`,
      );
    }
    const owner = givenOwner ?? ownOwner ?? readCurrent(inputs).owner;
    const group = owners.get(owner.toLowerCase()) ?? { owner, isOwnerGiven: false, names: new Map<string, string>() };
    group.isOwnerGiven ||= givenOwner !== undefined || ownOwner !== undefined;
    if (!group.names.has(name.toLowerCase())) group.names.set(name.toLowerCase(), name);
    owners.set(owner.toLowerCase(), group);
  }
  if (inputs.installationId !== '' && owners.size > 1) {
    const logins = [...owners.values()].map(({ owner }) => owner).join(', ');
    throw refuse(
      `Input 'installation-id' names one installation, but 'repositories' names several owners (${logins}). Leave 'installation-id' empty.`,
    );
  }
  return [...owners.values()].map(({ owner, isOwnerGiven, names }) => {
    const list = [...names.values()];
    refuseTooMany(list.length, 'repositories', owner);
    const lookUp = toLookUp(inputs, isOwnerGiven, { kind: 'repository', owner, name: list[0] ?? '' });
    return { owner, isOwnerGiven, repositories: { kind: 'names', names: list }, lookUp };
  });
}

function toLookUp(
  { installationId: text }: TargetInputs,
  isOwnerGiven: boolean,
  otherwise: Extract<LookUp, { owner: string }>,
): LookUp {
  if (text === '') return otherwise;
  const installationId = parseId(text, 'installation-id');
  return { kind: 'id', installationId, owner: isOwnerGiven ? otherwise.owner : undefined };
}

function parseIds(text: string): number[] {
  const ids = parseList(text, 'repository-ids').map((entry) => parseId(entry, 'repository-ids'));
  refuseTooMany(ids.length, 'repository-ids', 'one owner');
  return ids;
}

function readCurrent({ currentRepository: fullName }: TargetInputs): { owner: string; fullName: string } {
  const [owner = '', name = ''] = fullName.split('/');
  if (isName(owner) && isName(name)) return { owner, fullName };
  throw refuse("The current repository is not known. Give 'owner' and 'repositories'.");
}

function refuse(message: string): InputError {
  return new InputError(message, 'repositories');
}
