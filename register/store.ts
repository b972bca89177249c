/** Keeps the app's key and its id where the plan says, and finds out beforehand whether that will work. */
import { refuseUnsafeFile, writeKeyFile } from './key-file.ts';
import type { Plan } from './plan.ts';
import { checkSecret, setSecret, setVariable } from './secret-store.ts';

/**
 * Checks, before there is an app, everything that would make storing its key fail.
 * @throws Problem
 */
export async function checkKeyPlace(plan: Plan): Promise<void> {
  const { keyPlace } = plan;
  if (keyPlace.kind === 'file') await refuseUnsafeFile(keyPlace.path);
  else await checkSecret(plan, keyPlace);
}

/** @throws Problem when the key is not stored */
export async function storeKey(plan: Plan, pem: string): Promise<void> {
  const { keyPlace } = plan;
  if (keyPlace.kind === 'file') await writeKeyFile(keyPlace.path, pem);
  else await setSecret(plan, keyPlace, pem);
}

/**
 * A file has no place for the id: the reader then stores it with the key.
 * @throws Problem when the id is not stored
 */
export async function storeId(plan: Plan, id: string): Promise<void> {
  const { keyPlace } = plan;
  if (keyPlace.kind !== 'file') await setVariable(plan, keyPlace, id);
}
