/** Looks for the cause of a refusal, with a few requests more, so that the message can name it. */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { readString } from '../../text/json.ts';
import { compareLevels, isLevel, type Permissions } from '../../access/permissions/catalogue.ts';
import { describeRepositories } from '../../access/repositories/repositories.ts';
import { toFullName } from '../../access/repositories/name.ts';
import { describeAccount, type Target } from '../../access/targets.ts';
import type { App } from '../app.ts';
import { findInaccessible, tryToFind, unlessNotFound } from './inaccessible-repositories.ts';
import { findInstallation, type Installation } from './installation.ts';
import type { InstallationTokenRequest } from './request.ts';

/**
 * `installation` is what had been found before. Never throws: what cannot be found out is left out.
 */
export async function diagnose(
  client: Client,
  request: InstallationTokenRequest,
  installation: Installation | undefined,
  error: GitHubError,
): Promise<GitHubError> {
  const { app, target } = request;
  const details = {
    appId: app.id,
    account: toAccount(target),
    repositories: describeRepositories(target.repositories, target.owner),
  };
  const enriched = error.withDetails({ ...details, ...toUrl(installation) });
  try {
    if (error.code === 'key-rejected') return await nameKey(app, enriched);
    if (error.code === 'not-found')
      return await explainNotFound(client, request, installation, enriched);
    if (!installation) return enriched;
    if (error.code === 'repository-not-accessible')
      return await findInaccessible(client, request, enriched);
    if (error.code === 'suspended')
      return enriched.withDetails(toUrl(await fetchDetails(client, request, installation)));
    if (error.code === 'permission-not-granted') {
      return comparePermissions(
        request,
        await fetchDetails(client, request, installation),
        enriched,
      );
    }
  } catch (cause) {
    if (!(cause instanceof GitHubError)) throw cause;
  }
  return enriched;
}

async function nameKey(app: App, enriched: GitHubError): Promise<GitHubError> {
  const fingerprint = await app.findFingerprint();
  return fingerprint === undefined ? enriched : enriched.withDetails({ fingerprint });
}

/**
 * A repository that is not found is either outside the owner's installation, or the owner has none.
 */
async function explainNotFound(
  client: Client,
  request: InstallationTokenRequest,
  installation: Installation | undefined,
  enriched: GitHubError,
): Promise<GitHubError> {
  const { lookUp } = request.target;
  const { authorize } = request.app;
  if (!installation && lookUp.kind === 'repository') {
    const ofOwner = await tryToFind(client, request, { kind: 'account', owner: lookUp.owner });
    if (ofOwner)
      return findInaccessible(
        client,
        request,
        enriched.withDetails(toUrl(ofOwner), 'repository-not-accessible'),
      );
  }
  const reply = await unlessNotFound(client.call('GET /app', { authorize, noRetry: true }));
  // GitHub answers with the app, or says in other words that it has none of this id.
  if (!reply)
    return enriched.withDetails(
      {},
      'not-github-api',
      `${enriched.message}; the host has no 'GET /app', either`,
    );
  const page = readString(reply.data, 'html_url');
  const appName = readString(reply.data, 'name');
  return enriched.withDetails(
    {
      ...(appName === undefined ? {} : { appName: `The app '${appName}'` }),
      ...(page === undefined ? {} : { installationUrl: `${page}/installations/new` }),
    },
    'not-installed',
  );
}

function comparePermissions(
  { permissions }: InstallationTokenRequest,
  { permissions: installed = {}, url }: Installation,
  enriched: GitHubError,
): GitHubError {
  const asked: Permissions = permissions.kind === 'some' ? permissions.permissions : {};
  const held = new Map(Object.entries(installed));
  const phrases = Object.entries(asked).flatMap(([name, level]) => {
    const have = held.get(name);
    const isEnough = have !== undefined && isLevel(have) && compareLevels(have, level) >= 0;
    return isEnough ? [] : [`${name} (asked ${level}, installed ${have ?? 'nothing'})`];
  });
  return enriched.withDetails({
    permissions: phrases,
    ...(url === undefined ? {} : { installationUrl: url }),
  });
}

/** A look-up by id does not ask about the installation. */
async function fetchDetails(
  client: Client,
  { app, target }: InstallationTokenRequest,
  installation: Installation,
): Promise<Installation> {
  if (target.lookUp.kind !== 'id') return installation;
  return findInstallation(client, app.authorize, target.lookUp, {
    withDetails: true,
    noRetry: true,
  });
}

function toUrl(installation: Installation | undefined): { installationUrl?: string } {
  return installation?.url === undefined ? {} : { installationUrl: installation.url };
}

function toAccount(target: Target): string {
  const { lookUp } = target;
  if (lookUp.kind === 'repository') return toFullName(lookUp);
  return lookUp.kind === 'id'
    ? `any account under the id ${lookUp.installationId}`
    : describeAccount(target);
}
