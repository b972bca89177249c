/** The inputs that say which app asks: its id and its private key. */
import { InputError } from '../scope/input-error.ts';
import { readRaw, readUnchecked } from './inputs.ts';
import { maskLines } from './masks.ts';

export const APP_INPUTS: readonly string[] = ['client-id', 'app-id', 'private-key'];

interface RawApp {
  /** Client ID or app ID; `client-id` wins. `''` when neither was given. */
  appId: string;
  /** As it arrived; masked. */
  privateKey: string;
}

/** Masks the key before anything else. @throws InputError when the id has no form of one */
export function readApp(): RawApp {
  maskLines(readUnchecked('private-key'));
  return { privateKey: readRaw('private-key'), appId: readAppId() };
}

/** Of GitHub's tokens and of client secrets: no id looks like one. */
export const SECRET_IN_PLACE_OF_ID: RegExp = /^(gh[a-z]_|github_pat_|[0-9a-f]{40}$)/i;

/** A secret that was pasted in its place is masked, and not shown. */
function readAppId(): string {
  const input = readRaw('client-id').trim() === '' ? 'app-id' : 'client-id';
  const id = readRaw(input).trim();
  if (/^[A-Za-z0-9._-]{0,64}$/.test(id) && !SECRET_IN_PLACE_OF_ID.test(id)) return id;
  maskLines(id);
  throw new InputError(
    `Input '${input}' is no id of an app. Write the client ID ('Iv23…') or the app ID (a number) from the app's settings page.`,
    'missing-credentials',
  );
}
