/** Reads the command that signs. */
import { tmpdir } from 'node:os';
import { InputError } from '../../text/input-error.ts';
import { createCommandSigner } from '../../signing/sign-command/signer.ts';
import { splitWords } from '../../signing/sign-command/words.ts';
import { readTempFolder } from '../../runner/environment.ts';
import { log } from '../../runner/log.ts';
import type { OpenSigner } from '../app.ts';

/**
 * The first word alone is logged: others may hold a PIN.
 * @throws InputError when the command cannot be split into words
 */
export function readSignCommand(text: string): OpenSigner {
  const words = splitWords(text);
  const [program] = words ?? [];
  if (!words || !program) {
    throw new InputError({
      input: 'sign-command',
      problem: 'ends within quotes or behind a backslash',
      remedy:
        "Write a program and its arguments; 'sh -c' with one quoted argument gives you a shell",
    });
  }
  const folder = readTempFolder() || tmpdir();
  return ({ deadline, reserveMs, signal }) => {
    log.info(`Signing with '${program}'.`);
    return createCommandSigner(words, { folder, signal, deadline: deadline - reserveMs });
  };
}
