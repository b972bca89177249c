/** The inputs of app-jwt, as one typed value. */
import { MAX_LIFETIME_SECONDS } from '../signing/app-jwt.ts';
import { APP_INPUTS, readApp } from './app-inputs.ts';
import { readInteger, readTimeout } from './inputs.ts';
import { readSigner, type AppInputs } from './signer-input.ts';
import { refuseUnknownInputs } from './unknown-inputs.ts';

export interface AppJwtInputs extends AppInputs {
  lifetimeSeconds: number;
  timeoutMs: number;
}

/** Each input that app-jwt/action.yml declares. */
export const APP_JWT_INPUTS: readonly string[] = [
  ...APP_INPUTS,
  'lifetime-seconds',
  'on-missing-credentials',
  'timeout-seconds',
];

/**
 * Masks the key before anything else. `undefined` when the id or the key is empty and the user chose to skip then.
 * @throws InputError for the first input that is not clear
 */
export async function readAppJwtInputs(): Promise<AppJwtInputs | undefined> {
  const raw = readApp();
  refuseUnknownInputs(APP_JWT_INPUTS);
  const app = await readSigner(raw, 'JWT');
  if (!app) return undefined;
  const bounds = { min: 60, max: MAX_LIFETIME_SECONDS, fallback: MAX_LIFETIME_SECONDS };
  return { ...app, lifetimeSeconds: readInteger('lifetime-seconds', bounds), timeoutMs: readTimeout() };
}
