/** Which repositories a token is for: as the user asks for them, and as GitHub is asked for them. */
import { toFullName } from './repository-name.ts';

/** Everything that the installation can see. */
interface AllRepositories {
  kind: 'all';
}

/** By their bare names, all of one owner; never none: GitHub reads an empty list as everything. */
interface NamedRepositories {
  kind: 'names';
  names: readonly string[];
}

/** By their ids; never none, as above. */
interface NumberedRepositories {
  kind: 'ids';
  ids: readonly number[];
}

/** As the inputs say it. */
export type AskedRepositories = AllRepositories | NamedRepositories | NumberedRepositories;

/** As the body of the mint says it, after what GitHub knows under another name was looked up. */
export type ResolvedRepositories = AllRepositories | NamedRepositories | NumberedRepositories;

/** For messages: each repository that is asked for. `owner` is `undefined` where nobody has said it. */
export function describeRepositories(repositories: AskedRepositories, owner: string | undefined): string[] {
  if (repositories.kind === 'all') return [];
  if (repositories.kind === 'ids') return repositories.ids.map((id) => `id ${id}`);
  return repositories.names.map((name) => (owner === undefined ? name : toFullName({ owner, name })));
}
