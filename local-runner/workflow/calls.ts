/** What a step of a workflow comes to: a script of an action or of a shell, with its inputs. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StepCall } from '../job.ts';
import { loadAction, toInputs, type Action } from './actions.ts';
import { toText, toTexts, type Contexts } from './evaluate.ts';
import type { Step } from './parse.ts';

export interface ActionCall {
  action: Action;
  main: StepCall;
}

/** The call of a step that `uses` an action. */
export function toActionCall(uses: string, step: Step, contexts: Contexts): ActionCall {
  const action = loadAction(uses);
  const inputs = toInputs(action, toTexts(step.get('with'), contexts), contexts);
  return { action, main: { script: action.toScript(action.runs.main), inputs } };
}

/**
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
 */
const SHELLS: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['', ['bash', '-e']],
  ['bash', ['bash', '--noprofile', '--norc', '-eo', 'pipefail']],
  ['sh', ['sh', '-e']],
]);

/** The call of a step that has a `run`; its script is written into `folder`. */
export function toScriptCall(
  step: Step,
  contexts: Contexts,
  places: { folder: string; workspace: string },
): StepCall {
  const text = (key: string): string => {
    const token = step.get(key);
    return token ? toText(token, contexts) : '';
  };
  const program = SHELLS.get(text('shell'));
  if (!program) throw new Error(`The shell ${text('shell')} is not supported.`);
  const script = path.join(places.folder, `${crypto.randomUUID()}.sh`);
  writeFileSync(script, `${text('run')}\n`);
  return { script, program, cwd: path.join(places.workspace, text('working-directory')) };
}
