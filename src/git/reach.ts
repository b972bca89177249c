/** What git shall reach with a token, by all spellings of it that are known. */
import { isName, isSameName } from '../scope/names.ts';
import type { Target } from '../scope/targets.ts';

export interface Reach {
  /** Spellings of the owner's login. Git compares URLs with regard to case and GitHub does not, so each needs a key. */
  owners: readonly string[];
  /** Spellings of the repositories' names; `undefined` for all of the owner. */
  names: readonly string[] | undefined;
  /** How many repositories these are; infinite for all of the owner. */
  size: number;
}

/** What is known of a token: see `InstallationToken`. */
export interface Reached {
  owner: string;
  /** `owner/name`; empty when the token was not narrowed, or the reply does not say. */
  repositories: readonly string[];
}

/** `undefined` when neither the reply nor the inputs say which repositories these are. */
export function toReach({ owner, repositories }: Reached, target: Target): Reach | undefined {
  const owners = spell([owner, ...(isSameName(owner, target.owner) ? [target.owner] : [])]);
  const typed = target.repositories.kind === 'names' ? target.repositories.names : [];
  if (target.repositories.kind === 'all') return toSafe({ owners, names: undefined, size: Infinity });
  const granted = repositories.map((each) => each.slice(each.indexOf('/') + 1));
  if (granted.length === 0) {
    const isOwnerKnown = target.isOwnerGiven || target.lookUp.kind !== 'id';
    return typed.length > 0 && isOwnerKnown ? toSafe({ owners, names: spell(typed), size: typed.length }) : undefined;
  }
  return toSafe({ owners, names: spell([...granted, ...typed]), size: granted.length });
}

/** As GitHub writes them, as the user did, and in lower case. */
function spell(names: readonly string[]): string[] {
  return [...new Set([...names, ...names.map((name) => name.toLowerCase())])];
}

/** The names come from a server and go into a file that git obeys. */
function toSafe(reach: Reach): Reach | undefined {
  return [...reach.owners, ...(reach.names ?? [])].every(isName) ? reach : undefined;
}
