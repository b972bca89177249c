/** Sets the step's outputs, and takes them back when the step fails. */
import * as core from '@actions/core';
import { statSync, truncateSync } from 'node:fs';
import { readVariable } from './environment.ts';

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
