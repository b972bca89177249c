/** Reads what a key service answered, without trusting its shape. */
import { SigningError, type SigningCode, type SigningDetails } from '../signing-error.ts';
import type { Refusal } from './call-service.ts';

/** Gives the parsed text, or `undefined` when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Gives what stands at the path of names; `undefined` when there is nothing. */
export function readValue(data: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined,
    data,
  );
}

/** Gives a text that is not empty. */
export function readString(data: unknown, ...path: string[]): string | undefined {
  const value = readValue(data, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @throws SigningError when a reply holds no credential */
export function requireCredential(value: string | undefined, purpose: string): string {
  if (value !== undefined) return value;
  throw new SigningError({
    code: 'service-failed',
    purpose,
    message: 'the reply holds no credential',
  });
}

/** Finds the code of a refusal by the first of the service's names for it that is known. */
export function toRefusal(
  names: readonly (string | undefined)[],
  message: string | undefined,
  codes: Readonly<Record<string, SigningCode>>,
  details: SigningDetails,
): Refusal {
  const known = names.find((name) => name !== undefined && Object.hasOwn(codes, name));
  const said = [names.find((name) => name), message].filter((each) => each).join(': ');
  return {
    code: codes[known ?? ''] ?? 'service-failed',
    message: said || 'the reply holds no message',
    details,
  };
}
