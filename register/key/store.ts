/**
 * Keeps the app's key and its id where the plan says, and finds out beforehand whether that will
 * work.
 */
import { refuseUnsafeFile, writeKeyFile } from './key-file.ts';
import { checkKeyService, importKey } from '../key-service/import.ts';
import type { KeyPlace, Plan } from '../plan/plan.ts';
import { checkSecret, setSecret, setVariable } from './secret-store.ts';

/**
 * Checks, before there is an app, everything that would make storing its key fail.
 * @throws Problem
 */
export async function checkKeyPlace(plan: Plan): Promise<void> {
  const { keyPlace } = plan;
  if (keyPlace.kind === 'file') {
    await refuseUnsafeFile(keyPlace.path);
  } else if (keyPlace.kind === 'key-service') {
    await checkSecret(plan, keyPlace.users);
    await checkKeyService(keyPlace);
  } else {
    await checkSecret(plan, keyPlace);
  }
}

/**
 * Returns the place where the key lies: a key service may give it a name only then.
 * @throws Problem when the key is not stored
 */
export async function storeKey(plan: Plan, pem: string): Promise<KeyPlace> {
  const { keyPlace } = plan;
  if (keyPlace.kind === 'key-service') return importKey(keyPlace, pem);
  if (keyPlace.kind === 'file') await writeKeyFile(keyPlace.path, pem);
  else await setSecret(plan, keyPlace, pem);
  return keyPlace;
}

/**
 * A file has no place for the id: the reader then stores it with the key.
 * @throws Problem when the id is not stored
 */
export async function storeId(plan: Plan, id: string): Promise<void> {
  const { keyPlace } = plan;
  if (keyPlace.kind === 'file') return;
  const users = keyPlace.kind === 'key-service' ? keyPlace.users : keyPlace;
  await setVariable(plan, users, id);
}
