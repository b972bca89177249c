/** The inputs of app-jwt, as one typed value. */
import { MAX_LIFETIME_SECONDS } from '../../signing/app-jwt.ts';
import { readApp } from '../../inputs/app.ts';
import { readInteger, readTimeout } from '../../inputs/values.ts';
import { readSigner, type AppInputs } from '../../inputs/signer/signer.ts';
import { DECLARED_INPUTS } from '../../inputs/generated/app-jwt.ts';
import { checkInputNames } from '../../inputs/names.ts';

export interface AppJwtInputs extends AppInputs {
  lifetimeSeconds: number;
  timeoutMs: number;
}

/**
 * Masks the key before anything else. `undefined` when the id or the key is empty and the user
 * chose to skip then.
 * @throws InputError for the first input that is not clear
 */
export async function readAppJwtInputs(): Promise<AppJwtInputs | undefined> {
  const raw = readApp();
  await checkInputNames(DECLARED_INPUTS);
  const app = await readSigner(raw, 'JWT');
  if (!app) return undefined;
  const bounds = { min: 60, max: MAX_LIFETIME_SECONDS, fallback: MAX_LIFETIME_SECONDS };
  return {
    ...app,
    lifetimeSeconds: readInteger('lifetime-seconds', bounds),
    timeoutMs: readTimeout(),
  };
}
