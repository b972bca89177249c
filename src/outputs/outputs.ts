/** Sets the step's outputs and variables for later steps; a failed step takes them back. */
import * as core from '@actions/core';
import { rememberLength } from '../runner/command-files.ts';

interface OutputOptions {
  /** Whether they stay when the step fails. */
  outlastFailure?: boolean;
}

/**
 * In this order; values that are no text are set as JSON.
 * @throws when the runner's file cannot be written
 */
export function setOutputs(
  outputs: Readonly<Record<string, unknown>>,
  { outlastFailure = false }: OutputOptions = {},
): void {
  if (!outlastFailure) rememberLength('GITHUB_OUTPUT');
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** For this step and all later ones of the job. @throws when the runner's file cannot be written */
export function exportVariable(name: string, value: string): void {
  rememberLength('GITHUB_ENV');
  core.exportVariable(name, value);
}
