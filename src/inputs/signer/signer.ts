/** Turns the inputs into what signs for the app; each way to sign is loaded by itself. */
import { InputError } from '../../text/input-error.ts';
import type { OpenSigner, RawApp } from '../app.ts';
import { readText } from '../values.ts';
import { shouldSkip } from '../missing-credentials.ts';
import { toSigner } from './private-key.ts';
import { KEY_SERVICE_INPUTS } from './names.ts';

export interface AppInputs {
  /** Client ID or app ID. */
  appId: string;
  openSigner: OpenSigner;
}

/**
 * Gives the id and the signer; `undefined` when one of them is missing and the user chose to skip
 * the step then. `product` is what the step is for.
 * @throws InputError that names what is wrong
 */
export async function readSigner(
  { appId, signer: { input, text } }: RawApp,
  product = 'token',
): Promise<AppInputs | undefined> {
  const credentials = { "'client-id' or 'app-id'": appId, [`'${input}'`]: text };
  if (shouldSkip(credentials, product)) return undefined;
  if (input === 'kms-key') {
    const { readKeyService } = await import('./key-service.ts');
    const openSigner = await readKeyService(text.trim(), product);
    return openSigner && { appId, openSigner };
  }
  refuseKeyServiceInputs(input);
  if (input === 'sign-command') {
    const { readSignCommand } = await import('./sign-command.ts');
    return { appId, openSigner: readSignCommand(text) };
  }
  const signer = await toSigner(text);
  return { appId, openSigner: () => signer };
}

function refuseKeyServiceInputs(input: string): void {
  const stray = Object.values(KEY_SERVICE_INPUTS)
    .flat()
    .find((name) => readText(name) !== '');
  if (stray === undefined) return;
  throw new InputError({
    input: stray,
    problem: `is for a key service, but '${input}' signs`,
    remedy: `Give 'kms-key' in its place, or remove '${stray}'`,
  });
}
