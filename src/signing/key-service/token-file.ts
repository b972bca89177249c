/** Reads a token that the environment keeps in a file. */
import { readFileSync } from 'node:fs';
import { InputError } from '../../text/input-error.ts';
import type { IdToken } from './id-token.ts';
import type { ServiceContext } from './key-service.ts';

/**
 * Gives what the file of the variable holds, masked.
 * @throws InputError when it cannot be read
 */
export function readTokenFile(
  variable: string,
  { readVariable, mask }: Pick<ServiceContext, 'readVariable' | 'mask'>,
): IdToken {
  try {
    const jwt = readFileSync(readVariable(variable), 'utf8').trim();
    mask(jwt);
    return { jwt };
  } catch {
    throw new InputError({
      problem: `The file that the environment variable '${variable}' names cannot be read`,
      remedy: "Check that it is there, and that the runner's user may read it",
    });
  }
}
