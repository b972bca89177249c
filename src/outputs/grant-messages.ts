/**
 * Describes a new token's permissions, and warns of what was not asked for or could not be checked.
 */
import type { PermissionRequest } from '../access/permissions/request.ts';
import { log } from '../runner/log.ts';

interface Granted {
  /** Whose token it is. */
  account: string;
  permissions: Readonly<Record<string, string>>;
  /** What the reply did not say and so could not be checked. */
  unverified: readonly string[];
}

/** Lists permissions for the log and the summary. */
export function describePermissions(permissions: Readonly<Record<string, string>>): string {
  const words = Object.entries(permissions).map(([name, level]) => `${name}: ${level}`);
  return words.join(', ') || 'permissions that the reply does not name';
}

/** `whose` says what the token inherits all permissions of, when none was asked for. */
export function warnOfGrant(
  { account, permissions, unverified }: Granted,
  asked: PermissionRequest,
  whose: "the installation's" | "the user's token",
): void {
  if (asked.kind === 'inherit' && !asked.explicit) {
    log.warning(
      `No permission was asked for, so the token for ${account} has all of ${whose}: ${describePermissions(permissions)}. Name the ones that are needed in 'permissions', or write 'permissions: inherit' to mean all.`,
    );
  }
  if (unverified.length > 0) {
    log.warning(
      `GitHub's reply does not say the ${toList(unverified)} of the token for ${account}, so they could not be checked against what was asked.`,
    );
  }
}

function toList(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}
