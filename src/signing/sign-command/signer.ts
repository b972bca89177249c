/** Signs by a command that the user names. */
import { composeJwt } from '../compact-jwt.ts';
import { checkSignature } from '../signature.ts';
import type { Signer } from '../signer.ts';
import { readSignature } from './output.ts';
import { runCommand, type CommandOptions } from './run.ts';

export function createCommandSigner(words: readonly string[], options: CommandOptions): Signer {
  return {
    sign: (claims) =>
      composeJwt(claims, async (text) => {
        const output = await runCommand(words, text, options);
        return checkSignature(readSignature(output), "the key of 'sign-command'");
      }),
    findFingerprint: () => Promise.resolve(undefined),
  };
}
