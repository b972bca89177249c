/**
 * The actions that a workflow can use here: this project's own, from dist/, and stand-ins for some
 * of others.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import {
  convertActionTemplate,
  parseAction,
  type ActionRunsNode,
} from '@actions/workflow-parser/actions/index';
import { toText, type Contexts } from './evaluate.ts';

const ROOT = path.join(import.meta.dirname, '../..');
export const STAND_INS = path.join(import.meta.dirname, 'stand-ins');
/** The folder of the commands that a hosted runner has and this one stands in for. */
export const STAND_IN_COMMANDS = path.join(STAND_INS, 'bin');
const OWN = /^[\w-]+\/scoped-token(?:\/([\w-]+))?@v1$/;
/** The name of a stand-in's folder is the repository's. */
const OTHERS =
  /^(?:actions|peter-evans|googleapis)\/(checkout|github-script|setup-node|create-pull-request|release-please-action)@v\d+$/;

export interface Action {
  runs: ActionRunsNode;
  inputs: { id: string; toDefault: (contexts: Contexts) => string }[];
  outputs: string[];
  isOwn: boolean;
  /** The path of a script that `runs` names. */
  toScript: (script: string) => string;
}

/**
 * @throws for an action that is neither this project's nor has a stand-in, or an action.yml with a
 * fault
 */
export function loadAction(uses: string): Action {
  const own = OWN.exec(uses);
  const other = OTHERS.exec(uses);
  if (!own && !other) throw new Error(`${uses}: there is no such action here.`);
  const folder = own
    ? path.join(ROOT, own[1] ?? '')
    : path.join(STAND_INS, 'actions', other?.[1] ?? '');
  const file = path.join(folder, 'action.yml');
  if (!existsSync(file)) throw new Error(`${uses}: there is no action.yml.`);
  const parsed = parseAction(
    { name: file, content: readFileSync(file, 'utf8') },
    new NoOperationTraceWriter(),
  );
  const faults = parsed.context.errors.getErrors();
  if (!parsed.value || faults.length > 0) throw new Error(faults.map(String).join('\n'));
  const { runs, inputs = [], outputs = [] } = convertActionTemplate(parsed.context, parsed.value);
  if (runs.using !== 'node24') throw new Error(`${uses} runs on ${runs.using}.`);
  return {
    runs,
    inputs: inputs.map(({ id, default: token }) => ({
      id,
      toDefault: (contexts) => (token ? toText(token, contexts) : ''),
    })),
    outputs: outputs.map(({ id }) => id),
    isOwn: own !== null,
    toScript: (script) => path.join(folder, script),
  };
}

/**
 * What the runner hands to the action: its defaults, and `given` on top.
 * @throws for an input that action.yml does not declare, of which the runner only warns
 */
export function toInputs(
  action: Action,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
) {
  const declared = action.inputs.map(({ id }) => id.toLowerCase());
  const unknown = Object.keys(given).filter((name) => !declared.includes(name.toLowerCase()));
  if (unknown.length > 0) throw new Error(`Unexpected input(s): ${unknown.join(', ')}.`);
  const defaults = action.inputs.map(({ id, toDefault }): [string, string] => [
    id,
    toDefault(contexts),
  ]);
  return { ...Object.fromEntries(defaults), ...given };
}
