/** Looks for the cause of a refusal, with a few requests more, so that the message can name it. */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { readString } from '../../text/json.ts';
import { compareLevels, isLevel, type Permissions } from '../../access/permissions/catalogue.ts';
import { describeRepositories, listNames } from '../../access/repositories/repositories.ts';
import { toFullName } from '../../access/repositories/name.ts';
import { describeAccount, type Target } from '../../access/targets.ts';
import type { App } from '../app.ts';
import { findInstallation, type Installation } from './installation.ts';
import type { InstallationTokenRequest } from './request.ts';

/**
 * One request for each refused repository, for this many at the most; besides these, no diagnosis
 * takes more than two.
 */
const MAX_CULPRIT_LOOK_UPS = 10;

/** Nobody has written its name, and the log does not say more than the workflow. */
const MEANWHILE =
  'a repository that a pattern matches was renamed or removed meanwhile, so run the step again';

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
  const facts = {
    appId: app.id,
    account: toAccount(target),
    repositories: describeRepositories(target.repositories, target.owner),
  };
  const known = error.with({ ...facts, ...toUrl(installation) });
  try {
    if (error.code === 'key-rejected') return await nameKey(app, known);
    if (error.code === 'not-found')
      return await explainNotFound(client, request, installation, known);
    if (!installation) return known;
    if (error.code === 'repository-not-accessible')
      return await findCulprits(client, request, known);
    if (error.code === 'suspended')
      return known.with(toUrl(await fetchDetails(client, request, installation)));
    if (error.code === 'permission-not-granted') {
      return comparePermissions(request, await fetchDetails(client, request, installation), known);
    }
  } catch (cause) {
    if (!(cause instanceof GitHubError)) throw cause;
  }
  return known;
}

async function nameKey(app: App, known: GitHubError): Promise<GitHubError> {
  const fingerprint = await app.findFingerprint();
  return fingerprint === undefined ? known : known.with({ fingerprint });
}

/**
 * A repository that is not found is either outside the owner's installation, or the owner has none.
 */
async function explainNotFound(
  client: Client,
  request: InstallationTokenRequest,
  installation: Installation | undefined,
  known: GitHubError,
): Promise<GitHubError> {
  const { lookUp } = request.target;
  const { authorize } = request.app;
  if (!installation && lookUp.kind === 'repository') {
    const ofOwner = await tryToFind(client, request, { kind: 'account', owner: lookUp.owner });
    if (ofOwner)
      return findCulprits(client, request, known.with(toUrl(ofOwner), 'repository-not-accessible'));
  }
  const reply = await unlessNotFound(client.call('GET /app', { authorize, isOnce: true }));
  // GitHub answers with the app, or says in other words that it has none of this id.
  if (!reply)
    return known.with({}, 'not-github-api', `${known.message}; the host has no 'GET /app', either`);
  const page = readString(reply.data, 'html_url');
  const appName = readString(reply.data, 'name');
  return known.with(
    {
      ...(appName === undefined ? {} : { appName: `The app '${appName}'` }),
      ...(page === undefined ? {} : { installationUrl: `${page}/installations/new` }),
    },
    'not-installed',
  );
}

async function findCulprits(
  client: Client,
  request: InstallationTokenRequest,
  known: GitHubError,
): Promise<GitHubError> {
  const { owner, repositories } = request.target;
  const all = owner === undefined ? [] : listNames(repositories).map((name) => ({ owner, name }));
  const asked = all.slice(0, MAX_CULPRIT_LOOK_UPS);
  const found = await Promise.all(
    asked.map((each) => tryToFind(client, request, { kind: 'repository', ...each })),
  );
  const missing = asked.filter((_, index) => found[index] === undefined).map(toFullName);
  const renamed = asked
    .filter((_, index) => found[index]?.renamedRepositoryId !== undefined)
    .map(toFullName);
  if (missing.length === 0 && renamed.length > 0) {
    return known.with(
      { culprits: renamed },
      'repository-renamed',
      `${renamed.join(', ')} was renamed`,
    );
  }
  if (missing.length > 0) return known.with({ culprits: missing });
  if (repositories.kind === 'patterns') return known.with({}, known.code, MEANWHILE);
  const unseen = all.slice(MAX_CULPRIT_LOOK_UPS);
  return unseen.length > 0 ? known.with({ repositories: unseen.map(toFullName) }) : known;
}

function comparePermissions(
  { permissions }: InstallationTokenRequest,
  { permissions: installed = {}, url }: Installation,
  known: GitHubError,
): GitHubError {
  const asked: Permissions = permissions.kind === 'some' ? permissions.permissions : {};
  const held = new Map(Object.entries(installed));
  const phrases = Object.entries(asked).flatMap(([name, level]) => {
    const have = held.get(name);
    const isEnough = have !== undefined && isLevel(have) && compareLevels(have, level) >= 0;
    return isEnough ? [] : [`${name} (asked ${level}, installed ${have ?? 'nothing'})`];
  });
  return known.with({
    permissions: phrases,
    ...(url === undefined ? {} : { installationUrl: url }),
  });
}

/** A look-up by id has told nothing of the installation yet. */
async function fetchDetails(
  client: Client,
  { app, target }: InstallationTokenRequest,
  installation: Installation,
): Promise<Installation> {
  if (target.lookUp.kind !== 'id') return installation;
  return findInstallation(client, app.authorize, target.lookUp, {
    withDetails: true,
    isOnce: true,
  });
}

function tryToFind(
  client: Client,
  { app }: InstallationTokenRequest,
  lookUp: Target['lookUp'],
): Promise<Installation | undefined> {
  return unlessNotFound(findInstallation(client, app.authorize, lookUp, { isOnce: true }));
}

async function unlessNotFound<T>(reply: Promise<T>): Promise<T | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'not-found') return undefined;
    throw error;
  }
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
