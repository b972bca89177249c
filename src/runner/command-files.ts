/**
 * The runner's files for a step's outputs, state, variables and summary: tested early, restored
 * after a failure.
 */
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  statSync,
  truncateSync,
} from 'node:fs';
import path from 'node:path';
import { InputError } from '../text/input-error.ts';
import { readVariable } from './environment.ts';

type CommandFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_ENV' | 'GITHUB_STEP_SUMMARY';

/** Lengths of the files before this step wrote what a failure removes again. */
const lengths = new Map<CommandFile, number>();

/**
 * Without the command files, `@actions/core` would print state and outputs, and so the token, to
 * the log. Nothing is minted that could not be handed over or left to post.
 * @throws InputError when one is missing, the system's error when it cannot be written
 */
export function requireCommandFiles(): void {
  requireFiles(['GITHUB_OUTPUT', 'GITHUB_STATE']);
}

/** Without it no later step would see what is exported. @throws as `requireCommandFiles` */
export function requireEnvironmentFile(): void {
  requireFiles(['GITHUB_ENV']);
}

function requireFiles(names: readonly CommandFile[]): void {
  const missing = names.filter((name) => toPath(name) === '');
  if (missing.length > 0) {
    throw new InputError({
      problem: `${missing.join(' and ')} not set: this is not a step of a job`,
      remedy: 'Run it from a workflow, on a runner of version 2.327.1 or later',
      topic: 'runner',
    });
  }
  names.forEach(requireWritable);
}

/** Does not wait, as it would for the reader of a pipe. */
function requireWritable(name: CommandFile): void {
  const { O_WRONLY, O_APPEND, O_NONBLOCK } = constants;
  const file = openSync(toPath(name), O_WRONLY | O_APPEND | O_NONBLOCK);
  const isFile = fstatSync(file).isFile();
  closeSync(file);
  if (isFile) return;
  throw new InputError({
    problem: `${name} is '${toPath(name)}', which is not a regular file`,
    remedy: 'Leave the variable to the runner',
    topic: 'runner',
  });
}

/**
 * Checks the folder for the step's own files.
 * @throws the system's error when none can be made there
 */
export function requireFolder(folder: string): void {
  // With the dot, anything but a folder is refused, too.
  accessSync(`${folder}${path.sep}.`, constants.W_OK | constants.X_OK);
}

/** Must come before the first write of what a failed step must not leave behind. */
export function rememberLength(name: CommandFile): void {
  const length = statSync(toPath(name), { throwIfNoEntry: false })?.size;
  if (length !== undefined && !lengths.has(name)) lengths.set(name, length);
}

/**
 * Removes what was written since, even if a full disk let only a part of it through. Never throws.
 */
export function restoreLengths(): void {
  for (const [name, length] of lengths) {
    try {
      truncateSync(toPath(name), length);
    } catch {
      // Nothing could be written there, either.
    }
  }
}

function toPath(name: CommandFile): string {
  return readVariable(name) ?? '';
}
