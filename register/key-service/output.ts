/** Reads the JSON that a command-line tool has printed, without trusting its shape. */

/** Gives the parsed text, or `undefined` when it is not JSON. */
export function parseOutput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
