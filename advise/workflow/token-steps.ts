/** Steps that mint the token of an app, and which permissions they ask for. */
import type { Scalars, Step } from './read-workflow.ts';
import { InputError, parsePermissions, type Permissions } from '../permissions.ts';

/**
 * What a step asks for: everything that the installation has, some permissions, or what only a run
 * would show.
 */
export type Asked =
  | { kind: 'everything' }
  | { kind: 'some'; permissions: Permissions }
  | { kind: 'unknown'; reason: string };

export interface TokenStep {
  step: Step;
  /** How the expressions of other steps name it; a step without an id is named by its line. */
  name: string;
  asked: Asked;
  /** Whether it sets git up for the steps that follow. */
  isForGit: boolean;
}

/** Reads the permissions of an action's inputs, in the form that the action wants. */
type Reader = (inputs: Scalars) => Asked;

const ACTIONS: readonly (readonly [name: RegExp, read: Reader])[] = [
  [/\/scoped-token(\/user-token)?@/, readOwnInputs],
  [/^actions\/create-github-app-token@/, readOwnInputs],
  [/^tibdex\/github-app-token@/, readOwnInputs],
  [/^peter-murray\/workflow-application-token-action@/, readOwnInputs],
  [/^getsentry\/action-github-app-token@/, () => ({ kind: 'everything' })],
];

export function readTokenStep(step: Step): TokenStep | undefined {
  const [, read] = ACTIONS.find(([name]) => name.test(step.uses)) ?? [];
  if (!read) return undefined;
  return {
    step,
    name: step.id === '' ? `line ${step.line}` : step.id,
    asked: read(step.inputs),
    isForGit: step.inputs.get('git-credentials')?.text.trim() === 'true',
  };
}

const SINGLE = /^permission-(.+)$/;

/** The forms of all of these actions are forms that this project's own inputs take, too. */
function readOwnInputs(inputs: Scalars): Asked {
  const singles = [...inputs].flatMap(([name, { text }]) => {
    const [, suffix] = SINGLE.exec(name) ?? [];
    return suffix === undefined ? [] : [[suffix, text.trim()] as const];
  });
  const block = inputs.get('permissions')?.text ?? '';
  if ([block, ...singles.map(([, text]) => text)].some((text) => text.includes('${{'))) {
    return { kind: 'unknown', reason: 'an expression decides which permissions it asks for' };
  }
  try {
    const request = parsePermissions({ block, singles: Object.fromEntries(singles) });
    if (request.kind !== 'some') return { kind: 'everything' };
    return { kind: 'some', permissions: request.permissions };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'unknown', reason: error.message };
    throw error;
  }
}
