/** Reads the steps of a composite action that lies in the repository. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { readWorkflow, type Step } from './read-workflow.ts';

export interface LocalAction {
  steps: Step[];
  /** Inputs with a default, by name. */
  defaults: ReadonlyMap<string, string>;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * @param uses as in `./.github/actions/release`; undefined for what is not here, or is not
 * composite
 */
export function readLocalAction(uses: string, root: string | undefined): LocalAction | undefined {
  if (root === undefined || !uses.startsWith('./')) return undefined;
  const file = ['action.yml', 'action.yaml']
    .map((name) => path.resolve(root, uses, name))
    .find((each) => each.startsWith(path.resolve(root)) && existsSync(each));
  const action: unknown = file === undefined ? undefined : parse(readFileSync(file, 'utf8'));
  const runs = isFields(action) ? action['runs'] : undefined;
  if (!isFields(runs) || runs['using'] !== 'composite' || !isFields(action)) return undefined;
  // GitHub's parser reads steps as part of a workflow.
  const job = { 'runs-on': 'any', steps: runs['steps'] };
  const [read] = readWorkflow(
    stringify({ on: 'push', jobs: { steps: job } }, { lineWidth: 0 }),
  ).jobs;
  return { steps: read?.steps ?? [], defaults: readDefaults(action['inputs']) };
}

function readDefaults(inputs: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(isFields(inputs) ? inputs : {}).map(
    ([name, input]): [string, unknown] => [name, isFields(input) ? input['default'] : undefined],
  );
  return new Map(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
