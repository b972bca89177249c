/** Finds the token in a reply, whole or broken off. */

/** In the text of a reply that is no JSON, or not all of it: a token in there lives, whatever became of the rest. */
export function findToken(body: string): string | undefined {
  return /"token"\s*:\s*"([^"\\]+)"/.exec(body)?.[1];
}
