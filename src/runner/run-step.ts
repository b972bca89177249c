/** Runs the main step or the post step of an action, each with its own kind of failure. */
import { log } from './log.ts';
import { requireNode, requireRunner } from './preconditions.ts';
import { Step, type Body } from './step.ts';

/**
 * A failure becomes one error annotation and exit code 1, after everything that the step began was
 * undone.
 */
export async function runStep(body: Body): Promise<void> {
  await new Step(1, log.error).run((step) => {
    requireRunner();
    return body(step);
  });
}

/**
 * A failure becomes one warning: a job that has done its work does not fail for its cleaning up.
 */
export async function runPost(body: Body): Promise<void> {
  await new Step(0, log.warning).run((step) => {
    requireNode();
    return body(step);
  });
}
