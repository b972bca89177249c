/** The inputs of app-jwt, as one typed value. */
import { MAX_LIFETIME_SECONDS } from '../signing/app-jwt.ts';
import { APP_INPUTS, readApp } from './app-inputs.ts';
import { readInteger } from './inputs.ts';
import { isSkipped } from './missing-credentials.ts';
import { toSigner, type AppInputs } from './signer-input.ts';
import { refuseUnknownInputs } from './unknown-inputs.ts';

export interface AppJwtInputs extends AppInputs {
  lifetimeSeconds: number;
}

/** Each input that app-jwt/action.yml declares. */
export const APP_JWT_INPUTS: readonly string[] = [...APP_INPUTS, 'lifetime-seconds', 'on-missing-credentials'];

/**
 * Masks the key before anything else. `undefined` when the id or the key is empty and the user chose to skip then.
 * @throws InputError for the first input that is not clear
 */
export function readAppJwtInputs(): AppJwtInputs | undefined {
  const { appId, privateKey } = readApp();
  refuseUnknownInputs(APP_JWT_INPUTS);
  if (isSkipped({ "'client-id' or 'app-id'": appId, "'private-key'": privateKey }, 'JWT')) return undefined;
  const bounds = { min: 60, max: MAX_LIFETIME_SECONDS, fallback: MAX_LIFETIME_SECONDS };
  const lifetimeSeconds = readInteger('lifetime-seconds', bounds);
  return { appId, lifetimeSeconds, signer: toSigner(privateKey) };
}
