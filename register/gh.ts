/**
 * GitHub's command line, which has the person's own credentials: this program never asks for any.
 */
import { Problem } from './problem.ts';
import { runProgram, type ProgramResult } from './run-program.ts';

/**
 * Runs `gh` for a host. `input` goes to its standard input.
 * @see https://cli.github.com/manual/gh_help_environment
 * @throws Problem when there is no `gh`
 */
export async function runGh(
  host: string,
  args: readonly string[],
  input = '',
): Promise<ProgramResult> {
  const env = { GH_HOST: host, GH_PROMPT_DISABLED: '1', NO_COLOR: '1' };
  try {
    const result = await runProgram('gh', args, { env, input });
    return { ...result, words: result.words.replace(/(^| )gh: /g, '$1') };
  } catch {
    throw new Problem({
      what: "GitHub's command line, gh, cannot be started",
      why: 'there is no such program in the PATH',
      next: ["Install it from https://cli.github.com, or keep the key in a file: '--pem FILE'."],
    });
  }
}

/** Calls the REST API: `GET repos/octo-org/hello`. A body goes out as JSON. */
export function callApi(host: string, route: string, body?: unknown): Promise<ProgramResult> {
  const [method = '', path = ''] = route.split(' ');
  const args = ['api', '--method', method, path];
  if (body === undefined) return runGh(host, args);
  return runGh(host, [...args, '--input', '-'], JSON.stringify(body));
}

/** Whether the API answered that there is no such thing, as `gh api` words it. */
export function isNotFound({ isDone, words }: ProgramResult): boolean {
  return !isDone && words.includes('HTTP 404');
}

/** Whether the API answered that the thing exists already. */
export function isConflict({ isDone, words }: ProgramResult): boolean {
  return !isDone && words.includes('HTTP 409');
}
