/**
 * JSON bodies and what they hold, refused as GitHub refuses them:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#invalid-request-body
 */
import { invalidRequest, Refusal } from './answers.ts';

/**
 * An empty body counts as an empty object. Throws a `Refusal` (400) for anything but a JSON object.
 */
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

/** Throws a `Refusal` (422) when the body lacks the text, or has something else in its place. */
export function requiredText(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  if (value === undefined) throw invalidRequest(`"${name}" wasn't supplied.`);
  if (typeof value !== 'string')
    throw invalidRequest(`For 'properties/${name}', ${inspect(value)} is not a string.`);
  return value;
}

/** A value as GitHub's validator, written in Ruby, prints it. */
export function inspect(value: unknown): string {
  return value === null || value === undefined ? 'nil' : JSON.stringify(value);
}
