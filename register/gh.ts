/** GitHub's command line, which has the person's own credentials: this program never asks for any. */
import { spawn } from 'node:child_process';
import { text as readText } from 'node:stream/consumers';
import { toOneLine } from './github.ts';
import { Problem } from './problem.ts';

interface GhResult {
  isDone: boolean;
  stdout: string;
  /** What it said about a failure, in one line. */
  words: string;
}

/**
 * Runs `gh` for a host. `input` goes to its standard input: a command line can be read by every user of
 * the machine.
 * @see https://cli.github.com/manual/gh_help_environment
 * @throws Problem when there is no `gh`
 */
export async function runGh(host: string, args: readonly string[], input = ''): Promise<GhResult> {
  const env = { ...process.env, GH_HOST: host, GH_PROMPT_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn('gh', args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const { promise: ended, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  // A gh that ends before it has read everything says why on its standard error.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    const [stdout, stderr, code] = await Promise.all([
      readText(child.stdout),
      readText(child.stderr),
      ended,
    ]);
    const words = toOneLine(stderr.replace(/^gh: /gm, '')) || `gh ended with ${String(code)}`;
    return { isDone: code === 0, stdout, words };
  } catch {
    throw new Problem({
      what: "GitHub's command line, gh, cannot be started",
      why: 'there is no such program in the PATH',
      next: ["Install it from https://cli.github.com, or keep the key in a file: '--pem FILE'."],
    });
  }
}

/** Calls the REST API: `GET repos/octo-org/hello`. A body goes out as JSON. */
export function callApi(host: string, route: string, body?: unknown): Promise<GhResult> {
  const [method = '', path = ''] = route.split(' ');
  const args = ['api', '--method', method, path];
  if (body === undefined) return runGh(host, args);
  return runGh(host, [...args, '--input', '-'], JSON.stringify(body));
}

/** Whether the API answered that there is no such thing, as `gh api` words it. */
export function isNotFound({ isDone, words }: GhResult): boolean {
  return !isDone && words.includes('HTTP 404');
}

/** Whether the API answered that the thing exists already. */
export function isConflict({ isDone, words }: GhResult): boolean {
  return !isDone && words.includes('HTTP 409');
}
