/** Reads a workflow with GitHub's own parser, down to what this runner needs of it. */
import { convertWorkflowTemplate, isMapping, isSequence } from '@actions/workflow-parser';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { readTokens, toFault } from './tokens.ts';

export interface Step {
  /** GitHub's own where the workflow gives none: `__run`. */
  id: string;
  /** What a reader calls it: its name, or what it uses or runs. */
  title: string;
  /** With a status function in it, always. */
  condition: string;
  uses: string | undefined;
  continuesOnError: boolean;
  /** `with`, `run`, `env` and so on, not yet evaluated. */
  get: (key: string) => TemplateToken | undefined;
}

export interface JobPlan {
  id: string;
  needs: string[];
  condition: string;
  strategy: TemplateToken | undefined;
  env: TemplateToken | undefined;
  outputs: TemplateToken | undefined;
  steps: Step[];
}

export interface WorkflowPlan {
  /** The first of its triggers. */
  event: string;
  env: TemplateToken | undefined;
  jobs: JobPlan[];
}

const UNSUPPORTED = ['container', 'services', 'uses', 'defaults'];

/** @throws when GitHub's parser finds a fault, or the workflow needs what this runner lacks */
export async function parseWorkflow(text: string): Promise<WorkflowPlan> {
  const { context, value } = readTokens(text);
  const template = await convertWorkflowTemplate(context, value);
  if (context.errors.count > 0) throw toFault(context);
  const jobs = template.jobs.map((job): JobPlan => {
    const id = job.id.value;
    const source = findMapping(findMapping(value, 'jobs'), id);
    const lacking = UNSUPPORTED.find((key) => source.find(key) !== undefined);
    if (job.type !== 'job' || lacking !== undefined)
      throw new Error(`'${lacking ?? ''}' of a job is not supported.`);
    const sources = source.find('steps');
    return {
      id,
      needs: (job.needs ?? []).map((need) => need.value),
      condition: job.if.expression,
      strategy: source.find('strategy'),
      env: source.find('env'),
      outputs: source.find('outputs'),
      steps: job.steps.map((step, index): Step => {
        const token = sources && isSequence(sources) ? sources.get(index) : undefined;
        if (!token || !isMapping(token) || !step.if) throw new Error('A step is not a mapping.');
        return toStep(step.id, step.if.expression, token);
      }),
    };
  });
  return {
    event: Object.keys(template.events)[0] ?? 'workflow_dispatch',
    env: value.find('env'),
    jobs,
  };
}

function toStep(id: string, condition: string, token: MappingToken): Step {
  const text = (key: string): string | undefined => token.find(key)?.assertScalar(key).toString();
  const [title = id] = (text('name') ?? text('uses') ?? text('run') ?? id).split('\n');
  const continuesOnError = text('continue-on-error') === 'true';
  return {
    id,
    title,
    condition,
    uses: text('uses'),
    continuesOnError,
    get: (key) => token.find(key),
  };
}

function findMapping(parent: TemplateToken, key: string) {
  const found = isMapping(parent) ? parent.find(key) : undefined;
  if (!found || !isMapping(found)) throw new Error(`'${key}' is not a mapping.`);
  return found;
}
