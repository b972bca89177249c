/** The names of each action's inputs as the actions carry them, to tell a declared input from any other. */
import { parse } from 'yaml';
import { formatted } from './formatted.ts';

/** Stands for one input for each permission of the catalogue. */
const PERMISSIONS = 'permission-<name>';

/** The source of `src/inputs/generated/declared.ts`, from the text of each action's action.yml. */
export function renderInputModule(actions: ReadonlyMap<string, string>): Promise<string> {
  const declared = [...actions].map(([action, actionYml]) => [action, readNames(actionYml)]);
  const text = `/** The inputs that each action declares. Written by scripts/generate.ts from each action.yml. */
  export const DECLARED_INPUTS = ${JSON.stringify(Object.fromEntries(declared))} as const;`;
  return formatted(text, 'declared-inputs.ts');
}

function readNames(actionYml: string): string[] {
  const { inputs } = parse(actionYml) as { inputs: Record<string, unknown> };
  const names = Object.keys(inputs).map((name) => (name.startsWith('permission-') ? PERMISSIONS : name));
  return [...new Set(names)];
}
