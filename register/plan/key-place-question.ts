/** Turns options and answers into the place for the key. */
import {
  toPath,
  parseKeyPlace,
  parseNames,
  parseRepository,
  parseSecretPlace,
} from './key-place.ts';
import { findReference, parseReference, type Reference } from '../key-service/reference.ts';
import type { Options } from './options.ts';
import { parseLogin, type KeyPlace, type SecretPlace } from './plan.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** @throws Problem when an option cannot be used, or an answer is missing */
export async function askForKeyPlace(options: Options, terminal: Terminal): Promise<KeyPlace> {
  const { kms, pem } = options;
  if (pem !== undefined) return { kind: 'file', path: toPath(pem) };
  const given = readSecretPlace(options);
  if (kms !== undefined) return askForUsers(parseReference(kms), given, terminal);
  if (given) return given;
  const question =
    'Where does the key go? OWNER/REPOSITORY (a secret), FILE.pem, or a key in a key service';
  const parse = (text: string) => findReference(text) ?? parseKeyPlace(text);
  const place = await terminal.ask(question, '', parse);
  return place.kind === 'reference' ? askForUsers(place, undefined, terminal) : place;
}

/** The job that signs with the service has no secret, and still needs the app's id. */
async function askForUsers(
  { key, reference }: Reference,
  given: SecretPlace | undefined,
  terminal: Terminal,
): Promise<KeyPlace> {
  const question = "Where do workflows use it? OWNER/REPOSITORY (a variable with the app's id)";
  const users = given ?? (await terminal.ask(question, '', parseSecretPlace));
  return { kind: 'key-service', key, reference, users };
}

function readSecretPlace({ repo, env, org, repos }: Options): SecretPlace | undefined {
  if (repo !== undefined) {
    const repository = parseRepository(repo);
    return env === undefined
      ? { kind: 'repository', repository }
      : { kind: 'environment', repository, environment: env };
  }
  if (org !== undefined && repos !== undefined) {
    return { kind: 'organization', organization: parseLogin(org), repositories: parseNames(repos) };
  }
  return undefined;
}
