/** A step that has run in a story: what it did, and what GitHub was asked meanwhile. */
import type { RecordedRequest } from '../../local-github/server.ts';
import type { StepResult } from '../../local-runner/job.ts';

export type Inputs = Readonly<Record<string, string>>;

export interface StoryStep extends StepResult {
  /** What GitHub was asked while the step ran. */
  requests: RecordedRequest[];
  /** The same in short: `GET /repos/octo-org/hello/installation`. */
  calls: string[];
  inputs: Inputs;
}
