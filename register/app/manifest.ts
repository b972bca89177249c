/**
 * From the plan to what GitHub is sent: the manifest, the address of its form, and the long form as
 * the other way.
 */
import type { Permissions } from '../github.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * @see https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest#github-app-manifest-parameters
 */
export interface Manifest {
  name: string;
  url: string;
  redirect_url: string;
  description: string;
  public: boolean;
  default_permissions: Permissions;
}

const DESCRIPTION = 'Tokens for workflows';

/**
 * Registration knows two permissions by other names than the rest of the API.
 * @see https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-using-url-parameters#github-app-permissions
 */
const REGISTRATION_NAMES: Readonly<Record<string, string>> = {
  email_addresses: 'emails',
  git_ssh_keys: 'keys',
};

/**
 * Has neither `hook_attributes` nor `default_events`, so that the app has no webhook: GitHub
 * refuses a hook without a URL, even one that is not active.
 * @see https://github.com/vikasprogrammer/agentric/issues/317
 */
export function toManifest(plan: Plan, redirectUrl: string): Manifest {
  return {
    name: plan.name,
    url: toHomepage(plan),
    redirect_url: redirectUrl,
    description: DESCRIPTION,
    public: plan.isPublic,
    default_permissions: toRegistrationNames(plan.permissions),
  };
}

/** Where the form with the manifest is sent to, by POST. */
export function toFormAction({ host, owner }: Plan, state: string): string {
  const place = owner.kind === 'organization' ? `/organizations/${owner.login}` : '';
  return `${host.webUrl}${place}/settings/apps/new?state=${encodeURIComponent(state)}`;
}

interface LongForm extends Pick<Plan, 'host' | 'name' | 'isPublic' | 'permissions'> {
  /** Path of the account's settings, like `/organizations/octo-org`; `''` for a user. */
  place: string;
}

/**
 * Links to GitHub's own form, filled in. It gives no way back: id and key are then taken by hand.
 * @see https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-using-url-parameters
 */
export function toLongFormUrl({ host, place, name, isPublic, permissions }: LongForm): string {
  const parameters = new URLSearchParams({
    name,
    description: DESCRIPTION,
    url: host.webUrl,
    public: String(isPublic),
    webhook_active: 'false',
    ...toRegistrationNames(permissions),
  });
  return `${host.webUrl}${place}/settings/apps/new?${parameters.toString()}`;
}

/** Lists the owner's apps, where each can be edited and deleted. */
export function toAppsUrl({ host, owner }: Plan): string {
  const place = owner.kind === 'organization' ? `/organizations/${owner.login}` : '';
  return `${host.webUrl}${place}/settings/apps`;
}

function toHomepage({ host, owner }: Plan): string {
  return `${host.webUrl}/${owner.login}`;
}

function toRegistrationNames(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([name, level]) => [REGISTRATION_NAMES[name] ?? name, level]),
  );
}
