/**
 * Which lines of a secret text are a secret themselves, so that masking them helps and does not
 * spoil the log.
 */

/** A shorter line says nothing about the rest, and turns up in other places. */
const MIN_LENGTH = 16;

/**
 * False for a short line, and for the first and the last one of a key, which are the same in all
 * keys.
 */
export function isSecretLine(line: string): boolean {
  return line.length >= MIN_LENGTH && !/^-----(BEGIN|END)[A-Z0-9 ]*-----$/.test(line);
}
