/** Reads single inputs: text to typed value, or an error that names the input. */
import * as core from '@actions/core';
import { InputError } from '../text/input-error.ts';
import { refuseInvisible, withoutInvisibleEnds } from '../text/invisible.ts';
import { toOneLine } from '../text/one-line.ts';
import type { InputName } from './declared.ts';

/** Longer than any single value, such as a token, a URL or a password. */
const MAX_LENGTH = 4_096;

/**
 * For inputs that hold many values. Full names of 500 repositories take up to 75,000 characters as
 * a JSON array, all permissions some 4,000 without comments, and a key of 16,384 bits 30,000 when
 * it was encoded as base64 three times.
 */
const MAX_LENGTHS: ReadonlyMap<InputName, number> = new Map([
  ['repositories', 100_000],
  ['repository-ids', 100_000],
  ['permissions', 20_000],
  ['private-key', 100_000],
]);

/**
 * In free text such a character may be part of an emoji or of a script, and the permissions can
 * have comments.
 */
const WITH_FREE_TEXT: readonly InputName[] = ['note', 'permissions'];

/**
 * Gives the input as it arrived, so that a secret can be masked before anything is said about it.
 */
export function readUnchecked(input: InputName): string {
  return core.getInput(input, { trimWhitespace: false });
}

/**
 * Keeps blanks, and drops invisible characters at the ends; `''` when not given.
 * @throws InputError for a text that is too long, or has invisible characters within
 */
export function readRaw(input: InputName): string {
  const raw = readUnchecked(input);
  const maxLength = MAX_LENGTHS.get(input) ?? MAX_LENGTH;
  if (raw.length > maxLength) {
    throw new InputError({
      input,
      problem: `has ${raw.length} characters, but at most ${maxLength} are accepted`,
      remedy: 'Check the expression that fills it',
    });
  }
  const text = withoutInvisibleEnds(raw);
  if (!WITH_FREE_TEXT.includes(input)) refuseInvisible(text, input);
  return text;
}

/**
 * Gives the input trimmed.
 * @throws InputError when only blanks were given: an expression that came out empty is not "not
 * given"
 */
export function readText(input: InputName): string {
  const raw = readRaw(input);
  const text = raw.trim();
  if (text !== '' || raw === '') return text;
  throw new InputError({
    input,
    problem: 'holds only blanks: an expression in it probably came out empty',
    remedy: 'Fill it, or remove it',
  });
}

/** Reads YAML's booleans. @throws InputError for anything else */
export function readBoolean(input: InputName, fallback: boolean): boolean {
  const text = readText(input);
  if (text === '') return fallback;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new InputError({ input, problem: `is ${show(text)}`, remedy: "Write 'true' or 'false'" });
}

/** @throws InputError for anything but one of the choices */
export function readChoice<Choice extends string>(
  input: InputName,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const text = readText(input);
  if (text === '') return fallback;
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  const remedy = `Write one of ${choices.map((each) => `'${each}'`).join(', ')}`;
  throw new InputError({ input, problem: `is ${show(text)}`, remedy });
}

/** @throws InputError for anything but a whole number within the bounds */
export function readInteger(
  input: InputName,
  { min, max, fallback }: Record<'min' | 'max' | 'fallback', number>,
): number {
  const text = readText(input);
  if (text === '') return fallback;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= min && number <= max) return number;
  throw new InputError({
    input,
    problem: `is ${show(text)}`,
    remedy: `Write a whole number from ${min} to ${max}`,
  });
}

/** Reads `timeout-seconds`, in milliseconds. */
export function readTimeout(): number {
  return readInteger('timeout-seconds', { min: 1, max: 600, fallback: 60 }) * 1_000;
}

const MAX_SHOWN = 60;

function show(text: string): string {
  return `'${toOneLine(text, MAX_SHOWN)}'`;
}
