/** Organisations that let only some addresses in; the local caller never is one of them. */
import { Refusal } from './answers.ts';
import type { Account } from './records.ts';

/** Throws a `Refusal` (403) in GitHub's words: https://github.com/databricks/cli/issues/2702 */
export function refuseOutsideIpAllowList({ ipAllowList, login }: Account): void {
  if (!ipAllowList) return;
  throw new Refusal(
    403,
    `Although you appear to have the correct authorization credentials, the \`${login}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`,
  );
}
