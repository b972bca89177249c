/** What a step that uses an action needs. */
import { needOfPath } from '../call.ts';
import type { Finding } from '../finding.ts';
import { readGraphql } from '../graphql.ts';
import { findKnownAction } from '../known/actions.ts';
import { needOfKnown } from '../known/known-need.ts';
import { readLeftOut, readOctokit } from '../script/read-octokit.ts';
import type { GitLogins } from '../shell/git-logins.ts';
import { resolveExpressions, type Variables } from '../texts.ts';
import type { Step } from './read-workflow.ts';
import type { Scalar } from './scalar.ts';

/** A finding of a step, by the line of the file. */
export type LineFinding = Omit<Finding, 'offset'> & { line: number };

export interface JobState {
  variables: Variables;
  logins: GitLogins;
}

/** Inputs that hold a token, the usual one first. */
const TOKEN_INPUT = /token|^pat$|^auth$|password/i;
const THE_JOBS_OWN = '{github.token}';

export function readUses(step: Step, state: JobState): LineFinding[] {
  const { uses, line } = step;
  const [name = ''] = uses.toLowerCase().split('@');
  const input = (key: string): string => resolveInput(step.inputs.get(key), state.variables);
  const credential = findToken(step, state.variables);
  const at = { line, credential };
  if (/(^|\/)checkout$/.test(name)) return readCheckout(step, state, input);
  if (name === 'actions/github-script') {
    const script = step.inputs.get('script');
    const token = input('github-token') || THE_JOBS_OWN;
    return script ? readScript(script, state.variables, token) : [];
  }
  if (name === 'octokit/request-action') {
    const [method = '', route = ''] = input('route').split(' ');
    return needOfPath(method, route).map((found) => ({ ...at, ...found }));
  }
  if (name === 'octokit/graphql-action') {
    return readGraphql(input('query')).map((found) => ({ ...at, ...found }));
  }
  const known = findKnownAction(uses);
  if (known?.onlyWith !== undefined && input(known.onlyWith) === '') return [];
  const login = known?.usesGitLogin ? state.logins.find([], '.', state.variables) : undefined;
  const used = credential ?? login;
  if (known?.permissions === '') return [];
  if (known) {
    const need = needOfKnown(name, known.permissions, `https://github.com/${name}`);
    return [{ line, credential: used ?? THE_JOBS_OWN, need }];
  }
  const gitCredential = state.logins.find([], '.', state.variables);
  const gap = `'${name}' is not among the actions that are known`;
  return [{ line, credential: credential ?? THE_JOBS_OWN, gap, isProgram: true, gitCredential }];
}

function resolveInput(scalar: Scalar | undefined, variables: Variables): string {
  return scalar ? resolveExpressions(scalar.text, variables).trim() : '';
}

/** The token that the step is handed, by an input or else by its environment. */
function findToken({ inputs, env }: Step, variables: Variables): string | undefined {
  const texts = [...inputs, ...env].map(([name, scalar]) => ({
    name,
    text: resolveInput(scalar, variables),
  }));
  const found =
    texts.find(({ text }) => /\bsteps\.[\w-]+\.outputs\.token/.test(text)) ??
    texts.find(({ name, text }) => TOKEN_INPUT.test(name) && text !== '') ??
    [...variables]
      .map(([name, text]) => ({ name, text }))
      .find(({ name, text }) => /^(GH|GITHUB)_TOKEN$/.test(name) && text !== '');
  return found?.text;
}

/**
 * https://github.com/actions/checkout: the token stays in the repository's configuration unless
 * that is turned off.
 */
function readCheckout(
  step: Step,
  { logins }: JobState,
  input: (key: string) => string,
): LineFinding[] {
  const credential = input('ssh-key') ? '{an SSH key}' : input('token') || THE_JOBS_OWN;
  if (input('persist-credentials') !== 'false') {
    logins.setForFolder(input('path') || '.', credential);
  }
  const need = needOfKnown(
    'actions/checkout',
    'contents=read',
    'https://github.com/actions/checkout',
  );
  return [{ line: step.line, credential, need }];
}

function readScript(script: Scalar, variables: Variables, credential: string): LineFinding[] {
  const found = [...readOctokit(script.text, variables), ...readLeftOut(script.text)];
  return found.map(({ offset, ...found }) => ({
    ...found,
    line: script.toLine(offset),
    credential,
  }));
}
