/** Reads a job step by step: its tokens, what its steps need, and what could not be understood. */
import { GitLogins } from '../shell/git-logins.ts';
import { readRun, type TimeSource } from '../shell/read-run.ts';
import { resolveExpressions, type Variables } from '../texts.ts';
import { readLocalAction } from './local-actions.ts';
import { readUses, type LineFinding } from './read-uses.ts';
import type { Job, Scalars, Step, Workflow } from './read-workflow.ts';
import { readTokenStep, type TokenStep } from './token-steps.ts';

export interface StepFindings {
  step: Step;
  /** The step's texts, in which tokens may be named. */
  text: string;
  findings: LineFinding[];
}

export interface JobFindings {
  job: Job;
  tokens: TokenStep[];
  steps: StepFindings[];
}

/** @param root where the files of the repository are; undefined if they are not here */
export function readJob(job: Job, workflow: Workflow, root: string | undefined): JobFindings {
  const logins = new GitLogins();
  const exported: Variables = new Map();
  const tokens: TokenStep[] = [];
  const steps = job.steps.map((step): StepFindings => {
    const variables = toVariables([workflow.env, job.env], exported, step.env);
    const text = toStepText(step, variables);
    const token = readTokenStep(step);
    if (token) {
      tokens.push(token);
      if (token.isForGit) logins.setEverywhere(toCredential(token));
      return { step, text: '', findings: [] };
    }
    return { step, text, findings: readStep(step, { variables, logins, root, exported }) };
  });
  return { job, tokens, steps };
}

type Around = Omit<TimeSource, 'folder'>;

/** Composite actions use composite actions; those that use themselves end here. */
const MAX_DEPTH = 3;

function readStep(step: Step, around: Around, depth = 0): LineFinding[] {
  if (step.run) return readScript(step, { ...around, folder: step.folder || '.' });
  const action = depth < MAX_DEPTH ? readLocalAction(step.uses, around.root) : undefined;
  if (!action) return readUses(step, around);
  const inputs = new Map(action.defaults);
  for (const [name, { text }] of step.inputs) inputs.set(name, text);
  return action.steps.flatMap((inner) => {
    const variables = new Map(around.variables);
    for (const [name, text] of inputs) {
      variables.set(`inputs.${name}`, resolveExpressions(text, around.variables).trim());
    }
    for (const [name, { text }] of inner.env) {
      variables.set(name, resolveExpressions(text, variables).trim());
    }
    // What is found is shown at the line that uses the action.
    return readStep(inner, { ...around, variables }, depth + 1).map((found) => ({
      ...found,
      line: step.line,
    }));
  });
}

/** How a token stands in the texts of the steps that use it. */
export function toCredential({ name }: TokenStep): string {
  return `{steps.${name}.outputs.token}`;
}

/**
 * Whether a text names the token of a step: `steps.app.outputs.token`,
 * `steps['app'].outputs.token`.
 */
export function isNamedIn(text: string, { name }: TokenStep): boolean {
  const escaped = name.replace(/[^\w-]/g, '\\$&');
  return new RegExp(`\\bsteps(\\.|\\[['"])${escaped}(['"]\\])?\\.outputs\\.`, 'i').test(text);
}

function readScript(step: Step, around: TimeSource): LineFinding[] {
  const { run, shell } = step;
  if (!run) return [];
  if (shell !== '' && !/^(ba|z|da)?sh\b/.test(shell)) {
    const gap = `a script for '${shell.split(' ')[0]}' is not read here`;
    const gitCredential = around.logins.find([], around.folder, around.variables);
    return [{ line: step.line, credential: undefined, gap, isProgram: true, gitCredential }];
  }
  return readRun(run.text, around).map(({ offset, ...found }) => ({
    ...found,
    line: run.toLine(offset),
  }));
}

function toVariables(above: readonly Scalars[], exported: Variables, own: Scalars): Variables {
  const variables: Variables = new Map();
  const add = (scalars: Scalars): void => {
    for (const [name, { text }] of scalars) {
      variables.set(name, resolveExpressions(text, variables).trim());
    }
  };
  for (const scalars of above) add(scalars);
  for (const [name, value] of exported) variables.set(name, value);
  add(own);
  return variables;
}

/** Adds the values of variables, because a token may have come into the environment earlier. */
function toStepText({ inputs, env, run }: Step, variables: Variables): string {
  const texts = [...inputs.values(), ...env.values(), ...(run ? [run] : [])].map(
    ({ text }) => text,
  );
  return [...texts, ...variables.values()].join('\n');
}
