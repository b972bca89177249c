/** The inputs that say which app asks: its id, and what signs for it. */
import type { Limits } from '../http/limits.ts';
import { InputError } from '../text/input-error.ts';
import type { Signer } from '../signing/signer.ts';
import { readRaw, readUnchecked } from './values.ts';
import { maskLines } from '../runner/masks.ts';
import { SIGNER_INPUTS } from './signer/names.ts';

/** Gives what signs, within the limits of the step. */
export type OpenSigner = (limits: Limits) => Signer;

export interface RawApp {
  /** Client ID or app ID; `client-id` wins. `''` when neither was given. */
  appId: string;
  /** The only one of the three that was given, or the private key if there is none. */
  signer: { input: (typeof SIGNER_INPUTS)[number]; text: string };
}

/**
 * Masks the key before anything else.
 * @throws InputError when the id has no form of one, or more than one signer is given
 */
export function readApp(): RawApp {
  maskLines(readUnchecked('private-key'));
  const signers = SIGNER_INPUTS.map((input) => ({ input, text: readRaw(input) }));
  const appId = readAppId();
  const given = signers.filter(({ text }) => text.trim() !== '');
  const [signer = { input: 'private-key', text: '' }, other] = given;
  if (!other) return { appId, signer };
  throw new InputError({
    input: signer.input,
    problem: `cannot be used with '${other.input}': one alone can sign`,
    remedy: 'Remove one of them',
  });
}

/** GitHub's tokens and client secrets look like this, and no id does. */
export const LOOKS_LIKE_SECRET: RegExp = /^(gh[a-z]_|github_pat_|[0-9a-f]{40}$)/i;

/**
 * The form of client IDs and app IDs; an id is also part of a path, where dots alone would lead
 * elsewhere.
 */
export const ID_FORM = /^(?!\.{1,2}$)[A-Za-z0-9._-]{0,64}$/;

/** A secret that was pasted in its place is masked, and not shown. */
function readAppId(): string {
  const input = readRaw('client-id').trim() === '' ? 'app-id' : 'client-id';
  const id = readRaw(input).trim();
  if (ID_FORM.test(id) && !LOOKS_LIKE_SECRET.test(id)) return id;
  maskLines(id);
  throw new InputError({
    input,
    problem: 'is not the id of an app',
    remedy: "Write the client ID ('Iv23…') or the app ID (a number) from the app's settings page",
    topic: 'missing-credentials',
  });
}
