/** Sets the step's outputs and variables for later steps; a failed step removes them. */
import * as core from '@actions/core';
import { rememberLength } from '../runner/command-files.ts';

interface OutputOptions {
  /** Whether they stay when the step fails. */
  outlastFailure?: boolean;
}

/**
 * Sets them in this order; values that are not text as JSON.
 * @throws when the runner's file cannot be written
 */
export function setOutputs(
  outputs: Readonly<Record<string, unknown>>,
  { outlastFailure = false }: OutputOptions = {},
): void {
  if (!outlastFailure) rememberLength('GITHUB_OUTPUT');
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/**
 * Sets a variable for this step and all later ones of the job.
 * @throws when the runner's file cannot be written
 */
export function exportVariable(name: string, value: string): void {
  rememberLength('GITHUB_ENV');
  core.exportVariable(name, value);
}
