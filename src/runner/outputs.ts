/** Hands a token over, in the one safe order: mask → state → … → outputs. */
import * as core from '@actions/core';
import { statSync, truncateSync } from 'node:fs';
import type { Revocation } from '../credentials/revocation.ts';
import type { Connection } from '../github/connect.ts';
import { readVariable } from './environment.ts';
import { mask } from './masks.ts';
import { saveState } from './state.ts';

/** What is kept for post while the step runs. */
export class Custody {
  readonly #connection: Connection;
  #revocations: readonly Revocation[] = [];
  #gitFile: string | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Masks the token, then leaves it to post. @throws when the state cannot be saved; the token is masked all the same */
  take(revocation: Revocation): void {
    mask(revocation.token);
    this.#save([...this.#revocations, revocation]);
  }

  /** Lets these tokens outlive the job. @throws when the state cannot be saved */
  release(tokens: readonly string[]): void {
    this.#save(this.#revocations.filter(({ token }) => !tokens.includes(token)));
  }

  /** Must come before the file is written, so that post always removes it. @throws when the state cannot be saved */
  leaveFile(gitFile: string): void {
    this.#gitFile = gitFile;
    this.#save(this.#revocations);
  }

  #save(revocations: readonly Revocation[]): void {
    this.#revocations = revocations;
    saveState({ connection: this.#connection, revocations, gitFile: this.#gitFile });
  }
}

/** What the file for outputs held before this step's own that do not outlast a failure. */
let sizeBefore: number | undefined;

interface OutputOptions {
  /** Whether they stay when the step fails. */
  outlastFailure?: boolean;
}

/** In this order; values that are no text are set as JSON. @throws when the runner's file cannot be written */
export function setOutputs(
  outputs: Readonly<Record<string, unknown>>,
  { outlastFailure = false }: OutputOptions = {},
): void {
  if (!outlastFailure) sizeBefore ??= statSync(toOutputFile(), { throwIfNoEntry: false })?.size;
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** A failed step sets no outputs: takes back what a full disk, for instance, let through of them. Never throws. */
export function withdrawOutputs(): void {
  if (sizeBefore === undefined) return;
  try {
    truncateSync(toOutputFile(), sizeBefore);
  } catch {
    // Nothing could be written there, either.
  }
}

function toOutputFile(): string {
  return readVariable('GITHUB_OUTPUT') ?? '';
}
