/** JSON bodies, refused as GitHub refuses them: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#invalid-request-body */
import { Refusal } from './answers.ts';

/** An empty body counts as an empty object. Throws a `Refusal` (400) for anything but a JSON object. */
export function parseBody(text: string): Record<string, unknown> {
  if (text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Refusal(400, 'Body should be a JSON object');
  }
  return { ...value };
}

/** A value as GitHub's validator, written in Ruby, prints it. */
export function show(value: unknown): string {
  return value === null || value === undefined ? 'nil' : JSON.stringify(value);
}
