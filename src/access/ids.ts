/** Ids, which GitHub counts in whole numbers. */
import { repositoryError } from './repositories/error.ts';
import { toOneLine } from '../text/one-line.ts';

/** A positive number that JavaScript does not round. @throws InputError that names the input */
export function parseId(text: string, input: string): number {
  const id = Number(text);
  if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(id)) return id;
  throw repositoryError({
    input,
    problem: `holds '${toOneLine(text, 100)}', which is not an id`,
    remedy: "Write the number, as GitHub's API shows it in 'id'",
  });
}
