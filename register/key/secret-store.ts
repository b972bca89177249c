/**
 * The key as a secret for GitHub Actions and the id as a variable, set by `gh` with the person's
 * own rights.
 */
import { callApi, isConflict, isNotFound, runGh } from '../gh.ts';
import { toFullName } from '../plan/key-place.ts';
import type { Plan, SecretPlace } from '../plan/plan.ts';
import { Problem } from '../problem.ts';

type Kind = 'actions/secrets' | 'actions/variables';

/** Path of the secrets or variables of a place; an environment's have no `actions/` in it. */
function toApiPath(place: SecretPlace, kind: Kind): string {
  switch (place.kind) {
    case 'repository':
      return `repos/${toFullName(place.repository)}/${kind}`;
    case 'environment': {
      const environment = encodeURIComponent(place.environment);
      const repository = toFullName(place.repository);
      return `repos/${repository}/environments/${environment}/${kind.replace('actions/', '')}`;
    }
    case 'organization':
      return `orgs/${place.organization}/${kind}`;
  }
}

/**
 * Asks for the public key that the secret will be encrypted with: only those who may set secrets
 * get it.
 * @see https://docs.github.com/rest/actions/secrets#get-a-repository-public-key
 * @throws Problem when the secret could not be set, or would replace another
 */
export async function checkSecret(plan: Plan, place: SecretPlace): Promise<void> {
  const host = plan.host.name;
  const access = await callApi(host, `GET ${toApiPath(place, 'actions/secrets')}/public-key`);
  if (!access.isDone) throw notAllowed(plan, place, access.words);
  if (place.kind === 'organization') await findRepositoryIds(plan, place);
  if (plan.canReplace) return;
  if (plan.keyPlace.kind !== 'key-service')
    await refuseExisting(plan, place, 'actions/secrets', plan.secretName);
  await refuseExisting(plan, place, 'actions/variables', plan.variableName);
}

async function refuseExisting(
  plan: Plan,
  place: SecretPlace,
  kind: Kind,
  name: string,
): Promise<void> {
  const reply = await callApi(plan.host.name, `GET ${toApiPath(place, kind)}/${name}`);
  if (isNotFound(reply)) return;
  if (!reply.isDone) throw notAllowed(plan, place, reply.words);
  const what = kind === 'actions/secrets' ? 'secret' : 'variable';
  throw new Problem({
    what: `The ${what} ${name} cannot be set`,
    why: 'it already exists, perhaps for another app',
    next: ["Choose other names with '--prefix', or give '--replace' to overwrite it."],
  });
}

/** @throws Problem when the secret is not set */
export async function setSecret(plan: Plan, place: SecretPlace, pem: string): Promise<void> {
  const args = ['secret', 'set', plan.secretName, ...toFlags(place)];
  const reply = await runGh(plan.host.name, args, pem);
  if (!reply.isDone) throw notAllowed(plan, place, reply.words);
}

function toFlags(place: SecretPlace): string[] {
  switch (place.kind) {
    case 'repository':
      return ['--repo', toFullName(place.repository)];
    case 'environment':
      return ['--repo', toFullName(place.repository), '--env', place.environment];
    case 'organization': {
      const repositories = place.repositories.join(',');
      return ['--org', place.organization, '--visibility', 'selected', '--repos', repositories];
    }
  }
}

/**
 * By the API alone: `gh variable` came with a later version than the `gh` of many systems.
 * @see https://docs.github.com/rest/actions/variables
 * @throws Problem when the variable is not set
 */
export async function setVariable(plan: Plan, place: SecretPlace, id: string): Promise<void> {
  const host = plan.host.name;
  const path = toApiPath(place, 'actions/variables');
  const visibility =
    place.kind === 'organization'
      ? { visibility: 'selected', selected_repository_ids: await findRepositoryIds(plan, place) }
      : {};
  const body = { name: plan.variableName, value: id, ...visibility };
  let reply = await callApi(host, `POST ${path}`, body);
  if (isConflict(reply)) reply = await callApi(host, `PATCH ${path}/${plan.variableName}`, body);
  if (!reply.isDone) throw notAllowed(plan, place, reply.words);
}

/** @throws Problem for a repository that is not there */
async function findRepositoryIds(
  plan: Plan,
  { organization, repositories }: Extract<SecretPlace, { kind: 'organization' }>,
): Promise<number[]> {
  return Promise.all(repositories.map((name) => findRepositoryId(plan, `${organization}/${name}`)));
}

/** @throws Problem for a repository that is not there */
export async function findRepositoryId(plan: Plan, repository: string): Promise<number> {
  const reply = await runGh(plan.host.name, ['api', `repos/${repository}`, '--jq', '.id']);
  const id = Number(reply.stdout.trim());
  if (reply.isDone && Number.isSafeInteger(id) && id > 0) return id;
  throw new Problem({
    what: `The repository ${repository} was not found`,
    why: reply.words,
    next: ['Check the spelling, and that your own account can see it.'],
  });
}

function notAllowed({ host, keyPlace, ...plan }: Plan, place: SecretPlace, words: string): Problem {
  const what =
    keyPlace.kind === 'key-service' ? plan.variableName : `${plan.secretName} and its variable`;
  const isOrganization = place.kind === 'organization';
  const login = `gh auth login --hostname ${host.name}`;
  const scope = `gh auth refresh --hostname ${host.name} --scopes admin:org`;
  const role = isOrganization
    ? 'an owner of the organization'
    : 'an administrator of the repository';
  return new Problem({
    what: `Setting ${what} through gh failed`,
    why: words,
    next: [
      `Log in with '${login}' as ${role}${isOrganization ? `, then '${scope}'` : ''}.`,
      ...(place.kind === 'environment' ? [`The environment ${place.environment} must exist.`] : []),
    ],
  });
}
