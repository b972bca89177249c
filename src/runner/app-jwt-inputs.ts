/** The inputs of app-jwt, as one typed value. */
import { APP_INPUTS, readApp, type AppInputs } from './app-inputs.ts';
import { readInteger } from './inputs.ts';
import { isSkipped } from './missing-credentials.ts';
import { refuseUnknownInputs } from './unknown-inputs.ts';

export interface AppJwtInputs extends AppInputs {
  lifetimeSeconds: number;
}

/** Each input that app-jwt/action.yml declares. */
export const APP_JWT_INPUTS: readonly string[] = [...APP_INPUTS, 'lifetime-seconds', 'on-missing-credentials'];

/** With the backdated `iat` and its jitter, a longer one would not be below the 600 s that GitHub allows. */
const MAX_LIFETIME_SECONDS = 530;

/**
 * Masks the key before anything else. `undefined` when the id or the key is empty and the user chose to skip then.
 * @throws InputError for the first input that is not clear
 */
export function readAppJwtInputs(): AppJwtInputs | undefined {
  const app = readApp();
  refuseUnknownInputs(APP_JWT_INPUTS);
  if (isSkipped({ "'client-id' or 'app-id'": app.appId, "'private-key'": app.privateKey }, 'JWT')) return undefined;
  const bounds = { min: 60, max: MAX_LIFETIME_SECONDS, fallback: MAX_LIFETIME_SECONDS };
  return { ...app, lifetimeSeconds: readInteger('lifetime-seconds', bounds) };
}
