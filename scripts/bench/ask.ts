/** What the steps that are measured are asked for. */
import { OWNERS, REPOSITORIES } from './world.ts';

/** What a token is asked for. */
export interface Ask {
  owners: number;
  /** Of each owner. */
  repositories: number;
  hasInstallationId?: boolean;
}

/** `owner/name` of each repository; bare names for a single owner, as most workflows write them. */
export function toList({ owners, repositories }: Ask): string {
  const names = REPOSITORIES.slice(0, repositories);
  if (owners === 1) return names.join('\n');
  return OWNERS.slice(0, owners)
    .flatMap((owner) => names.map((name) => `${owner}/${name}`))
    .join('\n');
}
