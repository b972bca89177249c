/**
 * What every script here does: load packages from CLIENTS, and read what it needs to know from
 * standard input.
 */
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

export const load = createRequire(`${process.env.CLIENTS}/`);
export const given = JSON.parse(await text(process.stdin));

/** @param {Uint8Array} signature */
export function give(signature) {
  process.stdout.write(Buffer.from(signature).toString('base64'));
}

/** The errors of some packages print pages of their insides. */
process.once('uncaughtException', (error) => {
  process.stderr.write(`${error.name}: ${error.message}\n`);
  process.exitCode = 1;
});
