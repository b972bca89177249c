/**
 * The names of an action's inputs as the action carries them, to distinguish a declared input from
 * any other.
 */
import { parse } from 'yaml';
import { formatted } from './formatted.ts';

/** Stands for one input for each permission of the catalogue. */
const PERMISSIONS = 'permission-<name>';

/** The source of `src/inputs/generated/NAME.ts`, from the text of that action's action.yml. */
export function renderInputModule(action: string, actionYml: string): Promise<string> {
  const text = `/** The inputs that ${action} declares. Written by scripts/generate.ts from its action.yml. */
  export const DECLARED_INPUTS = ${JSON.stringify(readNames(actionYml))} as const;`;
  return formatted(text, `${action}.ts`);
}

function readNames(actionYml: string): string[] {
  const { inputs } = parse(actionYml) as { inputs: Record<string, unknown> };
  const names = Object.keys(inputs).map((name) =>
    name.startsWith('permission-') ? PERMISSIONS : name,
  );
  return [...new Set(names)];
}
