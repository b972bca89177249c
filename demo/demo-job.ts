/** A job that shows something: its GitHub, its runner, and the report of what happens. */
import { getOctokit } from '@actions/github';
import { startLocalGitHub, type LocalGitHub } from '../local-github/server.ts';
import { Job, type StepResult } from '../local-runner/job.ts';
import { findBundle } from './bundles.ts';
import { createOctoOrg, type OctoOrg } from './octo-org.ts';
import type { Report } from './report.ts';
import { findSecrets } from './secrets.ts';
import { toSummaryLines } from './summary-text.ts';

export interface Demo {
  /** As on the command line. */
  name: string;
  title: string;
  /** Bundles in dist/ that it runs: `main` is `dist/main/index.js`. */
  steps: readonly string[];
  run: (job: DemoJob) => Promise<void>;
}

type Inputs = Readonly<Record<string, string>>;

export class DemoJob {
  readonly octo: OctoOrg;
  readonly github: LocalGitHub;
  readonly #report: Report;
  readonly #job: Job;
  /** What a reader of the job sees: its log and its summaries. */
  readonly #published: string[] = [];
  #shownRequests = 0;

  private constructor(octo: OctoOrg, github: LocalGitHub, report: Report) {
    this.octo = octo;
    this.github = github;
    this.#report = report;
    this.#job = new Job({ repository: 'octo-org/deploy', apiUrl: github.url });
  }

  /** Must be ended. */
  static async start(report: Report): Promise<DemoJob> {
    const octo = createOctoOrg();
    return new DemoJob(octo, await startLocalGitHub({ world: octo.world }), report);
  }

  heading(title: string): void {
    this.#report.heading(title);
  }

  note(text: string): void {
    this.#report.note(text);
  }

  /** Notes a step as the workflow has it. */
  noteStep(uses: string, inputs: Inputs): void {
    this.note(`uses: ${uses}`);
    this.note('with:');
    for (const [name, value] of Object.entries(inputs)) this.note(`  ${name}: ${value}`);
  }

  /** Shows a refusal, and by which of its words it is the one that must be. */
  refusal(words: string, expected: RegExp): void {
    this.#report.refusal(words);
    this.#report.fact(
      'refused as it should be',
      expected.exec(words)?.[0] ?? 'in other words',
      expected,
    );
  }

  /** Like {@link Report.fact}, followed by the requests that GitHub was sent since the last one. */
  fact(action: string, outcome: string, expected: string | RegExp): void {
    this.#report.fact(action, outcome, expected);
    const requests = this.github.requests.slice(this.#shownRequests);
    this.#shownRequests += requests.length;
    for (const { method, base, path, status } of requests)
      this.note(`  ${method} ${base}${path} ${status}`);
  }

  /** Runs a bundle as a runner does. The app's id and key are there unless `inputs` has others. */
  async run(step: string, inputs: Inputs, state: Inputs = {}): Promise<StepResult> {
    const { app, privateKey } = this.octo;
    return this.runBare(
      step,
      { 'client-id': app.clientId, 'private-key': privateKey, ...inputs },
      state,
    );
  }

  /** Like {@link DemoJob.run}, with these inputs alone, and `env` on top of what a runner sets. */
  async runBare(
    step: string,
    inputs: Inputs,
    state: Inputs = {},
    env: Inputs = {},
  ): Promise<StepResult> {
    const result = await this.#job.run({
      script: findBundle(step),
      inputs,
      state,
      env,
    });
    this.#published.push(...toLog(result), result.stderr, result.summary);
    return result;
  }

  /** Notes what a step logged, annotations as the job's page shows them. */
  noteLog(result: StepResult): void {
    for (const line of toLog(result)) this.note(`log: ${line.replace(/^::(\w+)::/, '$1: ')}`);
    if (result.stderr !== '') this.note(`stderr: ${result.stderr.trim()}`);
  }

  /** Notes a step's job summary as the reader of the job's page sees it. */
  noteSummary({ summary }: StepResult): void {
    for (const line of toSummaryLines(summary)) this.note(`│ ${line}`);
  }

  /** The client that workflows use through `actions/github-script`. */
  octokit(token: string): ReturnType<typeof getOctokit> {
    // Its own way to the network goes by a proxy of this machine even to 127.0.0.1.
    return getOctokit(token, { baseUrl: this.github.url, request: { fetch } });
  }

  /**
   * How many secrets of the job are where they must not be: in a log, in a summary, in what the
   * demo printed.
   */
  checkForLeaks(): void {
    const secrets = findSecrets(this.octo.privateKey, this.github.requests);
    const readable = [...this.#published, this.#report.text].join('\n');
    const leaks = secrets.filter((secret) => readable.includes(secret));
    const action =
      'look for tokens, JWTs, passwords and lines of the key in logs, summaries and the text above';
    this.heading('What a reader of the log learns');
    this.fact(action, `${leaks.length} of ${secrets.length} found`, `0 of ${secrets.length} found`);
  }

  async end(): Promise<void> {
    this.#job.end();
    await this.github.close();
  }
}

/** What the runner keeps of what a step printed; it swallows the lines that say what to mask. */
function toLog({ stdout }: StepResult): string[] {
  return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('::add-mask::'));
}
