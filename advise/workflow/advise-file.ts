/** Advises on a workflow file: on each token of each job, and on each job without one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toAdvice, type Advice, type Gap, type LineNeed } from './advice.ts';
import { isNamedIn, readJob, type JobFindings, type StepFindings } from './read-job.ts';
import type { LineFinding } from './read-uses.ts';
import { readWorkflow, type Job } from './read-workflow.ts';
import type { Kind } from './solve.ts';
import type { Asked, TokenStep } from './token-steps.ts';

export interface TokenAdvice extends Advice {
  job: string;
  /** The step that mints the token; null for a job without such a step. */
  token: { name: string; line: number; asked: Asked } | null;
}

export interface FileAdvice {
  file: string;
  advices: TokenAdvice[];
}

/** @throws when the file cannot be read, or GitHub's parser finds a fault in it */
export function adviseFile(file: string): FileAdvice {
  const workflow = readWorkflow(readFileSync(file, 'utf8'));
  const root = findRoot(file);
  const kind = toKind(workflow.events);
  const advices = workflow.jobs.flatMap((job) => adviseJob(readJob(job, workflow, root), kind));
  return { file, advices };
}

/** The folder that `.github/workflows` is in. */
function findRoot(file: string): string | undefined {
  const folder = path.dirname(path.resolve(file));
  return /[\\/]\.github[\\/]workflows$/.test(folder) ? path.resolve(folder, '../..') : undefined;
}

/**
 * `issue_comment` stands for both:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#issue_comment
 */
function toKind(events: readonly string[]): Kind {
  if (events.length === 0) return undefined;
  if (events.every((event) => event === 'issues')) return 'issues';
  return events.every((event) => event.startsWith('pull_request')) ? 'pull_requests' : undefined;
}

function adviseJob(found: JobFindings, kind: Kind): TokenAdvice[] {
  const { job, tokens, steps } = found;
  if (tokens.length > 0) return tokens.map((token) => adviseToken(job, token, steps, kind));
  const findings = steps.flatMap((step) => step.findings);
  const gap = `'${job.uses}' is another workflow, which is not read here`;
  const gaps = [
    ...(job.uses === '' ? [] : [{ line: job.line, gap, isGitOnly: false }]),
    // Any step may start programs; without a token to look for, only calls of GitHub are of
    // interest.
    ...toGaps(findings.filter(({ isProgram }) => !isProgram)),
  ];
  return [{ job: job.id, token: null, ...toAdvice(toNeeds(findings), gaps, undefined, kind) }];
}

function adviseToken(
  job: Job,
  token: TokenStep,
  steps: readonly StepFindings[],
  kind: Kind,
): TokenAdvice {
  const all = steps.flatMap((step) => step.findings.map((finding) => ({ finding, step })));
  const used = all.filter(({ finding, step }) => isOf(token, finding, step));
  const forGit = all.filter(
    (each) => !used.includes(each) && isNamedIn(each.finding.gitCredential ?? '', token),
  );
  const gaps = [
    ...toGaps(used.map(({ finding }) => finding)),
    ...forGit.map(({ finding: { line, gap, need } }) => ({
      line,
      gap: gap ?? need?.what ?? '',
      isGitOnly: true,
    })),
  ];
  const { name, asked, step } = token;
  const advice = toAdvice(toNeeds(used.map(({ finding }) => finding)), gaps, asked, kind);
  return { job: job.id, token: { name, line: step.line, asked }, ...advice };
}

/** Credentials of which it is known whose they are. */
const KNOWN = /\{[^{}]*\b(steps\.|steps\[|secrets\b|github\.token|needs\.|an SSH key)/;

/** Decides by the credential, or else by whether the step names the token at all. */
function isOf(token: TokenStep, { credential }: LineFinding, { text }: StepFindings): boolean {
  const isKnown = credential !== undefined && KNOWN.test(credential);
  return isNamedIn(isKnown ? credential : text, token);
}

function toNeeds(findings: readonly LineFinding[]): LineNeed[] {
  return findings.flatMap(({ line, need }) => (need ? [{ line, need }] : []));
}

function toGaps(findings: readonly LineFinding[]): Gap[] {
  return findings.flatMap(({ line, gap }) =>
    gap === undefined ? [] : [{ line, gap, isGitOnly: false }],
  );
}
