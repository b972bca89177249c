/** Reads a workflow down to what its steps call, with GitHub's own parser. */
import { isMapping, isSequence } from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { readTokens } from '../../local-runner/workflow/tokens.ts';
import { toScalar, type Scalar } from './scalar.ts';

export type Scalars = ReadonlyMap<string, Scalar>;

export interface Step {
  /** Empty if the workflow gives none. */
  id: string;
  line: number;
  /** With the version, as in `actions/checkout@v6`; empty for a script. */
  uses: string;
  inputs: Scalars;
  env: Scalars;
  run: Scalar | undefined;
  shell: string;
  folder: string;
}

export interface Job {
  id: string;
  line: number;
  env: Scalars;
  steps: Step[];
  /** The workflow that it calls in place of steps; empty for most. */
  uses: string;
}

export interface Workflow {
  events: string[];
  env: Scalars;
  jobs: Job[];
}

/** @throws when GitHub's parser finds a fault */
export function readWorkflow(text: string): Workflow {
  const { value } = readTokens(text);
  const defaults = toDefaults(value);
  return {
    events: toEvents(value.find('on')),
    env: toScalars(value.find('env')),
    jobs: entriesOf(value.find('jobs')).map(([id, job, line]) => toJob(id, line, job, defaults)),
  };
}

interface Defaults {
  shell: string;
  folder: string;
}

function toJob(id: string, line: number, job: TemplateToken, above: Defaults): Job {
  const defaults = { ...above, ...withoutEmpty(toDefaults(job)) };
  const steps = find(job, 'steps');
  return {
    id,
    line,
    env: toScalars(find(job, 'env')),
    steps: steps && isSequence(steps) ? [...steps].map((step) => toStep(step, defaults)) : [],
    uses: toText(find(job, 'uses')),
  };
}

function toStep(step: TemplateToken, defaults: Defaults): Step {
  const run = find(step, 'run');
  return {
    id: toText(find(step, 'id')),
    line: step.range?.start.line ?? 0,
    uses: toText(find(step, 'uses')),
    inputs: toScalars(find(step, 'with')),
    env: toScalars(find(step, 'env')),
    run: run && toScalar(run),
    shell: toText(find(step, 'shell')) || defaults.shell,
    folder: toText(find(step, 'working-directory')) || defaults.folder,
  };
}

function toDefaults(parent: TemplateToken): Defaults {
  const run = find(find(parent, 'defaults'), 'run');
  return { shell: toText(find(run, 'shell')), folder: toText(find(run, 'working-directory')) };
}

function withoutEmpty(defaults: Defaults): Partial<Defaults> {
  return Object.fromEntries(Object.entries(defaults).filter(([, text]) => text !== ''));
}

/** `on` is a name, a list of names or a mapping. */
function toEvents(on: TemplateToken | undefined): string[] {
  if (!on) return [];
  if (isSequence(on)) return [...on].map(toText);
  return isMapping(on) ? entriesOf(on).map(([name]) => name) : [toText(on)];
}

function toScalars(mapping: TemplateToken | undefined): Scalars {
  return new Map(entriesOf(mapping).map(([name, value]) => [name, toScalar(value)]));
}

function entriesOf(token: TemplateToken | undefined): [string, TemplateToken, number][] {
  if (!token || !isMapping(token)) return [];
  return [...token].map(({ key, value }) => [key.toString(), value, key.range?.start.line ?? 0]);
}

function find(parent: TemplateToken | undefined, key: string): TemplateToken | undefined {
  return parent && isMapping(parent) ? parent.find(key) : undefined;
}

function toText(token: TemplateToken | undefined): string {
  return token ? toScalar(token).text.trim() : '';
}
