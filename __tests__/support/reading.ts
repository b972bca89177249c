/**
 * What tests read off a step that has run: what it asked, what it said, and what its summary shows.
 */
import type { RecordedRequest } from '../../local-github/server.ts';
import type { StoryStep } from './story-step.ts';

/** The only request with this method and path. */
export function requestOf({ requests }: StoryStep, call: RegExp): RecordedRequest {
  const matching = requests.filter(({ method, path }) => call.test(`${method} ${path}`));
  const [found] = matching;
  if (!found || matching.length > 1)
    throw new Error(`${String(matching.length)} requests match ${String(call)}`);
  return found;
}

/** The body of that request. */
export function bodyOf(step: StoryStep, call: RegExp): unknown {
  return requestOf(step, call).body;
}

/** All that the step printed but its masks, which the runner does not show. */
export function saidBy({ stdout }: StoryStep): string {
  return stdout.replace(/^::add-mask::.*$/gm, '');
}

/** The title and the cells of the summary's table, row by row. */
export function cellsOf({ summary }: StoryStep): string[] {
  return summary.split(/<[^>]*>/).filter((each) => each.trim() !== '');
}

/** What the step left to post, in the order in which it was saved. */
export function leftToPost({ state }: StoryStep): Record<string, unknown>[] {
  return Object.values(state)
    .filter((text) => text.startsWith('{'))
    .map((text) => JSON.parse(text) as Record<string, unknown>);
}

/** The tokens that were handed over, by owner. */
export function tokensOf({ outputs }: StoryStep): Record<string, string> {
  return JSON.parse(outputs['tokens'] ?? '{}') as Record<string, string>;
}
